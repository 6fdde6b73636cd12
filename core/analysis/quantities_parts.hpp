// The steps that find_quantities takes for one figure and then for one sentence; each has a file of its own.
#pragma once

#include "annotations.hpp"
#include "quantities_numerals.hpp"
#include "quantities_units.hpp"
#include "words.hpp"

namespace ledelint::analysis {

// A numeral with sign and unit.
struct figure {
    numeral n;
    unit_reading u;
    bool has_unit = false, currency_before = false, age = false;
    double sign = 1;
    bool signed_in_print = false;
    uint32_t first = 0, end = 0;  // tokens, half-open
    lede_span span{};
    double value() const { return sign * n.value * u.factor; }
};

// Where a figure may be read: no token before `floor` (taken by the figure before it) nor from `end` on (the sentence's end).
struct reach { uint32_t floor, end; };

// The figure whose numeral begins at `token`, `skip` bytes into it.
bool read_figure_at(const annotations&, uint32_t token, uint32_t skip, reach, figure&);
lede_quantity quantity_of(annotations&, const figure&);

// "tenfold", "three times the", "twice as", "doubled", "double the": a multiple that begins at `token`.
void add_multiples(key_filter&);  // the words that one may begin with
bool read_multiple(const annotations&, uint32_t token, reach, lede_quantity&);
// Makes a multiple of a figure that "times" or "fold" follows.
bool extend_to_multiple(const annotations&, lede_quantity&, reach);

// A range, ratio or score that `one` begins. On success the quantity spans both figures.
bool read_pair(annotations&, const figure& one, reach, lede_quantity&);

// The words that hedge a quantity, and the interval that print and hedge leave open.
void read_hedge(const annotations&, lede_quantity&, reach);
void set_interval(lede_quantity&, const figure&);
void widen_by_hedge(lede_quantity&);

// Age, date, name: what a bare figure is by its place.
void read_place(annotations&, lede_quantity&, reach);

// Counted noun, rate ("a month", "each").
void read_counted(annotations&, lede_quantity&, reach);

// Links between the quantities of one sentence, from index `first` on.
void link_changes(annotations&, uint32_t sentence, uint32_t first, uint32_t& frames);
void link_wholes(annotations&, uint32_t sentence, uint32_t first);

// True for a measure of time: "three years".
bool names_time(const annotations&, const lede_quantity&);

// True when a date covers the token.
bool stands_in_date(const annotations&, uint32_t token);

// Passes every word of change.
const key_filter& change_filter();

// True for the verbs, nouns and adverbs of change ("rose", "decline", "up"), and for those that move without direction ("went").
bool is_change_word(const annotations&, uint32_t token);

}  // namespace ledelint::analysis
