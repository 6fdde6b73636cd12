// What stands between the marks: whole sentences, a title or a nickname, or a part of speech.
#pragma once

#include "annotations.hpp"

namespace ledelint::analysis {

// Sets FULL and TITLE. Reads tags and the cues that attribution has found.
void classify_quotations(annotations&);

}  // namespace ledelint::analysis
