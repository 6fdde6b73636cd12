// Spaces that are missing behind a mark, or stand before one, and marks that are printed twice. What a mark may do without a space
// (".com", "3,500", "12:30", ellipses, initials) is left alone: a mark counts between plain words only.
#include <ledelint/plugin.hpp>

#include <string_view>
#include <utility>
#include <vector>

#include "punctuation_spacing.help.hpp"

namespace {

using namespace ledelint;

struct punctuation_spacing {
    enum message : uint32_t { glued, loose, twice, often, again, bracket };
    static constexpr lede_message messages[] = {
        {"glued"_s, "No space behind the mark: '{0}'."_s},
        {"loose"_s, "A space before the mark: '{0}'."_s},
        {"twice"_s, "Two marks where one is due: '{0}'."_s},
        {"often"_s, "A space before the mark: '{0}', and in {1} more places."_s},
        {"again"_s, "Here too."_s},
        {"bracket"_s, "No space outside the bracket: '{0}'."_s},
    };
    static constexpr lede_str stronger[] = {"mt-artifacts.split-number"_s};
    static constexpr lede_rule_info info = rule({.id = "punctuation-spacing",
        .summary = "A space missing behind a mark, or standing before one",
        .help = help::punctuation_spacing, .messages = view_of(messages), .yields_to = view_of(stronger), .traits = LEDE_SURFACE});

    void check(const article& a, const reporter& report) const {
        std::vector<lede_span> loose_places;  // links that were cut out leave them all over an article: one slip, told once
        for (auto b : a.blocks()) {
            if (!b.is_prose() && !b.is(LEDE_CAPTION) && !b.is(LEDE_HEADLINE)) continue;
            if (is_spaced_throughout(a, b)) continue;
            uint32_t end = b->first_token + b->token_count;
            for (uint32_t i = b->first_token + 1; i < end; ++i)
                if (is_letter(a.text()[a.token_at(i)->span.begin])) continue;
                else if (is_mark(a.token_at(i).text())) judge(a, i, b->first_token, end, loose_places, report);
                else if (a.token_at(i).text() == "..") judge_dots(a, i, end, report);
                else if (a.token_at(i).penn(LEDE_LRB) || a.token_at(i).penn(LEDE_RRB)) judge_bracket(a, i, end, loose_places, report);
                else if (a.token_at(i).text() == "&") judge_ampersand(a, i, end, loose_places);
        }
        tell_loose(a, loose_places, report);
    }

private:
    static bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
    static bool is_mark(std::string_view s) { return s == "." || s == "," || s == ";" || s == ":" || s == "?" || s == "!"; }
    static bool is_word(const token& t) {
        for (char c : t.text())
            if (lower(c) < 'a' || lower(c) > 'z') return false;
        return !t.has(LEDE_URL);
    }
    static bool is_small_word(const token& t) { return is_word(t) && !t.has(LEDE_CAPITALISED) && t.text().size() > 1; }

    // A paragraph with as many loose stops and commas as tight ones is set in another manner, as in French or in tokenized text.
    static bool is_spaced_throughout(const article& a, const block& b) {
        uint32_t spaced = 0, tight = 0;
        for (auto t : a.tokens(b))
            if (is_mark(t.text())) ++(t.has(LEDE_SPACE_BEFORE) ? spaced : tight);
        return spaced > 3 && spaced >= tight;
    }

