// "The second half of the second half": a phrase of two words or more, the article not counted, "of" or "in", and the same
// phrase again. Rewriting tools print it when they restore a noun that both sides of the preposition once shared.
#include <ledelint/plugin.hpp>

#include "phrase_of_itself.help.hpp"

namespace {

using namespace ledelint;

struct phrase_of_itself {
    enum message : uint32_t { of_itself };
    static constexpr lede_message messages[] = {{"of-itself"_s, "'{0}' is said to be part of itself."_s}};
    static constexpr lede_str lexicons[] = {"self-embedding-idioms"_s};
    static constexpr lede_rule_info info = rule({.id = "phrase-of-itself", .summary = "A noun phrase said to be part of itself",
        .help = help::phrase_of_itself, .messages = view_of(messages), .lexicons = view_of(lexicons), .traits = LEDE_SURFACE});

    explicit phrase_of_itself(const context& c) : idioms_(c.lexicon("self-embedding-idioms")) {}

    void check(const article& a, const reporter& report) const {
        for (uint64_t link : {"of"_key, "in"_key})
            for (auto t : a.uses(link)) {
                uint32_t i = t.index(), n = repeated_around(a, i);
                if (n && !idioms_.has(a.text(span_of(a, i + 1, n)))) tell(a, i, n, report);
            }
    }

private:
    lexicon idioms_;
    static constexpr uint32_t longest = 8;  // words

    // Words of the longest phrase that stands on both sides of token `i`, if it is a noun phrase; 0: none.
    static uint32_t repeated_around(const article& a, uint32_t i) {
        uint32_t found = 0;
        for (uint32_t n = 2; n <= longest && n <= i && i + n < a.tokens().size(); ++n) {
            if (a.key_at(i + n) != a.key_at(i - 1)) continue;
            if (a.token_at(i + n)->sentence != a.token_at(i - n)->sentence) break;
            if (a.token_at(i + n).is_noun() && is_same_phrase(a, i - n, i + 1, n)) found = n;
        }
        return found;
    }
    // "A photo of a photo" is a thought; two words besides the article are needed for a slip.
    static bool is_same_phrase(const article& a, uint32_t first, uint32_t second, uint32_t n) {
        uint32_t words = 0;
        for (uint32_t k = 0; k < n; ++k) {
            token left = a.token_at(first + k);
            if (!same_word(left.text(), a.token_at(second + k).text()) || left.is(LEDE_PUNCT) || left.is_verb()) return false;
            words += !left.is(LEDE_DET);
        }
        return words >= 2;
    }

    static lede_span span_of(const article& a, uint32_t first, uint32_t count) {
        return join(a.token_at(first)->span, a.token_at(first + count - 1)->span);
    }

    static void tell(const article& a, uint32_t i, uint32_t n, const reporter& report) {
        lede_span whole = span_of(a, i - n, 2 * n + 1), second = span_of(a, i + 1, n);
        lede_span first = span_of(a, i - n, n);
        report({.span = whole, .message = of_itself, .args = {std::string(a.text(second))},
            .fixes = {{"Keep the phrase once", {{{first.end, second.end}, ""}}}}});
    }
};

}  // namespace

LEDELINT_RULE(phrase_of_itself)
