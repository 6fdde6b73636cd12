// "Between $12 and $15 million": read to the letter it begins at twelve dollars.
#include "range_magnitude.help.hpp"
#include "reading.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct range_magnitude {
    enum message : uint32_t { dropped };
    static constexpr lede_message messages[] = {{"dropped"_s, "'{0}' begins without the scale that it ends with."_s}};
    static constexpr lede_rule_info info = rule({.id = "range-magnitude",
                                                 .summary = "The first end of a range has lost its million or billion",
                                                 .help = help::range_magnitude,
                                                 .tier = LEDE_TIER_B,
                                                 .level = LEDE_WARNING,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        for (auto q : a.quantities())
            if (q.is(LEDE_MONEY) && q.is_range() && q->scale == 1 && is_spoken(a, q) && is_dropped(a, q))
                report({.span = q->span, .message = dropped, .args = {shown(q)}});
    }

private:
    // The first figure prints its own sign, is no larger than three digits allow, and would be implausible as it stands.
    static bool is_dropped(const article& a, const quantity& q) {
        bool scaled = false;
        for (auto t : a.tokens(q->first_token, q->token_count))
            scaled = scaled || one_of(t.text(), {"million", "billion", "trillion", "m", "bn", "mn", "tn"});
        return scaled && q->mantissa < 1000 && q->other >= 1e6 && q->other / 1e3 > q->mantissa;
    }
    static bool is_spoken(const article& a, const quantity& q) {
        return q->first_token > 0 && one_of(text_at(a, q->first_token - 1), {"between", "from"}) && is_running_text(a, q);
    }
};

}  // namespace

LEDELINT_RULE(range_magnitude)
