// The report for a person: each finding with the line it stands on and the marked words under it, the places that it points to
// in the same way, the fixes on offer; in the end what was read and what was left out.
#include "reports.hpp"

#include "excerpt.hpp"
#include "labels.hpp"
#include "places.hpp"
#include "style.hpp"
#include "term_safe.hpp"

#include "lint/registry.hpp"

#include <fmt/format.h>

namespace ledelint::report {
namespace {

constexpr uint32_t width = 100;       // columns of a report; a terminal that is wider shows the same
constexpr uint32_t gutter = 8;        // "  123 | "
constexpr uint32_t fix_columns = 60;  // of a fix's old and new words, each

std::string counted(uint64_t n, std::string_view one, std::string_view many) {
    return n == 0 ? fmt::format("no {}", many) : fmt::format("{} {}", n, n == 1 ? one : many);
}

std::string clipped(std::string_view s, uint32_t columns) {
    std::string out;
    for (uint32_t used = 0; !s.empty();) {
        shown_character c = next_shown(s);
        if ((used += c.columns) > columns) return out + "…";
        out += c.text();
        s.remove_prefix(c.bytes);
    }
    return out;
}

std::string shown_path(std::string_view path) { return path == "-" ? "standard input" : term_safe(path); }

// The findings of one file.
class file_section {
public:
    file_section(const lint::file_outcome& f, const style& how)
        : file_(f), document_(*f.document), at_(document_), style_(how), body_(document_.source_of(text::part::body)),
          title_(document_.source_of(text::part::title)) {}

    std::string text() {
        for (const lint::finding& f : file_.findings)
            if (!f.suppressed) add(f);
        return std::move(out_);
    }

private:
    const text::line_index& lines(text::part p) const { return p == text::part::title ? title_ : body_; }

    void add(const lint::finding& f) {
        text::source_place place = at_(f);
        text::position begin = lines(place.in).at(place.span.begin);
        out_ += style_.strong(fmt::format("{}:{}:{}:", shown_path(file_.path), begin.line, begin.characters));
        out_ += fmt::format(" {}: {} {}\n", style_.level(f.level, level_label(f.level)), on_one_line(f.message.text),
                            style_.faint(fmt::format("[{}]", term_safe(f.rule->id))));
        excerpt on = add_line(place, f.level);
        if (on.line < last_line(place)) add_line(last_part(place), f.level);
        add_related(f, place, on);
        for (const lint::fix& x : f.fixes) add_fix(x);
        out_ += '\n';
    }

    // A place's line and the marks under it.
    excerpt add_line(const text::source_place& place, lede_level level) {
        excerpt e = excerpt_of(lines(place.in), document_.source_of(place.in), place.span, width - gutter);
        out_ += style_.faint(fmt::format("{:5} | ", e.line)) + e.text + '\n';
        add_marks(e.column, style_.level(level, std::string(e.width, '^')), {});
        return e;
    }

    void add_marks(uint32_t column, const std::string& marks, const std::string& message) {
        out_ += style_.faint("      | ") + std::string(column, ' ') + marks;
        if (!message.empty()) out_ += ' ' + message;
        out_ += '\n';
    }

    // Related places are shown in the primary's own line where they stand in it, otherwise with their line.
    void add_related(const lint::finding& f, const text::source_place& primary, const excerpt& on) {
        excerpt last = on;
        text::part in = primary.in;
        for (const lint::place& r : f.related) {
            text::source_place place = at_(r.span);
            std::string_view source = document_.source_of(place.in);
            mark m = place.in == in ? mark_in(last, source, place.span) : mark{0, 0};
            if (m.width == 0) {
                last = excerpt_of(lines(place.in), source, place.span, width - gutter);
                in = place.in;
                m = {last.column, last.width};
                out_ += style_.faint(fmt::format("{:5} | ", last.line)) + last.text + '\n';
            }
            add_marks(m.column, std::string(m.width, '-'), on_one_line(r.message.text));
        }
    }

    void add_fix(const lint::fix& x) {
        out_ += style_.faint("      = ") + fmt::format("fix{}: {}", x.safety == LEDE_SAFE ? "" : ", to be reviewed", on_one_line(x.title));
        for (const lint::edit& e : x.edits) {
            std::string old = clipped(document_.bytes().substr(e.span.begin, e.span.end - e.span.begin), fix_columns);
            std::string fresh = clipped(e.text, fix_columns);
            out_ += old.empty() ? fmt::format("\n        insert \"{}\"", fresh)
                    : fresh.empty() ? fmt::format("\n        remove \"{}\"", old) : fmt::format("\n        \"{}\" becomes \"{}\"", old, fresh);
        }
        out_ += '\n';
    }

    uint32_t last_line(const text::source_place& p) const {
        return lines(p.in).at(p.span.end > p.span.begin ? p.span.end - 1 : p.span.end).line;
    }
    text::source_place last_part(text::source_place p) const {
        p.span.begin = lines(p.in).begin_of(last_line(p));
        return p;
    }

    const lint::file_outcome& file_;
    const text::document& document_;
    places at_;
    const style& style_;
    text::line_index body_, title_;
    std::string out_;
};

class text_report final : public lint::reporter {
public:
    explicit text_report(destination to) : to_(std::move(to)), style_(to_.terminal) {}

    void begin(const lint::run_facts&) override {}

    void file(const lint::file_outcome& f) override {
        if (f.document && !f.findings.empty()) to_.write(file_section(f, style_).text());
        for (const lint::notification& n : f.notifications) to_.write(line_of(n, f.path));
    }

    void end(const lint::run_end& e) override {
        for (const lint::notification& n : e.notifications) to_.write(line_of(n, n.file));
        to_.write(summary(e.sums));
    }

private:
    std::string line_of(const lint::notification& n, std::string_view file) const {
        std::string where = file.empty() ? "ledelint:" : shown_path(file) + ":";
        std::string told = on_one_line(n.message);
        if (n.what == lint::notification::plugin_fault) told = "a rule failed: " + told;
        if (n.offset && told.find(std::to_string(*n.offset)) == told.npos) told += fmt::format(" (byte {})", *n.offset);
        std::string who = n.rule.empty() ? "" : fmt::format(" [{}]", term_safe(n.rule));
        return fmt::format("{} {}: {}{}\n", style_.strong(where), style_.level(n.level, level_label(n.level)), told, who);
    }

    std::string summary(const lint::totals& t) const {
        std::string found = fmt::format("{}, {}, {}", counted(t.errors, "error", "errors"), counted(t.warnings, "warning", "warnings"),
                                        counted(t.notes, "note", "notes"));
        if (t.suppressed) found += fmt::format("; {} let stand", t.suppressed);
        std::string left_out = t.files > t.files_read ? fmt::format(", {} left out", t.files - t.files_read) : "";
        return fmt::format("{}{}, {}, {}: {}\n", counted(t.files_read, "file", "files"), left_out, counted(t.words, "word", "words"),
                           counted(t.rules_run, "rule", "rules"), style_.strong(found));
    }

    destination to_;
    style style_;
};

}  // namespace

std::unique_ptr<lint::reporter> make_text_report(destination to) { return std::make_unique<text_report>(std::move(to)); }

}  // namespace ledelint::report
