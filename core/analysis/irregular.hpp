// Irregular forms of English verbs, nouns and adjectives.
#pragma once

#include "ledelint.h"

#include <cstdint>
#include <string_view>

namespace ledelint::analysis {

// Whether a verb of the tables may have the form: false for nearly all words that are none.
bool may_be_irregular_verb(uint64_t key);

// The lemma of an irregular form under its Penn tag; empty: it is regular or has none.
std::string_view irregular_lemma(uint64_t key, lede_penn tag);

}  // namespace ledelint::analysis
