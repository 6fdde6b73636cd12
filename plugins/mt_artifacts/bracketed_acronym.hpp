// Acronyms in brackets behind the name that they stand for: "National Fish Board (NFB)". Read once here for the rules that compare the two.
#pragma once

#include <ledelint/plugin.hpp>

#include <string>
#include <vector>

namespace ledelint {

struct bracketed_acronym {
    uint32_t acronym = 0;          // token
    std::vector<uint32_t> words;   // tokens of the name before the bracket: capitalised ones and the small words between them
    lede_span name(const article& a) const { return join(a.token_at(words.front())->span, a.token_at(words.back())->span); }
};

inline bool is_small_word(std::string_view w) {
    for (std::string_view s : {"of", "the", "for", "and", "on", "in", "to", "a", "at", "de", "&", "with", "against", "'s", "’s"})
        if (same_word(w, s)) return true;
    return false;
}

// Calls `f` for each acronym of three to six letters in brackets with at least three words of a name before it.
template <class F>
void for_each_bracketed_acronym(const article& a, F f) {
    for (auto n : a.names()) {
        if (!n.has(LEDE_ACRONYM) || n->token_count != 1 || length(n->span) < 2 || length(n->span) > 6) continue;
        uint32_t i = n->first_token, first = a.sentence_of(i)->first_token;
        bool bracketed = i > first + 2 && i + 1 < a.tokens().size() && a.token_at(i - 1).penn(LEDE_LRB) && a.token_at(i + 1).penn(LEDE_RRB);
        if (!bracketed || !a.token_at(i).has(LEDE_ALL_CAPITALS) || a.token_at(i).has(LEDE_HAS_DIGIT)) continue;
        bracketed_acronym b{i, {}};
        uint32_t at = i - 1;
        while (at > first && at + 14 > i) {
            token t = a.token_at(at - 1);
            if (!t.has(LEDE_CAPITALISED) && !t.penn(LEDE_HYPH) && !is_small_word(t.text())) break;
            --at;
        }
        while (at < i - 1 && !(a.token_at(at).has(LEDE_CAPITALISED) && !same_word(a.token_at(at).text(), "the"))) ++at;
        for (; at < i - 1; ++at) b.words.push_back(at);
        if (!b.words.empty() && a.token_at(b.words.back()).has(LEDE_CAPITALISED)) f(b);
    }
}

// The words of the name that count in an acronym: no small ones, and the parts of a compound each.
inline std::vector<std::string_view> counted_words(const article& a, const bracketed_acronym& b) {
    std::vector<std::string_view> out;
    for (uint32_t i : b.words)
        if (!is_small_word(a.token_at(i).text()) && !a.token_at(i).is(LEDE_PUNCT)) out.push_back(a.token_at(i).text());
    return out;
}

inline std::string initials(const std::vector<std::string_view>& words) {
    std::string out;
    for (std::string_view w : words) out += lower(w[0]) >= 'a' && lower(w[0]) <= 'z' ? char(lower(w[0]) - 32) : w[0];
    return out;
}

}  // namespace ledelint
