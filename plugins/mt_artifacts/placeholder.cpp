// A gap that the writer meant to fill: "TK", "XXX", "[NAME]", "lorem ipsum", "INSERT QUOTE HERE". Capitals or brackets make the gap; a
// story about wire services may print an editor's bracket in small letters.
#include <ledelint/plugin.hpp>

#include "block_phrases.hpp"
#include "placeholder.help.hpp"

namespace {

using namespace ledelint;

struct placeholder {
    enum message : uint32_t { gap };
    static constexpr lede_message messages[] = {{"gap"_s, "'{0}' is a gap that was not filled."_s}};
    static constexpr lede_str lexicons[] = {"placeholders"_s};
    static constexpr lede_str stronger[] = {"mt-artifacts.translation-tag"_s, "mt-artifacts.llm-citation"_s};
    static constexpr lede_rule_info info = rule({.id = "placeholder", .summary = "A gap in the text that was not filled",
        .help = help::placeholder, .level = LEDE_ERROR, .messages = view_of(messages), .lexicons = view_of(lexicons),
        .yields_to = view_of(stronger), .traits = LEDE_SURFACE});

    explicit placeholder(const context& c) : phrases_(c.lexicon("placeholders")) {}

    void check(const article& a, const reporter& report) const {
        auto hits = phrases_.hits(a);
        for (uint32_t i = 0; i < hits.size(); ++i) judge(a, hits[i], report);
    }

private:
    lexicon phrases_;
    static constexpr uint32_t longest = 16;  // words of a short block

    void judge(const article& a, const lede_hit& h, const reporter& report) const {
        token first = a.token_at(h.first_token);
        sentence s = a.sentence_of(first.index());
        block b = a.block_of(s);
        if (b.is(LEDE_CODE) || is_shown(a, h)) return;
        std::string_view label = sv(phrases_.entry(h).label);
        if (is_gap(a, h, s, b, label))
            report({.span = h.span, .message = gap, .args = {std::string(a.text(h.span))}, .weaker = label == "lower" ? 1u : 0u});
    }
    static bool is_gap(const article& a, const lede_hit& h, const sentence& s, const block& b, std::string_view label) {
        if (label == "capitals") return !s.has(LEDE_CAPITALS) && !is_part_of_name(a, h, b) && !is_named(a, h, b);
        if (label == "bracketed") return is_bracketed(a, h, b);
        bool quoted = a.token_at(h.first_token).has(LEDE_QUOTED) && !a.token_at(h.first_token).has(LEDE_ALL_CAPITALS);
        if (label == "lower") return is_bracketed(a, h, b) && !quoted && is_open_before(a, h, b);
        if (label == "order") return follows_bracket(a, h, b) && !quoted;
        if (label == "figure") return is_beside_unit(a, h, b) || is_bracketed(a, h, b);
        if (label == "opening") return block_phrases(longest).counts(a, b, h, "opening");
        return true;
    }
    static bool is_bracketed(const article& a, const lede_hit& h, const block& b) {
        uint32_t behind = h.first_token + h.token_count;
        if (h.first_token == b->first_token || behind >= b->first_token + b->token_count) return false;
        std::string_view open = a.token_at(h.first_token - 1).text(), close = a.token_at(behind).text();
        return (open == "[" && close == "]") || (open == "<" && close == ">");
    }
    static bool follows_bracket(const article& a, const lede_hit& h, const block& b) {
        return h.first_token > b->first_token && a.token_at(h.first_token - 1).text() == "[";
    }
    // "On [date]": behind a preposition. Behind "that" an editor supplies the noun that a speaker left out.
    static bool is_open_before(const article& a, const lede_hit& h, const block& b) {
        if (h.first_token < b->first_token + 2) return true;
        token t = a.token_at(h.first_token - 2);
        return t.is(LEDE_ADP) || t.penn(LEDE_DOLLAR) || t.penn(LEDE_TO) || t.is(LEDE_PUNCT);
    }
    // "$XX", "XX percent", "XX to YY"
    static bool is_beside_unit(const article& a, const lede_hit& h, const block& b) {
        uint32_t behind = h.first_token + h.token_count, end = b->first_token + b->token_count;
        if (h.first_token > b->first_token && a.token_at(h.first_token - 1).penn(LEDE_DOLLAR)) return true;
        if (behind >= end) return false;
        for (std::string_view w : {"%", "percent", "per", "million", "billion", "people", "years", "votes", "to"})
            if (a.token_at(behind).text() == w && (w != "to" || (behind + 1 < end && a.token_at(behind + 1).text() == "YY"))) return true;
        return false;
    }
    // "His stage name is XXXX", "a XXX film", "XXX: State of the Union"
    static bool is_named(const article& a, const lede_hit& h, const block& b) {
        uint32_t behind = h.first_token + h.token_count;
        if (a.text(h.span)[0] != 'X') return false;
        if (behind < b->first_token + b->token_count && a.token_at(behind).text() == ":") return true;
        for (uint32_t i = h.first_token > b->first_token + 3 ? h.first_token - 3 : b->first_token; i < h.first_token; ++i)
            for (std::string_view w : {"name", "named", "called", "as", "rated", "a", "film", "movie", "label"})
                if (same_word(a.token_at(i).text(), w)) return true;
        return false;
    }
    // "XXX Corps", "Super Bowl XXX", "TK Maxx", a joined "TK-4": a name or a numeral.
    static bool is_part_of_name(const article& a, const lede_hit& h, const block& b) {
        uint32_t behind = h.first_token + h.token_count;
        bool before = h.first_token > b->first_token && is_name(a.token_at(h.first_token - 1)) &&
            !a.token_at(h.first_token - 1).has(LEDE_ALL_CAPITALS | LEDE_KNOWN);
        if (h.first_token > b->first_token && is_mentioned(a.token_at(h.first_token - 1))) return true;
        return before || (behind < b->first_token + b->token_count && (is_name(a.token_at(behind)) || !is_free(a.token_at(behind))));
    }
    // "A person who is unsure writes TK": the story speaks of the mark.
    static bool is_mentioned(const token& t) {
        for (std::string_view w : {"write", "writes", "wrote", "written", "writing", "type", "typed", "types", "typing", "letters",
            "mark", "word", "code", "abbreviation", "stands", "says",
                 "put", "puts", "use", "used", "uses"})
            if (same_word(t.text(), w)) return true;
        return false;
    }
    static bool is_name(const token& t) { return t.has(LEDE_CAPITALISED) && !t.has(LEDE_SENTENCE_FIRST); }
    static bool is_free(const token& t) { return t.has(LEDE_SPACE_BEFORE) || (t.is(LEDE_PUNCT) && !t.penn(LEDE_HYPH)); }
    // Between quotation marks of its own, an article shows the mark.
    static bool is_shown(const article& a, const lede_hit& h) {
        uint32_t behind = h.first_token + h.token_count;
        if (h.first_token == 0 || behind >= a.tokens().size()) return false;
        return a.token_at(h.first_token - 1).penn(LEDE_OPEN_QUOTE) && (a.token_at(behind).penn(LEDE_CLOSE_QUOTE) ||
            a.token_at(behind).penn(LEDE_COMMA));
    }
};

}  // namespace

LEDELINT_RULE(placeholder)
