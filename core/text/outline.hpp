// What a format's reader finds: blocks in the order of the text, and the stets between them. Inside core/text only.
#pragma once

#include "document.hpp"
#include "stet.hpp"

#include <vector>

namespace ledelint::text {

struct outline {
    std::vector<lede_block> blocks;
    stet_list stets;
};

constexpr lede_block block_of(lede_span span, lede_role role, uint32_t depth = 0) { return {span, role, depth, 0, 0, 0, 0}; }

}  // namespace ledelint::text
