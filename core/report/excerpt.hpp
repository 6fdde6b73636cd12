// A line of the source with a place in it, as a terminal can show it: safe characters, a line of a megabyte cut down to what
// stands around the place, and the columns under which the marks go.
#pragma once

#include "text/lines.hpp"

#include "ledelint.h"

#include <cstdint>
#include <string>

namespace ledelint::report {

struct excerpt {
    uint32_t line;    // 1-based
    std::string text; // "…" where it was cut
    uint32_t column;  // of the first mark, from 0
    uint32_t width;   // columns to mark, at least 1
    lede_span shown;  // bytes of the source that stand in it
};

// The line on which `place` begins and the part of the place that lies on it. Linear in `columns`, not in the line.
excerpt excerpt_of(const text::line_index&, std::string_view source, lede_span place, uint32_t columns);

// Where another place of the same line stands in an excerpt; a width of 0: it is not in it.
struct mark { uint32_t column, width; };
mark mark_in(const excerpt&, std::string_view source, lede_span place);

}  // namespace ledelint::report
