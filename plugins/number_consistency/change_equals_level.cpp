// "Inflation rose 3.2% to 3.2%": one figure twice, once as the change and once as the level. It can be true, but hardly ever is.
#include "change.hpp"
#include "change_equals_level.help.hpp"
#include "interval.hpp"
#include "reading.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct change_equals_level {
    enum message : uint32_t { same, level };
    static constexpr lede_message messages[] = {
        {"same"_s, "{0} is given both as the change and as the level reached."_s},
        {"level"_s, "{0}"_s},
    };
    static constexpr lede_rule_info info = rule({.id = "change-equals-level",
                                                 .summary = "One figure is given as the change and as the level reached",
                                                 .help = help::change_equals_level,
                                                 .tier = LEDE_TIER_B,
                                                 .level = LEDE_WARNING,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        for (const change& c : changes(a))
            for (const quantity& d : c.deltas)
                if (c.after && is_same(d, *c.after) && !explained(d, c))
                    report(
                        {.span = d->span, .message = same, .args = {shown(d)}, .related = {{(*c.after)->span, level, {shown(*c.after)}}}});
    }

private:
    // Whole figures meet by chance; money and counts need three digits to be one figure.
    static bool is_same(const quantity& d, const quantity& after) {
        bool equal = d->kind == after->kind && d->unit == after->unit && d->value == after->value && d->decimals == after->decimals;
        bool telling = d.is_percent() || std::fabs(d->mantissa) >= 100 || d->decimals >= 1;
        return equal && telling && is_plain(d) && is_plain(after) && !d.hedged() && !after.hedged() && d->direction != 0;
    }

    // From nothing, or from a level that the change fits.
    static bool explained(const quantity& d, const change& c) {
        if (!c.before) return false;
        const quantity &before = *c.before, &after = *c.after;
        if (before->kind != after->kind || !std::isfinite(before->value) || before->low <= 0) return true;
        interval stated = d->direction < 0 ? -of(d) : of(d);
        return meet(of(after) - of(before), stated) || (d.is_percent() && meet(change_in_percent(of(before), of(after)), stated));
    }
};

}  // namespace

LEDELINT_RULE(change_equals_level)
