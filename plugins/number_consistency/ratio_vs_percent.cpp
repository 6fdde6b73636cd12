// "One in five (25%)": a ratio and a percentage of one share.
#include "ratio_vs_percent.help.hpp"
#include "restatement.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct ratio_vs_percent {
    enum message : uint32_t { differs, other };
    static constexpr lede_message messages[] = {
        {"differs"_s, "'{0}' is {1}, not {2}."_s},
        {"other"_s, "{0}"_s},
    };
    static constexpr lede_rule_info info = rule({.id = "ratio-vs-percent",
                                                 .summary = "\"One in N\" and the percentage beside it disagree",
                                                 .help = help::ratio_vs_percent,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        for (auto x : a.quantities())
            if (auto y = restated(a, x); y && x.is(LEDE_RATIO) != y->is(LEDE_RATIO)) examine(x, *y, report);
    }

private:
    static void examine(const quantity& x, const quantity& y, const reporter& report) {
        const quantity &ratio = x.is(LEDE_RATIO) ? x : y, &percent = x.is(LEDE_RATIO) ? y : x;
        auto first = share_in_percent(ratio), second = share_in_percent(percent);
        if (!first || !second || !percent.is_percent()) return;
        double exact = 100 * ratio->value, freedom = exact >= 5 ? 1 : exact / 5;
        if (ratio.hedged() || percent.hedged()) freedom *= 3;
        if (meet(wider(*first, freedom), *second)) return;
        report({.span = y->span,
                .message = differs,
                .args = {shown(ratio), figure_text(exact, exact < 5 ? 1 : 0) + "%", shown(percent)},
                .related = {{x->span, other, {shown(x)}}}});
    }
};

}  // namespace

LEDELINT_RULE(ratio_vs_percent)
