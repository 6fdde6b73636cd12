// Contractions and possessives, where the Penn Treebank cuts them: do|n't, Ito|'s, can|not, gon|na.
#pragma once

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
bool is_joined(uint64_t key);
inline constexpr std::size_t shortest_joined = 5, longest_joined = 7;
cuts split_clitics(std::string_view word);

// s, ll, re, ve, d, m: what may stand behind an apostrophe as a token of its own; without the apostrophe.
bool is_clitic(std::string_view letters);

}  // namespace ledelint::analysis
