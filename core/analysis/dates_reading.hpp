// One date or time expression between reading and resolution: the parts as the words give them, and how they hang on the document
// date. The readers fill it, resolve_reading() turns it into an element of the contract.
#pragma once

#include "annotations.hpp"
#include "dates_words.hpp"

#include <cmath>
#include <cstdint>

namespace ledelint::analysis {

inline constexpr int no_year = INT32_MIN;

// What the parts are counted from. DOCUMENT: `shift` units of `grain` from the document date. NEAREST: parts without a year (or a
// bare weekday), completed by tense. MENTIONED: the quarter, year or day spoken of last. REFERENCE: PRESENT_REF and the like.
enum class anchor : uint8_t { parts, document, nearest, mentioned, reference };

struct date_reading {
    uint32_t first = 0, end = 0;  // tokens, half-open
    lede_date_kind kind = LEDE_DATE;
    lede_grain grain = LEDE_GRAIN_NONE;
    uint32_t flags = 0;
    anchor from = anchor::parts;
    int shift = 0;                     // DOCUMENT, MENTIONED: in units of `step`
    lede_grain step = LEDE_GRAIN_NONE;
    int year = no_year, month = 0, day = 0, weekday = 0;
    int part = 0;                      // quarter 1-4, half 1-2, season 0-3, the decade's or century's number
    int minute = -1;
    bool whole_hour = false;
    time_of_day daypart = time_of_day::none;
    double amount = std::nan("");
    lede_grain unit = LEDE_GRAIN_NONE;
    lede_hedge hedge = LEDE_EXACT;
    std::string_view literal;          // REFERENCE, and sets: the value
    lede_span weekday_span{}, day_span{}, year_span{};
    uint32_t zone_token = LEDE_NONE, zone_end = 0;  // the zone's words, half-open; "time" excluded
    bool vague = false;                // "years", "several days": an amount of X

    explicit operator bool() const { return end > first; }
};

// Where expressions may be read: the tokens of one sentence from `floor` on, those before it being taken.
struct date_scope {
    const annotations& a;
    uint32_t floor, end;

    bool has(uint32_t i) const { return i >= floor && i < end; }
    uint64_t key(uint32_t i) const { return has(i) ? a.keys[i] : 0; }
    bool is(uint32_t i, uint64_t k) const { return has(i) && a.keys[i] == k; }
    date_word word(uint32_t i) const { return has(i) ? date_word_of(a.keys[i]) : date_word{}; }
    bool glued(uint32_t i) const { return has(i) && !(a.tokens[i].flags & LEDE_SPACE_BEFORE); }
    bool capital(uint32_t i) const { return has(i) && (a.tokens[i].flags & LEDE_CAPITALISED); }
    bool digits(uint32_t i) const { return has(i) && (a.tokens[i].flags & LEDE_HAS_DIGIT); }
    lede_span span(uint32_t i) const { return a.tokens[i].span; }
    std::string_view text(uint32_t i) const { return has(i) ? a.word(i) : std::string_view(); }
    bool dash(uint32_t i) const;  // a hyphen or dash
    bool comma(uint32_t i) const;
};

// A figure of digits alone: its value and how many digits; digits 0: none. "4th" with `ordinal`.
struct figure_read { int value = 0, digits = 0; bool ordinal = false; };
figure_read figure_at(const date_scope&, uint32_t token);
figure_read figure_of(std::string_view digits_and_suffix);

// A number in digits or words from `token` on, or ending before it.
struct number_read { double value = 0; uint32_t first = 0,
    end = 0; bool vague = false; explicit operator bool() const { return end > first; } };
number_read number_at(const date_scope&, uint32_t token);
number_read number_before(const date_scope&, uint32_t end);
// "first", "21st", "third", "twenty-first"; value 0: none. Last token `end` - 1.
number_read ordinal_before(const date_scope&, uint32_t end);
number_read ordinal_at(const date_scope&, uint32_t token);

// The readers: each is asked at a token of its class, and may take tokens to either side of it. An empty reading: no date here.
date_reading read_month(const date_scope&, uint32_t);       // a month's name
date_reading read_mid_month(const date_scope&, uint32_t);  // "mid-November", one token
date_reading read_weekday(const date_scope&, uint32_t);
date_reading read_digits(const date_scope&, uint32_t);      // a token with a digit: years, clock times, numeric dates
date_reading read_numeric(const date_scope&, uint32_t);     // 2025-03-04, 3/4/2025, 4.3.2025
date_reading read_clock_name(const date_scope&, uint32_t);  // noon, midnight
date_reading read_unit(const date_scope&, uint32_t);        // year, weeks, decade, hours ...
date_reading read_quarter(const date_scope&, uint32_t);     // quarter, half
date_reading read_season(const date_scope&, uint32_t);
date_reading read_day_name(const date_scope&, uint32_t);    // today, tonight, morning, weekend
date_reading read_set(const date_scope&, uint32_t);         // every, daily, Mondays
date_reading read_reference(const date_scope&, uint32_t);   // now, recently, future
date_reading read_holiday(const date_scope&, uint32_t);
date_reading read_fiscal(const date_scope&, uint32_t);      // fiscal 1998
date_reading read_words_year(const date_scope&, uint32_t);  // nineteen ninety-six, the nineties

// Shared steps.
void extend_left(const date_scope&, date_reading&);         // "early", "late", "the", "mid-", hedges
bool read_clock(const date_scope&, uint32_t, date_reading&);         // a clock time begins here
void read_zone(const date_scope&, date_reading&);
bool join_day_and_time(const date_scope&, date_reading&);   // "3 p.m. Tuesday", "Tuesday at 3 p.m.", "Monday morning"
date_reading read_at(const date_scope&, uint32_t);          // whichever reader the token asks for

}  // namespace ledelint::analysis
