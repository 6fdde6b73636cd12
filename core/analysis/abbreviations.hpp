// Abbreviations that end in a point, by what may follow them. The tokenizer asks whether the point belongs to the word, the
// sentence splitter whether the sentence may end there.
//
// One table, collected from news style books (AP, Reuters) and the abbreviations of the Penn and English Web treebanks.
#pragma once

#include <cstdint>

namespace ledelint::analysis {

enum class abbreviation : uint8_t {
    title,   // before a name: "Mr.", "Sen."; never ends a sentence
    month,   // and weekdays: "Sept. 5"
    number,  // before a figure only: "No. 5", "pp. 3-4"
    company, // after a name: "Inc.", "Jr.", "Calif."; may end a sentence
    place,   // "St.", "Mt.", "Ft.": before or after a name
    latin,   // "e.g.", "vs.", "etc."; small letters too
    clock,   // "a.m.", "p.m."
    unit     // "ft.", "approx."; small letters too
};

// `key`: fold_key of the word with its point. Null: none. Those that count only with a capital letter are told by the caller.
const abbreviation* find_abbreviation(uint64_t key);
// "Sat." is Saturday, "sat." is a verb: true where the small-letter form is a word of its own.
constexpr bool needs_capital(abbreviation a) {
    return a != abbreviation::latin && a != abbreviation::clock && a != abbreviation::unit && a != abbreviation::number;
}

}  // namespace ledelint::analysis
