// "Climbed 6%, from 48% to 54%": the difference of two percentages is in points, and six percent of 48% would be less than three.
#include "change.hpp"
#include "interval.hpp"
#include "percent_vs_points.help.hpp"
#include "reading.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct percent_vs_points {
    enum message : uint32_t { points, level };
    static constexpr lede_message messages[] = {
        {"points"_s, "{0} to {1} is {2} percentage points, or {3}; not {4}."_s},
        {"level"_s, "{0}"_s},
    };
    static constexpr lede_str yields_to[] = {"number-consistency.change-equals-level"_s};
    static constexpr lede_rule_info info = rule({.id = "percent-vs-points",
                                                 .summary = "Percent where percentage points are meant",
                                                 .help = help::percent_vs_points,
                                                 .tier = LEDE_TIER_B,
                                                 .level = LEDE_WARNING,
                                                 .messages = view_of(messages),
                                                 .yields_to = view_of(yields_to)});

    void check(const article& a, const reporter& report) const {
        for (const change& c : changes(a))
            for (const quantity& d : c.deltas)
                if (d.is_percent() && c.before && c.after && comparable(a, *c.before, *c.after) && c.before->is_percent())
                    examine(d, *c.before, *c.after, report);
    }

private:
    static void examine(const quantity& d, const quantity& before, const quantity& after, const reporter& report) {
        double moved = after->value - before->value;
        interval stated = of(d);
        if (!is_plain(d) || before.hedged() || after.hedged() || d->direction * moved < 0) return;
        interval relative = change_in_percent(of(before), of(after));
        if (moved < 0) relative = -relative;
        interval difference = moved < 0 ? of(before) - of(after) : of(after) - of(before);
        if (!meet(difference, stated) || meet(relative, stated)) return;
        int decimals = std::max(before->decimals, after->decimals);
        report({.span = d->span,
                .message = points,
                .args = {shown(before), shown(after), figure_text(std::fabs(moved), decimals),
                         figure_text(100 * std::fabs(moved) / before->value, 1) + "%", shown(d)},
                .related = {{before->span, level, {shown(before)}}, {after->span, level, {shown(after)}}},
                .fixes = {
                    {"Write 'percentage points'", {{d->span, std::string(d.of().text(d->number)) + " percentage points"}}, LEDE_REVIEW}}});
    }
};

}  // namespace

LEDELINT_RULE(percent_vs_points)
