#include "stages.hpp"

namespace ledelint::analysis {

void attribute_quotations(annotations&, const lexicon_set&) {}

}  // namespace ledelint::analysis