    static void judge(const article& a, uint32_t i, uint32_t first, uint32_t end, std::vector<lede_span>& loose_places,
        const reporter& report) {
        token mark = a.token_at(i), before = a.token_at(i - 1);
        if (mark.has(LEDE_SPACE_BEFORE)) {
            if (is_two_stops(a, i, end)) tell(a, i - 1, i + 1, twice, {mark->span.end, a.token_at(i + 1)->span.end}, "", report);
            else if (is_loose(a, i, end)) loose_places.push_back(join(before->span, mark->span));
            return;
        }
        if (i + 1 >= end || a.token_at(i + 1).has(LEDE_SPACE_BEFORE)) return;
        token next = a.token_at(i + 1);
        if (is_glued(a, i, first, end)) tell(a, i - 1, i + 1, glued, {mark->span.end, mark->span.end}, " ", report);
        if (is_twice(a, i, end)) tell(a, i - 1, i + 1, twice, next->span, "", report);
    }
    // " ." and " ," behind a word or figure, the end or a space behind them; a colon may part a score or a time, so it needs a word.
    static bool is_loose(const article& a, uint32_t i, uint32_t end) {
        token before = a.token_at(i - 1), mark = a.token_at(i);
        char c = mark.text()[0];
        bool figure = before.has(LEDE_HAS_DIGIT) && (c == ',' || c == '.' || c == ';');
        if (!is_word(before) && !figure) return false;
        if (i + 1 >= end) return c != ',' && c != ';' && c != ':';
        token next = a.token_at(i + 1);
        bool dots = next.text()[0] == '.' || before.text() == ".";
        if (!next.has(LEDE_SPACE_BEFORE) || dots || (figure && !is_word(next))) return false;
        if (c == ':') return is_small_word(before) && (is_word(next) || next.penn(LEDE_OPEN_QUOTE));
        return c != '.' || next.has(LEDE_CAPITALISED);
    }
    // "left . . She": an ellipsis has three.
    static bool is_two_stops(const article& a, uint32_t i, uint32_t end) {
        if (a.token_at(i).text() != "." || i + 2 >= end || a.token_at(i + 1).text() != "." || !is_word(a.token_at(i - 1))) return false;
        return a.token_at(i + 1).has(LEDE_SPACE_BEFORE) && a.token_at(i + 2).has(LEDE_CAPITALISED) && is_word(a.token_at(i + 2));
    }
    // "left..She", "left.. She", "left..": two stops for one; an ellipsis has three.
    static void judge_dots(const article& a, uint32_t i, uint32_t end, const reporter& report) {
        token mark = a.token_at(i), before = a.token_at(i - 1);
        bool ends = i + 1 >= end || a.token_at(i + 1).has(LEDE_CAPITALISED);
        if (ends && is_small_word(before) && before->span.end == mark->span.begin)
            tell(a, i - 1, i, twice, {mark->span.begin + 1, mark->span.end}, "", report);
    }
    // "as he said )Word", "the house( the old one)", "came ( late )"
    static void judge_bracket(const article& a, uint32_t i, uint32_t end, std::vector<lede_span>& loose_places, const reporter& report) {
        token mark = a.token_at(i), before = a.token_at(i - 1);
        if (i + 1 >= end || mark.text().size() != 1) return;
        token next = a.token_at(i + 1);
        if (mark.penn(LEDE_RRB)) {
            bool glued_word = !next.has(LEDE_SPACE_BEFORE) && is_word(next) && next.text().size() > 2 &&
                next.has(LEDE_CAPITALISED | LEDE_KNOWN);
            if (glued_word && is_word(before) && !next.has(LEDE_ALL_CAPITALS)) tell(a, i, i + 1, bracket, {mark->span.end,
                mark->span.end}, " ", report);
            else if (mark.has(LEDE_SPACE_BEFORE) && is_small_word(before)) loose_places.push_back(join(before->span, mark->span));
            return;
        }
        if (!mark.has(LEDE_SPACE_BEFORE) && next.has(LEDE_SPACE_BEFORE) && is_small_word(before) && is_word(next))
            tell(a, i - 1, i + 1, bracket, {mark->span.begin, mark->span.begin}, " ", report);
    }
    // "S & P 500": names that are written without the gaps.
    static void judge_ampersand(const article& a, uint32_t i, uint32_t end, std::vector<lede_span>& loose_places) {
        if (i + 1 >= end || !a.token_at(i).has(LEDE_SPACE_BEFORE) || !a.token_at(i + 1).has(LEDE_SPACE_BEFORE)) return;
        std::string_view x = a.token_at(i - 1).text(), y = a.token_at(i + 1).text();
        for (auto [left, right] : {std::pair{"S", "P"}, {"AT", "T"}, {"H", "M"}, {"P", "G"}, {"J", "J"}, {"M", "S"}, {"B", "Q"}})
            if (x == left && y == right) loose_places.push_back(join(a.token_at(i - 1)->span, a.token_at(i)->span));
    }
    // "left.The", "crew;they", "crew,they": plain words on both sides, the left one in small letters.
    static bool is_glued(const article& a, uint32_t i, uint32_t first, uint32_t end) {
        token before = a.token_at(i - 1), mark = a.token_at(i), next = a.token_at(i + 1);
        char c = mark.text()[0];
        bool plain = is_small_word(before) && is_word(next) && before.has(LEDE_KNOWN) && (i - 1 == first || before.has(LEDE_SPACE_BEFORE));
        if (!plain || c == ':' || (i + 2 < end && is_joined(a.token_at(i + 2)))) return false;
        if (c == '.' || c == '?' || c == '!') return next.has(LEDE_CAPITALISED | LEDE_KNOWN) && !next.has(LEDE_ALL_CAPITALS);
        return next.has(LEDE_KNOWN);
    }
    // What follows without a space makes an address or a name of it: "left.The/", "yes.Me@".
    static bool is_joined(const token& t) {
        return !t.has(LEDE_SPACE_BEFORE) && (t.text() == "." || t.text() == "/" || t.text() == "@" || t.text() == "_");
    }
    // ",," and ".," behind a small word, "?." and ",."; ellipses, "etc.," and "?!" are no slips.
    static bool is_twice(const article& a, uint32_t i, uint32_t end) {
        token before = a.token_at(i - 1), next = a.token_at(i + 1);
        std::string_view m = a.token_at(i).text(), n = next.text();
        bool third = i + 2 < end && !a.token_at(i + 2).has(LEDE_SPACE_BEFORE) && is_mark(a.token_at(i + 2).text());
        if (third || !is_small_word(before) || before.text().size() < 3 || before->span.end != a.token_at(i)->span.begin) return false;
        return (m == "," && (n == "," || n == "." || n == ";")) || (m == ";" && (n == "," || n == "." || n == ";"));
    }

    static void tell(const article& a, uint32_t first, uint32_t last, message m, lede_span edit, std::string_view text,
        const reporter& report) {
        lede_span place = join(a.token_at(first)->span, a.token_at(last)->span);
        report({.span = place, .message = m, .args = {std::string(a.text(place))},
            .fixes = {{m == twice ? "Keep the first mark" : "Put a space", {{edit, std::string(text)}}}}});
    }

    static void tell_loose(const article& a, const std::vector<lede_span>& places, const reporter& report) {
        if (places.empty()) return;
        finding f{.span = places[0], .message = places.size() == 1 ? loose : often, .args = {std::string(a.text(places[0]))}};
        if (places.size() > 1) f.args.push_back(std::to_string(places.size() - 1));
        fix close{"Close the gap", {}};
        for (lede_span p : places) {
            if (p.begin != places[0].begin) f.related.push_back({p, again});
            close.edits.push_back({{p.end - 2, p.end - 1}, ""});
        }
        f.fixes.push_back(close);
        report(f);
    }
};

}  // namespace

LEDELINT_RULE(punctuation_spacing)
