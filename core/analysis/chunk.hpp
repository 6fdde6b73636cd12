// A chunk, text without white space, into tokens.
#pragma once

#include "annotations.hpp"

namespace ledelint::analysis {

// Appends the tokens of the chunk with their shape flags and keys.
void cut_chunk(annotations&, lede_span chunk);

}  // namespace ledelint::analysis
