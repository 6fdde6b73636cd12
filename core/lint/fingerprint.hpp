// What makes a finding the same one after the text around it has moved: the rule, the words marked and the words beside them,
// never a line or an offset. Baselines, code scanning and editors know a finding again by it.
#pragma once

#include "finding.hpp"

#include "analysis/annotations.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ledelint::lint {

// Fills `fingerprint` of each: XXH3-128, in hex, over the rule's id, the marked text and up to four words on each side within its
// block, all normalised, and the number of the finding among those that are otherwise equal. Findings must be in order.
void set_fingerprints(std::vector<finding>&, const analysis::annotations&, std::string_view source);

// NFC, white space as one space, typographic quotation marks and hyphens as ASCII has them.
std::string normalised(std::string_view);

}  // namespace ledelint::lint
