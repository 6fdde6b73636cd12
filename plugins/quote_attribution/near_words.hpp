// Small helpers for words near a place: whether one of a few stands there.
#pragma once

#include <initializer_list>
#include <ledelint/plugin.hpp>

namespace ledelint {

inline bool is_one_of(const token& t, std::initializer_list<std::string_view> words) {
    for (std::string_view w : words)
        if (same_word(t.text(), w)) return true;
    return false;
}

// The first token of [from, end) that is one of the words; LEDE_NONE if there is none.
inline uint32_t next_of(const article& a, uint32_t from, uint32_t end, std::initializer_list<std::string_view> words) {
    for (uint32_t i = from; i < end; ++i)
        if (is_one_of(a.token_at(i), words)) return i;
    return LEDE_NONE;
}

inline bool says_one_of(const article& a, lede_span place, std::initializer_list<std::string_view> words) {
    for (auto t : a.tokens_in(place))
        if (!t.has(LEDE_QUOTED) && t.text().size() > 2 && is_one_of(t, words)) return true;
    return false;
}

inline uint32_t end_of_sentence(const article& a, uint32_t token) {
    sentence s = a.sentence_of(token);
    return s->first_token + s->token_count;
}

}  // namespace ledelint
