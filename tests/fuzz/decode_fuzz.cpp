// Any bytes as plain text: either a document whose positions hold, or a problem whose offset is the first malformed byte by
// a second opinion. The first byte chooses whether a title comes with it.
#include "reading.hpp"
#include "text/decode.hpp"
#include "text/lines.hpp"

#include <simdjson.h>

using namespace ledelint;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    if (size == 0) return 0;
    const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    const auto malformed = text::first_malformed(bytes);
    if (malformed.has_value() == simdjson::validate_utf8(bytes)) fuzz::fail("two validators disagree");
    if (malformed && !simdjson::validate_utf8(bytes.data(), *malformed)) fuzz::fail("the bytes before the first malformed one are malformed");
    const auto d = fuzz::read_and_check(bytes, text::format::plain, data[0] % 2 ? "A title" : "");
    if (d && malformed) fuzz::fail("malformed bytes were read");
    if (!d) return 0;
    const text::line_index index(bytes);
    for (const lede_block& b : d->blocks) {
        const text::source_place place = d->locate(b.span);
        if (place.in != text::part::body) continue;
        const text::position p = index.at(place.span.begin);
        if (index.begin_of(p.line) + p.bytes - 1 != place.span.begin || p.utf16 < p.characters || p.bytes < p.utf16) fuzz::fail("a position does not lead back");
    }
    return 0;
}
