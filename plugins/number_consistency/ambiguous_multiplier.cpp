// "Three times more than": three times as much, or four.
#include "ambiguous_multiplier.help.hpp"
#include "reading.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct ambiguous_multiplier {
    enum message : uint32_t { two_readings };
    static constexpr lede_message messages[] = {{"two-readings"_s, "'{0} {1}' can be read in two ways; '{0} as ...' cannot."_s}};
    static constexpr lede_rule_info info = rule({.id = "ambiguous-multiplier",
                                                 .summary = "\"Three times more\" has two readings",
                                                 .help = help::ambiguous_multiplier,
                                                 .tier = LEDE_TIER_C,
                                                 .level = LEDE_OFF,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        for (auto q : a.quantities()) {
            std::string_view next = text_at(a, behind(q));
            bool compared = one_of(next, {"more", "higher", "larger", "bigger", "greater", "faster", "less", "fewer", "lower", "smaller"});
            if (q.is(LEDE_MULTIPLE) && q->value > 1 && compared && is_running_text(a, q))
                report(
                    {.span = join(q->span, a.token_at(behind(q))->span), .message = two_readings, .args = {shown(q), std::string(next)}});
        }
    }
};

}  // namespace

LEDELINT_RULE(ambiguous_multiplier)
