// The policies that hold for every rule, in one place, so that no rule has to know them: how strong a finding is where it stands,
// which fixes may be offered, and which of two findings of one slip stays.
#pragma once

#include "accept.hpp"

#include "analysis/annotations.hpp"
#include "text/document.hpp"

#include <vector>

namespace ledelint::lint {

// Where other people's words stand: the insides of the direct quotations and the block quotes, merged, in order.
class quoted_places {
public:
    explicit quoted_places(const analysis::annotations&);
    bool inside(lede_span) const;   // within one of them
    bool touched(lede_span) const;  // a part of it, or an insertion strictly between its ends

private:
    std::vector<lede_span> places_;
};

// The level of the rule here, less the steps that the rule asked for, less one inside a quotation unless the rule is about damage
// to the surface; never below note.
lede_level level_at(lede_level configured, uint32_t weaker, const lede_rule_info&, bool quoted);

// Leaves only fixes that change no quoted words and whose every edit lies in one verbatim segment of the document; their texts
// are escaped as the document's format asks.
void keep_possible_fixes(finding&, const quoted_places&, const text::document&);

// Removes a finding whose rule yields to the rule of another one where any of their places overlap, and repetitions of one
// finding. The order of the rest stays.
void keep_one_of_each_slip(std::vector<finding>&);

}  // namespace ledelint::lint
