// From what the words give to what they mean: an element of the contract with its TIMEX3 value and the days it covers.
#pragma once

#include "dates_reading.hpp"

#include <string>

namespace ledelint::analysis {

// What "the quarter" and "a year earlier" can refer to: the last quarter, year, month and day that the article spoke of.
struct date_context {
    int32_t published = LEDE_NO_DAY;
    int quarter = 0, quarter_year = no_year;
    int year = no_year;
    int32_t day = LEDE_NO_DAY;
    uint32_t day_sentence = LEDE_NONE;
    uint32_t quarter_sentence = LEDE_NONE;  // where it was spoken of
    uint32_t sentence = 0;                  // where we are
};

struct day_range { int32_t first = LEDE_NO_DAY, last = LEDE_NO_DAY; };

// A point or span of the calendar: the parts that its grain needs are set. An unknown year is no_year.
struct calendar_place {
    lede_grain grain = LEDE_GRAIN_NONE;
    int year = no_year, month = 0, day = 0, part = 0, weekday = 0;
    int32_t at = LEDE_NO_DAY;  // a day inside it: DAY, WEEK, WEEKEND
    std::string_view literal;  // instead of all
};

calendar_place place_of(const date_reading&, lede_tense, const date_context&);
day_range days_of(const calendar_place&);

// TIMEX3 values. "XXXX" stands for an unknown year.
std::string timex_value(const calendar_place&);
std::string timex_time(const calendar_place& day, const date_reading&);
std::string timex_duration(double amount, bool vague, lede_grain unit, bool seconds);
std::string timex_set(const date_reading&);

struct governing_verb { uint32_t token = LEDE_NONE; lede_tense tense = LEDE_NO_TENSE; };
// The verb that a date from `first` to `end` hangs on; at most 40 tokens to either side are looked at.
governing_verb verb_of_date(const annotations&, lede_sentence, uint32_t first, uint32_t end);

lede_date resolve_reading(annotations&, const date_reading&, date_context&);

}  // namespace ledelint::analysis
