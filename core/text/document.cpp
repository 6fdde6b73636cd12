#include "document.hpp"

#include <algorithm>

namespace ledelint::text {
namespace {

// A text offset in a segment, as an offset of the source; `end`: the offset closes a span.
uint32_t source_offset(const segment& s, uint32_t at, bool end) {
    if (s.verbatim) return s.source.begin + (at - s.text.begin);
    if (at <= s.text.begin) return s.source.begin;
    if (at >= s.text.end) return s.source.end;
    return end ? s.source.end : s.source.begin;
}

}  // namespace

source_place document::locate(lede_span place) const {
    // First segment that ends behind the place's begin (an insertion may stand at a segment's end).
    auto first = std::partition_point(segments.begin(), segments.end(), [&](const segment& s) {
        return place.begin == place.end ? s.text.end < place.begin : s.text.end <= place.begin; });
    if (first == segments.end()) {
        if (segments.empty()) return {part::body, {0, 0}, false};
        const segment& last = segments.back();
        return {last.in, {last.source.end, last.source.end}, false};
    }
    // The last that begins before the place's end, of the same part: a title is one segment, the first.
    auto last = std::partition_point(first, segments.end(), [&](const segment& s) { return s.text.begin < place.end; });
    if (last != first) --last;
    if (last->in != first->in) last = first;
    const uint32_t begin = place.begin < first->text.begin ? first->source.begin : source_offset(*first, place.begin, false);
    const uint32_t end = place.end < last->text.begin ? last->source.begin : source_offset(*last, std::min(place.end, last->text.end), true);
    const bool inside = first == last && first->verbatim && first->text.begin <= place.begin && place.end <= first->text.end;
    // Front matter may give headline and standfirst in the other order than the text has them.
    if (end < begin) return {first->in, {last->source.begin, first->source.end}, false};
    return {first->in, {begin, end}, inside};
}

}  // namespace ledelint::text
