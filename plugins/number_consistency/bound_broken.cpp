// A bound that a later figure for the same thing breaks: "up to 40 seats ... all 47 seats".
#include "bound_broken.help.hpp"
#include "same_thing.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct bound_broken {
    enum message : uint32_t { broken, bound };
    static constexpr lede_message messages[] = {
        {"broken"_s, "{0} breaks the bound '{1}' set before."_s},
        {"bound"_s, "{0}"_s},
    };
    static constexpr lede_str yields_to[] = {"number-consistency.hedge-vs-figure"_s};
    static constexpr lede_rule_info info = rule({.id = "bound-broken",
                                                 .summary = "A later figure breaks a bound",
                                                 .help = help::bound_broken,
                                                 .messages = view_of(messages),
                                                 .yields_to = view_of(yields_to)});

    void check(const article& a, const reporter& report) const {
        std::vector<quantity> bounds;
        for (auto q : a.quantities()) {
            if (!q.is(LEDE_CARDINAL) || !is_plain(q) || q->noun == LEDE_NONE || !is_running_text(a, q)) continue;
            if (is_definite(a, q))
                for (std::size_t i = bounds.size(); i-- > 0 && q->sentence <= bounds[i]->sentence + reach;)
                    if (breaks(a, q, bounds[i])) tell(a, q, bounds[i], report);
            if (is_bound(a, q)) bounds.push_back(q);
        }
    }

private:
    static constexpr uint32_t reach = 6;  // sentences

    static bool is_bound(const article& a, const quantity& q) {
        bool hedge = q->hedge == LEDE_AT_MOST || q->hedge == LEDE_AT_LEAST || q->hedge == LEDE_ABOVE || q->hedge == LEDE_BELOW;
        return hedge && q->whole == LEDE_NONE && !word_at(a, behind(q), "of") && q->hedge_span.end <= q->span.begin;
    }
    // "All 47 seats", "the 47 seats": the thing that was named before, with nothing behind the noun to narrow it.
    static bool is_definite(const article& a, const quantity& q) {
        if (q.hedged() || q->whole != LEDE_NONE || q->first_token == 0 ||
            !one_of(text_at(a, q->first_token - 1), {"all", "the", "these", "those"}))
            return false;
        std::string_view next = text_at(a, q->noun + 1);
        return !one_of(next, {"in", "from", "at", "that", "who", "which", "of", "with", "on", "for", "to", "between", "under", "by"}) ||
               next.empty();
    }

    static bool breaks(const article& a, const quantity& q, const quantity& b) {
        if (q->sentence == b->sentence || q.noun() != b.noun() || meet(of(q), of(b))) return false;
        if (counts_time(q)) return false;
        double ratio = q->value / b->value;
        return ratio > 0.5 && ratio < 2 && !one_of(text_at(a, q->first_token - 2), {"of", "besides", "other"});
    }
    static bool counts_time(const quantity& q) {
        return one_of(q.noun(), {"day", "week", "month", "year", "hour", "minute", "time", "percent", "point"});
    }

    static void tell(const article& a, const quantity& q, const quantity& b, const reporter& report) {
        std::string bounded(a.text(join(b->hedge_span, b->span)));
        report({.span = q->span,
                .message = broken,
                .args = {shown(q), bounded},
                .related = {{join(b->hedge_span, b->span), bound, {bounded}}}});
    }
};

}  // namespace

LEDELINT_RULE(bound_broken)
