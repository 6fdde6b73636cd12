// A contraction or possessive cut from its word by a space: "did n't", "the mayor 's". Texts that once went through a tokenizer
// have them. An apostrophe behind a space opens a quotation as a rule, so what follows it must be the end of a word and no word.
#include <ledelint/plugin.hpp>

#include "detached_clitic.help.hpp"

namespace {

using namespace ledelint;

struct detached_clitic {
    enum message : uint32_t { detached };
    static constexpr lede_message messages[] = {{"detached"_s, "'{0}' stands apart from its word."_s}};
    static constexpr lede_rule_info info = rule({.id = "detached-clitic", .summary = "A contraction or possessive cut from its word",
        .help = help::detached_clitic, .messages = view_of(messages), .traits = LEDE_SURFACE});

    void check(const article& a, const reporter& report) const {
        for (uint64_t word : {"n't"_key, "'"_key, "'s"_key, "'re"_key, "'ve"_key, "'ll"_key, "'d"_key, "'m"_key})
            for (token t : a.uses(word)) {
                if (!t.has(LEDE_SPACE_BEFORE)) continue;
                block b = a.block_of(a.sentence_of(t.index()));
                if (b.is(LEDE_CODE) || b.is(LEDE_BLOCK_QUOTE) || t.index() == b->first_token) continue;
                if (uint32_t last = clitic_at(a, t.index(), b->first_token + b->token_count)) tell(a, t.index(), last, report);
            }
    }

private:
    static bool is_apostrophe(std::string_view s) { return s == "'" || s == "\u2019"; }
    static bool is_word(const token& t) {
        char last = t.text().back();
        return (lower(last) >= 'a' && lower(last) <= 'z') || (last & '\x80') || t.has(LEDE_HAS_DIGIT);
    }
    // The last token of a clitic that token `i` begins behind a space; 0: none. The tokenizer cuts "'s" as one token where it takes
    // it for a clitic, as two where it takes the mark for a quotation's.
    static uint32_t clitic_at(const article& a, uint32_t i, uint32_t end) {
        token t = a.token_at(i);
        std::string_view s = t.text();
        if (!is_word(a.token_at(i - 1))) return 0;
        if (same_word(s, "n't") || same_word(s, "n\u2019t")) return a.token_at(i - 1).is_verb() ? i : 0;
        if (is_apostrophe(s)) {
            bool joined = i + 1 < end && !a.token_at(i + 1).has(LEDE_SPACE_BEFORE);
            return joined && is_ending(a, i + 1, a.token_at(i + 1).text(), end) ? i + 1 : 0;
        }
        std::string_view mark = s[0] == '\'' ? s.substr(0, 1) : s.substr(0, 3);
        return is_apostrophe(mark) && is_ending(a, i, s.substr(mark.size()), end) ? i : 0;
    }
    // "'s-Hertogenbosch" and "'s Lands" are Dutch: what follows the ending stands apart and is no name.
    static bool is_ending(const article& a, uint32_t last, std::string_view letters, uint32_t end) {
        if (last + 1 >= end || !a.token_at(last + 1).has(LEDE_SPACE_BEFORE)) return false;
        for (std::string_view ending : {"s", "re", "ve", "ll", "d", "m"})
            if (letters == ending) return ending != "s" || !a.token_at(last + 1).has(LEDE_CAPITALISED);
        return false;
    }

    static void tell(const article& a, uint32_t first, uint32_t last, const reporter& report) {
        lede_span clitic = join(a.token_at(first)->span, a.token_at(last)->span);
        report({.span = clitic, .message = detached, .args = {std::string(a.text(clitic))},
            .fixes = {{"Close the gap", {{{a.token_at(first - 1)->span.end, clitic.begin}, ""}}}}});
    }
};

}  // namespace

LEDELINT_RULE(detached_clitic)
