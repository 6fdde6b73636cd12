// Numbers that no house style writes: "21th", "12,345,6", "7.214.30", "2-Zero".
#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <vector>

#include "malformed_number.help.hpp"
#include "reading.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "1,234,567.8" as the lengths of its groups and the marks between them.
struct grouped {
    std::vector<std::size_t> groups;
    std::string marks;
};

grouped parse(std::string_view s) {
    grouped g;
    g.groups.push_back(0);
    for (char c : s) {
        if (is_digit(c))
            ++g.groups.back();
        else
            g.marks += c, g.groups.push_back(0);
    }
    return g;
}

struct malformed_number {
    enum message : uint32_t { ordinal, grouping, mixed };
    static constexpr lede_message messages[] = {
        {"ordinal"_s, "The ordinal is '{1}', not '{0}'."_s},
        {"grouping"_s, "'{0}' has commas or points where no number has them."_s},
        {"mixed"_s, "'{0}' is half in figures and half in words."_s},
    };
    static constexpr lede_rule_info info = rule({.id = "malformed-number",
                                                 .summary = "A number is written as no number is",
                                                 .help = help::malformed_number,
                                                 .messages = view_of(messages),
                                                 .traits = LEDE_SURFACE});

    void check(const article& a, const reporter& report) const {
        for (auto t : a.flagged(LEDE_HAS_DIGIT)) {
            if (t.has(LEDE_URL) || !is_digit(t.text()[0])) continue;
            block b = a.block_of(a.sentences()[t->sentence]);
            if (b.is(LEDE_TABLE) || b.is(LEDE_CODE)) continue;
            check_ordinal(t, report);
            check_mixed(a, t.index(), b->first_token + b->token_count, report);
            check_grouping(a, t.index(), b->span, report);
        }
    }

private:
    static void check_ordinal(const token& t, const reporter& report) {
        std::string_view s = t.text();
        std::size_t digits = 0;
        while (digits < s.size() && (is_digit(s[digits]) || s[digits] == ',')) ++digits;
        std::string_view printed = s.substr(digits);
        if (printed.size() != 2 || !one_of(printed, {"st", "nd", "rd", "th"})) return;
        std::string suffix = lower(printed);
        bool teen = digits > 1 && s[digits - 2] == '1';
        char last = s[digits - 1];
        std::string_view right = teen ? "th" : last == '1' ? "st" : last == '2' ? "nd" : last == '3' ? "rd" : "th";
        if (suffix == right) return;
        std::string whole = std::string(s.substr(0, digits)) + std::string(right);
        report(
            {.span = t->span,
             .message = ordinal,
             .args = {std::string(s), whole},
             .fixes = {{"Write '" + whole + "'", {{{t->span.begin + uint32_t(digits), t->span.end}, std::string(right)}}, LEDE_REVIEW}}});
    }

    // "2-Zero"; "24-seven" and "four-5-year-olds" are something else.
    static void check_mixed(const article& a, uint32_t i, uint32_t end, const reporter& report) {
        if (i + 2 >= end || a.token_at(i).text().size() > 1 || text_at(a, i + 1) != "-" || text_at(a, i + 3) == "-" ||
            (i > 0 && text_at(a, i - 1) == "-"))
            return;
        bool glued = !a.token_at(i + 1).has(LEDE_SPACE_BEFORE) && !a.token_at(i + 2).has(LEDE_SPACE_BEFORE);
        bool word = one_of(text_at(a, i + 2), {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "nil"});
        if (!glued || !word) return;
        lede_span place = join(a.token_at(i)->span, a.token_at(i + 2)->span);
        report({.span = place, .message = mixed, .args = {std::string(a.text(place))}});
    }

