// A day of each year by its weekday, as the lexicons write it: "11 thursday 4", the fourth of November; "05 monday last".
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "calendar.hpp"

namespace date_sanity {

inline int number(std::string_view s) {
    int n = 0;
    for (char c : s)
        if (c >= '0' && c <= '9') n = 10 * n + (c - '0');
    return n;
}

inline std::optional<int32_t> nth_weekday(std::string_view code, int year) {
    namespace chr = std::chrono;
    auto first = code.find(' '), second = code.rfind(' ');
    if (first == std::string_view::npos || first == second) return std::nullopt;
    std::string_view name = code.substr(first + 1, second - first - 1), which = code.substr(second + 1);
    unsigned iso = 0;
    for (std::size_t i = 0; i < ledelint::calendar::weekday_names.size(); ++i)
        if (ledelint::same_word(ledelint::calendar::weekday_names[i], name)) iso = unsigned(i) + 1;
    if (!iso) return std::nullopt;
    chr::year_month month{chr::year(year), chr::month(unsigned(number(code.substr(0, first))))};
    chr::weekday weekday(iso % 7);
    chr::sys_days day = which == "last" ? chr::sys_days(month / chr::weekday_last(weekday))
                                        : chr::sys_days(month / chr::weekday_indexed(weekday, unsigned(number(which))));
    return int32_t(day.time_since_epoch().count());
}

}  // namespace date_sanity
