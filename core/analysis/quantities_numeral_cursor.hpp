// A place in a sentence where a numeral is being read, and the steps that digits and words share.
#pragma once

#include "quantities_number_words.hpp"
#include "quantities_numerals.hpp"

namespace ledelint::analysis {

class numeral_cursor {
public:
    numeral_cursor(const annotations& a, uint32_t token, uint32_t skip, uint32_t end, numeral& n)
        : a_(a), at_(token), skip_(skip), end_(end), n_(n) {
        n = {};
        n.first = token;
    }

protected:
    const annotations& a_;
    uint32_t at_, skip_, end_;  // next token; bytes of the first that are not the numeral's; the sentence's end
    numeral& n_;

    uint64_t key(uint32_t i) const { return i < end_ ? a_.keys[i] : no_key; }
    number_word word(uint32_t i) const {
        const number_word* w = i < end_ ? find_number_word(a_.keys[i]) : nullptr;
        return w ? *w : number_word{};
    }
    bool is_article(uint32_t i) const { return key(i) == literal_key("a") || key(i) == literal_key("an"); }
    bool glued(uint32_t i) const { return i < end_ && !(a_.tokens[i].flags & LEDE_SPACE_BEFORE); }
    // The token after an optional hyphen that joins words: "twenty-five", "half-million".
    uint32_t past_hyphen(uint32_t i) const { return key(i) == literal_key("-") && glued(i) && glued(i + 1) ? i + 1 : i; }
    bool is_noun(uint32_t i) const;
    bool measured_before() const;  // the word before speaks of an amount: "by a quarter", "nearly a quarter"

    bool small(double& value);     // below a hundred: "seven", "seventy-seven"; false and unmoved when there is none
    void add_part(double part);
    void and_part();               // "and a half", "-and-a-half", "and two thirds"; after a scale a part of the scale
    void scales();                 // "million", "lakh crore" behind the figure
    bool finish(bool found);       // span and value, once all is read
};

}  // namespace ledelint::analysis
