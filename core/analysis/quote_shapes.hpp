// Marks of quotation as they stand in a block, before they are paired: which tokens they are, which way they can face by their
// family and by the white space around them. Apostrophes, inches and feet share their characters; what tells them apart is
// here, so that pairing deals with marks alone.
#pragma once

#include "annotations.hpp"

#include <vector>

namespace ledelint::analysis {

// straight: ", '' and their kind, which face either way. opening: U+201C, U+201E, U+00AB, ``. closing: U+201D, U+00BB.
enum class mark_family : uint8_t { none, straight, opening, closing };

struct quote_mark {
    uint32_t token;
    mark_family family;
    bool single;
    bool free_before;   // nothing is glued to its left, or only what may stand before an opening mark
    bool free_after;    // nothing is glued to its right, or only what may stand after a closing mark
    bool after_digit;   // glued to a figure: perhaps inches or feet
    bool before_word;   // a word comes next, glued or not
    bool after_s;       // glued to a word that ends in s: perhaps a possessive
    bool after_stop;    // the token before ends a clause: , . ? ! ; : or a dash
};

// Appends the marks of the tokens [first, end), which are one block, in order.
void find_quote_marks(const annotations&, uint32_t first, uint32_t end, std::vector<quote_mark>& out);

// A stop of one character stands before the mark: not "U.S.", not a dash.
bool follows_stop(const annotations&, uint32_t mark_token);

// A single mark that opens no quotation: '90s, 'em, 'til, rock 'n' roll.
bool is_elision(const annotations&, uint32_t mark_token, uint32_t end);

}  // namespace ledelint::analysis
