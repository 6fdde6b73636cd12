// Where a quotation ends whose closing mark is lost.
#pragma once

#include "attribution_cues.hpp"

namespace ledelint::analysis {

// “We will appeal, Ruiz said: an open-ended quotation with its own attribution inside ends behind the comma, and no paragraph
// after it goes on with it. Reads tags; runs before speakers are sought.
void end_at_attributions(annotations&, const lexicon_set&);

}  // namespace ledelint::analysis
