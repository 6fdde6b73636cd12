// Quotations as a test sees them: paragraphs in, one short line a quotation out.
#pragma once

#include "analysis/stages.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ledelint::analysis {

// Blocks at blank lines, all of them paragraphs, cut into tokens.
inline annotations paragraphs(std::string_view text) {
    annotations a;
    a.text = text;
    for (uint32_t begin = 0; begin < text.size();) {
        std::size_t gap = text.find("\n\n", begin);
        uint32_t end = gap == std::string_view::npos ? uint32_t(text.size()) : uint32_t(gap);
        a.blocks.push_back({{begin, end}, LEDE_PARAGRAPH, 0, 0, 0, 0, 0});
        begin = end + 2;
    }
    tokenize(a);
    return a;
}

// Per quotation: the words inside, and behind them what is not plain about it: "Yes. (open)", "go home (in 0)".
inline std::vector<std::string> marks_in(std::string_view text) {
    annotations a = paragraphs(text);
    pair_quotation_marks(a);
    std::vector<std::string> out;
    for (uint32_t i = 0; i < a.quotations.size(); ++i) {
        const lede_quotation& q = a.quotations[i];
        std::string line(a.of(q.inner));
        if (q.flags & LEDE_OPEN_ENDED) line += " (open)";
        if (q.flags & LEDE_UNOPENED) line += "(unopened)";
        if (q.flags & LEDE_CONTINUED) line += " (goes on from " + std::to_string(q.group) + ")";
        if (q.parent != LEDE_NONE) line += " (in " + std::to_string(q.parent) + ")";
        out.push_back(line);
    }
    return out;
}

}  // namespace ledelint::analysis
