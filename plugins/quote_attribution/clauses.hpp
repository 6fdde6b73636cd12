// The words of the writer's own beside a quotation, and the plainest verbs that attribute one.
#pragma once

#include "marks.hpp"

namespace ledelint {

// Verbs that do little else than attribute, in the forms that news uses.
constexpr bool is_plain_cue(uint64_t word) {
    constexpr uint64_t verbs[] = {"said"_key, "says"_key, "told"_key, "tells"_key, "added"_key, "adds"_key, "asked"_key, "asks"_key,
        "replied"_key, "replies"_key, "wrote"_key, "writes"_key, "explained"_key, "explains"_key, "noted"_key, "notes"_key, "insisted"_key,
        "insists"_key, "warned"_key, "warns"_key, "tweeted"_key, "tweets"_key, "argued"_key, "argues"_key, "declared"_key, "recalled"_key,
        "recalls"_key};
    for (uint64_t v : verbs)
        if (word == v) return true;
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
    uint32_t first = end_token(q), end = end_token(b);
    if (first >= end) return {};
    token next = a.token_at(first);
    if (next->sentence != a.token_at(first - 1)->sentence && next.has(LEDE_CAPITALISED) && !next.is(LEDE_PROPN)) return {};
    sentence s = a.sentences()[next->sentence];
    return {first, s->first_token + s->token_count};
}

// A word of a plain noun phrase: "Ruiz", "police", "the union leader", "manager Tony Pell".
inline bool in_noun_phrase(const token& t) { return t.is_noun() || t.is(LEDE_ADJ) || t.penn(LEDE_DT) || t.penn(LEDE_HYPH); }

// Somebody speaks in [at, end): "he said", "Ruiz said", "police said", "said the union leader"; the token behind it, or `at` when
// nobody does.
inline uint32_t after_cue_clause(const article& a, uint32_t at, uint32_t end) {
    constexpr uint32_t phrase_limit = 6;
    auto phrase_from = [&](uint32_t t) {
        uint32_t first = t;
        while (t < end && t < first + phrase_limit && in_noun_phrase(a.token_at(t)) && !is_plain_cue(a.token_at(t).key())) ++t;
        return t > first && a.token_at(t - 1).is_noun() ? t : first;
    };
    if (at >= end) return at;
    if (is_plain_cue(a.token_at(at).key())) {
        uint32_t t = phrase_from(at + 1);
        return t > at + 1 ? t : at;
    }
    uint32_t t = is_person_pronoun(a.token_at(at).text()) ? at + 1 : phrase_from(at);
    return t > at && t < end && is_plain_cue(a.token_at(t).key()) ? t + 1 : at;
}

}  // namespace ledelint
