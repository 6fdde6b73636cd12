// Units of measure by what they measure, with their size.
#pragma once

#include <algorithm>
#include <cstdint>
#include <ledelint/plugin.hpp>
#include <string_view>

namespace number_consistency {

enum class dimension : uint8_t { length, area, volume, mass, speed, temperature };

struct unit {
    std::string_view name;  // CLDR
    dimension of;
    double factor, zero = 0;  // value * factor + zero is in the dimension's own unit
};

// International and US customary units, NIST SP 811; ton is the short ton.
inline constexpr unit units[] = {
    {"acre", dimension::area, 4046.8564224},
    {"centimeter", dimension::length, 0.01},
    {"cubic-foot", dimension::volume, 0.028316846592},
    {"cubic-meter", dimension::volume, 1},
    {"celsius", dimension::temperature, 1, 0},
    {"fahrenheit", dimension::temperature, 5.0 / 9, -160.0 / 9},
    {"foot", dimension::length, 0.3048},
    {"gallon", dimension::volume, 0.003785411784},
    {"gram", dimension::mass, 0.001},
    {"hectare", dimension::area, 10000},
    {"inch", dimension::length, 0.0254},
    {"kilogram", dimension::mass, 1},
    {"kilometer", dimension::length, 1000},
    {"kilometer-per-hour", dimension::speed, 1 / 3.6},
    {"knot", dimension::speed, 1852 / 3600.0},
    {"liter", dimension::volume, 0.001},
    {"meter", dimension::length, 1},
    {"meter-per-second", dimension::speed, 1},
    {"mile", dimension::length, 1609.344},
    {"mile-per-hour", dimension::speed, 0.44704},
    {"millimeter", dimension::length, 0.001},
    {"nautical-mile", dimension::length, 1852},
    {"ounce", dimension::mass, 0.028349523125},
    {"pound", dimension::mass, 0.45359237},
    {"square-foot", dimension::area, 0.09290304},
    {"square-kilometer", dimension::area, 1e6},
    {"square-meter", dimension::area, 1},
    {"square-mile", dimension::area, 2589988.110336},
    {"square-yard", dimension::area, 0.83612736},
    {"yard", dimension::length, 0.9144},
};

inline const unit* unit_of(const ledelint::quantity& q) {
    const unit* u = std::find_if(std::begin(units), std::end(units), [&](const unit& x) { return x.name == q.unit(); });
    return u == std::end(units) ? nullptr : u;
}

}  // namespace number_consistency
