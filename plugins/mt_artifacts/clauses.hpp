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

inline bool is_one_of(uint64_t key, std::initializer_list<uint64_t> words) {
    for (uint64_t w : words)
        if (key == w) return true;
    return false;
}

inline uint32_t end_of(const sentence& s) { return s->first_token + s->token_count; }

inline bool has_finite_verb(const article& a, uint32_t first, uint32_t end) {
    for (uint32_t i = first; i < end; ++i)
        if (a.token_at(i).is_finite_verb()) return true;
    return false;
}

// Running prose in sentence case: no headline, no line in capitals. A short sentence with two names looks like a title until its stop.
inline bool is_running(const article& a, const sentence& s) {
    bool title = s.has(LEDE_TITLE_CASE) && a.token_at(end_of(s) - 1).text() != ".";
    return a.block_of(s).is_prose() && !title && !s.has(LEDE_CAPITALS);
}

inline bool is_determiner(const token& t) { return t.is(LEDE_DET) || t.penn(LEDE_PRPS); }
inline bool is_subject_pronoun(const token& t) { return is_one_of(t.text(), {"he", "she", "they", "it", "we"}) || t.text() == "I"; }
inline bool is_lower_case(const token& t) { return t.text()[0] >= 'a' && t.text()[0] <= 'z'; }

// A word that opens a subordinate clause.
inline bool is_subordinator(std::string_view s) {
    return is_one_of(s, {"after", "because", "while", "when", "although", "though", "since", "as", "if", "unless", "until", "before",
        "whereas", "once", "that", "whether"});
}

// A verb in any form, or an auxiliary.
inline bool is_verbal(const token& t) {
    return t.is_verb() || t.is_finite_verb() || t.penn(LEDE_VB) || t.penn(LEDE_VBG) || t.penn(LEDE_VBN);
}
// A word that the tagger may have read wrong: it ends like a finite verb, and stands where one can.
inline bool may_be_verb(const article& a, uint32_t i) {
    token t = a.token_at(i), before = a.token_at(i - 1);
    std::string_view s = t.text();
    if (!is_lower_case(t) || !(s.ends_with("s") || s.ends_with("ed"))) return false;
    bool noun = is_determiner(before) || before.is(LEDE_ADJ) || before.is(LEDE_ADP) || before.is(LEDE_NUM) || before.penn(LEDE_POS);
    return !noun && (!t.has(LEDE_SURE) || before.is_noun());
}
// No verb among the tokens, and none that could be one.
inline bool is_verbless(const article& a, uint32_t first, uint32_t end) {
    for (uint32_t i = first; i < end; ++i) {
        token t = a.token_at(i);
        if (is_verbal(t) || (i > first && may_be_verb(a, i)) || (is_lower_case(t) && !t.has(LEDE_KNOWN))) return false;
    }
    return true;
}
// A noun behind a noun may be the verb of which the tagger knows nothing ("the final drew 9,000").
inline bool has_doubtful_noun(const article& a, uint32_t first, uint32_t end) {
    for (uint32_t i = first + 1; i < end; ++i)
        if (a.token_at(i).is(LEDE_NOUN) && !a.token_at(i).has(LEDE_SURE) && a.token_at(i - 1).is_noun()) return true;
    return false;
}

// The end of the noun phrase that begins at token `i`: determiner, adjectives, figures, nouns, possessives. `i` itself: none.
inline uint32_t noun_phrase_end(const article& a, uint32_t i, uint32_t end) {
    uint32_t k = i;
    while (k < end) {
        token t = a.token_at(k);
        bool part = t.is_noun() || t.is(LEDE_ADJ) || t.is(LEDE_NUM) || t.penn(LEDE_POS) || t.penn(LEDE_HYPH) || (k == i && is_determiner(t));
        if (!part) break;
        ++k;
    }
    return k > i && a.token_at(k - 1).is_noun() ? k : i;
}

}  // namespace ledelint
