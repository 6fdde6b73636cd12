// Markdown (CommonMark with tables and strike-through, read by md4c) with front matter. Inside core/text only.
#pragma once

#include "document.hpp"
#include "result.hpp"

#include <optional>
#include <string>

namespace ledelint::text {

// Fills text, segments, blocks, stets and facts of `d`, whose source is set. `head`: text of a title that is read already. A
// problem: front matter that cannot be parsed, or links beyond bounds.
std::optional<problem> read_markdown(document& d, std::string head);

}  // namespace ledelint::text
