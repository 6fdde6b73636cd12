// Lemmas: the word without its inflection.
#pragma once

#include "annotations.hpp"
#include "tagger.hpp"

namespace ledelint::analysis {

// Sets lemma of every inflected noun, verb, adjective and adverb; by its tag, irregular forms by table, the others by rule,
// where the tagger's vocabulary tells "making" (make) from "walking" (walk).
void find_lemmas(annotations&, const tagger&);

}  // namespace ledelint::analysis
