// "A $5 million grant ... the £5 million grant": one amount in two currencies.
#include <algorithm>
#include <span>

#include "currency_drift.help.hpp"
#include "same_thing.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct currency_drift {
    enum message : uint32_t { drifts, first };
    static constexpr lede_message messages[] = {
        {"drifts"_s, "{0} here, {1} before: the same figure in another currency."_s},
        {"first"_s, "{0}"_s},
    };
    static constexpr lede_rule_info info = rule({.id = "currency-drift",
                                                 .summary = "One amount is given in two currencies",
                                                 .help = help::currency_drift,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        std::vector<quantity> seen;
        for (auto q : a.quantities()) {
            if (!q.is(LEDE_MONEY) || !is_plain(q) || q->unit == LEDE_NONE || q->noun == LEDE_NONE || q.has(LEDE_BRACKETED) ||
                !is_running_text(a, q))
                continue;
            for (const quantity& o : std::span(seen).last(std::min(seen.size(), remembered)))
                if (is_drift(a, q, o)) {
                    report({.span = q->span, .message = drifts, .args = {shown(q), shown(o)}, .related = {{o->span, first, {shown(o)}}}});
                    break;
                }
            seen.push_back(q);
        }
    }

private:
    static constexpr std::size_t remembered = 100;  // amounts: no story has more
    // The noun is taken up again with "the"; fees and prices of one height in two countries are not.
    static bool is_drift(const article& a, const quantity& q, const quantity& o) {
        bool same =
            q->unit != o->unit && q->mantissa == o->mantissa && q->scale == o->scale && q->sentence != o->sentence && !is_dollar_pair(q, o);
        bool definite = q->first_token > 0 && one_of(text_at(a, q->first_token - 1), {"the", "this", "that", "his", "her", "its"});
        return same && definite && q->value >= 10 && share_head(a, q, o);
    }
    // "$" may stand for the dollar of the place.
    static bool is_dollar_pair(const quantity& q, const quantity& o) { return q.unit().ends_with("D") && o.unit().ends_with("D"); }
};

}  // namespace

LEDELINT_RULE(currency_drift)
