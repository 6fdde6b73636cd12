// Plain text: blocks out of blank lines, line lengths and the marks that people type. Inside core/text only.
#pragma once

#include "outline.hpp"

#include <string_view>

namespace ledelint::text {

// Spans are bytes of `source`. `headline`: the first block may be one (no title came from elsewhere).
void read_plain(std::string_view source, bool headline, outline&, std::vector<notice>&);

}  // namespace ledelint::text
