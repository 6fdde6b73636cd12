// The closed vocabulary of English date and time expressions: each word with its class and number. One probe a token tells
// whether a token can begin or head an expression; everything else is left alone.
#pragma once

#include "words.hpp"

#include <cstdint>

namespace ledelint::analysis {

enum class time_word : uint8_t {
    none,
    month,         // value: 1-12
    month_short,   // "Mar", "Jan.": a month only beside a figure, or with its stop
    weekday,       // value: ISO 1-7
    weekday_short, // "Mon.", "Thurs"
    weekdays,      // "Mondays": a set
    day_name,      // today, yesterday, tomorrow: offset in days
    tonight,
    day_part,      // value: time_of_day
    clock_name,    // noon, midnight: hour
    meridiem,      // a.m. 0, p.m. 12
    oclock,
    zone,
    season,        // value: 0 spring .. 3 winter
    quarter, half, // the nouns
    unit, units,   // value: lede_grain of "year" and of "years"
    hours,         // value: seconds are 0, minutes LEDE_MINUTE, hours LEDE_HOUR; number by the letter s
    weekend, weekends,
    decade_word,   // "eighties": 80
    century_number, // "nineteen" as in "nineteen ninety-six"
    every,         // every, each
    adverb,        // "daily", "annually": lede_grain
    now, past, future,  // PRESENT_REF, PAST_REF, FUTURE_REF
    holiday,       // first word of a holiday's name
    fiscal,
    era            // AD, BC
};

enum class time_of_day : int8_t { none = 0, morning, afternoon, evening, night };

struct date_word {
    time_word what = time_word::none;
    int16_t value = 0;
};

const word_table<date_word>& date_words();
// Class none for a word that is not in the table. One probe.
date_word date_word_of(uint64_t key);
// May the word begin or head an expression? Half a kilobyte is asked first.
const key_filter& date_word_filter();

// Words that shift a unit against the document date: last -1, this 0, next 1; 2 otherwise.
enum class shift_word : int8_t { last = -1, current = 0, next = 1, none = 2 };
shift_word shift_of(uint64_t key);

}  // namespace ledelint::analysis
