#include "tagger.hpp"

#include "stages.hpp"

#include <stdexcept>

namespace ledelint::analysis {

std::shared_ptr<const tagger_model> tagger_model::view(std::string_view) { throw std::runtime_error("the tagger's weights are of another version"); }

void tag(annotations&, const tagger_model&) {}

}  // namespace ledelint::analysis
