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
            if (b.is(LEDE_CODE) || b.is(LEDE_TABLE) || !may_repeat(a, b)) continue;
            uint32_t end = b->first_token + b->token_count, from = b->first_token;
            for (uint32_t second = from; second < end; ++second)
                for (uint32_t first = second; first-- > from && second - first <= farthest;)
                    if (uint32_t n = words_again(a, first, second, end)) {
                        tell(a, first, second, n, report);
                        from = second + n;
                        break;
                    }
        }
    }

private:
    static constexpr uint32_t fewest = 3, farthest = 17;  // words

    // Whether three words in a row are all used again near by, and with as many around them as the way there is long: few blocks pass.
    static bool may_repeat(const article& a, const block& b) {
        uint32_t near = 0;  // a bit for each of the last words
        for (uint32_t i = b->first_token, end = i + b->token_count; i < end; ++i) {
            near = near << 1 | (a.next_use(i) - i <= farthest);
            if ((near & 7) == 7 && is_in_phrase(a, i, end)) return true;
        }
        return false;
    }
    [[gnu::noinline]] static bool is_in_phrase(const article& a, uint32_t i, uint32_t end) {  // out of the loop that all articles pay
        for (uint32_t j = a.next_use(i); j - i <= farthest; j = a.next_use(j)) {
            const uint32_t way = j - i;
            uint32_t n = 1, comma = way > fewest + 1;
            while (n < way && n <= i && same(a, i - n, j - n)) ++n;
            for (uint32_t k = 1; n < way && j + k < end && same(a, i + k, j + k); ++k) ++n;
            if (way >= fewest && n + comma >= way) return true;
        }
        return false;
    }

    // How many words are printed again at `second`; 0: none. With a comma between: speech repeats itself so, a story's own text of
    // four words and a verb does not.
    static uint32_t words_again(const article& a, uint32_t first, uint32_t second, uint32_t end) {
        if (!same(a, first, second)) return 0;
        uint32_t n = second - first;
        if (n >= fewest && second + n <= end && repeats(a, first, second, n)) return n;
        bool comma = n-- > fewest + 1 && second + n <= end && a.token_at(second - 1).text() == "," && !a.token_at(first).has(LEDE_QUOTED);
        return comma && repeats(a, first, second, n) && has_verb(a, first, n) ? n : 0;
    }
    static bool has_verb(const article& a, uint32_t i, uint32_t n) {
        for (auto t : a.tokens(i, n))
            if (t.is_finite_verb()) return true;
        return false;
    }
    static bool same(const article& a, uint32_t i, uint32_t j) { return a.key_at(i) == a.key_at(j); }
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
