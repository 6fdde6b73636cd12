// What the grammar rules ask of a sentence: where its verbs are, where a noun phrase begins, which words open what. All of it looks at
// tags first, and at words only where a tag leaves a doubt.
#pragma once

#include <ledelint/plugin.hpp>

#include <initializer_list>

namespace ledelint {

inline bool is_one_of(std::string_view s, std::initializer_list<std::string_view> words) {
    for (std::string_view w : words)
        if (same_word(s, w)) return true;
    return false;
}

inline uint32_t end_of(const sentence& s) { return s->first_token + s->token_count; }

inline bool has_finite_verb(const article& a, uint32_t first, uint32_t end) {
    for (uint32_t i = first; i < end; ++i)
        if (a.token_at(i).is_finite_verb()) return true;
    return false;
}

// Running prose in sentence case: no headline, no line in capitals.
inline bool is_running(const article& a, const sentence& s) {
    return a.block_of(s).is_prose() && !(s->flags & (LEDE_TITLE_CASE | LEDE_CAPITALS));
}

inline bool is_determiner(const token& t) { return t.is(LEDE_DET) || t.penn(LEDE_PRPS); }
inline bool is_subject_pronoun(const token& t) { return is_one_of(t.text(), {"he", "she", "they", "it", "we"}) || t.text() == "I"; }
inline bool is_lower_case(const token& t) { return t.text()[0] >= 'a' && t.text()[0] <= 'z'; }

// A word that opens a subordinate clause.
inline bool is_subordinator(std::string_view s) {
    return is_one_of(s, {"after", "because", "while", "when", "although", "though", "since", "as", "if", "unless", "until", "before",
        "whereas", "once", "that", "whether"});
}

}  // namespace ledelint
