// "Doubled", "tenfold", "halved" against the two levels that stand beside it.
#include "change.hpp"
#include "interval.hpp"
#include "multiplier.help.hpp"
#include "reading.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct multiplier {
    enum message : uint32_t { differs, level };
    static constexpr lede_message messages[] = {
        {"differs"_s, "{0} to {1} is {2} times as much, not '{3}'."_s},
        {"level"_s, "{0}"_s},
    };
    static constexpr lede_rule_info info = rule({.id = "multiplier",
                                                 .summary = "\"Doubled\", \"halved\" or \"tenfold\" disagrees with the levels",
                                                 .help = help::multiplier,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        for (const change& c : changes(a))
            for (const quantity& m : c.deltas)
                if (m.is(LEDE_MULTIPLE) && c.before && c.after && comparable(a, *c.before, *c.after))
                    examine(a, m, *c.before, *c.after, report);
    }

private:
    static void examine(const article& a, const quantity& m, const quantity& before, const quantity& after, const reporter& report) {
        bool borrowed = before->scale != after->scale && (before->scale == 1 || after->scale == 1);
        if (m.is_range() || borrowed || !is_running_text(a, m)) return;
        interval b = loosely(before, 0.05), c = loosely(after, 0.05), actual{c.low / b.high, c.high / b.low};
        interval stated = allowed(m);
        bool verb = m->verb == m->first_token;
        // A threefold increase may be one to three times or one by three times.
        if (meet(stated, actual) || (!verb && meet({stated.low + 1, stated.high + 1}, actual))) return;
        report({.span = m->span,
                .message = differs,
                .args = {shown(before), shown(after), figure_text(after->value / before->value, after->value < before->value ? 2 : 1),
                         shown(m)},
                .related = {{before->span, level, {shown(before)}}, {after->span, level, {shown(after)}}}});
    }

    // A tenth to either side: the words are never meant to the digit.
    static interval allowed(const quantity& m) {
        bool vague = m->hedge == LEDE_NEARLY || m->hedge == LEDE_ABOUT;
        return {m->low * (vague ? 0.85 : 0.9), m->high * (m->hedge == LEDE_NEARLY ? 1.05 : 1.1)};
    }
};

}  // namespace

LEDELINT_RULE(multiplier)
