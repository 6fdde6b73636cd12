// The rows of which a lexicon set's bytes are made. All fixed-width, little-endian as the machine writes them: the data file is
// built for the machine that runs it.
#pragma once

#include <cstdint>

namespace ledelint::analysis::rows {

inline constexpr uint64_t magic = 0x3230786c6564656cull;  // "ledelx02"

struct ref { uint32_t begin, size; };       // bytes of the pool
struct extent { uint32_t begin, count; };   // bytes from the start, rows

struct header {
    uint64_t magic;
    uint32_t size, pad;
    extent lexicons, entries, patterns, keys, heads, filter, lookups, pool;
};
struct lexicon_row { ref name, about, origin; uint32_t first_entry, entry_count, match, pad; };  // sorted by name
struct entry_row { ref key, value, label; };
struct pattern { uint64_t head; uint32_t keys, count, lexicon, entry; };   // by head, longest first
struct head_row { uint64_t key; uint32_t first, count; };                  // open addressing by key; 0 is free
struct lookup_row { uint64_t key; uint32_t entry, pad; };                  // likewise, by lexicon and whole entry

// The filter: one bit for each first word, so that nearly all words of a text are passed over with one look at a few kilobytes.
inline constexpr uint64_t filter_bits = 1 << 16;

}  // namespace ledelint::analysis::rows
