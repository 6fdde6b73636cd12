// A chunk, text without white space, into tokens.
#pragma once

#include "annotations.hpp"

namespace ledelint::analysis {

// Words of ASCII letters that are one token each, perhaps with a comma or a full stop behind them, and the blanks between: most of
// any text. Appends them and returns where they end; `begin` where none stands. All else is cut_chunk's.
uint32_t plain_words(annotations&, uint32_t begin, uint32_t end);

// Appends the tokens of the chunk with their shape flags and keys.
void cut_chunk(annotations&, lede_span chunk);

// CAPITALISED, ALL_CAPITALS, INNER_CAPITAL and HAS_DIGIT of a word, from its characters.
uint32_t word_shape(std::string_view word);

}  // namespace ledelint::analysis
