// Who a speaker is: the name in the phrase, or the antecedent of a pronoun where the words leave one candidate.
#pragma once

#include "attribution_clause.hpp"

namespace ledelint::analysis {

struct identity {
    uint32_t name = LEDE_NONE;    // the name element inside the mention
    uint32_t entity = LEDE_NONE;
};

class speaker_finder {
public:
    explicit speaker_finder(annotations& a) : a_(a) {}
    // Sets the gender of an entity that a pronoun shows.
    identity of(token_range mention);

private:
    uint32_t name_at(uint32_t token) const;
    identity named(token_range) const;
    identity pronoun(uint32_t token, lede_gender);
    bool is_tied(uint32_t first, uint32_t name) const;

    annotations& a_;
};

}  // namespace ledelint::analysis
