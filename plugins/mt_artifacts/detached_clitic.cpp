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
        for (auto b : a.blocks()) {
            if (b.is(LEDE_CODE) || b.is(LEDE_BLOCK_QUOTE)) continue;
            uint32_t end = b->first_token + b->token_count;
            for (uint32_t i = b->first_token + 1; i < end; ++i)
                if (uint32_t last = clitic_at(a, i, end)) tell(a, i, last, report);
        }
    }

private:
    static bool is_apostrophe(std::string_view s) { return s == "'" || s == "\u2019"; }
    static bool is_word(const token& t) {
        char last = t.text().back();
        return (lower(last) >= 'a' && lower(last) <= 'z') || (last & '\x80') || t.has(LEDE_HAS_DIGIT);
    }

    // The last token of a clitic that token `i` begins behind a space; 0: none.
    static uint32_t clitic_at(const article& a, uint32_t i, uint32_t end) {
        token t = a.token_at(i);
        std::string_view s = t.text();
        bool one_token = same_word(s, "n't") || same_word(s, "n\u2019t");
        if (one_token) return t.has(LEDE_SPACE_BEFORE) && a.token_at(i - 1).is_verb() ? i : 0;
        bool two_tokens = is_apostrophe(s) && t.has(LEDE_SPACE_BEFORE) && i + 1 < end && is_word(a.token_at(i - 1));
        return two_tokens && !a.token_at(i + 1).has(LEDE_SPACE_BEFORE) && is_ending(a, i + 1, end) ? i + 1 : 0;
    }
    // "'s-Hertogenbosch" and "'s Lands" are Dutch; "'s fine" with nothing to belong to before it has no word.
    static bool is_ending(const article& a, uint32_t i, uint32_t end) {
        if (i + 1 >= end || !a.token_at(i + 1).has(LEDE_SPACE_BEFORE)) return false;
        for (std::string_view ending : {"s", "re", "ve", "ll", "d", "m"})
            if (a.token_at(i).text() == ending) return ending != "s" || !a.token_at(i + 1).has(LEDE_CAPITALISED);
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
