// A phrase of three words or more printed twice in a row with nothing between: "in the city in the city".
#include <ledelint/plugin.hpp>

#include "doubled_phrase.help.hpp"

#include <array>

namespace {

using namespace ledelint;

struct doubled_phrase {
    enum message : uint32_t { doubled };
    static constexpr lede_message messages[] = {{"doubled"_s, "'{0}' is printed twice in a row."_s}};
    static constexpr lede_str yields_to[] = {"mt-artifacts.phrase-of-itself"_s};
    static constexpr lede_rule_info info = rule({.id = "doubled-phrase", .summary = "A phrase printed twice in a row",
        .help = help::doubled_phrase, .messages = view_of(messages), .yields_to = view_of(yields_to), .traits = LEDE_SURFACE});

    void check(const article& a, const reporter& report) const {
        recent_words recent;
        for (auto b : a.blocks()) {
            if (b.is(LEDE_CODE) || b.is(LEDE_TABLE)) continue;
            uint32_t end = b->first_token + b->token_count, from = b->first_token;
            for (uint32_t second = from; second < end; ++second)
                recent.each_before(second, a.key_at(second), from, [&](uint32_t first) {
                    uint32_t n = words_again(a, first, second, end);
                    if (!n) return false;
                    tell(a, first, second, n, report);
                    from = second + n;
                    return true;
                });
        }
    }

private:
    static constexpr uint32_t fewest = 3, most = 16;  // words

    // Where each of the last few words stands, by key: a word is compared with those of its own slot only.
    class recent_words {
    public:
        // The tokens before `token` that may be the same word, the nearest first, none before `from`; until `use` says so.
        template <class F>
        void each_before(uint32_t token, uint64_t key, uint32_t from, F&& use) {
            uint32_t& newest = newest_[key % newest_.size()];
            for (uint32_t at = newest; at < token && at >= from && token - at <= most + 1; at = before_[at % before_.size()])
                if (use(at)) break;
            before_[token % before_.size()] = newest;
            newest = token;
        }

    private:
        std::array<uint32_t, 256> newest_ = filled<256>();
        std::array<uint32_t, 32> before_ = filled<32>();  // of a token: the one before it in its slot
        template <std::size_t N>
        static std::array<uint32_t, N> filled() { std::array<uint32_t, N> a; a.fill(LEDE_NONE); return a; }
    };

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
