// How the rules on dates read what stands around a date: the words before, behind and between, and the days that it covers.
#pragma once

#include <cmath>
#include <initializer_list>
#include <ledelint/plugin.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "calendar.hpp"

namespace date_sanity {

using namespace ledelint;
namespace cal = ledelint::calendar;

using words = std::initializer_list<std::string_view>;

inline bool one_of(std::string_view word, words table) {
    for (std::string_view w : table)
        if (same_word(w, word)) return true;
    return false;
}
inline bool is_dash(std::string_view w) { return w == "-" || w == "\xe2\x80\x93" || w == "\xe2\x80\x94" || w == "--"; }

// Token indices: the first behind an element, and the bounds of its sentence.
template <class Element>
uint32_t behind(const Element& e) {
    return e->first_token + e->token_count;
}
template <class Element>
uint32_t floor_of(const Element& e) {
    return e.of().sentences()[e->sentence]->first_token;
}
template <class Element>
uint32_t stop_of(const Element& e) {
    auto s = e.of().sentences()[e->sentence];
    return s->first_token + s->token_count;
}
inline uint32_t stop_of(const sentence& s) { return s->first_token + s->token_count; }
// The word at a token; empty where there is none.
inline std::string_view word_at(const article& a, uint32_t token) {
    return token < a.tokens().size() ? a.token_at(token).text() : std::string_view();
}
// The word before an element or behind it, in its own sentence.
template <class Element>
std::string_view word_before(const Element& e, uint32_t back = 1) {
    return e->first_token >= floor_of(e) + back ? word_at(e.of(), e->first_token - back) : std::string_view();
}
template <class Element>
std::string_view word_behind(const Element& e, uint32_t on = 0) {
    return behind(e) + on < stop_of(e) ? word_at(e.of(), behind(e) + on) : std::string_view();
}

// Rules that walk a whole sentence for each of its dates leave sentences alone that nobody wrote as one.
template <class Element>
bool is_in_readable(const Element& e) {
    return e.of().sentences()[e->sentence]->token_count <= 400;
}

// Are all tokens of [first, last) words of the table, or dashes?
inline bool only(const article& a, uint32_t first, uint32_t last, words table) {
    if (last < first) return false;
    for (uint32_t i = first; i < last; ++i)
        if (auto w = word_at(a, i); !is_dash(w) && !one_of(w, table)) return false;
    return true;
}
inline bool any(const article& a, uint32_t first, uint32_t last, words table) {
    for (uint32_t i = first; i < last; ++i)
        if (one_of(word_at(a, i), table)) return true;
    return false;
}

// A point in time whose year stands in the text: "1985", "May 1985", "May 3, 1985".
inline bool prints_year(const date& d) {
    return d->kind == LEDE_DATE && d.has(LEDE_YEAR_PRINTED) && !d.has(LEDE_IMPOSSIBLE) && !d.has(LEDE_FISCAL) && d->grain <= LEDE_YEAR &&
           d->grain >= LEDE_DAY && d->year != INT32_MIN;
}
inline bool is_duration(const date& d) { return d->kind == LEDE_DURATION && !std::isnan(d->amount) && d->amount > 0; }

// The days that a date covers. One of a day and month without a year, in an article without date, stands in a year of 365 days.
struct days {
    int32_t first = LEDE_NO_DAY, last = LEDE_NO_DAY;
    explicit operator bool() const { return first != LEDE_NO_DAY; }
};
inline days days_of(const date& d) {
    if (d.has(LEDE_IMPOSSIBLE)) return {};
    if (d->first_day != LEDE_NO_DAY) return {d->first_day, d->last_day};
    if (d->month < 1 || d->month > 12 || d->day < 1 || d->day > 28 + (d->month != 2) * 2) return {};
    int32_t day = cal::day_number(2023, d->month, d->day);
    return {day, day};
}

// A figure without needless decimals: 4, 2.5.
inline std::string shown(double value) {
    long tenths = std::lround(value * 10);
    return tenths % 10 ? std::to_string(tenths / 10) + "." + std::to_string(std::labs(tenths % 10)) : std::to_string(tenths / 10);
}
inline std::string counted(double value, std::string unit) { return shown(value) + " " + unit + (value == 1 ? "" : "s"); }
inline std::string text_of(const date& d) { return std::string(d.text()); }

// How far a count of years may lie from the truth: one, for the months; round numbers, decades and hedges a tenth on top.
inline double years_of(const date& d) {
    return d->unit == LEDE_CENTURY ? 100 * d->amount : d->unit == LEDE_DECADE ? 10 * d->amount : d->amount;
}
inline bool counts_years(const date& d) { return d->unit == LEDE_YEAR || d->unit == LEDE_DECADE || d->unit == LEDE_CENTURY; }
inline double year_slack(double years, bool loose) {
    bool round = years >= 10 && std::fmod(years, 5) == 0;
    return loose || round ? 1 + years / 10 : 1;
}

// Two dates that say the same in two ways: "last year, in 2021", "2018 (three years ago)". A comma, bracket or dash between them, with "in"
// or "on" at most; behind a bare comma the second is closed by a mark too, or it begins a clause of its own ("compared with last year, 2021
// was dry").
inline bool are_apposed(const article& a, const date& one, const date& two, words also = {}) {
    uint32_t first = behind(one), last = two->first_token;
    if (one->sentence != two->sentence || last <= first || last - first > 4) return false;
    bool led = false;
    for (uint32_t i = first; i < last; ++i) {
        std::string_view w = word_at(a, i);
        bool lead = one_of(w, {"in", "on", "("}) || one_of(w, also), mark = w == "," || is_dash(w);
        if ((!lead && !mark) || (i == first && lead && w != "(")) return false;
        led = led || lead;
    }
    std::string_view next = word_behind(two);
    if (one_of(next, {"and", "or"})) return false;  // one of several: "she won last year, in 2022 and in 2020"
    return led || next.empty() || one_of(next, {",", ".", ")", ";", ":", "?", "!"}) || is_dash(next);
}

}  // namespace date_sanity
