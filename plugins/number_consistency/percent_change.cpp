// A stated percent change against the two levels it is stated with. All three are intervals of printed precision and hedge, so
// the rule speaks only when no reading of the figures agrees.
#include "change.hpp"
#include "interval.hpp"
#include "percent_change.help.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct percent_change {
    enum message : uint32_t { differs, level };
    static constexpr lede_message messages[] = {
        {"differs"_s, "{0} to {1} is {2}, not {3}."_s},
        {"level"_s, "{0}"_s},
    };
    static constexpr lede_str yields_to[] = {"number-consistency.change-equals-level"_s};
    static constexpr lede_rule_info info = rule({.id = "percent-change",
                                                 .summary = "A percent change disagrees with the levels before and after it",
                                                 .help = help::percent_change,
                                                 .level = LEDE_ERROR,
                                                 .messages = view_of(messages),
                                                 .yields_to = view_of(yields_to)});

    void check(const article& a, const reporter& report) const {
        for (const change& c : changes(a))
            for (const quantity& delta : c.deltas)
                if ((delta.is_percent() || is_fraction(delta)) && c.before && c.after && comparable(a, *c.before, *c.after))
                    examine(delta, *c.before, *c.after, report);
    }

private:
    // "By a third": within an eighth of it.
    static bool is_fraction(const quantity& q) { return q.is(LEDE_FRACTION) && q->value > 0 && q->value <= 1; }
    static interval stated_by(const quantity& q) { return q.is(LEDE_FRACTION) ? interval{q->low * 87.5, q->high * 112.5} : of(q); }
    static std::string printed(const quantity& q) {
        std::string sign = q.has(LEDE_SIGNED) || q.is(LEDE_FRACTION) ? "" : q->direction < 0 ? "-" : "+";
        return sign + std::string(q.text());
    }
    // "$4 million" beside "$5.8 million" is 4.0.
    static interval level_of(const quantity& q, const quantity& other) {
        bool one_scale = q->scale >= 1e6 && q->scale == other->scale && other->mantissa < 20 * q->mantissa;
        if (!one_scale || q->decimals >= other->decimals || q.hedged() || q->low != q->value - 0.5 * q->scale) return loosely(q, 0.02);
        return {q->value - 0.05 * q->scale, q->value + 0.05 * q->scale};
    }

    static void examine(const quantity& delta, const quantity& before, const quantity& after, const reporter& report) {
        if (delta.is_range() || delta->direction == 0 || std::isnan(delta->value) || (is_fraction(delta) && before.is_percent())) return;
        interval stated = delta->direction < 0 ? -stated_by(delta) : stated_by(delta);
        if (delta->value < 0) stated = of(delta);
        if (fits(stated, delta, before, after)) return;
        double actual = 100 * (after->value / before->value - 1);
        report({.span = delta->span,
                .message = differs,
                .args = {std::string(before.text()), std::string(after.text()), percent_text(actual, delta->value, delta->decimals),
                         printed(delta)},
                .related = {{before->span, level, {std::string(before.text())}}, {after->span, level, {std::string(after.text())}}}});
    }

    // Levels that are percentages themselves may mean points by "percent"; a level without its scale word borrows the other's.
    static bool fits(interval stated, const quantity& delta, const quantity& before, const quantity& after) {
        if (meet(stated, change_in_percent(level_of(before, after), level_of(after, before)))) return true;
        if (before.is_percent() && meet(of(delta), difference(before, after))) return true;
        double borrowed = after->scale / before->scale;
        if (borrowed == 1 || (before->scale != 1 && after->scale != 1)) return false;
        return before->scale == 1 ? meet(stated, change_in_percent(loosely(before, 0.02) * borrowed, loosely(after, 0.02)))
                                  : meet(stated, change_in_percent(loosely(before, 0.02), loosely(after, 0.02) * (1 / borrowed)));
    }
    static interval difference(const quantity& before, const quantity& after) {
        return after->value >= before->value ? of(after) - of(before) : of(before) - of(after);
    }
};

}  // namespace

LEDELINT_RULE(percent_change)
