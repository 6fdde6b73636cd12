// A chunk, text without white space, into tokens.
#pragma once

#include "annotations.hpp"

namespace ledelint::analysis {

// Appends the tokens of the chunk with their shape flags and keys.
void cut_chunk(annotations&, lede_span chunk);

// CAPITALISED, ALL_CAPITALS, INNER_CAPITAL and HAS_DIGIT of a word, from its characters.
uint32_t word_shape(std::string_view word);

}  // namespace ledelint::analysis
