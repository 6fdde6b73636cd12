// Words that lost the space between them ("busesthat", "inthe") or got one inside ("govern- ment").
#pragma once

#include "annotations.hpp"
#include "tagger.hpp"

namespace ledelint::analysis {

// Flags unknown words in small letters that are two known words, one of them a function word, as GLUED; their lemma is both with
// a space between. Hyphens with a space behind whose two sides make one known word are GLUED too; their lemma is that word.
void find_glued(annotations&, const tagger&);

}  // namespace ledelint::analysis
