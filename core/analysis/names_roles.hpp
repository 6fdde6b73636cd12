// What stands beside a name and says who it is: ", chief analyst at Omdia,", ", 45,", "its chairman, ...", "(R-Ohio)".
#pragma once

#include "names_words.hpp"

namespace ledelint::analysis {

struct role_reading {
    lede_span span{0, 0};  // empty: none
    bool person = false;   // the words are said of people only
    lede_gender gender = LEDE_GENDER_UNKNOWN;
};

// The role of the name on tokens [first, last], behind it or before it.
role_reading role_beside(const annotations&, const name_words&, uint32_t first, uint32_t last);

// The tokens before `first` that are an office in small letters: "chief executive" in "chief executive Ken Ito". `first` if none.
uint32_t small_title_before(const annotations&, const name_words&, uint32_t first, name_words::role& shown);

}  // namespace ledelint::analysis
