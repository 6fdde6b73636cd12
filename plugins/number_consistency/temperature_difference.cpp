// "A rise of 2C (35.6F)": degrees between two levels converted as if they were a level. A difference has no zero to shift.
#include "reading.hpp"
#include "restatement.hpp"
#include "temperature_difference.help.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct temperature_difference {
    enum message : uint32_t { level, difference };
    static constexpr lede_message messages[] = {
        {"level"_s, "{0} is a difference of {1}; {2} is the level."_s},
        {"difference"_s, "{0}"_s},
    };
    static constexpr lede_rule_info info = rule({.id = "temperature-difference",
                                                 .summary = "A difference of temperatures is converted as a level",
                                                 .help = help::temperature_difference,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        for (auto x : a.quantities()) {
            if (!x.is(LEDE_TEMPERATURE) || !is_plain(x)) continue;
            auto y = restated(a, x);
            if (y && y->is(LEDE_TEMPERATURE) && is_plain(*y) && (is_difference(a, x) || is_compared(a, behind(*y) + 1)))
                examine(x, *y, report);
        }
    }

private:
    static bool is_difference(const article& a, const quantity& q) {
        if (q->part == LEDE_DELTA) return true;
        uint32_t from = beginning(a, q);
        return from > 0 && word_at(a, from - 1, "by");
    }

    // "3C (5.4F) warmer than usual"
    static bool is_compared(const article& a, uint32_t behind_bracket) {
        return one_of(text_at(a, behind_bracket), {"warmer", "colder", "cooler", "hotter", "above", "below", "higher", "lower"});
    }

    static void examine(const quantity& x, const quantity& y, const reporter& report) {
        bool to_fahrenheit = x.unit() == "celsius" && y.unit() == "fahrenheit";
        if (!to_fahrenheit && !(x.unit() == "fahrenheit" && y.unit() == "celsius")) return;
        double factor = to_fahrenheit ? 1.8 : 1 / 1.8;
        interval moved = of(x) * factor, stated = wider(of(y), 0.3);
        interval as_level =
            to_fahrenheit ? interval{moved.low + 32, moved.high + 32} : interval{(x->low - 32) * factor, (x->high - 32) * factor};
        if (meet(moved, stated) || !meet(as_level, stated)) return;
        report(
            {.span = y->span,
             .message = level,
             .args = {shown(x), figure_text(x->value * factor, 1) + (to_fahrenheit ? " degrees Fahrenheit" : " degrees Celsius"), shown(y)},
             .related = {{x->span, difference, {shown(x)}}}});
    }
};

}  // namespace

LEDELINT_RULE(temperature_difference)
