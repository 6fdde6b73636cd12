// Hits of the lexicons of replaced words: which of them an article only shows or has as a name, and how the fix is written.
#pragma once

#include <ledelint/plugin.hpp>

namespace ledelint {

// In code, or between quotation marks of its own: an article about such tools shows the phrase.
inline bool is_shown(const article& a, const lede_hit& h) {
    if (a.block_of(a.sentence_of(h.first_token)).is(LEDE_CODE)) return true;
    uint32_t behind = h.first_token + h.token_count;
    if (h.first_token == 0 || behind >= a.tokens().size() || !a.token_at(h.first_token - 1).penn(LEDE_OPEN_QUOTE)) return false;
    return a.token_at(behind).penn(LEDE_CLOSE_QUOTE) || a.token_at(behind).penn(LEDE_COMMA);
}

// "Terrific Jury, a band": all but the small words are capitalised in a sentence that is not in title case.
inline bool is_name(const article& a, const lede_hit& h) {
    if (a.sentence_of(h.first_token).has(LEDE_TITLE_CASE) || a.sentence_of(h.first_token).has(LEDE_CAPITALS)) return false;
    auto capital = [&](uint32_t i) { return a.token_at(i).has(LEDE_CAPITALISED); };
    uint32_t last = h.first_token + h.token_count - 1;
    return last > h.first_token ? capital(h.first_token) && capital(last) : capital(last) && !a.token_at(last).has(LEDE_SENTENCE_FIRST);
}

// The expected words with the capital that the printed ones begin with.
inline std::string as_printed(const article& a, const lede_hit& h, std::string_view expected) {
    std::string out(expected);
    if (a.token_at(h.first_token).has(LEDE_CAPITALISED) && !out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = char(out[0] - 32);
    return out;
}

}  // namespace ledelint
