// What the rules on a chat tool's own words share: they are words of nobody in the story, so neither quoted nor somebody's speech.
#pragma once

#include <ledelint/plugin.hpp>

namespace ledelint {

// Between quotation marks, in code or a block quote, in a sentence with a verb of saying, or behind "the phrase": an article that
// writes about such tools shows what they say.
inline bool is_shown_or_told(const article& a, const block& b, const sentence& s, uint32_t first) {
    if (a.token_at(first).has(LEDE_QUOTED) || b.is(LEDE_CODE) || b.is(LEDE_BLOCK_QUOTE) || b.is(LEDE_TABLE)) return true;
    for (auto t : a.tokens(s)) {
        if (!t.is(LEDE_VERB) && t.index() >= first) continue;
        for (std::string_view w : {"said", "says", "wrote", "replied", "answered", "responded", "told", "phrase", "phrases", "words",
            "disclaimer"})
            if (same_word(t.text(), w)) return true;
    }
    return false;
}
// The phrase opens its sentence: marks, and "Sure", may stand before it.
inline bool opens_sentence(const article& a, const sentence& s, uint32_t token) {
    uint32_t at = s->first_token;
    while (at < token && (a.token_at(at).is(LEDE_PUNCT) || a.token_at(at).is(LEDE_SYM)) && !a.token_at(at).penn(LEDE_OPEN_QUOTE)) ++at;
    return at == token;
}

}  // namespace ledelint
