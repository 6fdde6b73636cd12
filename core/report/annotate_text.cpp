#include "annotate_text.hpp"

#include "labels.hpp"
#include "term_safe.hpp"

#include "text/read.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cmath>

namespace ledelint::report {
namespace {

constexpr uint32_t width = 100;
constexpr uint32_t words_shown = 44;  // columns of a span's own words

std::string number(double v) {
    if (std::isnan(v)) return "?";
    if (std::isinf(v)) return v < 0 ? "-inf" : "inf";
    return fmt::format("{:.10g}", v);
}

std::string day(int32_t days) {
    if (days == LEDE_NO_DAY) return "unknown";
    std::chrono::year_month_day d{std::chrono::sys_days{std::chrono::days{days}}};
    return fmt::format("{:04}-{:02}-{:02}", int(d.year()), unsigned(d.month()), unsigned(d.day()));
}

bool empty(lede_span s) { return s.begin >= s.end; }

class reading {
public:
    reading(const text::document& d, const analysis::annotations& a) : document_(d), a_(a) {}

    std::string text() {
        const text::metadata& m = document_.facts;
        add_line(fmt::format("{}: {}, {} bytes, published {}", document_.path.empty() ? "article" : on_one_line(document_.path),
                             text::name_of(document_.read_as), a_.text.size(), day(m.published)));
        section("Blocks", a_.blocks);
        section("Sentences and tokens", a_.sentences);
        section("Names", a_.names);
        section("Entities", a_.entities);
        section("Dates", a_.dates);
        section("Quantities", a_.quantities);
        section("Quotations", a_.quotations);
        return std::move(out_);
    }

private:
    template <class T>
    void section(std::string_view title, const std::vector<T>& elements) {
        add_line(fmt::format("\n{} ({})", title, elements.size()));
        for (std::size_t i = 0; i < elements.size(); ++i) add(i, elements[i]);
    }

    void add(std::size_t i, const lede_block& b) {
        add_line(fmt::format("{:4}  {:11} {}", i, role_label(b.role), words(b.span, width - 19)));
    }

    // "The/DT company/NN", wrapped.
    void add(std::size_t i, const lede_sentence& s) {
        std::string line = fmt::format("{:4} ", i);
        uint32_t used = 5;
        for (uint32_t t = s.first_token; t < s.first_token + s.token_count; ++t) {
            std::string_view tag = penn_label(a_.tokens[t].penn);
            std::string cell = fmt::format(" {}{}{}", on_one_line(a_.word(t)), tag.empty() ? "" : "/", tag);
            uint32_t columns = columns_of(cell);
            if (used + columns > width) {
                add_line(line);
                line = std::string(5, ' ');
                used = 5;
            }
            line += cell;
            used += columns;
        }
        add_line(line);
    }

    void add(std::size_t i, const lede_name& n) {
        begin(i, n.span);
        detail("", name_label(n.kind));
        detail("entity", n.entity == LEDE_NONE ? "none" : fmt::format("{}", n.entity));
        detail("title", words(n.title));
        detail("role", words(n.role));
        flag(n.flags & LEDE_SURNAME_ONLY, "surname");
        flag(n.flags & LEDE_FIRST_MENTION, "first");
        flag(n.flags & LEDE_INTRODUCED, "introduced");
        end();
    }

    void add(std::size_t i, const lede_entity& e) {
        begin_with(i, on_one_line(a_.string(e.canonical)));
        detail("", name_label(e.kind));
        detail("mentions", fmt::format("{}", e.name_count));
        flag(e.introduction == LEDE_NONE, "never introduced");
        end();
    }

    void add(std::size_t i, const lede_date& d) {
        begin(i, d.span);
        detail("", date_label(d.kind));
        detail("", a_.string(d.value));
        if (d.first_day != LEDE_NO_DAY) detail("covers", d.first_day == d.last_day ? day(d.first_day) : day(d.first_day) + " to " + day(d.last_day));
        flag(d.flags & LEDE_RELATIVE, "relative");
        flag(d.flags & LEDE_IMPOSSIBLE, "impossible");
        end();
    }

