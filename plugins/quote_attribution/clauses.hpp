// The words of the writer's own beside a quotation, and the plainest verbs that attribute one.
#pragma once

#include "marks.hpp"

namespace ledelint {

// Verbs that do little else than attribute, in the forms that news uses.
inline bool is_plain_cue(std::string_view w) {
    constexpr std::string_view verbs[] = {"said", "says", "told", "tells", "added", "adds", "asked", "asks", "replied", "replies", "wrote", "writes", "explained",
        "explains", "noted", "notes", "insisted", "insists", "warned", "warns", "tweeted", "tweets", "argued", "argues", "declared", "recalled", "recalls"};
    for (std::string_view v : verbs)
        if (same_word(w, v)) return true;
    return false;
}

inline bool is_person_pronoun(std::string_view w) { return same_word(w, "he") || same_word(w, "she") || same_word(w, "they"); }

inline bool is_comma_or_dash(std::string_view w) { return w == "," || w == "-" || w == "--" || w == "\u2013" || w == "\u2014"; }

struct token_span {  // [first, end)
    uint32_t first = 0, end = 0;
    bool empty() const { return first >= end; }
    uint32_t size() const { return end > first ? end - first : 0; }
};

// From the closing mark to the end of its sentence, or of the sentence that begins there in lower case: “Why?” she asked.
inline token_span behind(const article& a, const quotation& q) {
    block b = a.blocks()[q->block];
    uint32_t first = end_token(q), end = b->first_token + b->token_count;
    if (first >= end) return {};
    token next = a.token_at(first);
    if (next->sentence != a.token_at(first - 1)->sentence && next.has(LEDE_CAPITALISED) && !next.is(LEDE_PROPN)) return {};
    sentence s = a.sentences()[next->sentence];
    return {first, s->first_token + s->token_count};
}

// A person speaks in [at, end): "he said", "Ruiz said", "said Ruiz"; the token behind it, or `at` when nobody does.
inline uint32_t after_cue_clause(const article& a, uint32_t at, uint32_t end) {
    uint32_t t = at;
    auto in_name = [&](uint32_t i) { return i < end && (a.token_at(i).is(LEDE_PROPN) || (a.token_at(i).has(LEDE_CAPITALISED) && a.token_at(i).is(LEDE_NOUN))); };
    if (t < end && is_plain_cue(a.token_at(t).text())) {
        uint32_t name = t + 1;
        while (in_name(name)) ++name;
        return name > t + 1 ? name : at;
    }
    if (t < end && is_person_pronoun(a.token_at(t).text())) ++t;
    else while (in_name(t)) ++t;
    return t > at && t < end && is_plain_cue(a.token_at(t).text()) ? t + 1 : at;
}

}  // namespace ledelint
