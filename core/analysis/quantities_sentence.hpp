// The figures of one sentence as its readers look at them: by token, each with its hedge before it and its noun behind it. All
// look-ups are logarithmic in the sentence's figures.
#pragma once

#include "quantities_parts.hpp"

namespace ledelint::analysis {

class sentence_figures {
public:
    // `first`: index of the sentence's first quantity; the rest of the array is the sentence's.
    sentence_figures(annotations& a, uint32_t sentence, uint32_t first);

protected:
    annotations& a_;
    uint32_t first_, last_;  // quantities, half-open
    uint32_t begin_, end_;   // tokens, half-open

    const lede_quantity& at(uint32_t q) const { return a_.quantities[q]; }
    uint64_t key(uint32_t t) const { return t >= begin_ && t < end_ ? a_.keys[t] : no_key; }
    uint16_t upos(uint32_t t) const { return t < end_ ? a_.tokens[t].upos : uint16_t(LEDE_PUNCT); }

    uint32_t start(uint32_t q) const;  // token at which it begins, a hedge before it included
    uint32_t stop(uint32_t q) const { return at(q).first_token + at(q).token_count; }
    uint32_t stop_with_noun(uint32_t q) const;  // behind what it counts and its rate: "400 jobs", "$50 a month"

    uint32_t reaching_past(uint32_t t) const;  // the first quantity that does not end at or before token t
    uint32_t starting_at(uint32_t t) const;    // the quantity, or its hedge, that begins at token t; none
    uint32_t quantity_ending(uint32_t t) const;  // that ends, with its noun or without, right before token t; none
    bool inside_quantity(uint32_t t) const;
    bool in_date(uint32_t t) const { return stands_in_date(a_, t); }

    bool is_time(uint32_t q) const;  // "three years"
    bool is_old(uint32_t q) const;   // "three years ago": what follows makes it a date
    bool relative(uint32_t q) const; // percent, points, multiple, fraction
    // Of one kind, unit and rate, and where both count something, of one noun by its first letters ("jobs", "job").
    bool comparable(uint32_t x, uint32_t y) const;
};

}  // namespace ledelint::analysis
