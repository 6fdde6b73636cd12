// The rows of which a lexicon set's bytes are made. All fixed-width, little-endian as the machine writes them: the data file is
// built for the machine that runs it.
#pragma once

#include <cstdint>
#include <span>

namespace ledelint::analysis::rows {

inline constexpr uint64_t magic = 0x3430786c6564656cull;  // "ledelx04"

struct ref { uint32_t begin, size; };       // bytes of the pool
struct extent { uint32_t begin, count; };   // bytes from the start, rows

struct header {
    uint64_t magic;
    uint32_t size, pad;
    extent lexicons, entries, patterns, keys, heads, lookups, pool;
    extent starts, pairs, singles, looked_up;  // filters
};
struct lexicon_row { ref name, about, origin; uint32_t first_entry, entry_count, match, pad; };  // sorted by name
struct entry_row { ref key, value, label; };
struct pattern { uint64_t head; uint32_t keys; uint16_t count, cased; uint32_t lexicon, entry; };  // by head, longest first; cased: letters are compared
struct head_row { uint64_t key; uint32_t first, count; };                  // open addressing by key; 0 is free
struct lookup_row { uint64_t key; uint32_t entry, pad; };                  // likewise, by lexicon and whole entry

// A filter: one bit for each key, by its low bits. Tables are megabytes and a text has few of their words: some kilobytes that stay
// in the nearest cache turn the others away. `starts` knows the first words of entries of several, `pairs` the heads of these,
// `singles` the entries of one word, `looked_up` the keys of the lookups.
inline constexpr uint32_t start_bits = 1 << 16, pair_bits = 1 << 18, single_bits = 1 << 17, lookup_bits = 1 << 18;

inline bool may_have(std::span<const uint64_t> filter, uint64_t key) { return filter[key / 64 & (filter.size() - 1)] >> (key & 63) & 1; }
inline void put_into(std::span<uint64_t> filter, uint64_t key) { filter[key / 64 & (filter.size() - 1)] |= uint64_t(1) << (key & 63); }

}  // namespace ledelint::analysis::rows
