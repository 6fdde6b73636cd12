// Where a finding about the whole article stands, and how long the article is.
#pragma once

#include <ledelint/plugin.hpp>

namespace ledelint {

// The headline; the first block of the story where there is none.
inline lede_span top_of(const article& a) {
    for (auto b : a.blocks())
        if (b.is(LEDE_HEADLINE)) return b->span;
    for (auto b : a.blocks())
        if (b.is_prose() && b->token_count > 0) return a.sentences()[b->first_sentence]->span;
    return a.blocks().empty() ? lede_span{0, 0} : a.blocks()[0]->span;
}

// Tokens stand for words: about a seventh of them are marks.
inline double word_count(const article& a) { return a.tokens().size() * 0.87; }

}  // namespace ledelint
