// A rise or fall between two equal figures, or two equal amounts compared in different units.
#include "change.hpp"
#include "equal_comparison.help.hpp"
#include "interval.hpp"
#include "reading.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct part_of_unit {
    std::string_view smaller, larger;
    double count;
};
constexpr part_of_unit parts[] = {
    {"gram", "kilogram", 1000},    {"meter", "kilometer", 1000}, {"centimeter", "meter", 100}, {"millimeter", "centimeter", 10},
    {"millimeter", "meter", 1000}, {"inch", "foot", 12},         {"foot", "yard", 3},          {"minute", "hour", 60},
    {"second", "minute", 60},      {"day", "week", 7},           {"month", "year", 12},        {"ounce", "pound", 16},
};

struct equal_comparison {
    enum message : uint32_t { unchanged, equal, other };
    static constexpr lede_message messages[] = {
        {"unchanged"_s, "'{0}', but {1} and {2} are equal."_s},
        {"equal"_s, "{0} and {1}, which are compared, are equal."_s},
        {"other"_s, "{0}"_s},
    };
    static constexpr lede_rule_info info = rule({.id = "equal-comparison",
                                                 .summary = "Two equal values are compared as if they differed",
                                                 .help = help::equal_comparison,
                                                 .tier = LEDE_TIER_B,
                                                 .level = LEDE_WARNING,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        for (const change& c : changes(a))
            if (c.before && c.after && c.deltas.empty()) examine_change(a, *c.before, *c.after, report);
        auto all = a.quantities();
        for (uint32_t i = 1; i < all.size(); ++i)
            if (are_compared(a, all[i - 1], all[i])) examine_units(all[i - 1], all[i], report);
    }

private:
    // Rounding may hide a small change, so that only exact counts and figures of three digits and more are judged.
    static void examine_change(const article& a, const quantity& before, const quantity& after, const reporter& report) {
        uint32_t verb = after->verb != LEDE_NONE ? after->verb : before->verb;
        bool same = before->kind == after->kind && before->unit == after->unit && before->value == after->value &&
                    before->decimals == after->decimals;
        bool exact = before.is(LEDE_CARDINAL) ? before->low == before->high
                                              : before->mantissa * std::pow(10.0, std::max(0, before->decimals)) >= 100;
        if (!same || !exact || after->direction == 0 || verb == LEDE_NONE || before.hedged() || after.hedged() || !is_plain(before) ||
            !is_plain(after))
            return;
        report({.span = after->span,
                .message = unchanged,
                .args = {std::string(a.token_at(verb).text()), shown(before), shown(after)},
                .related = {{before->span, other, {shown(before)}}}});
    }

    // "compared with", "versus" and "more than" directly before the second.
    static bool are_compared(const article& a, const quantity& x, const quantity& y) {
        if (x->sentence != y->sentence || !x.is(LEDE_MEASURE) || !y.is(LEDE_MEASURE) || x->unit == y->unit || x.hedged() || y.hedged())
            return false;
        uint32_t i = y->first_token;
        if (i < behind(x) + 1 || i > behind(x) + 12) return false;
        bool with = one_of(text_at(a, i - 1), {"with", "to"}) && i >= 2 && one_of(text_at(a, i - 2), {"compared", "opposed"});
        return with || one_of(text_at(a, i - 1), {"versus", "vs", "vs.", "against"});
    }
    static void examine_units(const quantity& x, const quantity& y, const reporter& report) {
        for (const part_of_unit& p : parts) {
            bool first = p.smaller == x.unit() && p.larger == y.unit(), second = p.smaller == y.unit() && p.larger == x.unit();
            if ((first && x->value == p.count * y->value) || (second && y->value == p.count * x->value))
                report({.span = y->span, .message = equal, .args = {shown(x), shown(y)}, .related = {{x->span, other, {shown(x)}}}});
        }
    }
};

}  // namespace

LEDELINT_RULE(equal_comparison)
