// Printed figures as the intervals that they stand for, and the arithmetic of the messages in print.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ledelint/plugin.hpp>

namespace number_consistency {

struct interval {
    double low, high;
};

inline interval of(const ledelint::quantity& q) { return {q->low, q->high}; }

// As `of`, but a whole number that ends in `zeros` zeros or more ("1,200") may have been rounded to the last digit that is none, by
// no more than `share` of its value.
inline interval loosely(const ledelint::quantity& q, double share, int32_t zeros = 2) {
    if (q->decimals > -zeros) return of(q);
    double slack = std::min(0.5 * std::pow(10.0, -q->decimals) * q->scale, share * std::fabs(q->value));
    return {std::min(q->low, q->value - slack), std::max(q->high, q->value + slack)};
}

inline interval operator+(interval a, interval b) { return {a.low + b.low, a.high + b.high}; }
inline interval operator-(interval a, interval b) { return {a.low - b.high, a.high - b.low}; }
inline interval operator-(interval a) { return {-a.high, -a.low}; }
inline interval operator*(interval a, double k) { return {a.low * k, a.high * k}; }

// Whether one value may lie in both; a billionth of slack for binary fractions.
inline bool meet(interval a, interval b) {
    auto slack = [](double x) { return std::isfinite(x) ? 1e-9 * (1 + std::fabs(x)) : 0.0; };
    return a.low <= b.high + slack(b.high) && b.low <= a.high + slack(a.high);
}

// The change from one to the other in percent of the first, which must be above zero throughout.
inline interval change_in_percent(interval before, interval after) {
    return {100 * (after.low / before.high - 1), 100 * (after.high / before.low - 1)};
}

// "1,234.5"
inline std::string figure_text(double value, int decimals) {
    char buffer[64];
    int n = std::snprintf(buffer, sizeof buffer, "%.*f", std::clamp(decimals, 0, 6), value);
    std::string out(buffer, std::size_t(std::clamp(n, 0, 63)));
    std::size_t point = std::min(out.find('.'), out.size()), first = out[0] == '-' ? 1 : 0;
    for (std::size_t i = point; i > first + 3; i -= 3) out.insert(i - 3, 1, ',');
    return out;
}

// "+12.5%", with as many decimals as it takes to differ from the printed figure, three at most.
inline std::string percent_text(double value, double printed, int decimals) {
    std::string out;
    for (int d = std::clamp(decimals, 0, 3);; ++d) {
        out = figure_text(value, d);
        if (d >= 3 || out != figure_text(printed, d)) break;
    }
    return (value < 0 ? "" : "+") + out + "%";
}

}  // namespace number_consistency
