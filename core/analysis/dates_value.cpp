// TIMEX3 values as ISO-TimeML writes them: "2025-03-04", "1998-Q3", "1998-W12-WE", "199X" for a decade, "18" for the nineteenth century,
// "P2Y", "PT30M", "XXXX-WXX-1".
#include "dates_resolve.hpp"

#include "dates_calendar.hpp"

#include <array>

namespace ledelint::analysis {
namespace {

std::string padded(int value, int width) {
    std::string s = std::to_string(value < 0 ? -value : value);
    if (s.size() < std::size_t(width)) s.insert(0, std::size_t(width) - s.size(), '0');
    return s;
}
std::string year_text(int year) { return year == no_year ? "XXXX" : padded(year, 4); }
std::string two_or_x(int value) { return value ? padded(value, 2) : "XX"; }

constexpr std::array<std::string_view, 4> seasons = {"SP", "SU", "FA", "WI"};
constexpr std::array<std::string_view, 5> dayparts = {"", "MO", "AF", "EV", "NI"};

std::string week_text(const calendar_place& p) {
    if (p.at == LEDE_NO_DAY) return "XXXX-WXX";
    auto w = calendar::iso_week(p.at);
    return padded(w.year, 4) + "-W" + padded(w.week, 2);
}

std::string day_text(const calendar_place& p) {
    if (p.at != LEDE_NO_DAY) {
        auto d = calendar::civil(p.at);
        return padded(int(d.year()), 4) + "-" + padded(int(unsigned(d.month())), 2) + "-" + padded(int(unsigned(d.day())), 2);
    }
    if (!p.month && p.weekday) return "XXXX-WXX-" + std::to_string(p.weekday);
    return year_text(p.year) + "-" + two_or_x(p.month) + "-" + two_or_x(p.day);
}

// Letter of a unit, and how many of it one of ours is: a decade is ten years.
struct letter { std::string_view name; double times = 1; bool clock = false; };
letter letter_of(lede_grain unit) {
    switch (unit) {
    case LEDE_MINUTE: return {"M", 1, true};
    case LEDE_HOUR: return {"H", 1, true};
    case LEDE_WEEK: return {"W"};
    case LEDE_MONTH: return {"M"};
    case LEDE_QUARTER: return {"M", 3};
    case LEDE_YEAR: return {"Y"};
    case LEDE_DECADE: return {"Y", 10};
    case LEDE_CENTURY: return {"Y", 100};
    default: return {"D"};
    }
}

std::string number_text(double v) {
    if (v == std::floor(v) && std::fabs(v) < 1e15) return std::to_string(int64_t(v));
    std::string s = std::to_string(v);
    while (s.back() == '0') s.pop_back();
    return s;
}

}  // namespace

std::string timex_value(const calendar_place& p) {
    if (!p.literal.empty()) return std::string(p.literal);
    switch (p.grain) {
    case LEDE_DAY: case LEDE_DAYPART: case LEDE_HOUR: case LEDE_MINUTE: return day_text(p);
    case LEDE_WEEKEND: return week_text(p) + "-WE";
    case LEDE_WEEK: return week_text(p);
    case LEDE_MONTH: return year_text(p.year) + "-" + two_or_x(p.month);
    case LEDE_SEASON: return year_text(p.year) + "-" + std::string(seasons[std::size_t(p.part)]);
    case LEDE_QUARTER: return year_text(p.year) + "-Q" + (p.part ? std::to_string(p.part) : "X");
    case LEDE_HALF: return year_text(p.year) + "-H" + std::to_string(p.part);
    case LEDE_DECADE: return p.part ? padded(p.part, 3) + "X" : "XXXX";
    case LEDE_CENTURY: return p.part ? padded(p.part, 2) : "XX";
    default: return year_text(p.year);
    }
}

std::string timex_time(const calendar_place& day, const date_reading& r) {
    std::string s = timex_value(day) + "T";
    if (r.daypart != time_of_day::none) return s + std::string(dayparts[std::size_t(r.daypart)]);
    return s + padded(r.minute / 60, 2) + ":" + padded(r.minute % 60, 2);
}

std::string timex_duration(double amount, bool vague, lede_grain unit, bool seconds) {
    letter l = letter_of(unit);
    if (seconds) l = {"S", 1, true};
    std::string prefix = l.clock ? "PT" : "P";
    if (vague || std::isnan(amount)) return prefix + "X" + std::string(l.name);
    double whole = std::floor(amount * l.times), part = amount * l.times - whole;
    if (part > 0 && std::fmod(part * 12, 1) == 0 && l.name == "Y") {
        std::string years = whole > 0 ? number_text(whole) + "Y" : "";
        return prefix + years + number_text(part * 12) + "M";
    }
    if (part > 0 && std::fmod(part * 60, 1) == 0 && (unit == LEDE_HOUR || unit == LEDE_MINUTE) && l.clock && !seconds) {
        std::string head = whole > 0 ? number_text(whole) + std::string(l.name) : "";
        return prefix + head + number_text(part * 60) + (unit == LEDE_HOUR ? "M" : "S");
    }
    return prefix + number_text(amount * l.times) + std::string(l.name);
}

std::string timex_set(const date_reading& r) {
    std::string part = r.daypart == time_of_day::none ? "" : "T" + std::string(dayparts[std::size_t(r.daypart)]);
    if (r.weekday) return "XXXX-WXX-" + std::to_string(r.weekday) + part;
    if (r.grain == LEDE_WEEKEND) return "XXXX-WXX-WE";
    if (r.grain == LEDE_SEASON) return "XXXX-" + std::string(seasons[std::size_t(r.part)]);
    if (r.grain == LEDE_DAYPART) return "XXXX-XX-XX" + part;
    if (r.month) return "XXXX-" + padded(r.month, 2);
    return timex_duration(r.amount, r.vague, r.unit, false);
}

}  // namespace ledelint::analysis
