// A measure and its conversion in brackets. Writers round conversions, and round them again from rounded figures, so the two may
// miss each other by a twentieth or by half the last printed digit, whichever is more.
#include <algorithm>

#include "interval.hpp"
#include "reading.hpp"
#include "unit_conversion.help.hpp"
#include "units.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct unit_conversion {
    enum message : uint32_t { differs, converted };
    static constexpr lede_message messages[] = {
        {"differs"_s, "{0} is about {1}, not {2}."_s},
        {"converted"_s, "{0}"_s},
    };
    static constexpr lede_rule_info info = rule({.id = "unit-conversion",
                                                 .summary = "A measure and its conversion in brackets differ",
                                                 .help = help::unit_conversion,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        auto all = a.quantities();
        for (uint32_t i = 1; i < all.size(); ++i)
            if (is_pair(a, all[i - 1], all[i])) examine(all[i - 1], all[i], report);
    }

private:
    // "10 miles (16 km)", "10 miles, or 16 km,": nothing else between the two, nothing behind the second but the close.
    static bool is_pair(const article& a, const quantity& first, const quantity& second) {
        if (first.has(LEDE_BRACKETED) || first->sentence != second->sentence || first.is_range() != second.is_range()) return false;
        uint32_t between = behind(first), from = beginning(a, second);
        std::string_view close = text_at(a, behind(second));
        if (second.has(LEDE_BRACKETED)) return close == ")" && text_at(a, between) == "(" && from == between + 1;
        bool other = text_at(a, between) == "," && word_at(a, between + 1, "or") && from == between + 2;
        return other && (close == "," || close == ".");
    }

    static void examine(const quantity& first, const quantity& second, const reporter& report) {
        const unit *from = unit_of(first), *to = unit_of(second);
        if (!from || !to || from == to || from->of != to->of || first->per != second->per) return;
        if (from->of == dimension::temperature && is_difference(first, second, *from, *to)) return;
        if (agree(value(first, false), value(second, false), *from, *to, first, second) &&
            (!first.is_range() || agree(value(first, true), value(second, true), *from, *to, first, second)))
            return;
        bool end = agree(value(first, false), value(second, false), *from, *to, first, second);
        double expected = convert(value(first, end), *from, *to);
        report({.span = second->span,
                .message = differs,
                .args = {std::string(first.text()), rounded(expected) + " " + plural(to->name), std::string(second.text())},
                .related = {{first->span, converted, {std::string(first.text())}}}});
    }

    // "warmer by 2C (3.6F)": degrees between two levels, which have no zero.
    static bool is_difference(const quantity& first, const quantity& second, const unit& from, const unit& to) {
        return first->part == LEDE_DELTA || std::fabs(value(first, false) * from.factor / to.factor - value(second, false)) < 0.15;
    }

    static double value(const quantity& q, bool second_end) {
        if (!q.is_range()) return q->value;
        return second_end ? q->other : q->mantissa * q->scale;
    }
    static double convert(double v, const unit& from, const unit& to) { return (v * from.factor + from.zero - to.zero) / to.factor; }

    static bool agree(double x, double y, const unit& from, const unit& to, const quantity& first, const quantity& second) {
        double there = convert(x, from, to), back = convert(y, to, from);
        return std::fabs(there - y) <= slack(y, second) || std::fabs(back - x) <= slack(x, first);
    }
    // Half the last sure digit, or a twentieth.
    static double slack(double v, const quantity& q) {
        double digit = 0.5 * std::pow(10.0, -q->decimals) * q->scale;
        if (q->decimals < 0) digit = std::min(digit, 0.1 * std::fabs(v));  // 100 may be a round figure, but not for 120
        bool temperature = q.is(LEDE_TEMPERATURE);
        return std::max(digit * 1.01, temperature ? 1.0 : 0.05 * std::fabs(v));
    }

    static std::string rounded(double v) {
        int digits = v == 0 ? 0 : int(std::floor(std::log10(std::fabs(v))));
        double unit = std::pow(10.0, digits - 1);
        return figure_text(std::round(v / unit) * unit, std::max(0, 1 - digits));
    }
    static std::string plural(std::string_view name) {  // "square-foot" -> "square feet"
        std::string s(name);
        std::replace(s.begin(), s.end(), '-', ' ');
        if (std::size_t foot = s.rfind("foot"); foot != s.npos) return s.replace(foot, 4, "feet");
        if (s.ends_with("inch")) return s + "es";
        if (s == "celsius" || s == "fahrenheit") return "degrees " + std::string(1, char(s[0] - 32)) + s.substr(1);
        if (std::size_t per = s.find(" per "); per != s.npos) return s.insert(per, "s");
        return s + "s";
    }
};

}  // namespace

LEDELINT_RULE(unit_conversion)