    void add(std::size_t i, const lede_quantity& q) {
        begin(i, q.span);
        detail("", quantity_label(q.kind));
        detail("", fmt::format("{} [{}, {}]", number(q.value), number(q.low), number(q.high)));
        detail("unit", a_.string(q.unit));
        if (q.hedge != LEDE_EXACT) detail("", hedge_label(q.hedge));
        if (q.noun != LEDE_NONE) detail("of", on_one_line(a_.word(q.noun)));
        if (q.verb != LEDE_NONE) detail("", fmt::format("{}{}", on_one_line(a_.word(q.verb)), q.direction > 0 ? " (up)" : q.direction < 0 ? " (down)" : ""));
        if (q.frame != LEDE_NONE) detail("change", fmt::format("{} {}", q.frame, change_part_label(q.part)));
        if (q.whole != LEDE_NONE) detail("share of", fmt::format("{}", q.whole));
        flag(q.flags & LEDE_PART_OF_DATE, "in a date");
        end();
    }

    void add(std::size_t i, const lede_quotation& q) {
        begin(i, q.span);
        detail("group", fmt::format("{}", q.group));
        std::string who = empty(q.speaker) ? "none" : words(q.speaker);
        if (q.entity != LEDE_NONE) who += fmt::format(" ({})", on_one_line(a_.string(a_.entities[q.entity].canonical)));
        detail("speaker", who);
        detail(cue_label(q.cue_kind), words(q.cue));
        flag(q.flags & LEDE_NESTED, "nested");
        flag(q.flags & LEDE_TITLE, "title");
        flag(q.flags & LEDE_OPEN_ENDED, "goes on");
        flag(q.flags & LEDE_UNOPENED, "not opened");
        end();
    }

    // The first and last words of a span, on one line.
    std::string words(lede_span s, uint32_t columns = words_shown) const {
        std::string all = on_one_line(a_.of(s));
        if (columns_of(all) <= columns) return all;
        std::string head;
        std::string_view rest = all;
        for (uint32_t used = 1;;) {
            shown_character c = next_shown(rest);
            if ((used += c.columns) > columns) return head + "…";
            head += c.text();
            rest.remove_prefix(c.bytes);
        }
    }

    // One element: its words, then details, wrapped under the first detail.
    void begin(std::size_t i, lede_span s) { begin_with(i, words(s)); }
    void begin_with(std::size_t i, const std::string& shown) {
        line_ = fmt::format("{:4}  {}", i, shown);
        used_ = columns_of(line_);
        if (used_ < 6 + words_shown / 2) pad(6 + words_shown / 2);
        separator_ = "  ";
    }
    void detail(std::string_view name, std::string_view value) {
        if (value.empty()) return;
        std::string cell = name.empty() ? std::string(value) : fmt::format("{} {}", name, value);
        if (used_ + separator_.size() + columns_of(cell) > width) {
            add_line(line_);
            line_.clear();
            used_ = 0;
            pad(6 + words_shown / 2);
            separator_ = "  ";
        }
        line_ += separator_ + cell;
        used_ += uint32_t(separator_.size()) + columns_of(cell);
        separator_ = ", ";
    }
    void flag(bool set, std::string_view name) {
        if (set) detail("", name);
    }
    void pad(uint32_t to) {
        line_ += std::string(to - used_, ' ');
        used_ = to;
    }
    void end() { add_line(line_); }
    void add_line(std::string_view line) { out_.append(line).append("\n"); }

    const text::document& document_;
    const analysis::annotations& a_;
    std::string out_, line_;
    std::string separator_;
    uint32_t used_ = 0;
};

}  // namespace

std::string annotate_text(const text::document& d, const analysis::annotations& a) { return reading(d, a).text(); }

}  // namespace ledelint::report
