// Small helpers for words near a place: whether one of a few stands there.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <ledelint/plugin.hpp>
#include <span>

namespace ledelint {

inline bool is_one_of(const token& t, std::initializer_list<std::string_view> words) {
    for (std::string_view w : words)
        if (same_word(t.text(), w)) return true;
    return false;
}

inline bool is_one_of(const token& t, std::span<const uint64_t> words) { return std::ranges::find(words, t.key()) != words.end(); }

// The first token of [from, end) that is one of the words; LEDE_NONE if there is none.
template <class Words>
uint32_t next_of(const article& a, uint32_t from, uint32_t end, const Words& words) {
    for (uint32_t i = from; i < end; ++i)
        if (is_one_of(a.token_at(i), words)) return i;
    return LEDE_NONE;
}
inline uint32_t next_of(const article& a, uint32_t from, uint32_t end, std::initializer_list<std::string_view> words) {
    return next_of<std::initializer_list<std::string_view>>(a, from, end, words);
}

inline bool says_one_of(const article& a, lede_span place, std::initializer_list<std::string_view> words) {
    for (auto t : a.tokens_in(place))
        if (!t.has(LEDE_QUOTED) && t.text().size() > 2 && is_one_of(t, words)) return true;
    return false;
}

// The paragraph of a token and the one before it; of endless ones what is near.
inline lede_span paragraphs_around(const article& a, uint32_t token) {
    constexpr uint32_t farthest = 300;  // tokens
    block b = a.block_of(a.sentence_of(token));
    uint32_t first = b.index() > 0 ? a.blocks()[b.index() - 1]->first_token : b->first_token, end = b->first_token + b->token_count;
    first = token > first + farthest ? token - farthest : first;
    end = std::min(end, token + farthest);
    return join(a.token_at(first)->span, a.token_at(end - 1)->span);
}

inline uint32_t end_of_sentence(const article& a, uint32_t token) {
    sentence s = a.sentence_of(token);
    return s->first_token + s->token_count;
}

// The token behind a name and what stands in commas beside it: "Ortiz, the coach, has" is at "has".
inline uint32_t behind_apposition(const article& a, const name& n) {
    constexpr uint32_t most = 14;
    uint32_t next = n->first_token + n->token_count, end = end_of_sentence(a, n->first_token);
    if (next >= end || a.token_at(next).text() != ",") return next;
    bool who = next + 1 < end && (a.token_at(next + 1).penn(LEDE_WP) || is_one_of(a.token_at(next + 1), {"reached", "contacted", "asked"}));
    if (!who && next + 1 < end && a.token_at(next + 1).is_finite_verb()) return next + 1;  // "The agent, Rosa Ruiz, has"
    for (uint32_t t = next + 1; t < end && t < next + most; ++t) {
        if (!who && a.token_at(t).is_finite_verb()) return next;
        if (a.token_at(t).text() == "," && (t + 1 >= end || !a.token_at(t + 1).has(LEDE_CAPITALISED))) return t + 1;
    }
    return next;
}

}  // namespace ledelint
