// Spaces that are missing behind a mark, or stand before one, and marks that are printed twice. What a mark may do without a space
// (".com", "3,500", "12:30", ellipses, initials) is left alone: a mark counts between plain words only.
#include <ledelint/plugin.hpp>

#include <algorithm>
#include <optional>
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
        manners spaced;
        auto look = [&](const token& t, auto judge) {
            block b = a.block_of(a.sentences()[t->sentence]);
            if (t.index() == b->first_token || (!b.is_prose() && !b.is(LEDE_CAPTION) && !b.is(LEDE_HEADLINE))) return;
            std::optional<slip> s = judge(a, t.index(), b->first_token, b->first_token + b->token_count);
            if (!s || spaced.throughout(a, b)) return;
            if (s->what == loose) loose_places.push_back(join(a.token_at(s->first)->span, a.token_at(s->last)->span));
            else tell(a, *s, report);
        };
        for (uint64_t mark : marks)
            for (auto t : a.uses(mark))
                if (t.has(LEDE_SPACE_BEFORE) || touches_next(t)) look(t, judge_mark);
        for (uint64_t mark : brackets)
            for (auto t : a.uses(mark)) look(t, judge_bracket);
        for (auto t : a.uses(".."_key)) look(t, judge_dots);
        for (auto t : a.uses("&"_key)) look(t, judge_ampersand);
        tell_loose(a, loose_places, report);
    }

private:
    static constexpr uint64_t marks[] = {"."_key, ","_key, ";"_key, ":"_key, "?"_key, "!"_key};
    static constexpr uint64_t brackets[] = {"("_key, ")"_key, "["_key, "]"_key, "{"_key, "}"_key, "<"_key, ">"_key};
    struct slip {
        message what;
        uint32_t first, last;  // tokens
        lede_span edit{0, 0};
        std::string_view text{};
    };

    static bool is_mark(std::string_view s) { return s == "." || s == "," || s == ";" || s == ":" || s == "?" || s == "!"; }
    static bool touches_next(const token& t) {
        uint32_t next = t.index() + 1;
        return next < t.of().tokens().size() && !t.of().token_at(next).has(LEDE_SPACE_BEFORE);
    }
    static bool is_word(const token& t) {
        for (char c : t.text())
            if (lower(c) < 'a' || lower(c) > 'z') return false;
        return !t.has(LEDE_URL);
    }
    static bool is_small_word(const token& t) { return is_word(t) && !t.has(LEDE_CAPITALISED) && t.text().size() > 1; }

    // A paragraph with as many loose stops and commas as tight ones is set in another manner, as in French or in tokenized text.
    class manners {
    public:
        bool throughout(const article& a, const block& b) {
            if (known_.empty()) known_.resize(a.blocks().size());
            std::optional<bool>& spaced = known_[b.index()];
            if (!spaced) spaced = is_spaced(a, b);
            return *spaced;
        }

    private:
        static bool is_spaced(const article& a, const block& b) {
            uint32_t spaced = 0, tight = 0;
            for (auto t : a.tokens(b))
                if (is_mark(t.text())) ++(t.has(LEDE_SPACE_BEFORE) ? spaced : tight);
            return spaced > 3 && spaced >= tight;
        }
        std::vector<std::optional<bool>> known_;  // by block
    };

    static std::optional<slip> judge_mark(const article& a, uint32_t i, uint32_t first, uint32_t end) {
        token mark = a.token_at(i);
        if (mark.has(LEDE_SPACE_BEFORE)) {
            if (is_two_stops(a, i, end)) return slip{twice, i - 1, i + 1, {mark->span.end, a.token_at(i + 1)->span.end}};
            return is_loose(a, i, end) ? std::optional(slip{loose, i - 1, i}) : std::nullopt;
        }
        if (i + 1 >= end || a.token_at(i + 1).has(LEDE_SPACE_BEFORE)) return std::nullopt;
        if (is_glued(a, i, first, end)) return slip{glued, i - 1, i + 1, {mark->span.end, mark->span.end}, " "};
        return is_twice(a, i, end) ? std::optional(slip{twice, i - 1, i + 1, a.token_at(i + 1)->span}) : std::nullopt;
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
    static std::optional<slip> judge_dots(const article& a, uint32_t i, uint32_t, uint32_t end) {
        token mark = a.token_at(i), before = a.token_at(i - 1);
        bool ends = i + 1 >= end || a.token_at(i + 1).has(LEDE_CAPITALISED);
        if (!ends || !is_small_word(before) || before->span.end != mark->span.begin) return std::nullopt;
        return slip{twice, i - 1, i, {mark->span.begin + 1, mark->span.end}};
    }
    // "as he said )Word", "the house( the old one)", "came ( late )"
    static std::optional<slip> judge_bracket(const article& a, uint32_t i, uint32_t, uint32_t end) {
        token mark = a.token_at(i), before = a.token_at(i - 1);
        if (i + 1 >= end || !(mark.penn(LEDE_LRB) || mark.penn(LEDE_RRB))) return std::nullopt;
        token next = a.token_at(i + 1);
        if (mark.penn(LEDE_RRB)) {
            bool glued_word = !next.has(LEDE_SPACE_BEFORE) && is_word(next) && next.text().size() > 2 &&
                next.has(LEDE_CAPITALISED | LEDE_KNOWN);
            if (glued_word && is_word(before) && !next.has(LEDE_ALL_CAPITALS))
                return slip{bracket, i, i + 1, {mark->span.end, mark->span.end}, " "};
            return mark.has(LEDE_SPACE_BEFORE) && is_small_word(before) ? std::optional(slip{loose, i - 1, i}) : std::nullopt;
        }
        if (mark.has(LEDE_SPACE_BEFORE) || !next.has(LEDE_SPACE_BEFORE) || !is_small_word(before) || !is_word(next)) return std::nullopt;
        return slip{bracket, i - 1, i + 1, {mark->span.begin, mark->span.begin}, " "};
    }
    // "S & P 500": names that are written without the gaps.
    static std::optional<slip> judge_ampersand(const article& a, uint32_t i, uint32_t, uint32_t end) {
        if (i + 1 >= end || !a.token_at(i).has(LEDE_SPACE_BEFORE) || !a.token_at(i + 1).has(LEDE_SPACE_BEFORE)) return std::nullopt;
        std::string_view x = a.token_at(i - 1).text(), y = a.token_at(i + 1).text();
        for (auto [left, right] : {std::pair{"S", "P"}, {"AT", "T"}, {"H", "M"}, {"P", "G"}, {"J", "J"}, {"M", "S"}, {"B", "Q"}})
            if (x == left && y == right) return slip{loose, i - 1, i};
        return std::nullopt;
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

    static void tell(const article& a, const slip& s, const reporter& report) {
        lede_span place = join(a.token_at(s.first)->span, a.token_at(s.last)->span);
        report({.span = place, .message = s.what, .args = {std::string(a.text(place))},
            .fixes = {{s.what == twice ? "Keep the first mark" : "Put a space", {{s.edit, std::string(s.text)}}}}});
    }

    static void tell_loose(const article& a, std::vector<lede_span>& places, const reporter& report) {
        if (places.empty()) return;
        std::sort(places.begin(), places.end(), [](lede_span x, lede_span y) { return x.begin < y.begin; });
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
