// Resolution: parts without a year are completed from the document date, by tense where it tells and else to the nearest; shifts are
// counted from it; "the quarter" and "the following day" from what was mentioned last.
#include "dates_resolve.hpp"

#include "dates_calendar.hpp"
#include "dates_holidays.hpp"

#include <cstdlib>

namespace ledelint::analysis {
namespace {

using namespace calendar;

// How far from the document date the nearest year stands against the tense, in days: "he said the plant will open Nov. 16" hangs on a
// past verb as often as not, and a slip is likelier than a plan eleven months ahead.
constexpr int past_slack = 100, future_slack = 60;

bool known(int32_t day) { return day != LEDE_NO_DAY; }

calendar_place with(lede_grain grain, int year, int month = 0, int day = 0) {
    calendar_place p;
    p.grain = grain;
    p.year = year;
    p.month = month;
    p.day = day;
    return p;
}

calendar_place at_day(lede_grain grain, int32_t day) {
    calendar_place p;
    p.grain = grain;
    p.at = day;
    auto c = civil(day);
    p.year = int(c.year());
    p.month = int(unsigned(c.month()));
    p.day = int(unsigned(c.day()));
    return p;
}

calendar_place place_from(const date_reading& r, int year) {
    calendar_place p = with(r.grain, year, r.month, r.day);
    p.part = r.part;
    p.weekday = r.weekday;
    return p;
}

// The first and last day of a place in a year, for choosing between years.
day_range in_year(const date_reading& r, int year) {
    if (r.literal == "holiday") return {day_of(holiday(r.part), year), day_of(holiday(r.part), year)};
    if (r.day && !exists(year, r.month, r.day)) return days_of(with(LEDE_MONTH, year, r.month));
    return days_of(place_from(r, year));
}

int distance(day_range d, int32_t published) {
    if (published < d.first) return d.first - published;
    return published > d.last ? published - d.last : 0;
}

// The year that completes a month, day, quarter, season or holiday.
int nearest_year(const date_reading& r, lede_tense tense, int32_t published) {
    int year = year_of(published), best = year;
    for (int y : {year - 1, year + 1})
        if (distance(in_year(r, y), published) < distance(in_year(r, best), published)) best = y;
    day_range d = in_year(r, best);
    if (tense == LEDE_PAST && d.first > published + past_slack) return best - 1;
    if (tense == LEDE_FUTURE && d.last < published - future_slack) return best + 1;
    bool fourth = r.grain == LEDE_QUARTER || r.grain == LEDE_HALF;
    if (fourth && tense != LEDE_FUTURE && d.first > published) return best - 1;  // results are told of what is over
    return best;
}

int32_t nearest_weekday(const date_reading& r, lede_tense tense, int32_t published) {
    int back = (iso_weekday(published) - r.weekday + 7) % 7;
    if (tense == LEDE_FUTURE) return published + (7 - back) % 7;
    return published - back;
}

calendar_place nearest_place(const date_reading& r, lede_tense tense, const date_context& c) {
    if (!known(c.published)) {
        return place_from(r, no_year);
    }
    if (r.literal == "holiday") return at_day(LEDE_DAY, day_of(holiday(r.part), nearest_year(r, tense, c.published)));
    if (r.grain == LEDE_WEEKEND) {
        int32_t monday = monday_of(c.published);
        bool ahead = tense == LEDE_FUTURE || iso_weekday(c.published) >= 6;
        return at_day(LEDE_WEEKEND, ahead ? monday + 5 : monday - 2);
    }
    if (r.month || r.part || r.grain == LEDE_SEASON) return place_from(r, nearest_year(r, tense, c.published));
    if (r.weekday) return at_day(LEDE_DAY, nearest_weekday(r, tense, c.published));
    // A bare clock time is one of the day just spoken of.
    bool of_day = known(c.day) && c.day_sentence <= c.sentence && c.sentence - c.day_sentence <= 2;
    return at_day(r.grain, of_day ? c.day : c.published);
}

int quarter_of(int32_t day) { return (month_of(day) + 2) / 3; }

calendar_place quarter_at(int year, int quarter, int shift) {
    int n = year * 4 + quarter - 1 + shift;
    calendar_place p = with(LEDE_QUARTER, n / 4);
    p.part = n % 4 + 1;
    return p;
}

// A named month, weekday, season, quarter or holiday shifted: "last March", "next Tuesday", "this summer".
calendar_place shifted_name(const date_reading& r, int32_t published) {
    int year = year_of(published);
    if (r.step == LEDE_DAY) {
        int back = (iso_weekday(published) - r.weekday + 7) % 7;
        if (r.shift < 0) return at_day(LEDE_DAY, published - (back ? back : 7));
        return at_day(LEDE_DAY, published + (back || r.shift == 0 ? (7 - back) % 7 : 7));
    }
    while (r.shift < 0 && days_of(place_from(r, year)).last >= published) --year;
    while (r.shift > 0 && days_of(place_from(r, year)).first <= published) ++year;
    return place_from(r, year);
}

calendar_place shifted_unit(lede_grain grain, int32_t base, int shift) {
    switch (grain) {
    case LEDE_DAY: return at_day(LEDE_DAY, base + shift);
    case LEDE_WEEKEND: return at_day(LEDE_WEEKEND, monday_of(base) + 5 + 7 * shift);
    case LEDE_WEEK: return at_day(LEDE_WEEK, monday_of(base) + 7 * shift);
    case LEDE_MONTH: {
        month_of_year m = add_months({year_of(base), month_of(base)}, shift);
        return with(LEDE_MONTH, m.year, m.month);
    }
    case LEDE_QUARTER: return quarter_at(year_of(base), quarter_of(base), shift);
    case LEDE_YEAR: return with(LEDE_YEAR, year_of(base) + shift);
    case LEDE_DECADE: {
        calendar_place p = with(LEDE_DECADE, no_year);
        p.part = year_of(base) / 10 + shift;
        return p;
    }
    case LEDE_CENTURY: {
        calendar_place p = with(LEDE_CENTURY, no_year);
        p.part = year_of(base) / 100 + shift;
        return p;
    }
    default: return at_day(LEDE_DAY, base);
    }
}

calendar_place document_place(const date_reading& r, const date_context& c) {
    if (r.vague) {
        calendar_place p;
        p.literal = r.shift < 0 || std::isnan(r.amount) ? "PAST_REF" : "FUTURE_REF";
        return p;
    }
    if (!known(c.published)) return place_from(r, no_year);
    if (r.literal == "end") return at_day(LEDE_DAY, day_number(year_of(c.published), 12, 31));
    bool named = (r.month && r.step == LEDE_MONTH) || (r.weekday && r.step == LEDE_DAY && !r.day) || (r.step == LEDE_SEASON);
    if (named) return shifted_name(r, c.published);
    if (r.step == LEDE_YEAR && r.grain != LEDE_YEAR) return place_from(r, year_of(c.published) + r.shift);
    if (!std::isnan(r.amount)) {  // "ten years ago", "a decade ago"
        if (r.step == LEDE_DECADE || r.step == LEDE_CENTURY)
            return with(LEDE_YEAR, year_of(c.published) + int((r.shift < 0 ? -1 : 1) * r.amount * (r.step == LEDE_DECADE ? 10 : 100)));
        if (r.step == LEDE_YEAR && r.amount == 1 && r.shift < 0 && c.quarter && c.quarter_sentence + 1 >= c.sentence &&
            c.quarter_sentence <= c.sentence)
            return quarter_at(c.quarter_year, c.quarter, -4);
    }
    return shifted_unit(r.step, c.published, r.shift);
}

calendar_place mentioned_place(const date_reading& r, const date_context& c) {
    if (r.vague) {
        calendar_place p;
        p.literal = r.shift > 0 ? "FUTURE_REF" : "PAST_REF";
        return p;
    }
    int32_t base = known(c.day) ? c.day : c.published;
    if (r.step == LEDE_QUARTER) {
        if (c.quarter) return quarter_at(c.quarter_year, c.quarter, r.shift);
        return known(c.published) ? quarter_at(year_of(c.published), quarter_of(c.published), r.shift - 1) : place_from(r, no_year);
    }
    if (r.step == LEDE_YEAR && r.shift < 0 && c.quarter && c.quarter_year != no_year) return quarter_at(c.quarter_year, c.quarter,
        4 * r.shift);
    if (r.step == LEDE_YEAR && c.year != no_year) return with(LEDE_YEAR, c.year + r.shift);
    if (!known(base)) return place_from(r, no_year);
    return shifted_unit(r.step, base, r.shift);
}

}  // namespace

calendar_place place_of(const date_reading& r, lede_tense tense, const date_context& c) {
    switch (r.from) {
    case anchor::document: return document_place(r, c);
    case anchor::nearest: return nearest_place(r, tense, c);
    case anchor::mentioned: return mentioned_place(r, c);
    case anchor::reference: {
        calendar_place p;
        p.literal = r.literal;
        return p;
    }
    default: break;
    }
    if (r.literal == "holiday") return at_day(LEDE_DAY, day_of(holiday(r.part), r.year));
    return place_from(r, r.year);
}

day_range days_of(const calendar_place& p) {
    if (!p.literal.empty()) return {};
    if (p.at != LEDE_NO_DAY) {
        if (p.grain == LEDE_WEEK) return {monday_of(p.at), monday_of(p.at) + 6};
        if (p.grain == LEDE_WEEKEND) return {monday_of(p.at) + 5, monday_of(p.at) + 6};
        return {p.at, p.at};
    }
    auto months = [&](int first, int count) {
        int32_t begin = day_number(p.year, first, 1);
        return day_range{begin, shift_months(begin, count) - 1};
    };
    if (p.grain == LEDE_DECADE && p.part) return {day_number(p.part * 10, 1, 1), day_number(p.part * 10 + 9, 12, 31)};
    if (p.grain == LEDE_CENTURY && p.part) return {day_number(p.part * 100, 1, 1), day_number(p.part * 100 + 99, 12, 31)};
    if (p.year == no_year) return {};
    switch (p.grain) {
    case LEDE_YEAR: return months(1, 12);
    case LEDE_HALF: return p.part ? months(6 * p.part - 5, 6) : day_range{};
    case LEDE_QUARTER: return p.part ? months(3 * p.part - 2, 3) : day_range{};
    case LEDE_SEASON: return months(3 + 3 * p.part, 3);
    case LEDE_MONTH: return p.month >= 1 && p.month <= 12 ? months(p.month, 1) : day_range{};
    default: break;
    }
    if (!p.month || p.month > 12 || !exists(p.year, p.month, p.day)) return {};
    int32_t day = day_number(p.year, p.month, p.day);
    return {day, day};
}

}  // namespace ledelint::analysis
