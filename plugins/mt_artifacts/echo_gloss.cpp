// "A rival (a rival)": a bracket that repeats the words before it. In the original the bracket gave the word in another language, and
// the translation made one of both.
#include <ledelint/plugin.hpp>

#include "echo_gloss.help.hpp"

namespace {

using namespace ledelint;

struct echo_gloss {
    enum message : uint32_t { echo };
    static constexpr lede_message messages[] = {{"echo"_s, "The bracket repeats the words before it: '{0}'."_s}};
    static constexpr lede_rule_info info = rule({.id = "echo-gloss", .summary = "A bracket that repeats the words before it",
        .help = help::echo_gloss, .messages = view_of(messages), .traits = LEDE_SURFACE});

    void check(const article& a, const reporter& report) const {
        for (token t : a.uses("("_key)) {
            block b = a.block_of(a.sentence_of(t.index()));
            if (b.is(LEDE_CODE) || b.is(LEDE_TABLE)) continue;
            uint32_t i = t.index(), n = words_inside(a, i, b->first_token + b->token_count);
            if (n > 0 && i >= b->first_token + n && is_echo(a, i, n) && !ends_name(a, i - n, b->first_token)) tell(a, i, n, report);
        }
    }

private:
    static constexpr uint32_t longest = 6, least_letters = 5;

    // Tokens between the bracket at `i` and the one that closes it; 0: too many.
    static uint32_t words_inside(const article& a, uint32_t i, uint32_t end) {
        for (uint32_t n = 1; n <= longest && i + n + 1 < end; ++n)
            if (a.token_at(i + n + 1).text() == ")") return n;
        return 0;
    }
    static bool is_echo(const article& a, uint32_t i, uint32_t n) {
        uint32_t letters = 0;
        for (uint32_t k = 0; k < n; ++k) {
            std::string_view left = a.token_at(i - n + k).text(), right = a.token_at(i + 1 + k).text();
            if (!same_word(left, right) || a.token_at(i + 1 + k).has(LEDE_HAS_DIGIT)) return false;
            for (char c : left) letters += (lower(c) >= 'a' && lower(c) <= 'z') || (c & '\x80');
        }
        return letters >= least_letters;
    }
    // "Odense Boldklub Fodbold (Fodbold)": the bracket gives the short form of a longer name.
    static bool ends_name(const article& a, uint32_t i, uint32_t first) {
        return i > first && a.token_at(i).has(LEDE_CAPITALISED) && a.token_at(i - 1).has(LEDE_CAPITALISED);
    }
    static void tell(const article& a, uint32_t i, uint32_t n, const reporter& report) {
        lede_span words = join(a.token_at(i - n)->span, a.token_at(i - 1)->span);
        lede_span bracket = join(a.token_at(i)->span, a.token_at(i + n + 1)->span);
        report({.span = join(words, bracket), .message = echo, .args = {std::string(a.text(words))},
            .fixes = {{"Delete the bracket", {{{words.end, bracket.end}, ""}}}}});
    }
};

}  // namespace

LEDELINT_RULE(echo_gloss)