    // The run of digits, commas and points that the token begins, over the cuts that the tokens may have made.
    static void check_grouping(const article& a, uint32_t i, lede_span block, const reporter& report) {
        token t = a.token_at(i);
        std::string_view text = a.text().substr(0, block.end);
        uint32_t begin = t->span.begin, end = begin;
        if (begin > block.begin && text[begin - 1] != ' ' && belongs_to_longer(text[begin - 1])) return;
        while (end < text.size() &&
               (is_digit(text[end]) || ((text[end] == ',' || text[end] == '.') && end + 1 < text.size() && is_digit(text[end + 1]))))
            ++end;
        if (end < text.size() &&
            (std::isalpha(static_cast<unsigned char>(text[end])) || text[end] == '-' || text[end] == ':' || text[end] == '/'))
            return;
        std::string_view run = text.substr(begin, end - begin);
        if (run.find(',') == run.npos && run.find('.') == run.rfind('.')) return;  // one point at most
        grouped g = parse(run);
        bool wrong = is_malformed(g, run) || (is_jumbled(g, run) && is_one_number(a, i, end));
        if (wrong) report({.span = {begin, end}, .message = grouping, .args = {std::string(run)}});
    }

    static bool belongs_to_longer(char before) {
        return std::isalpha(static_cast<unsigned char>(before)) || std::string_view("0123456789.,-/:+#_").find(before) != std::string_view::npos;
    }
    static bool is_malformed(const grouped& g, std::string_view run) {
        if (g.marks.empty() || g.groups[0] > 3 || run[0] == '0') return false;
        std::size_t threes = 0, n = g.groups.size();
        for (std::size_t i = 1; i < n; ++i) threes += g.groups[i] == 3;
        if (g.marks.find(',') == std::string::npos)  // "7.214.30", neither a version nor a date nor a foreign number
            return g.marks.size() >= 2 && threes >= 1 && threes + 2 == n && g.groups.back() < 3;
        if (g.marks[0] != ',' || g.marks.find('.') < g.marks.rfind(',') || (g.marks.size() >= 2 && g.marks.ends_with(".."))) return false;
        std::size_t commas = std::size_t(std::count(g.marks.begin(), g.marks.end(), ','));
        if (is_western(g, commas) || is_indian(g, commas)) return false;
        if (commas == 1) return g.groups[1] > 3 && !looks_like_year(run, g);  // "1,2045"; "1,50" is a decimal comma
        return threes >= 1;                                                   // "12,345,6"; "3,4,5" is a list
    }
    // "12,34,5": no group of three, and no list that rises or falls.
    static bool is_jumbled(const grouped& g, std::string_view run) {
        if (g.marks != ",," || g.groups[0] > 2 || g.groups[1] != 2 || g.groups[2] > 2 || run[0] == '0') return false;
        auto value = [&](std::size_t at, std::size_t n) { return std::atoi(std::string(run.substr(at, n)).c_str()); };
        int first = value(0, g.groups[0]), second = value(g.groups[0] + 1, 2), third = value(g.groups[0] + 4, g.groups[2]);
        return (first < second && second > third) || (first > second && second < third);
    }
    // Behind a sign of money, or before what it counts and behind no name of a list ("rooms 12,34,5").
    static bool is_one_number(const article& a, uint32_t i, uint32_t end) {
        if (i == 0) return false;
        token before = a.token_at(i - 1);
        if (one_of(before.text(), {"$", "\xc2\xa3", "\xe2\x82\xac"})) return true;
        while (i < a.tokens().size() && a.token_at(i)->span.begin < end) ++i;
        bool counts = i < a.tokens().size() && a.token_at(i).penn(LEDE_NNS);
        return counts && (before.is_verb() || before.is(LEDE_ADP) || before.is(LEDE_ADV));
    }
    static bool is_western(const grouped& g, std::size_t commas) {
        for (std::size_t i = 1; i <= commas; ++i)
            if (g.groups[i] != 3) return false;
        return true;
    }
    static bool is_indian(const grouped& g, std::size_t commas) {
        for (std::size_t i = 1; i < commas; ++i)
            if (g.groups[i] != 2) return false;
        return g.groups[0] <= 2 && g.groups[commas] == 3;
    }
    // "May 5,2018" has lost a space.
    static bool looks_like_year(std::string_view run, const grouped& g) {
        std::string_view second = run.substr(g.groups[0] + 1, 4);
        return g.groups[1] == 4 && g.marks.size() == 1 && (second.starts_with("19") || second.starts_with("20"));
    }
};

}  // namespace

LEDELINT_RULE(malformed_number)
