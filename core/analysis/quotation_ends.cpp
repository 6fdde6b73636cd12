#include "quotation_ends.hpp"

#include "words.hpp"

namespace ledelint::analysis {
namespace {

constexpr uint32_t phrase_limit = 9;  // tokens of a speaker between comma and verb

// Whoever speaks speaks in the first person; what a reporter attributes is in the third.
bool is_third_person(uint64_t key) {
    static const word_table<bool> words{{"he she they it", true}};
    return words.has(key);
}

class quotation_ends {
public:
    quotation_ends(annotations& a, const lexicon_set& l) : a_(a), cues_(l) {}

    void run() {
        for (uint32_t i = 0; i < a_.quotations.size(); ++i) {
            lede_quotation& q = a_.quotations[i];
            uint32_t group = q.group;
            if (heir_ != LEDE_NONE && group == cut_group_) q.group = heir_;
            if (!(q.flags & LEDE_OPEN_ENDED) || q.parent != LEDE_NONE) continue;
            if (uint32_t end = attribution_inside(q); end != LEDE_NONE) cut(i, end, group);
        }
    }

private:
    uint32_t end_of(const lede_quotation& q) const { return q.first_token + q.token_count; }

    // The token behind the comma whose clause attributes the words before it.
    uint32_t attribution_inside(const lede_quotation& q) const {
        for (uint32_t t = q.first_token + 2; t + 2 < end_of(q); ++t)
            if (suspends(t) && attributes(t + 1, end_of(q))) return t + 1;
        return LEDE_NONE;
    }
    bool suspends(uint32_t t) const {
        std::string_view w = a_.word(t);
        return w == "," || w == "?" || w == "!";
    }

    // "Ruiz said", "the agency said", "said Gordon Weekes", "he said.": a speaker in the third person and a plain reporting verb.
    bool attributes(uint32_t first, uint32_t end) const {
        bool after_comma = a_.word(first - 1) == ",";
        if (reports(first)) return after_comma && first + 1 < end && opens_speaker(first + 1) && !is_third_person(a_.keys[first + 1]);
        if (!opens_speaker(first)) return false;
        for (uint32_t t = first + 1; t < end && t < first + phrase_limit; ++t) {
            if (reports(t)) return !is_aside(first, t, end);
            if (!in_speaker(t)) return false;
        }
        return false;
    }
    bool reports(uint32_t t) const {
        uint16_t p = a_.tokens[t].penn;
        bool finite = p == LEDE_VBD || p == LEDE_VBZ || a_.keys[t] == said_ || a_.keys[t] == says_;
        return finite && cues_.verb(a_, t) == cue_class::speech;
    }
    // "and, she said, we went": a speaker tells what another one said.
    bool is_aside(uint32_t first, uint32_t verb, uint32_t end) const {
        return is_third_person(a_.keys[first]) && verb + 1 < end && (a_.word(verb + 1) == "," || a_.word(verb + 1) == ":");
    }
    bool opens_speaker(uint32_t t) const {
        const lede_token& w = a_.tokens[t];
        return w.upos == LEDE_PROPN || w.penn == LEDE_DT || is_third_person(a_.keys[t]) ||
               ((w.flags & LEDE_CAPITALISED) && (w.upos == LEDE_NOUN || w.upos == LEDE_ADJ || w.upos == LEDE_X || !(w.flags & LEDE_KNOWN)));
    }
    bool in_speaker(uint32_t t) const {
        const lede_token& w = a_.tokens[t];
        bool noun = w.upos == LEDE_PROPN || w.upos == LEDE_NOUN || w.upos == LEDE_ADJ || w.upos == LEDE_NUM;
        return noun || w.penn == LEDE_POS || w.penn == LEDE_HYPH ||
               ties_.has(a_.keys[t]) || w.penn == LEDE_DT || (w.flags & LEDE_CAPITALISED);
    }

    void cut(uint32_t i, uint32_t end, uint32_t group) {
        lede_quotation& q = a_.quotations[i];
        for (uint32_t t = end; t < end_of(q); ++t) a_.tokens[t].flags &= ~uint32_t(LEDE_QUOTED);
        uint32_t old_end = end_of(q);
        q.token_count = end - q.first_token;
        q.span.end = q.inner.end = a_.tokens[end - 1].span.end;
        free_the_rest(i, end, old_end, group);
    }

    // Quotations that stood behind its end are no part of it any more: those inside it, and the paragraphs that went on with it.
    // The first of these is the head of a group of its own.
    void free_the_rest(uint32_t i, uint32_t end, uint32_t old_end, uint32_t group) {
        uint32_t j = i + 1;
        for (; j < a_.quotations.size() && a_.quotations[j].first_token < old_end; ++j) {
            lede_quotation& inner = a_.quotations[j];
            if (inner.parent != i || inner.first_token < end) continue;
            inner.parent = LEDE_NONE;
            inner.flags &= ~uint32_t(LEDE_NESTED);
            mark_quoted(inner);
        }
        if (j == a_.quotations.size() || !(a_.quotations[j].flags & LEDE_CONTINUED) || a_.quotations[j].group != group) return;
        a_.quotations[j].flags &= ~uint32_t(LEDE_CONTINUED);
        cut_group_ = group;
        heir_ = j;
    }
    void mark_quoted(const lede_quotation& q) {
        for (uint32_t t = q.first_token + 1; t < end_of(q); ++t)
            if (a_.tokens[t].span.begin < q.inner.end) a_.tokens[t].flags |= LEDE_QUOTED;
    }

    annotations& a_;
    cue_words cues_;
    uint32_t cut_group_ = LEDE_NONE, heir_ = LEDE_NONE;  // later quotations of this group belong to that head
    uint64_t said_ = literal_key("said"), says_ = literal_key("says");
    const word_table<bool> ties_{{"of for at from in with", true}};  // "a spokeswoman for the bank"
};

}  // namespace

void end_at_attributions(annotations& a, const lexicon_set& lexicons) { quotation_ends(a, lexicons).run(); }

}  // namespace ledelint::analysis
