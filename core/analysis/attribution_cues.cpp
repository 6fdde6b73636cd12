#include "attribution_cues.hpp"

#include "words.hpp"

namespace ledelint::analysis {
namespace {

cue_class class_of(const lede_entry& e) {
    switch (e.label.size ? e.label.data[0] : 's') {
        case 'j': return cue_class::judgement;
        case 't': return cue_class::thought;
        case 'm': return cue_class::manner;
        default: return cue_class::speech;
    }
}

// Verbs in whatever place a tagger sees them.
bool always_verb(uint64_t key) {
    static const word_table<bool> words{{"said says told tells added adds asked replied wrote writes saying", true}};
    return words.has(key);
}

}  // namespace

cue_class cue_words::verb(const annotations& a, uint32_t token) const {
    const lede_token& t = a.tokens[token];
    if (t.upos != LEDE_VERB && !always_verb(a.keys[token])) return cue_class::none;
    return word(a, token);
}

cue_class cue_words::word(const annotations& a, uint32_t token) const {
    uint32_t flags = a.tokens[token].flags;
    bool named = (flags & LEDE_CAPITALISED) && !(flags & LEDE_SENTENCE_FIRST);  // "Ole Brand"
    if (!verbs_ || named) return cue_class::none;
    auto found = lexicons_.lookup(*verbs_, a.word(token));
    return found ? class_of(lexicons_.entry(*verbs_, *found)) : cue_class::none;
}

bool is_speech_noun(const annotations& a, uint32_t token) {
    static const word_table<bool> words{{"statement statements comment comments tweet tweets remark remarks speech letter email e-mail memo interview post posts message "
                                         "question questions claim claims warning answer reply response argument words phrase line quote testimony op-ed column "
                                         "article report slogan motto sign signs chant chants note declaration announcement call calls headline", true}};
    return words.has(a.keys[token]);
}

bool is_time_noun(const annotations& a, uint32_t token) {
    static const word_table<bool> words{{"monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow morning afternoon evening night week "
                                         "month year weekend day january february march april may june july august september october november december", true}};
    return words.has(a.keys[token]);
}

}  // namespace ledelint::analysis
