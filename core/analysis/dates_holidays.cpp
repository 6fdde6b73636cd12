// Rows by name: a fixed day, the nth weekday of a month (Title 5 U.S. Code 6103), or days from Easter.
#include "dates_holidays.hpp"

#include "dates_calendar.hpp"
#include "dates_reading.hpp"

#include <array>
#include <string_view>

namespace ledelint::analysis {
namespace {

struct holiday_rule {
    std::string_view name;  // tokens, separated by spaces; lower case
    int month;              // 0: `day` counts from Easter
    int day;                // 0: the nth weekday
    int weekday = 0, nth = 0, offset = 0;  // offset: days after that weekday
};

constexpr std::array rules{
    holiday_rule{"christmas eve", 12, 24}, holiday_rule{"christmas day", 12, 25}, holiday_rule{"christmas", 12, 25},
    holiday_rule{"new year 's day", 1, 1}, holiday_rule{"new year 's eve", 12, 31}, holiday_rule{"new year 's", 1, 1},
    holiday_rule{"boxing day", 12, 26}, holiday_rule{"halloween", 10, 31}, holiday_rule{"hogmanay", 12, 31},
    holiday_rule{"valentine 's day", 2, 14}, holiday_rule{"independence day", 7, 4}, holiday_rule{"juneteenth", 6, 19},
    holiday_rule{"veterans day", 11, 11}, holiday_rule{"armistice day", 11, 11}, holiday_rule{"thanksgiving day", 11, 0, 4, 4},
    holiday_rule{"thanksgiving", 11, 0, 4, 4}, holiday_rule{"black friday", 11, 0, 4, 4, 1}, holiday_rule{"election day", 11, 0, 1, 1, 1},
        holiday_rule{"labor day", 9, 0, 1, 1},
    holiday_rule{"memorial day", 5, 0, 1, -1}, holiday_rule{"columbus day", 10, 0, 1, 2}, holiday_rule{"presidents day", 2, 0, 1, 3},
    holiday_rule{"martin luther king day", 1, 0, 1, 3}, holiday_rule{"martin luther king jr. day", 1, 0, 1, 3},
    holiday_rule{"easter monday", 0, 1}, holiday_rule{"easter sunday", 0, 0}, holiday_rule{"good friday", 0, -2},
        holiday_rule{"palm sunday", 0, -7},
    holiday_rule{"ash wednesday", 0, -46}, holiday_rule{"whit monday", 0, 50}, holiday_rule{"easter", 0, 0}};

// Tokens that the name takes from `i` on; 0: it does not stand there.
uint32_t matched(const date_scope& s, uint32_t i, std::string_view name) {
    uint32_t n = 0;
    for (std::size_t b = 0; b <= name.size(); ++n) {
        std::size_t e = std::min(name.find(' ', b), name.size());
        if (!s.is(i + n, fold_key(name.substr(b, e - b)))) return 0;
        b = e + 1;
    }
    return n;
}

}  // namespace

holiday holiday_at(const date_scope& s, uint32_t i, uint32_t& end) {
    if (!s.capital(i)) return holiday::none;
    for (std::size_t n = 0; n < rules.size(); ++n)
        if (uint32_t size = matched(s, i, rules[n].name)) {
            bool alone = rules[n].name.find(' ') == std::string_view::npos;
            bool more = alone && s.capital(i + 1) && s.a.tokens[i + 1].upos == LEDE_PROPN;  // "Christmas Island"
            if (more) return holiday::none;
            end = i + size;
            return holiday(n);
        }
    return holiday::none;
}

int32_t easter_sunday(int year) {
    int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
    int month = (h + l - 7 * m + 114) / 31, day = (h + l - 7 * m + 114) % 31 + 1;
    return calendar::day_number(year, month, day);
}

int32_t day_of(holiday h, int year) {
    const holiday_rule& r = rules[std::size_t(h)];
    if (!r.month) return easter_sunday(year) + r.day;
    if (r.day) return calendar::day_number(year, r.month, r.day);
    return calendar::nth_weekday(year, r.month, r.weekday, r.nth) + r.offset;
}

}  // namespace ledelint::analysis
