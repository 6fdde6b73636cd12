#include "listings.hpp"

#include "labels.hpp"
#include "rule_page.hpp"
#include "term_safe.hpp"

#include "lint/views.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace ledelint::report {
namespace {

constexpr uint32_t width = 100;

using lint::elements;
using lint::sv;

// Lines of cells, each column as wide as its widest cell; the last column is not padded.
class table {
public:
    void add(std::vector<std::string> cells) {
        widths_.resize(std::max(widths_.size(), cells.size()));
        for (std::size_t i = 0; i < cells.size(); ++i) widths_[i] = std::max(widths_[i], columns_of(cells[i]));
        rows_.push_back(std::move(cells));
    }
    std::string text() const {
        std::string out;
        for (const auto& row : rows_) {
            for (std::size_t i = 0; i < row.size(); ++i) {
                out += row[i];
                if (i + 1 < row.size()) out += std::string(widths_[i] - columns_of(row[i]) + 2, ' ');
            }
            while (out.ends_with(' ')) out.pop_back();
            out += '\n';
        }
        return out;
    }

private:
    std::vector<std::vector<std::string>> rows_;
    std::vector<uint32_t> widths_;
};

std::string joined(lede_view texts) {
    std::vector<std::string> out;
    for (lede_str s : elements<lede_str>(texts)) out.push_back(term_safe(sv(s)));
    return fmt::format("{}", fmt::join(out, ", "));
}

std::string default_of(const lede_option& o) {
    switch (o.type) {
        case LEDE_BOOLEAN: return o.integer ? "true" : "false";
        case LEDE_INTEGER: return fmt::format("{}", o.integer);
        case LEDE_NUMBER: return fmt::format("{}", o.number);
        case LEDE_TEXT: return fmt::format("\"{}\"", term_safe(sv(o.text)));
        default: return fmt::format("[{}]", joined(o.texts));
    }
}

std::string allowed(const lede_option_info& o) {
    if (o.choices.count) return "one of " + joined(o.choices);
    if (o.least == 0 && o.most == 0) return std::string(option_type_label(o.initial.type));
    return fmt::format("{}, {} to {}", option_type_label(o.initial.type), o.least, o.most);
}

void append_options(std::string& out, const lede_rule_info& info) {
    if (!info.options.count) return;
    table options;
    for (const lede_option_info& o : elements<lede_option_info>(info.options))
        options.add({"  " + term_safe(sv(o.initial.name)), allowed(o), "default " + default_of(o.initial), term_safe(sv(o.summary))});
    out += "\nOptions:\n" + options.text();
}

void append_list(std::string& out, std::string_view title, lede_view texts) {
    if (texts.count) out += fmt::format("{}: {}\n", title, joined(texts));
}

// Words, in lines of at most `width` columns.
std::string wrapped(std::string_view text) {
    std::string out, safe = on_one_line(text);
    uint32_t used = 0;
    for (std::string_view rest = safe; !rest.empty();) {
        std::string_view word = rest.substr(0, rest.find(' '));
        uint32_t columns = columns_of(word);
        if (used && used + 1 + columns > width) {
            out += '\n';
            used = 0;
        }
        if (used) out += ' ';
        out += word;
        used += columns + (used ? 1 : 0);
        rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    }
    return out + '\n';
}

// Paragraphs are wrapped; lists and examples, which are indented, keep their lines.
std::string shown_page(std::string_view text) {
    std::string out, paragraph;
    auto close = [&] {
        if (!paragraph.empty()) out += wrapped(paragraph);
        paragraph.clear();
    };
    while (!text.empty()) {
        std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == text.npos ? text.size() : end + 1);
        bool own_line = line.empty() || line.starts_with(' ') || line.starts_with("- ");
        if (own_line) close();
        if (own_line) out += term_safe(line) + '\n';
        else paragraph.append(paragraph.empty() ? "" : " ").append(line);
    }
    close();
    return out;
}

bool says_no_more(std::string_view paragraph, std::string_view summary) {
    std::string a = on_one_line(paragraph), b = on_one_line(summary);
    return a == b || a == b + '.';
}

constexpr std::size_t examples_shown = 2;

}  // namespace

std::string rules_listing(const lint::registry& rules) {
    table t;
    for (const auto& r : rules.rules())
        t.add({term_safe(r->id), std::string(tier_label(r->info->tier)), std::string(level_label(r->info->level)), on_one_line(sv(r->info->summary))});
    return t.text();
}

std::string rule_explanation(const lint::registry& rules, const lint::rule_entry& r) {
    const lede_rule_info& info = *r.info;
    const lint::plugin_entry& plugin = rules.plugin_of(r);
    std::string out = fmt::format("{}\n{}\n\n", term_safe(r.id), on_one_line(sv(info.summary)));
    out += fmt::format("Tier {}, level {} by default, {}, since {} {}.\n{}", tier_label(info.tier), level_label(info.level),
                       stability_label(info.stability), term_safe(plugin.id), term_safe(sv(info.since)),
                       info.needs & LEDE_NEEDS_DATE ? "Runs only where the article's date is known.\n" : "");
    append_list(out, "Lexicons", info.lexicons);
    append_list(out, "Gives way to", info.yields_to);
    append_list(out, "Earlier names", info.old_ids);
    append_options(out, info);
    rule_page page = page_of(sv(info.help));
    if (!page.paragraphs.empty() && says_no_more(page.paragraphs.front(), sv(info.summary))) page.paragraphs.erase(page.paragraphs.begin());
    return out + '\n' + shown_page(readable_page(page, examples_shown));
}

std::string plugins_listing(const lint::registry& rules) {
    table t;
    for (const lint::plugin_entry& p : rules.plugins())
        t.add({term_safe(p.id), term_safe(p.version), fmt::format("{} {}", p.rule_count, p.rule_count == 1 ? "rule" : "rules"),
               term_safe(p.built_with), p.path.empty() ? "a part of the program" : term_safe(p.path)});
    return t.text();
}

std::string settings_listing(const std::vector<lint::effective_setting>& settings, bool only_set) {
    table t;
    for (const lint::effective_setting& s : settings)
        if (!only_set || s.origin != "default") t.add({term_safe(s.key), term_safe(s.value), term_safe(s.origin)});
    return t.text();
}

}  // namespace ledelint::report
