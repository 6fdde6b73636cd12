// A hedge and the exact figure that breaks it, side by side or in two sentences: "nearly 80 people, 83 in all".
#include <optional>

#include "hedge_vs_figure.help.hpp"
#include "interval.hpp"
#include "restatement.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct hedge_vs_figure {
    enum message : uint32_t { broken, hedged };
    static constexpr lede_message messages[] = {
        {"broken"_s, "'{0}', but exactly {1}."_s},
        {"hedged"_s, "{0}"_s},
    };
    static constexpr lede_rule_info info = rule({.id = "hedge-vs-figure",
                                                 .summary = "A hedge is contradicted by the exact figure beside it",
                                                 .help = help::hedge_vs_figure,
                                                 .tier = LEDE_TIER_B,
                                                 .level = LEDE_WARNING,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        auto all = a.quantities();
        for (uint32_t i = 1; i < all.size(); ++i) {
            quantity x = all[i - 1], y = all[i];
            if (is_bound(x) && (is_exact(a, y, x) || is_told_again(a, y, x)) && !meet(limits(x), of(y))) tell(a, x, y, report);
        }
    }

private:
    static bool is_bound(const quantity& q) {
        bool kind = q.is(LEDE_CARDINAL) || q.is(LEDE_MONEY) || q.is(LEDE_MEASURE) || q.is_percent();
        return kind && q.hedged() && q->hedge != LEDE_ABOUT && is_plain(q) && q->hedge_span.end <= q->span.begin;
    }
    // "Nearly 80" may be 72 as well as 65, but not 83; "more than 50" excludes 50, "at least 50" does not.
    static interval limits(const quantity& q) {
        double v = q->value, inf = HUGE_VAL, step = q.is(LEDE_CARDINAL) ? 0.5 : 0;
        switch (q->hedge) {
            case LEDE_NEARLY:
            case LEDE_BELOW:
                return {-inf, v - step};
            case LEDE_AT_MOST:
                return {-inf, v};
            case LEDE_ABOVE:
            case LEDE_JUST_ABOVE:
                return {v + step, inf};
            default:
                return {v, inf};
        }
    }

    // Behind a comma, dash or bracket, called exact, and the same thing: "83 in all", "exactly 50".
    static bool is_exact(const article& a, const quantity& y, const quantity& x) {
        if (y.hedged() || !is_plain(y) || y->sentence != x->sentence || y->kind != x->kind || y->unit != x->unit || y.in_frame())
            return false;
        if (auto again = restated(a, x); again && *again == y) return true;  // "almost 300 pupils (312)"
        uint32_t i = y->first_token, next = behind(y);
        bool exactly = one_of(text_at(a, i - 1), {"exactly", "precisely"});
        if (exactly) --i;
        bool apart = one_of(text_at(a, i - 1), {",", "(", "-", "--", "\xe2\x80\x93", "\xe2\x80\x94"}) || word_at(a, i - 1, "or");
        if (!apart || i > behind(x) + 6) return false;
        bool all = is_total(a, next);
        if (text_at(a, next) == ",") ++next;
        bool precise = word_at(a, next, "to") && word_at(a, next + 1, "be") && one_of(text_at(a, next + 2), {"exact", "precise"});
        for (uint32_t t = behind(x); t < i; ++t)
            if (a.token_at(t).is_verb() && !all) return false;
        return exactly || all || precise;
    }

    // "Nearly 80 people were hurt. Police said 83 were hurt in all.": the next sentence has the same fate and says that it has all.
    static bool is_told_again(const article& a, const quantity& y, const quantity& x) {
        bool next = y->sentence == x->sentence + 1 && y.is(LEDE_CARDINAL) && x.is(LEDE_CARDINAL) && x->noun != LEDE_NONE;
        if (!next || y.hedged() || !is_plain(y) || y.in_frame() || (y->noun != LEDE_NONE && y.noun() != x.noun())) return false;
        auto first = fate_of(a, x), second = fate_of(a, y);
        return first && second && first->lemma() == second->lemma() && is_total(a, second->index() + 1);
    }
    static bool is_total(const article& a, uint32_t i) {
        return word_at(a, i, "altogether") || (word_at(a, i, "in") && one_of(text_at(a, i + 1), {"all", "total"}));
    }
    // "Hurt" for "80 people were hurt": the verb right behind the count.
    static std::optional<token> fate_of(const article& a, const quantity& q) {
        uint32_t i = q->noun != LEDE_NONE ? std::max(behind(q), q->noun_first + q->noun_count) : behind(q);
        while (i < sentence_end(a, q) && a.token_at(i).is(LEDE_AUX)) ++i;
        return i < sentence_end(a, q) && a.token_at(i).is(LEDE_VERB) ? std::optional(a.token_at(i)) : std::nullopt;
    }

    static void tell(const article& a, const quantity& x, const quantity& y, const reporter& report) {
        lede_span whole = join(x->hedge_span, x->span);
        report(
            {.span = whole, .message = broken, .args = {std::string(a.text(whole)), shown(y)}, .related = {{y->span, hedged, {shown(y)}}}});
    }
};

}  // namespace

LEDELINT_RULE(hedge_vs_figure)
