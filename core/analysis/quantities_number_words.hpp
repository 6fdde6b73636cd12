// The number words of English, each with its class and value.
#pragma once

#include "words.hpp"

#include <cstdint>

namespace ledelint::analysis {

enum class number_class : uint8_t {
    none, zero, unit, teen, tens, hundred, scale, dozen,
    ordinal_unit, ordinal_teen, ordinal_tens, ordinal_scale,
    part,    // thirds, fifths: the value is the denominator
    half, quarter, quarters, vulgar,
    vague    // dozens, hundreds: the value is what one of them is
};

struct number_word { number_class what = number_class::none; double value = 0; };

const word_table<number_word>& number_words();

// Null for a word that is no number word. One probe.
const number_word* find_number_word(uint64_t key);

// The multiplier of a scale letter or word glued to or following a figure ("bn", "m", "k", "tn", "million"); 0 for none.
// Letters that are units too ("m", "k", "b") count only when `glued` or `money`.
double scale_of(uint64_t key, bool glued, bool money);

}  // namespace ledelint::analysis
