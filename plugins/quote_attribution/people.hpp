// What an article tells of each of its entities, gathered from their mentions in one walk over the names. What stands inside quotations
// does not count: "Thank you, Senator Ito" introduces nobody.
#pragma once

#include <ledelint/plugin.hpp>
#include <vector>

namespace ledelint {

// How a mention, or all mentions together, show who somebody is.
enum shown : uint32_t { shown_given = 1, shown_title = 2, shown_role = 4, shown_named = 8 /* "a girl named Wong" */ };

inline bool is_named(const name& n) {
    if (n->first_token == 0) return false;
    auto before = n.of().token_at(n->first_token - 1).text();
    if (same_word(before, "as") && n->first_token > 1) before = n.of().token_at(n->first_token - 2).text();  // "known as Zola"
    for (std::string_view w : {"named", "called", "known", "nicknamed", "dubbed", "christened"})
        if (same_word(before, w)) return true;
    return false;
}

inline uint32_t shown_by(const name& n) {
    return (n.has(LEDE_FULL_NAME) || n->token_count > 1 ? shown_given : 0u) | (empty(n->title) ? 0u : shown_title) |
           (empty(n->role) ? 0u : shown_role) | (is_named(n) ? shown_named : 0u);
}

class acquaintance {
public:
    explicit acquaintance(const article& a) : shown_(a.entities().size(), 0) {
        for (auto n : a.names())
            if (n->entity != LEDE_NONE && !a.token_at(n->first_token).has(LEDE_QUOTED)) shown_[n->entity] |= shown_by(n);
    }
    uint32_t of(uint32_t entity) const { return shown_[entity]; }

private:
    std::vector<uint32_t> shown_;
};

}  // namespace ledelint
