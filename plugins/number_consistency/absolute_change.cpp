// A change stated in the unit of its levels against their difference.
#include "absolute_change.help.hpp"
#include "change.hpp"
#include "interval.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct absolute_change {
    enum message : uint32_t { differs, level };
    static constexpr lede_message messages[] = {
        {"differs"_s, "{0} to {1} is a difference of {2}, not {3}."_s},
        {"level"_s, "{0}"_s},
    };
    static constexpr lede_rule_info info = rule({.id = "absolute-change",
                                                 .summary = "A change disagrees with the difference of the levels before and after it",
                                                 .help = help::absolute_change,
                                                 .level = LEDE_ERROR,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        for (const change& c : changes(a))
            for (const quantity& delta : c.deltas)
                if (c.before && c.after && comparable(a, *c.before, *c.after)) examine(delta, *c.before, *c.after, report);
    }

private:
    // Percentage points are the difference of two percentages; percent of a percentage is percent-change's affair.
    static bool same_measure(const quantity& delta, const quantity& level_of) {
        if (delta.is(LEDE_POINTS) || delta.is(LEDE_BASIS_POINTS)) return level_of.is_percent();
        return !delta.is_percent() && delta->kind == level_of->kind && delta->unit == level_of->unit;
    }

    static void examine(const quantity& delta, const quantity& before, const quantity& after, const reporter& report) {
        if (!same_measure(delta, before) || delta.is_range() || !std::isfinite(delta->value)) return;
        bool scaled = before->scale == after->scale || (before->scale != 1 && after->scale != 1);
        interval moved = loosely(after, 0.02) - loosely(before, 0.02);
        interval stated = loosely(delta, 0.02) * (delta.is(LEDE_BASIS_POINTS) ? 0.01 : 1);
        if (!scaled || meet(stated, moved) || meet(stated, -moved)) return;
        double actual = std::fabs(after->value - before->value);
        report({.span = delta->span,
                .message = differs,
                .args = {std::string(before.text()), std::string(after.text()),
                         delta.is(LEDE_BASIS_POINTS) ? figure_text(100 * actual, 0) + " basis points" : shown(actual, before, after),
                         std::string(delta.text())},
                .related = {{before->span, level, {std::string(before.text())}}, {after->span, level, {std::string(after.text())}}}});
    }

    // In the levels' own scale: "0.3 million".
    static std::string shown(double value, const quantity& before, const quantity& after) {
        double scale = before->scale == after->scale ? before->scale : 1;
        int decimals = scale == 1 && before->scale != 1 ? 0 : std::max(before->decimals, after->decimals);
        std::string out = figure_text(value / scale, decimals);
        for (auto [size, name] : {std::pair{1e6, " million"}, {1e9, " billion"}, {1e12, " trillion"}})
            if (scale == size) out += name;
        return scale == 1e3 ? figure_text(value, 0) : out;
    }
};

}  // namespace

LEDELINT_RULE(absolute_change)
