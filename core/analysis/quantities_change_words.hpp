// The vocabulary of change: which way a word moves a level, and how it takes its figures.
#pragma once

#include "annotations.hpp"

namespace ledelint::analysis {

enum class change_class : uint8_t {
    none,
    verb,      // rose 9%; a figure behind it is the change
    adder,     // added 9 cents to $3; "to" leads to the level only behind the change
    setter,    // raised the rate to 5%; only "by" and "to" figures are its
    mover,     // went from 12 to 15; no direction, needs both levels
    particle,  // up 9%, 9% higher
    comparison // compared with, versus: names the level before
};

struct change_word {
    change_class what = change_class::none;
    int8_t direction = 0;
    bool noun = false;  // may be a noun: "a 9% rise"
};

change_word change_word_at(const annotations&, uint32_t token);

}  // namespace ledelint::analysis
