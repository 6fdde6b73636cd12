// A holiday beside a date that is another day: "Christmas Day, Dec. 24".
#include <ledelint/plugin.hpp>

#include <algorithm>
#include <optional>

#include "calendar.hpp"
#include "holiday_date.help.hpp"

using namespace ledelint::literals;

namespace {

namespace cal = ledelint::calendar;
namespace chr = std::chrono;

// The Gregorian Easter Sunday, by the anonymous algorithm (Meeus/Jones/Butcher; J. Meeus, Astronomical Algorithms, 1991, p. 67).
int32_t easter(int year) {
    int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
    return cal::day_number(year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
}

// The Orthodox Easter Sunday in the Gregorian calendar, 1900 to 2099 (Meeus, p. 69: Julian computus, then 13 days).
int32_t orthodox_easter(int year) {
    int d = (19 * (year % 19) + 15) % 30, e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    return cal::day_number(year, (d + e + 114) / 31, (d + e + 114) % 31 + 1) + 13;
}

// The day of a holiday as the lexicon writes it: "12-25"; "easter-2", "orthodox+1"; "11 thursday 4" (the fourth of the month),
// "05 monday last"; each may have "+1" for the days after.
std::optional<int32_t> day_of(std::string_view code, int year) {
    auto number = [](std::string_view s) { int n = 0; for (char c : s) if (c >= '0' && c <= '9') n = 10 * n + (c - '0'); return n; };
    int32_t shift = 0;
    if (auto sign = code.find_last_of("+"); sign != std::string_view::npos) { shift = number(code.substr(sign)); code = code.substr(0,
        sign); }
    if (code.starts_with("easter")) return easter(year) + shift - number(code.substr(6));
    if (code.starts_with("orthodox")) return orthodox_easter(year) + shift - number(code.substr(8));
    if (code.size() == 5 && code[2] == '-') {
        int month = number(code.substr(0, 2)), day = number(code.substr(3));
        return cal::day_number(year, month, day) + shift;
    }
    auto first = code.find(' '), second = code.rfind(' ');
    if (first == std::string_view::npos || first == second) return std::nullopt;
    chr::year_month month{chr::year(year), chr::month(unsigned(number(code.substr(0, first))))};
    std::string_view name = code.substr(first + 1, second - first - 1), which = code.substr(second + 1);
    unsigned iso = 0;
    for (std::size_t i = 0; i < cal::weekday_names.size(); ++i)
        if (ledelint::same_word(cal::weekday_names[i], name)) iso = unsigned(i) + 1;
    if (!iso) return std::nullopt;
    chr::weekday weekday(iso % 7);
    chr::sys_days day = which == "last" ? chr::sys_days(month / chr::weekday_last(weekday))
                                        : chr::sys_days(month / chr::weekday_indexed(weekday, unsigned(number(which))));
    return int32_t(day.time_since_epoch().count()) + shift;
}

struct holiday_date {
    enum message : uint32_t { other_day, holiday };
    static constexpr lede_message messages[] = {
        {"other-day"_s, "'{0}' is {1}, not '{2}'."_s},
        {"holiday"_s, "The holiday."_s},
    };
    static constexpr lede_str lexicons[] = {"holidays"_s};
    static constexpr lede_rule_info info = ledelint::rule({.id = "holiday-date",
                                                           .summary = "a holiday with the date of another day",
                                                           .help = ledelint::help::holiday_date,
                                                           .messages = ledelint::view_of(messages),
                                                           .lexicons = ledelint::view_of(lexicons)});

    explicit holiday_date(const ledelint::context& c) : holidays_(c.lexicon("holidays")) {}

    void check(const ledelint::article& a, const ledelint::reporter& report) const {
        auto hits = holidays_.hits(a);
        for (uint32_t i = 0; i < hits.size(); ++i) {
            auto s = a.sentence_of(hits[i].first_token);
            for (auto d : a.dates_in(s->span))
                if (apposed(a, hits[i], d)) { compare(hits[i], d, a, report); break; }
        }
    }

private:
    // "Christmas Day, Dec. 24", "Christmas Day (Dec. 24)", "Dec. 24, Christmas Day": a comma, bracket or dash alone between them.
    static bool apposed(const ledelint::article& a, const lede_hit& h, const ledelint::date& d) {
        if (!d.is_day() || !d->day || !d->month || d->year == INT32_MIN || d.has(LEDE_IMPOSSIBLE) || d->partner != LEDE_NONE) return false;
        uint32_t h_end = h.first_token + h.token_count, d_end = d->first_token + d->token_count;
        uint32_t between = h_end < d->first_token ? h_end : d_end;
        uint32_t next = h_end < d->first_token ? d->first_token : h.first_token;
        if (next != between + 1) return false;
        auto w = a.token_at(between).text();
        return w == "," || w == "(" || w == "–" || w == "—";
    }
    void compare(const lede_hit& h, const ledelint::date& d, const ledelint::article& a, const ledelint::reporter& report) const {
        std::optional<int32_t> first;  // of a holiday that countries or churches keep on several days
        std::string_view codes = ledelint::sv(holidays_.entry(h).value);
        while (!codes.empty()) {
            auto bar = std::min(codes.find('|'), codes.size());
            auto day = day_of(codes.substr(0, bar), d->year);
            codes.remove_prefix(std::min(bar + 1, codes.size()));
            if (!day || falls_on(d, *day)) return;
            if (!first) first = day;
        }
        if (first)
            report({.span = d->span, .message = other_day,
                    .args = {std::string(a.text(h.span)), cal::written(*first), std::string(d.text())}, .related = {{h.span, holiday}}});
    }
    static bool falls_on(const ledelint::date& d, int32_t day) {
        auto civil = cal::civil(day);
        return int(unsigned(civil.month())) == d->month && int(unsigned(civil.day())) == d->day;
    }
    ledelint::lexicon holidays_;
};

}  // namespace

LEDELINT_RULE(holiday_date)
