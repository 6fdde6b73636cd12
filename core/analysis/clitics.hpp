// Contractions and possessives, where the Penn Treebank cuts them: do|n't, Ito|'s, can|not, gon|na.
#pragma once

#include "words.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace ledelint::analysis {

// Up to two places, counted from the word's begin, where it is cut; the last piece is not listed.
struct cuts {
    uint32_t at[2] = {0, 0};
    uint32_t count = 0;
    const uint32_t* begin() const { return at; }
    const uint32_t* end() const { return at + count; }
    bool empty() const { return count == 0; }
};
// Whether it is one of the few words that are cut without an apostrophe ("cannot"), by its fold_key.
constexpr bool is_joined(uint64_t key) {
    constexpr uint64_t words[] = {literal_key("cannot"), literal_key("gonna"), literal_key("gotta"), literal_key("wanna"),
                                  literal_key("gimme"),  literal_key("lemme"), literal_key("dunno"), literal_key("whatcha")};
    constexpr auto bit = [](uint64_t word) { return uint64_t(1) << (word & 63); };
    constexpr uint64_t filter = [&] {
        uint64_t bits = 0;
        for (uint64_t w : words) bits |= bit(w);
        return bits;
    }();
    return filter & bit(key) && std::ranges::find(words, key) != std::end(words);
}
cuts split_clitics(std::string_view word);

// s, ll, re, ve, d, m: what may stand behind an apostrophe as a token of its own; without the apostrophe.
bool is_clitic(std::string_view letters);

}  // namespace ledelint::analysis
