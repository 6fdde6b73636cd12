// Numerals over tokens: figures in digits, number words and their mixtures ("two million three hundred thousand", "1.2
// million", "3 hundred and 21", "half a million", "three-quarters", "two and a half", "twenty-first"), without unit or sign.
//
// The grammar is the spoken one: units after tens, hundreds before both, scales in falling order; a word that does not fit
// ends the numeral. A look-ahead is never longer than the numeral itself.
#pragma once

#include "annotations.hpp"

#include <cstdint>

namespace ledelint::analysis {

// The key of no word: what stands behind a sentence's end.
constexpr uint64_t no_key = 1;

enum class numeral_form : uint8_t { cardinal, ordinal, fraction, vague /* "dozens", "several hundred", "tens of thousands" */ };

struct numeral {
    uint32_t first = 0, end = 0;  // tokens, half-open
    lede_span span{};             // of figure and scale
    lede_span rest{};             // what follows the figure in its last token: "km" in "10km"; empty as a rule
    double value = 0;             // scaled
    double mantissa = 0, scale = 1;
    int32_t decimals = 0;         // of the mantissa, as lede_quantity.decimals
    int32_t digits = 0;           // of the whole part
    numeral_form form = numeral_form::cardinal;
    bool words = false;           // nothing of it in digits
    bool article = false;         // "a hundred", "a dozen": a round number
    bool grouped = false;         // "1,200"
    double low = 0;               // vague: the least that it can mean
};

// True when a numeral may begin at a word with this key. One probe of a small filter for most words.
bool may_begin_numeral(uint64_t key);

// The numeral that begins at `token`, `skip` bytes into it, read up to `end`. An "a" before a scale or a part belongs to it:
// `token` is then the article.
bool read_numeral(const annotations&, uint32_t token, uint32_t skip, uint32_t end, numeral&);

}  // namespace ledelint::analysis
