// Parts of speech for the words of the tests on quantities, stated rather than guessed: what the stage makes of a sentence is
// tested apart from what a tagger makes of it.
#pragma once

#include "analysis/annotations.hpp"

namespace ledelint::test {

// Tags every token from a closed list of words: figures are numbers, marks punctuation, capitalised words names, and a word that
// is not listed a noun, plural when it ends in s.
void tag_words(analysis::annotations&);

}  // namespace ledelint::test
