// One quotation and the words beside it: who says it, by which word, and how that was read.
#pragma once

#include "attribution_clause.hpp"
#include "attribution_cues.hpp"

namespace ledelint::analysis {

struct attribution {
    token_range speaker;
    uint32_t cue = LEDE_NONE, cue_last = LEDE_NONE;  // tokens, both inside; NONE: no word of its own
    lede_cue_kind kind = LEDE_NO_CUE;
};

class attribution_reader {
public:
    attribution_reader(const annotations&, const lexicon_set&);

    // From the words of the quotation's own sentence; none when they name nobody.
    std::optional<attribution> beside(const lede_quotation&) const;
    // From the tokens [first, end) of a sentence that stands before the quotation.
    std::optional<attribution> in_sentence(uint32_t first, uint32_t end) const;
    // "- Ken Ito" at `token`: a dash and a name that end the block.
    std::optional<attribution> credit(uint32_t token, uint32_t end) const;

    std::optional<attribution> credit(const lede_block&) const;

    // The quotation's sentence has no other words.
    bool stands_alone(const lede_quotation&) const;

private:
    struct reach {  // the tokens of the sentence around a quotation: [lowest, first) and [after, limit)
        uint32_t lowest, first, after, limit;
    };
    reach reach_of(const lede_quotation&) const;
    uint32_t tail_limit(const lede_quotation&, uint32_t after) const;
    bool may_speak(token_range) const;
    bool turns_away(uint32_t token) const;
    std::optional<attribution> bare_clause(uint32_t first, uint32_t limit) const;
    bool leads_out(const lede_quotation&, const reach&) const;
    std::optional<attribution> behind(const reach&, bool any_verb) const;
    std::optional<attribution> before(const reach&) const;
    std::optional<attribution> by_noun(const reach&) const;
    std::optional<attribution> by_any_verb(uint32_t from, uint32_t lowest, uint32_t limit) const;
    std::optional<attribution> by_verb(uint32_t verb, uint32_t lowest, uint32_t limit) const;
    std::optional<attribution> according_to(uint32_t token, uint32_t limit) const;

    const annotations& a_;
    cue_words cues_;
    clause_reader clauses_;
};

}  // namespace ledelint::analysis
