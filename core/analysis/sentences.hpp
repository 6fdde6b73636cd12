// What a run of tokens looks like as a sentence; the splitter itself is a stage.
#pragma once

#include "annotations.hpp"

namespace ledelint::analysis {

// TITLE_CASE and CAPITALS of the tokens [first, stop).
uint32_t sentence_flags(const annotations&, uint32_t first, uint32_t stop);

}  // namespace ledelint::analysis
