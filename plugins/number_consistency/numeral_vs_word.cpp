// A number written twice, in words and in figures ("fifteen (15) days"), with two values. Contracts and notices write it so, and
// copy of them does; a bracket that holds anything else (a note's number, a year, a share) is not followed by the noun.
#include "numeral_vs_word.help.hpp"
#include "reading.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct numeral_vs_word {
    enum message : uint32_t { differs, first };
    static constexpr lede_message messages[] = {
        {"differs"_s, "'{0}' in words, but {1} in figures."_s},
        {"first"_s, "{0}"_s},
    };
    static constexpr lede_rule_info info = rule({.id = "numeral-vs-word",
                                                 .summary = "A number in words and the figure in brackets behind it differ",
                                                 .help = help::numeral_vs_word,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        auto all = a.quantities();
        for (uint32_t i = 1; i < all.size(); ++i)
            if (is_pair(a, all[i - 1], all[i]) && all[i - 1]->value != all[i]->value) tell(all[i - 1], all[i], report);
    }

private:
    static bool is_number(const quantity& q) { return q.is(LEDE_CARDINAL) && is_plain(q) && !q.hedged(); }

    static bool is_pair(const article& a, const quantity& x, const quantity& y) {
        if (!is_number(x) || !is_number(y) || x.has(LEDE_WORDS) == y.has(LEDE_WORDS) || x->sentence != y->sentence) return false;
        uint32_t open = behind(x), close = behind(y);
        if (text_at(a, open) != "(" || y->first_token != open + 1 || text_at(a, close) != ")") return false;
        if (close + 1 >= sentence_end(a, y)) return false;
        token next = a.token_at(close + 1);
        return (next.is(LEDE_NOUN) || next.is(LEDE_ADJ)) && !next.has(LEDE_CAPITALISED);
    }

    static void tell(const quantity& x, const quantity& y, const reporter& report) {
        const quantity &words = x.has(LEDE_WORDS) ? x : y, &figures = x.has(LEDE_WORDS) ? y : x;
        report({.span = y->span, .message = differs, .args = {shown(words), shown(figures)}, .related = {{x->span, first, {shown(x)}}}});
    }
};

}  // namespace

LEDELINT_RULE(numeral_vs_word)
