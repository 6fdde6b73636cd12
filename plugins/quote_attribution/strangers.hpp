// Whether a lone name that governs a quotation can be a person's surname at all.
#pragma once

#include <ledelint/plugin.hpp>

namespace ledelint {

// The cue or the clause names the speaker: no pronoun, nothing carried over from the quotation before, no title of a work.
inline bool is_speech_of_a_name(const quotation& q) {
    return q->speaker_name != LEDE_NONE && q->cue_kind != LEDE_CUE_CARRIED && !q.has(LEDE_TITLE) &&
           q.of().names()[q->speaker_name]->entity != LEDE_NONE;
}

inline bool is_time_word(const token& t) {
    for (std::string_view w : {"week", "month", "year", "today", "yesterday", "night", "morning", "afternoon", "evening", "time", "day"})
        if (same_word(t.text(), w)) return true;
    return false;
}

// The cue is a verb that reports, whatever a body may have done beside a quotation ("Spectra distributes", "Factum ruled").
inline bool is_reported(const quotation& q, const lexicon& verbs) {
    if (q->cue_kind != LEDE_CUE_VERB) return q->cue_kind == LEDE_CUE_PREPOSITION || q->cue_kind == LEDE_CUE_COLON;
    auto cue = q.of().tokens_in(q->cue);
    if (cue.empty()) return false;
    if (cue[0].penn(LEDE_VBG) && !q.of().names()[q->speaker_name].is_person()) return false;  // "Aerolux objected, tweeting"
    auto found = verbs.find(cue[0].text());
    if (!found) found = verbs.find(cue[0].lemma());
    return found && (q.has(LEDE_FULL) || sv(found->label) != "judgement");
}

// "Brown said": at a sentence's head the capital of a common word tells nothing, the verb does.
inline bool is_said(const article& a, uint32_t token) {
    if (token >= a.tokens().size()) return false;
    for (std::string_view w : {"said", "says", "told", "tells", "added", "adds", "asked", "wrote", "tweeted", "replied"})
        if (same_word(a.token_at(token).text(), w)) return true;
    return false;
}

// "In his closing speech Brandt said": the noun before the name belongs to the phrase that opens the sentence.
inline bool ends_an_adjunct(const article& a, const token& noun) {
    uint32_t first = a.sentences()[noun->sentence]->first_token;
    for (uint32_t i = noun.index(); i > first; --i) {
        token t = a.token_at(i - 1);
        if (t.is(LEDE_ADP)) return i - 1 == first;
        if (!t.is_noun() && !t.is(LEDE_ADJ) && !t.is(LEDE_DET) && !t.is(LEDE_NUM) && !t.penn(LEDE_PRPS) && !t.penn(LEDE_VBG)) return false;
    }
    return false;
}

// Not in headlines; not a people ("five Republicans"), a thing with an article or number before it, the rest of a longer name whose
// first words were not read as names, nor a name under a noun that may be its office ("quarterback Brandt").
inline bool reads_as_a_surname(const article& a, const name& n) {
    token t = a.token_at(n->first_token);
    if (!a.block_of(a.sentence_of(n->first_token)).is_prose() || t.penn(LEDE_NNPS) || t.penn(LEDE_NNS)) return false;
    if (t.text().back() == '.' || static_cast<unsigned char>(t.text()[0]) >= 0xCC)
        return false;  // "Calif."; a script without these conventions
    if (t.has(LEDE_SENTENCE_FIRST) || n->first_token == 0) return !t.has(LEDE_KNOWN) || is_said(a, t.index() + 1);
    token before = a.token_at(n->first_token - 1);
    if (before.has(LEDE_CAPITALISED) && (!before.has(LEDE_SENTENCE_FIRST) || before.is(LEDE_PROPN))) return false;
    if ((before.is_noun() || before.is(LEDE_X)) && !before.has(LEDE_CAPITALISED)) return is_time_word(before) || ends_an_adjunct(a, before);
    bool counted = before.is(LEDE_DET) || before.is(LEDE_NUM) || before.is(LEDE_ADJ) || before.has(LEDE_HAS_DIGIT);
    return !counted && before.text() != "]";
}

// "Scranton, Pa.,", "Education (CORE)", "Spectra, which": a place or a body; "Al From": more than a surname.
inline bool is_followed_up(const article& a, const name& n) {
    uint32_t next = n->first_token + n->token_count;
    if (next + 1 >= a.tokens().size()) return false;
    token behind = a.token_at(next), second = a.token_at(next + 1);
    bool state = behind.text() == "," && second.has(LEDE_CAPITALISED) && second.text().back() == '.' && second.text().size() < 7;
    bool which = behind.text() == "," && same_word(second.text(), "which");
    bool longer = behind.has(LEDE_CAPITALISED) && behind->sentence == n->sentence && !behind.is_verb();  // "Al From, who"
    return state || which || longer || behind.text() == "(" || behind.text() == "-";
}

// "Aerolux said it would", "Aerolux told its clients": no person is an it.
inline bool speaks_as_body(const article& a, const name& n) {
    sentence s = a.sentence_of(n->first_token);
    for (auto t : a.tokens(n->first_token, s->first_token + s->token_count - n->first_token)) {
        if (t.has(LEDE_QUOTED) || t.text().size() > 3) continue;
        if (same_word(t.text(), "he") || same_word(t.text(), "she") || same_word(t.text(), "his") || same_word(t.text(), "her"))
            return false;
        if (same_word(t.text(), "its")) return true;
        if (same_word(t.text(), "it") && a.token_at(t.index() - 1)->penn == LEDE_VBD) return true;
    }
    return false;
}

// The same word inside a longer run of capitals among the names [first, last): whoever reads the article has met it.
inline bool stands_in_a_longer_name(const article& a, const name& n, uint32_t first, uint32_t last) {
    std::string_view word = n.text();
    for (uint32_t i = first; i < last; ++i) {
        name other = a.names()[i];
        if (other->token_count < 2) continue;
        for (auto t : a.tokens(other->first_token, other->token_count))
            if (same_word(t.text(), word)) return true;
    }
    return false;
}

}  // namespace ledelint
