// A chunk, text without white space, into tokens.
#pragma once

#include "annotations.hpp"

namespace ledelint::analysis {

// A word of ASCII letters that is one token, perhaps with a comma or a full stop behind it: most of any text. Appends it and
// returns where it ends; returns `begin` and appends nothing for all else, which cut_chunk knows.
uint32_t plain_word(annotations&, uint32_t begin, uint32_t end);

// Appends the tokens of the chunk with their shape flags and keys.
void cut_chunk(annotations&, lede_span chunk);

// CAPITALISED, ALL_CAPITALS, INNER_CAPITAL and HAS_DIGIT of a word, from its characters.
uint32_t word_shape(std::string_view word);

}  // namespace ledelint::analysis
