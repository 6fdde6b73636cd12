// Steps over the tokens around a figure, and which figures a sum may be made of.
#pragma once

#include <cmath>
#include <initializer_list>
#include <ledelint/plugin.hpp>
#include <string>
#include <string_view>

namespace number_consistency {

inline bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    for (std::string_view w : words)
        if (ledelint::same_word(word, w)) return true;
    return false;
}

// The token's text; empty outside the article, so that a rule may look over its edge.
inline std::string_view text_at(const ledelint::article& a, uint32_t token) {
    return token < a.tokens().size() ? a.token_at(token).text() : std::string_view();
}
inline bool word_at(const ledelint::article& a, uint32_t token, std::string_view w) { return ledelint::same_word(text_at(a, token), w); }

inline uint32_t behind(const ledelint::quantity& q) { return q->first_token + q->token_count; }
inline uint32_t sentence_end(const ledelint::article& a, const ledelint::quantity& q) {
    ledelint::sentence s = a.sentences()[q->sentence];
    return s->first_token + s->token_count;
}
// The token that its hedge or, without one, its figure begins with.
inline uint32_t beginning(const ledelint::article& a, const ledelint::quantity& q) {
    if (ledelint::empty(q->hedge_span) || q->hedge_span.begin > q->span.begin) return q->first_token;
    auto hedge = a.tokens_in(q->hedge_span);
    return hedge.empty() ? q->first_token : hedge[0].index();
}

inline bool is_running_text(const ledelint::article& a, const ledelint::quantity& q) {
    ledelint::block b = a.block_of(a.sentences()[q->sentence]);
    return !b.is(LEDE_TABLE) && !b.is(LEDE_CODE);
}

// One definite figure of its own: no date, name, range, dozens, or price per item. Spans of time are listed as parts of dates.
inline bool is_plain(const ledelint::quantity& q) {
    constexpr uint32_t unfit = LEDE_NAME_PART | LEDE_APPROXIMATE_NOUN | LEDE_RANGE | LEDE_EACH;
    bool date = q.has(LEDE_PART_OF_DATE) && !q.is(LEDE_MEASURE);
    return !date && !(q->flags & unfit) && q->per == LEDE_NONE && std::isfinite(q->value);
}

// Calls see(sentence, figures) for each sentence of running text with at least `fewest` figures.
template <class See>
void each_sentence_of_figures(const ledelint::article& a, uint32_t fewest, See see) {
    auto all = a.quantities();
    for (uint32_t first = 0, end; first < all.size(); first = end) {
        for (end = first + 1; end < all.size() && all[end]->sentence == all[first]->sentence;) ++end;
        if (end - first < fewest || !is_running_text(a, all[first])) continue;
        see(a.sentences()[all[first]->sentence], ledelint::range<ledelint::quantity, lede_quantity>(a, a.raw().quantities, first, end));
    }
}

inline std::string shown(const ledelint::quantity& q) { return std::string(q.text()); }

}  // namespace number_consistency
