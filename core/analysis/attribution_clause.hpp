// Subjects of verbs, around quotations: the noun phrase that a reporting verb governs, found by a walk over tags.
//
// Quotations are stepped over as one thing, so that what a speaker says is never taken for the one who speaks. Every walk is
// bounded (a clause has few tokens), so that the whole stays linear.
#pragma once

#include "annotations.hpp"

#include <optional>
#include <vector>

namespace ledelint::analysis {

struct token_range {
    uint32_t first = 0, last = 0;  // both inside
};

class clause_reader {
public:
    explicit clause_reader(const annotations&);

    // The token before or after, a quotation between them stepped over; LEDE_NONE at the limit.
    uint32_t left(uint32_t token, uint32_t lowest) const;
    uint32_t right(uint32_t token, uint32_t limit) const;

    // The noun phrase that ends, or begins, at `token`; none when it is no word of one.
    std::optional<token_range> phrase_ending(uint32_t token, uint32_t lowest) const;
    std::optional<token_range> phrase_beginning(uint32_t token, uint32_t limit) const;

    // The subject of the verb in [lowest, limit): before it, or behind it in "said Ito".
    std::optional<token_range> subject(uint32_t verb, uint32_t lowest, uint32_t limit) const;

    bool is_finite(uint32_t token) const;
    bool is_noun(uint32_t token) const;

private:
    // How far a verb may hand the question on to another: so many in a row, so many in all that may still be asked.
    struct hops {
        int depth;
        int& asks;
    };
    std::optional<token_range> before_verb(uint32_t verb, uint32_t lowest, uint32_t limit, hops) const;
    std::optional<token_range> across_commas(uint32_t comma, uint32_t lowest) const;
    std::optional<token_range> of_main_verb(uint32_t verb, uint32_t lowest, uint32_t limit, hops) const;
    uint32_t over_adjuncts(uint32_t token, uint32_t lowest) const;
    bool starts_clause(uint32_t first, uint32_t lowest) const;
    bool in_phrase(uint32_t token) const;
    bool heads_phrase(uint32_t token) const;
    bool is_gerund_noun(uint32_t token) const;
    token_range whole_subject(token_range phrase, uint32_t lowest) const;
    bool is_message(token_range phrase, uint32_t lowest) const;
    bool is_main(token_range subject, uint32_t lowest) const;

    const annotations& a_;
    std::vector<uint32_t> partner_;  // by token: the other mark of a quotation that is not inside another; NONE
};

}  // namespace ledelint::analysis
