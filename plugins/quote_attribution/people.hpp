// What an article tells of each of its entities, gathered from their mentions in one walk over the names. What stands inside quotations
// does not count: "Thank you, Senator Ito" introduces nobody.
#pragma once

#include <ledelint/plugin.hpp>

#include <algorithm>
#include <iterator>
#include <vector>

namespace ledelint {

// How a mention, or all mentions together, show who somebody is.
enum shown : uint32_t { shown_given = 1, shown_title = 2, shown_role = 4, shown_named = 8 /* "a girl named Wong" */ };

inline bool is_named(const name& n) {
    if (n->first_token == 0) return false;
    static constexpr uint64_t naming[] = {"named"_key, "called"_key, "known"_key, "nicknamed"_key, "dubbed"_key, "christened"_key};
    uint64_t before = n.of().key_at(n->first_token - 1);
    if (before == "as"_key && n->first_token > 1) before = n.of().key_at(n->first_token - 2);  // "known as Zola"
    return std::ranges::find(naming, before) != std::end(naming);
}

inline uint32_t shown_by(const name& n) {
    return (n.has(LEDE_FULL_NAME) || n->token_count > 1 ? shown_given : 0u) | (empty(n->title) ? 0u : shown_title) |
           (empty(n->role) ? 0u : shown_role) | (n->token_count == 1 && is_named(n) ? shown_named : 0u);
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
