// `annotate --report text`: what the analysis has read in an article, stage by stage, in 100 columns. What a rule misses is
// looked for here first.
#pragma once

#include "analysis/annotations.hpp"
#include "text/document.hpp"

#include <string>

namespace ledelint::report {

std::string annotate_text(const text::document&, const analysis::annotations&);

}  // namespace ledelint::report
