#include "attribution_reader.hpp"

#include <algorithm>

#include "words.hpp"

namespace ledelint::analysis {
namespace {

constexpr int reach_limit = 40;  // tokens between a quotation and its cue

bool is_dash(std::string_view w) { return w == "-" || w == "--" || w == "\u2013" || w == "\u2014" || w == "\u2015"; }
bool is_break(std::string_view w) { return w == ";" || w == ":"; }

// What may close a quotation whose sentence goes on: "Yes," "Why?" "But—"
bool suspends(std::string_view w) { return w == "," || w == "?" || w == "!" || w == "..." || w == "\u2026" || w == "?!" || w == "!!" || is_dash(w); }

bool is_article(uint64_t key) {
    static const word_table<bool> words{{"the a an", true}};
    return words.has(key);
}

bool is_closing_mark(std::string_view w) { return w == "'" || w == "\"" || w == "\u2019" || w == "\u201d"; }

}  // namespace

attribution_reader::attribution_reader(const annotations& a, const lexicon_set& l) : a_(a), cues_(l), clauses_(a) {}

attribution_reader::reach attribution_reader::reach_of(const lede_quotation& q) const {
    uint32_t after = q.first_token + q.token_count;
    const lede_sentence& s = a_.sentences[a_.tokens[q.first_token].sentence];
    const lede_sentence& e = a_.sentences[a_.tokens[after - 1].sentence];
    uint32_t limit = e.first_token + e.token_count;
    return {s.first_token, q.first_token, after, limit == after ? tail_limit(q, after) : limit};
}

// “Why?” Ito asked: after ? and ! the splitter may have seen an end. Where a name or pronoun with a reporting verb follows, it was none.
uint32_t attribution_reader::tail_limit(const lede_quotation& q, uint32_t after) const {
    const lede_block& b = a_.blocks[q.block];
    char mark = q.token_count > 2 ? a_.word(after - 2)[0] : '.';
    if (after >= b.first_token + b.token_count || (mark != '?' && mark != '!')) return after;
    const lede_sentence& next = a_.sentences[a_.tokens[after].sentence];
    uint32_t limit = next.first_token + next.token_count;
    if (next.first_token != after) return after;
    for (uint32_t t = after; t < limit && t < after + 5; ++t) {
        if (t > after && cues_.word(a_, t) != cue_class::none && (clauses_.is_noun(t - 1) || a_.tokens[t - 1].penn == LEDE_PRP)) return limit;
        if (!clauses_.is_noun(t) && a_.tokens[t].penn != LEDE_PRP && a_.tokens[t].penn != LEDE_DT && a_.tokens[t].penn != LEDE_JJ) return after;
    }
    return after;
}

// What begins a clause of its own behind a quotation, so that no verb in it is the quotation's.
bool attribution_reader::turns_away(uint32_t t) const {
    static const word_table<bool> words{{"until when while because before after if that since though although so whether where which who whose and but or "
                                         "unless even", true}};
    return words.has(a_.keys[t]) || a_.tokens[t].penn == LEDE_VBG;
}

// "X," Ito notes. The tagger takes such verbs for nouns: the word before the clause's end, behind a name or a pronoun.
std::optional<attribution> attribution_reader::bare_clause(uint32_t first, uint32_t limit) const {
    uint32_t t = first;
    while (t < limit && (clauses_.is_noun(t) || a_.tokens[t].penn == LEDE_PRP) && cues_.word(a_, t) == cue_class::none) ++t;
    if (t == first || t >= limit || a_.word(t) == "," || a_.tokens[t].upos == LEDE_PUNCT || limit - first > 12) return std::nullopt;
    bool named = (a_.tokens[t - 1].flags & LEDE_CAPITALISED) || a_.tokens[t - 1].penn == LEDE_PRP;
    bool reports = cues_.word(a_, t) != cue_class::none || a_.tokens[t].upos == LEDE_VERB;
    if (!named || !reports) return std::nullopt;
    return attribution{{first, t - 1}, t, t, LEDE_CUE_VERB};
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
    uint32_t last = std::max(r.after, 2u) - 2;  // a mark may stand for a whole quotation
    while (last > q.first_token && is_closing_mark(a_.word(last))) --last;
    return suspends(a_.word(r.after)) || suspends(a_.word(last));
}

std::optional<attribution> attribution_reader::beside(const lede_quotation& q) const {
    reach r = reach_of(q);
    bool out = leads_out(q, r);
    if (out)
        if (auto found = behind(r, !is_dash(a_.word(r.after)))) return found;
    if (auto found = before(r)) return found;
    if (!out)
        if (auto found = behind(r, false)) return found;
    if (auto found = by_noun(r)) return found;
    if (auto found = by_any_verb(r.first, r.lowest, r.limit)) return found;
    return std::nullopt;
}

std::optional<attribution> attribution_reader::by_verb(uint32_t verb, uint32_t lowest, uint32_t limit) const {
    auto subject = clauses_.subject(verb, lowest, limit);
    if (!subject || (a_.tokens[verb].penn == LEDE_VBG && is_article(a_.keys[subject->last]))) return std::nullopt;  // "called the ruling"
    return attribution{*subject, verb, verb, LEDE_CUE_VERB};
}

std::optional<attribution> attribution_reader::according_to(uint32_t token, uint32_t limit) const {
    if (a_.keys[token] != literal_key("according") || token + 2 >= limit || a_.keys[token + 1] != literal_key("to")) return std::nullopt;
    auto phrase = clauses_.phrase_beginning(token + 2, limit);
    if (!phrase) return std::nullopt;
    return attribution{*phrase, token, token + 1, LEDE_CUE_PREPOSITION};
}

// "X," Ito said; "X," said Ito; "X," according to Ito.
std::optional<attribution> attribution_reader::behind(const reach& r, bool any_verb) const {
    uint32_t first = r.after;
    while (first < r.limit && (a_.word(first) == "," || is_dash(a_.word(first)))) ++first;
    if (first >= r.limit) return std::nullopt;
    if (auto found = according_to(first, r.limit)) return found;
    if (turns_away(first)) return std::nullopt;
    if (auto found = bare_clause(first, r.limit)) return found;
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
    bool announces = end > first && a_.word(end - 1) == ":";
    for (uint32_t t = clauses_.left(end, first); t != LEDE_NONE; t = clauses_.left(t, first)) {
        if (end - t > uint32_t(reach_limit)) break;
        if (auto found = according_to(t, end)) return found;
        bool last = announces && t + 2 == end;
        if ((last ? cues_.word(a_, t) : cues_.verb(a_, t)) == cue_class::none) continue;
        if (auto found = by_verb(t, first, end); found && (announces || may_speak(found->speaker))) return found;
    }
    auto found = by_any_verb(end, first, end);
    if (!found || !may_speak(found->speaker)) return std::nullopt;
    return attribution{found->speaker, LEDE_NONE, LEDE_NONE, LEDE_NO_CUE};
}

// A pronoun for people, or a phrase with a name in it.
bool attribution_reader::may_speak(token_range phrase) const {
    static const word_table<bool> people{{"he she they we i you who", true}};
    if (people.has(a_.keys[phrase.last])) return true;
    for (uint32_t t = phrase.first; t <= phrase.last; ++t)
        if ((a_.tokens[t].flags & LEDE_CAPITALISED) && !(a_.tokens[t].flags & LEDE_SENTENCE_FIRST && a_.tokens[t].upos != LEDE_PROPN) &&
            clauses_.is_noun(t) && !is_time_noun(a_, t)) return true;
    return false;
}

std::optional<attribution> attribution_reader::credit(uint32_t token, uint32_t end) const {
    if (token + 1 >= end || !is_dash(a_.word(token)) || end - token > 24 || !(a_.tokens[token + 1].flags & LEDE_CAPITALISED)) return std::nullopt;
    auto phrase = clauses_.phrase_beginning(token + 1, end);
    if (!phrase) return std::nullopt;
    return attribution{*phrase, token, token, LEDE_CUE_DASH};
}

// A list item that is a name and nothing else: "- Ken Ito", which formats read as a list of one.
std::optional<attribution> attribution_reader::credit(const lede_block& item) const {
    if (item.role != LEDE_LIST_ITEM || !item.token_count || item.token_count > 12 || !(a_.tokens[item.first_token].flags & LEDE_CAPITALISED)) return std::nullopt;
    uint32_t end = item.first_token + item.token_count;
    auto phrase = clauses_.phrase_beginning(item.first_token, end);
    if (!phrase || a_.tokens[phrase->first].upos != LEDE_PROPN) return std::nullopt;
    bool all = phrase->last + 1 == end || a_.word(phrase->last + 1) == "," || (phrase->last + 2 == end && a_.tokens[end - 1].upos == LEDE_PUNCT);
    if (!all) return std::nullopt;
    return attribution{*phrase, LEDE_NONE, LEDE_NONE, LEDE_CUE_DASH};
}

}  // namespace ledelint::analysis
