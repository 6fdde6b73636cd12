#include "invariants.hpp"

#include <algorithm>
#include <random>

namespace ledelint::test {
namespace {

using text::document;
using text::segment;
using text::source_place;

bool inside(lede_span s, std::string_view bytes) { return s.begin <= s.end && s.end <= bytes.size(); }
bool is_boundary(std::string_view s, uint32_t at) { return at >= s.size() || (uint8_t(s[at]) & 0xC0) != 0x80; }
bool on_boundaries(lede_span s, std::string_view bytes) { return inside(s, bytes) && is_boundary(bytes, s.begin) && is_boundary(bytes, s.end); }
std::string_view slice(std::string_view s, lede_span at) { return s.substr(at.begin, at.end - at.begin); }

std::string check_segments(const document& d) {
    uint32_t end = 0;
    for (const segment& s : d.segments) {
        if (!on_boundaries(s.text, d.bytes()) || !on_boundaries(s.source, d.source_of(s.in))) return "a segment is out of range or inside a character";
        if (s.text.begin < end) return "segments overlap or are out of order";
        end = s.text.end;
        if (s.verbatim && slice(d.bytes(), s.text) != slice(d.source_of(s.in), s.source)) return "a verbatim segment is not the source";
    }
    return {};
}

std::string check_blocks(const document& d) {
    uint32_t end = 0;
    for (const lede_block& b : d.blocks) {
        if (!on_boundaries(b.span, d.bytes())) return "a block is out of range or inside a character";
        if (b.span.begin >= b.span.end) return "a block is empty";
        if (b.span.begin < end) return "blocks overlap or are out of order";
        end = b.span.end;
    }
    return {};
}

std::string check_place(const document& d, lede_span at) {
    const source_place p = d.locate(at);
    if (!on_boundaries(p.span, d.source_of(p.in))) return "a place is out of range or inside a character";
    if (p.exact && slice(d.source_of(p.in), p.span) != slice(d.bytes(), at)) return "an exact place has other bytes";
    return {};
}

std::string check_comments(const document& d) {
    for (const text::stet& s : d.stets) {
        if (!on_boundaries(s.source, *d.source) || s.ids.empty() || s.reason.empty()) return "a stet is incomplete or out of range";
        if (s.block != LEDE_NONE && (s.whole_file || s.block >= d.blocks.size() || !inside(s.covers, d.bytes()))) return "a stet speaks for no block";
    }
    for (const text::notice& n : d.notices)
        if (!on_boundaries(n.source, *d.source)) return "a notice is out of range";
    return {};
}

}  // namespace

std::string broken_invariant(const document& d, unsigned seed) {
    for (auto check : {check_segments, check_blocks, check_comments})
        if (std::string why = check(d); !why.empty()) return why;
    std::minstd_rand random(seed + 1);
    for (const lede_block& b : d.blocks) {
        if (std::string why = check_place(d, b.span); !why.empty()) return why;
        for (int i = 0; i < 4; ++i) {
            const uint32_t size = b.span.end - b.span.begin;
            uint32_t from = b.span.begin + uint32_t(random()) % size, to = b.span.begin + uint32_t(random()) % (size + 1);
            if (from > to) std::swap(from, to);
            if (!is_boundary(d.bytes(), from) || !is_boundary(d.bytes(), to)) continue;
            if (std::string why = check_place(d, {from, to}); !why.empty()) return why;
        }
    }
    return {};
}

}  // namespace ledelint::test
