// A phrase of three words or more printed twice in a row with nothing between: "in the city in the city".
#include <ledelint/plugin.hpp>

#include "doubled_phrase.help.hpp"

namespace {

using namespace ledelint;

struct doubled_phrase {
    enum message : uint32_t { doubled };
    static constexpr lede_message messages[] = {{"doubled"_s, "'{0}' is printed twice in a row."_s}};
    static constexpr lede_str yields_to[] = {"mt-artifacts.phrase-of-itself"_s};
    static constexpr lede_rule_info info = rule({.id = "doubled-phrase", .summary = "A phrase printed twice in a row",
        .help = help::doubled_phrase, .messages = view_of(messages), .yields_to = view_of(yields_to), .traits = LEDE_SURFACE});

    void check(const article& a, const reporter& report) const {
        for (auto b : a.blocks()) {
            if (b.is(LEDE_CODE) || b.is(LEDE_TABLE)) continue;
            uint32_t end = b->first_token + b->token_count;
            for (uint32_t i = b->first_token; i + 2 * fewest <= end; ++i)
                if (uint32_t n = doubled_at(a, i, end)) {
                    tell(a, i, i + n, n, report);
                    i += 2 * n - 1;
                } else if (uint32_t m = doubled_over_comma(a, i, end)) {
                    tell(a, i, i + m + 1, m, report);
                    i += 2 * m;
                }
        }
    }

private:
    static constexpr uint32_t fewest = 3, most = 16;  // words

    static uint32_t doubled_at(const article& a, uint32_t i, uint32_t end) {
        if (a.token_at(i).has(LEDE_HAS_DIGIT)) return 0;
        for (uint32_t n = fewest; n <= most && i + 2 * n <= end; ++n)
            if (same(a, i, i + n) && repeats(a, i, i + n, n)) return n;
        return 0;
    }
    // With a comma between: speech repeats itself so, a story's own text of four words and a verb does not.
    static uint32_t doubled_over_comma(const article& a, uint32_t i, uint32_t end) {
        if (a.token_at(i).has(LEDE_HAS_DIGIT) || a.token_at(i).has(LEDE_QUOTED)) return 0;
        for (uint32_t n = fewest + 1; n <= most && i + 2 * n + 1 <= end; ++n)
            if (a.token_at(i + n).text() == "," && same(a, i, i + n + 1) && repeats(a, i, i + n + 1, n) && has_verb(a, i, n)) return n;
        return 0;
    }
    static bool has_verb(const article& a, uint32_t i, uint32_t n) {
        for (auto t : a.tokens(i, n))
            if (t.is_finite_verb()) return true;
        return false;
    }
    static bool same(const article& a, uint32_t i, uint32_t j) {
        return length(a.token_at(i)->span) == length(a.token_at(j)->span) && same_word(a.token_at(i).text(), a.token_at(j).text());
    }
    // Words only, not all of them one word: "no no no no no no" is a chant.
    static bool repeats(const article& a, uint32_t i, uint32_t j, uint32_t n) {
        bool varied = false;
        for (uint32_t k = 0; k < n; ++k) {
            token t = a.token_at(i + k);
            char c = lower(t.text()[0]);
            if (!same(a, i + k, j + k) || c < 'a' || c > 'z' || t.has(LEDE_HAS_DIGIT)) return false;
            varied = varied || !same(a, i, i + k);
        }
        return varied;
    }

    static void tell(const article& a, uint32_t i, uint32_t j, uint32_t n, const reporter& report) {
        lede_span first = join(a.token_at(i)->span, a.token_at(i + n - 1)->span);
        lede_span second = join(a.token_at(j)->span, a.token_at(j + n - 1)->span);
        report({.span = join(first, second), .message = doubled, .args = {std::string(a.text(second))},
            .fixes = {{"Keep the phrase once", {{{first.end, second.end}, ""}}}}});
    }
};

}  // namespace

LEDELINT_RULE(doubled_phrase)
