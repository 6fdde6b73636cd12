// Blocks into tokens, as the Penn Treebank and UD English cut them.
//
// A block is cut at white space into chunks. Most chunks are plain words, read in one loop that computes key and shape on the way;
// the others are cut by what they begin with: a word, a figure, a mark. Linear: every byte is looked at a bounded number of times.
#include <algorithm>

#include "abbreviations.hpp"
#include "characters.hpp"
#include "chunk.hpp"
#include "stages.hpp"

namespace ledelint::analysis {
namespace {

using enum character;

constexpr bool is_space(char c) { return uint8_t(c) <= 32 || c == 127; }

// Bytes of white space at `at`: 0 if none. The no-break and zero-width spaces are three bytes or two.
uint32_t space_at(std::string_view text, uint32_t at) {
    if (uint8_t(text[at]) < 0x80) return is_space(text[at]) ? 1 : 0;
    uint8_t lead = uint8_t(text[at]);
    if (lead != 0xC2 && lead != 0xE2 && lead != 0xE3 && lead != 0xEF) return 0;
    code_point c = decode(text, at);
    return class_of(c.value) == space ? c.size : 0;
}

// End of the chunk that begins at `at`: white space, or the block's end.
uint32_t chunk_end(std::string_view text, uint32_t at, uint32_t end) {
    while (at < end) {
        uint8_t c = uint8_t(text[at]);
        if (c < 0x80) {
            if (is_space(char(c))) return at;
            ++at;
        } else if ((c == 0xC2 || c == 0xE2 || c == 0xE3 || c == 0xEF) && space_at(text, at)) {
            return at;
        } else {
            ++at;
            while (at < end && (uint8_t(text[at]) & 0xC0) == 0x80) ++at;
        }
    }
    return end;
}

}  // namespace

void tokenize(annotations& a) {
    a.tokens.reserve(a.text.size() / 4);
    a.keys.reserve(a.text.size() / 4);
    for (lede_block& b : a.blocks) {
        b.first_token = uint32_t(a.tokens.size());
        uint32_t at = b.span.begin, end = b.span.end;
        while (at < end) {
            if (uint32_t n = space_at(a.text, at)) { at += n; continue; }
            if (uint32_t behind = plain_words(a, at, end); behind > at) { at = behind; continue; }
            uint32_t stop = chunk_end(a.text, at, end);
            cut_chunk(a, {at, stop});
            at = stop;
        }
        b.token_count = uint32_t(a.tokens.size()) - b.first_token;
    }
}

}  // namespace ledelint::analysis
