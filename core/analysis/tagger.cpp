#include "stages.hpp"

namespace ledelint::analysis {

void tag(annotations&, const tagger_model&) {}

}  // namespace ledelint::analysis
