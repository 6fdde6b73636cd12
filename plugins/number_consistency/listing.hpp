// A list in running text: items between commas, the last behind "and". Items are short and alike, or the list is none: a comma that
// opens an apposition, a verb or a second "and" would make the count uncertain.
#pragma once

#include <optional>
#include <vector>

#include "reading.hpp"

namespace number_consistency {

struct list_item {
    uint32_t first, end;  // tokens
};

// The items of tokens [first, end), which must be nothing but the list.
inline std::optional<std::vector<list_item>> listed(const ledelint::article& a, uint32_t first, uint32_t end) {
    constexpr uint32_t longest = 6;
    std::vector<list_item> items{{first, first}};
    int joined = 0;
    bool semicolons = false;
    for (uint32_t i = first; i < end; ++i) semicolons = semicolons || text_at(a, i) == ";";
    for (uint32_t i = first; i < end; ++i) {
        std::string_view t = text_at(a, i);
        bool comma = t == ";" || (t == "," && !semicolons), conjunction = ledelint::same_word(t, "and") || t == "&";
        if (conjunction && ++joined > 1) return std::nullopt;
        if (!comma && !conjunction) continue;
        if (joined && comma) return std::nullopt;  // behind "and": an apposition
        if (i > items.back().first)
            items.back().end = i, items.push_back({i + 1, i + 1});
        else if (conjunction && i == items.back().first)
            items.back().first = i + 1;  // ", and"
        else
            return std::nullopt;
    }
    items.back().end = end;
    if (!joined || items.size() < 2) return std::nullopt;
    for (const list_item& x : items)
        if (x.first >= x.end || x.end - x.first > longest) return std::nullopt;
    return items;
}

}  // namespace number_consistency
