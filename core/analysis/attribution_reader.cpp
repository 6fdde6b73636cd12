#include "attribution_reader.hpp"

#include "words.hpp"

namespace ledelint::analysis {
namespace {

constexpr int reach_limit = 40;  // tokens between a quotation and its cue

bool is_dash(std::string_view w) { return w == "-" || w == "--" || w == "\u2013" || w == "\u2014" || w == "\u2015"; }
bool is_break(std::string_view w) { return w == ";" || w == ":"; }

// What may close a quotation whose sentence goes on: "Yes," "Why?" "But—"
bool suspends(std::string_view w) { return w == "," || w == "?" || w == "!" || w == "..." || w == "\u2026" || w == "?!" || w == "!!" || is_dash(w); }

}  // namespace

attribution_reader::attribution_reader(const annotations& a, const lexicon_set& l) : a_(a), cues_(l), clauses_(a) {}

attribution_reader::reach attribution_reader::reach_of(const lede_quotation& q) const {
    uint32_t after = q.first_token + q.token_count;
    const lede_sentence& s = a_.sentences[a_.tokens[q.first_token].sentence];
    const lede_sentence& e = a_.sentences[a_.tokens[after - 1].sentence];
    return {s.first_token, q.first_token, after, e.first_token + e.token_count};
}

bool attribution_reader::stands_alone(const lede_quotation& q) const {
    reach r = reach_of(q);
    auto plain = [&](uint32_t t) { return a_.tokens[t].upos == LEDE_PUNCT; };
    bool head = r.first <= r.lowest || clauses_.left(r.first, r.lowest) == LEDE_NONE;
    bool tail = r.after >= r.limit || (r.after + 1 == r.limit && plain(r.after));
    return head && tail;
}

bool attribution_reader::leads_out(const lede_quotation& q, const reach& r) const {
    if (r.after >= r.limit) return false;
    return suspends(a_.word(r.after)) || (q.token_count > 2 && suspends(a_.word(r.after - 2)));
}

std::optional<attribution> attribution_reader::beside(const lede_quotation& q) const {
    reach r = reach_of(q);
    bool out = leads_out(q, r);
    if (out)
        if (auto found = behind(r, true)) return found;
    if (auto found = before(r)) return found;
    if (!out)
        if (auto found = behind(r, false)) return found;
    if (auto found = by_noun(r)) return found;
    if (auto found = by_any_verb(r.first, r.lowest, r.limit)) return found;
    return std::nullopt;
}

std::optional<attribution> attribution_reader::by_verb(uint32_t verb, uint32_t lowest, uint32_t limit) const {
    auto subject = clauses_.subject(verb, lowest, limit);
    if (!subject) return std::nullopt;
    return attribution{*subject, verb, verb, LEDE_CUE_VERB};
}

std::optional<attribution> attribution_reader::according_to(uint32_t token, uint32_t limit) const {
    if (a_.keys[token] != fold_key("according") || token + 2 >= limit || a_.keys[token + 1] != fold_key("to")) return std::nullopt;
    auto phrase = clauses_.phrase_beginning(token + 2, limit);
    if (!phrase) return std::nullopt;
    return attribution{*phrase, token, token + 1, LEDE_CUE_PREPOSITION};
}

// "X," Ito said; "X," said Ito; "X," according to Ito.
std::optional<attribution> attribution_reader::behind(const reach& r, bool any_verb) const {
    uint32_t first = r.after;
    while (first < r.limit && (a_.word(first) == "," || is_dash(a_.word(first)))) ++first;
    if (first >= r.limit) return std::nullopt;
    if (a_.tokens[first].penn == LEDE_CC && any_verb) return std::nullopt;
    uint32_t finite = LEDE_NONE, t = first;
    for (int steps = 0; t != LEDE_NONE && steps < reach_limit && !is_break(a_.word(t)); ++steps, t = clauses_.right(t, r.limit)) {
        if (auto found = according_to(t, r.limit)) return found;
        if (cues_.verb(a_, t) != cue_class::none)
            if (auto found = by_verb(t, first, r.limit)) return found;
        if (finite == LEDE_NONE && clauses_.is_finite(t)) finite = t;
    }
    return any_verb && finite != LEDE_NONE ? by_verb(finite, first, r.limit) : std::nullopt;
}

// Ito said, "X"; Ito called it "X": the nearest verb that reports.
std::optional<attribution> attribution_reader::before(const reach& r) const {
    uint32_t t = clauses_.left(r.first, r.lowest);
    for (int steps = 0; t != LEDE_NONE && steps < reach_limit; ++steps, t = clauses_.left(t, r.lowest)) {
        if (auto found = according_to(t, r.first)) return found;
        if (cues_.verb(a_, t) != cue_class::none)
            if (auto found = by_verb(t, r.lowest, r.first)) return found;
    }
    t = clauses_.left(r.first, r.lowest);
    if (t == LEDE_NONE || a_.word(t) != ":") return std::nullopt;
    uint32_t end = clauses_.left(t, r.lowest);
    if (end == LEDE_NONE) return std::nullopt;
    auto phrase = clauses_.phrase_ending(end, r.lowest);
    if (!phrase || clauses_.left(phrase->first, r.lowest) != LEDE_NONE) return std::nullopt;
    return attribution{*phrase, t, t, LEDE_CUE_COLON};
}

// Ito's statement that "X".
std::optional<attribution> attribution_reader::by_noun(const reach& r) const {
    uint32_t t = clauses_.left(r.first, r.lowest);
    for (int steps = 0; t != LEDE_NONE && steps < 12; ++steps, t = clauses_.left(t, r.lowest)) {
        if (!is_speech_noun(a_, t)) continue;
        for (uint32_t o = clauses_.left(t, r.lowest); o != LEDE_NONE && t - o < 5; o = clauses_.left(o, r.lowest)) {
            if (a_.tokens[o].penn == LEDE_PRPS) return attribution{{o, o}, t, t, LEDE_CUE_NOUN};
            uint32_t owner = a_.tokens[o].penn == LEDE_POS ? clauses_.left(o, r.lowest) : LEDE_NONE;
            if (owner == LEDE_NONE) continue;
            if (auto phrase = clauses_.phrase_ending(owner, r.lowest)) return attribution{*phrase, t, t, LEDE_CUE_NOUN};
        }
    }
    return std::nullopt;
}

// The nearest finite verb on the left, whatever it means.
std::optional<attribution> attribution_reader::by_any_verb(uint32_t from, uint32_t lowest, uint32_t limit) const {
    uint32_t t = clauses_.left(from, lowest);
    for (int steps = 0; t != LEDE_NONE && steps < reach_limit; ++steps, t = clauses_.left(t, lowest))
        if (clauses_.is_finite(t))
            if (auto found = by_verb(t, lowest, limit)) return found;
    return std::nullopt;
}

std::optional<attribution> attribution_reader::in_sentence(uint32_t first, uint32_t end) const {
    for (uint32_t t = clauses_.left(end, first); t != LEDE_NONE; t = clauses_.left(t, first)) {
        if (end - t > uint32_t(reach_limit)) break;
        if (auto found = according_to(t, end)) return found;
        if (cues_.verb(a_, t) != cue_class::none)
            if (auto found = by_verb(t, first, end)) return found;
    }
    return by_any_verb(end, first, end);
}

std::optional<attribution> attribution_reader::credit(uint32_t token, uint32_t end) const {
    if (token + 1 >= end || !is_dash(a_.word(token)) || end - token > 24 || !(a_.tokens[token + 1].flags & LEDE_CAPITALISED)) return std::nullopt;
    auto phrase = clauses_.phrase_beginning(token + 1, end);
    if (!phrase) return std::nullopt;
    return attribution{*phrase, token, token, LEDE_CUE_DASH};
}

}  // namespace ledelint::analysis
