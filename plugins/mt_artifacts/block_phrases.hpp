// Where a phrase of a lexicon must stand in its block for a rule on leftovers to count it. The entry's label says it:
//   anywhere   wherever it stands
//   line       it is all the words of its block
//   opening    it opens a short block
//   label      it opens its block, or a bracket, and a colon, bar or dash follows: "READ MORE: ..."; or as `line`
//   tail       it ends a short block
//   figure     it follows a figure in a short block: "3 min read"
//   feed       its block opens on "The post", as feeds of WordPress end
//   weak       as `line`, beside another line of a few words
#pragma once

#include <ledelint/plugin.hpp>

namespace ledelint {

// A line that is marked as nothing else: plain text has no mark for a heading, and a short line there is guessed to be one.
inline bool is_plain_line(const block& b) { return b.is(LEDE_PARAGRAPH) || (b.is(LEDE_HEADING) && b->depth == 0); }

class block_phrases {
public:
    explicit block_phrases(uint32_t longest_block) : longest_(longest_block) {}

    bool counts(const article& a, const block& b, const lede_hit& h, std::string_view label) const {
        if (label == "anywhere") return true;
        if (label == "line") return is_alone(a, b, h);
        if (label == "weak") return is_alone(a, b, h) && stands_among_lines(a, b);
        return stands_in_short(a, b, h, label) && is_short(a, b);
    }
    static uint32_t words(const article& a, uint32_t first, uint32_t count) {
        uint32_t n = 0;
        for (auto t : a.tokens(first, count)) n += is_word(t.text()[0]);
        return n;
    }
    // Nothing but marks, bullets and arrows before it.
    static bool is_at_head(const article& a, const block& b, const lede_hit& h) {
        return !has_words(a, b->first_token, h.first_token);
    }

private:
    uint32_t longest_;  // words of a short block

    static bool stands_in_short(const article& a, const block& b, const lede_hit& h, std::string_view label) {
        const uint32_t first = b->first_token, end = first + b->token_count, behind = h.first_token + h.token_count;
        if (label == "opening") return is_at_head(a, b, h);
        if (label == "label") return is_label(a, b, h) || is_alone(a, b, h);
        if (label == "tail") return !has_words(a, behind, end);
        if (label == "figure") return h.first_token > first && a.token_at(h.first_token - 1).has(LEDE_HAS_DIGIT);
        return label == "feed" && end - first > 2 && a.key_at(first) == "the"_key && a.key_at(first + 1) == "post"_key;
    }
    static bool has_words(const article& a, uint32_t first, uint32_t end) {
        for (uint32_t i = first; i < end; ++i)
            if (is_word(a.token_at(i).text()[0])) return true;
        return false;
    }
    static bool is_word(char c) { return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z'); }
    static bool is_alone(const article& a, const block& b, const lede_hit& h) {
        return is_at_head(a, b, h) && !has_words(a, h.first_token + h.token_count, b->first_token + b->token_count);
    }
    // A subhead of one word stands between paragraphs; buttons and menus stand together.
    static bool stands_among_lines(const article& a, const block& b) {
        auto blocks = a.blocks();
        const uint32_t i = b.index();
        return (i > 1 && is_stump(a, blocks[i - 1])) || (i + 1 < blocks.size() && is_stump(a, blocks[i + 1]));
    }
    static bool is_stump(const article& a, const block& b) {
        return b->token_count <= 4 && (is_plain_line(b) || b.is(LEDE_LIST_ITEM)) &&
            !a.token_at(b->first_token + b->token_count - 1).is(LEDE_PUNCT);
    }
    bool is_short(const article& a, const block& b) const {
        return b->token_count <= longest_ || (b->token_count <= 2 * longest_ && words(a, b->first_token, b->token_count) <= longest_);
    }
    static bool is_label(const article& a, const block& b, const lede_hit& h) {
        const uint32_t behind = h.first_token + h.token_count;
        if (behind >= b->first_token + b->token_count) return false;
        bool opens = is_at_head(a, b, h) || is_bracket(a.token_at(h.first_token - 1).text());
        return opens && is_colon(a.token_at(behind).text());
    }
    static bool is_bracket(std::string_view s) { return s == "(" || s == "["; }
    static bool is_colon(std::string_view s) {
        return s == ":" || s == "|" || s == "/" || s == "\u2013" || s == "\u2014" || s == "-" || s == "--" || s == ">" || s == ">>" ||
            s == "\u00bb" ||
            s == "\u2192" || s == "\u25ba" || s == "\u25b6";
    }
};

}  // namespace ledelint
