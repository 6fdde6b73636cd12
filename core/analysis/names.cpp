#include "stages.hpp"

namespace ledelint::analysis {

void find_names(annotations&, const lexicon_set&) {}

}  // namespace ledelint::analysis
