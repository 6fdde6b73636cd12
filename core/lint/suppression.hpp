// The editor's own word: `stet` comments hide findings, and say so in every report. A comment that hides nothing, or names no
// rule, is a finding itself.
#pragma once

#include "finding.hpp"
#include "plan.hpp"
#include "registry.hpp"

#include "analysis/annotations.hpp"
#include "text/document.hpp"

#include <vector>

namespace ledelint::lint {

// Marks the findings whose primary place begins in a block that a stet comment stands for, and appends the findings of the host's
// own rules as far as the plan has them on. `ran`: by rule_entry::index, whether the rule ran to its end on this article.
void suppress(std::vector<finding>&, const text::document&, const analysis::annotations&, const registry&, const plan&,
              const std::vector<bool>& ran);

}  // namespace ledelint::lint
