#include "stages.hpp"

namespace ledelint::analysis {

void pair_quotation_marks(annotations&) {}

}  // namespace ledelint::analysis
