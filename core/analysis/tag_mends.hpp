// What the words around decide where the model may be wrong: one pass over the tags of a sentence.
#pragma once

#include "annotations.hpp"
#include "characters.hpp"
#include "words.hpp"

namespace ledelint::analysis {

// `may_be(token, upos, penn)`: whether the word of a token, counted from the sentence's first, may have these tags.
template <class MayBe>
class tag_mender {
public:
    tag_mender(annotations& a, const lede_sentence& s, const MayBe& may_be)
        : a_(a), tokens_(a.tokens.data()), may_be_(may_be), sentence_(s), first_(s.first_token), end_(s.first_token + s.token_count) {}

    void mend() {
        const bool title = sentence_.flags & (LEDE_TITLE_CASE | LEDE_CAPITALS);
        for (uint32_t i = first_ + 1; i < end_; ++i) {
            lede_token& t = tokens_[i];
            if (t.upos == LEDE_PUNCT || t.upos == LEDE_SYM) {
                mend_dash(i);
                continue;
            }
            if ((t.upos != LEDE_NOUN && t.upos != LEDE_VERB && t.upos != LEDE_ADJ) || i + 1 == end_) continue;
            if (!title && t.flags & LEDE_CAPITALISED && is_beside_cue(i)) set(t, LEDE_PROPN, LEDE_NNP);
            else if (t.penn == LEDE_NN) mend_verb(i);
            else mend_noun(i);
        }
    }

private:
    static void set(lede_token& t, uint16_t upos, uint16_t penn) {
        t.upos = upos;
        t.penn = penn;
    }
    uint16_t penn(uint32_t i) const { return tokens_[i].penn; }
    bool may_be(uint32_t i, uint16_t upos, uint16_t penn) const { return may_be_(i - first_, upos, penn); }

    // “We lost,” Read said; said Skip Hale: beside a reporting verb, in mid-sentence, a capitalised verb or adjective is a name.
    bool is_beside_cue(uint32_t i) const {
        static const word_table<bool> reporting{{"said says added told", true}};
        return reporting.has(a_.keys[i + 1]) || reporting.has(a_.keys[i - 1]);
    }

    // "That claim has no basis", "sales of cereal rose", "from 16 matches.": what may be a noun is one between a word that wants a noun
    // and a finite verb, and so is a plural behind a figure with no object behind it.
    void mend_noun(uint32_t i) {
        lede_token& t = tokens_[i];
        if (t.penn == LEDE_VBZ && is_counted(i) && may_be(i, LEDE_NOUN, LEDE_NNS)) set(t, LEDE_NOUN, LEDE_NNS);
        if (t.penn != LEDE_JJ && t.penn != LEDE_VB && t.penn != LEDE_VBP) return;
        uint16_t behind = penn(i + 1);
        bool subject = wants_noun(penn(i - 1)) && (behind == LEDE_VBD || behind == LEDE_VBZ || behind == LEDE_MD);
        bool head = penn(i - 1) == LEDE_NNS && t.penn != LEDE_JJ && is_single(i - 1);
        if ((subject || head) && t.upos != LEDE_AUX && may_be(i, LEDE_NOUN, LEDE_NN)) set(t, LEDE_NOUN, LEDE_NN);
    }
    // "16 matches."; "with beef exports shrinking".
    bool is_counted(uint32_t i) const {
        uint16_t behind = penn(i + 1);
        bool ends = behind == LEDE_STOP || behind == LEDE_COMMA || behind == LEDE_IN || behind == LEDE_CC;
        bool with = a_.keys[i - 1] == literal_key("with") || (i > first_ + 1 && a_.keys[i - 2] == literal_key("with"));
        return (penn(i - 1) == LEDE_CD && ends) || (with && a_.word(i + 1).ends_with("ing"));
    }
    // "A sanctions bill": a plural behind "a" is the first half of a compound.
    bool is_single(uint32_t plural) const {
        return plural > first_ && (a_.keys[plural - 1] == literal_key("a") || a_.keys[plural - 1] == literal_key("an"));
    }
    static bool wants_noun(uint16_t p) {
        return p == LEDE_DT || p == LEDE_PRPS || p == LEDE_POS || p == LEDE_JJ || p == LEDE_IN || p == LEDE_WDT || p == LEDE_HYPH;
    }

    // "Inflation rose 3.2%": between a noun and a figure, what may be a past tense and no infinitive is one. "Passenger numbers fall
    // 30%": behind a plural what may be a present tense is one, where the sentence has no other verb.
    void mend_verb(uint32_t i) {
        lede_token& t = tokens_[i];
        uint16_t before = penn(i - 1), behind = penn(i + 1);
        if ((behind != LEDE_CD && behind != LEDE_DOLLAR) || t.flags & (LEDE_CAPITALISED | LEDE_SURE)) return;
        bool plural = before == LEDE_NNS || before == LEDE_NNPS, noun = plural || before == LEDE_NN || before == LEDE_NNP;
        if (!noun) return;
        bool past = may_be(i, LEDE_VERB, LEDE_VBD) && !may_be(i, LEDE_VERB, LEDE_VB);
        if (past) set(t, LEDE_VERB, LEDE_VBD);
        else if (plural && (may_be(i, LEDE_VERB, LEDE_VBP) || may_be(i, LEDE_VERB, LEDE_VB)) && !has_finite_verb()) set(t, LEDE_VERB, LEDE_VBP);
    }
    bool has_finite_verb() const {
        for (uint32_t i = first_; i < end_; ++i)
            if (uint16_t p = penn(i); p == LEDE_VBD || p == LEDE_VBZ || p == LEDE_VBP || p == LEDE_MD) return true;
        return false;
    }

    // "Quist-Arcton", "G-20": a hyphen that joins words. A dash with spaces around is a mark, no sign.
    void mend_dash(uint32_t i) {
        lede_token& t = tokens_[i];
        uint64_t key = a_.keys[i];
        bool space_before = t.flags & LEDE_SPACE_BEFORE, last = i + 1 == end_, space_behind = !last && tokens_[i + 1].flags & LEDE_SPACE_BEFORE;
        if (key == literal_key("-")) {
            if (!last && !space_before && !space_behind && (is_letter(t.span.begin - 1) || is_letter(t.span.end))) set(t, LEDE_PUNCT, LEDE_HYPH);
        } else if (t.upos == LEDE_SYM && (key == literal_key("\u2013") || key == literal_key("\u2014"))) {
            bool range = !last && penn(i - 1) == LEDE_CD && penn(i + 1) == LEDE_CD;
            if (space_before && (last || space_behind) && !range) set(t, LEDE_PUNCT, LEDE_COLON);
        }
    }
    bool is_letter(uint32_t at) const { return is_ascii_letter(a_.text[at]) || uint8_t(a_.text[at]) >= 0x80; }

    annotations& a_;
    lede_token* tokens_;
    const MayBe& may_be_;
    const lede_sentence& sentence_;
    uint32_t first_, end_;
};

template <class MayBe>
void mend_tags(annotations& a, const lede_sentence& s, const MayBe& may_be) {
    tag_mender<MayBe>(a, s, may_be).mend();
}

}  // namespace ledelint::analysis
