#include "attribution_clause.hpp"

#include "attribution_cues.hpp"
#include "words.hpp"

namespace ledelint::analysis {
namespace {

constexpr int walk_limit = 40;   // tokens of one walk; clauses of news copy are shorter
constexpr int phrase_limit = 24;
constexpr int row_limit = 32;    // quotations that stand in a row without a word between
constexpr int try_limit = 4;     // verbs on one side that are asked for their subject
constexpr int ask_limit = 6;    // verbs that are asked in all, for one of them hands on to another: "went on to add"
constexpr int depth_limit = 3;   // in a row

using penn = uint16_t;

bool noun_tag(penn p) { return p == LEDE_NN || p == LEDE_NNS || p == LEDE_NNP || p == LEDE_NNPS; }
bool is_verb(penn p) { return p >= LEDE_VB && p <= LEDE_VBZ; }
bool is_modifier(penn p) {
    return p == LEDE_DT || p == LEDE_PDT || p == LEDE_PRPS || p == LEDE_JJ || p == LEDE_JJR || p == LEDE_JJS || p == LEDE_CD || p == LEDE_POS ||
           p == LEDE_HYPH || p == LEDE_FW || p == LEDE_AFX || p == LEDE_GW || p == LEDE_DOLLAR;
}
bool is_adverb(penn p) { return p == LEDE_RB || p == LEDE_RBR || p == LEDE_RBS || p == LEDE_RP; }
bool heading_tag(penn p) { return p == LEDE_PRP || p == LEDE_CD || p == LEDE_DT || p == LEDE_JJS || p == LEDE_FW || p == LEDE_XX; }

// Prepositions that tie a noun to the one before it.
bool ties_nouns(uint64_t key) {
    static const word_table<bool> words{{"of for from at in with on to behind", true}};
    return words.has(key);
}
bool joins_clauses(uint64_t key) {
    static const word_table<bool> words{{"that because while if as but when though although after before since where whereas and or so yet whether until", true}};
    return words.has(key);
}
bool is_mark(std::string_view w) { return w == "," || w == "--" || w == "-" || w == "\u2013" || w == "\u2014"; }

}  // namespace

clause_reader::clause_reader(const annotations& a) : a_(a), partner_(a.tokens.size(), LEDE_NONE) {
    for (const lede_quotation& q : a.quotations) {
        if (q.parent != LEDE_NONE || q.token_count < 2) continue;
        uint32_t last = q.first_token + q.token_count - 1;
        partner_[q.first_token] = last;
        partner_[last] = q.first_token;
    }
}

uint32_t clause_reader::left(uint32_t token, uint32_t lowest) const {
    if (token <= lowest) return LEDE_NONE;
    --token;
    for (int hops = 0; partner_[token] < token; ++hops) {
        if (partner_[token] <= lowest || hops == row_limit) return LEDE_NONE;
        token = partner_[token] - 1;
    }
    return token < lowest ? LEDE_NONE : token;
}

uint32_t clause_reader::right(uint32_t token, uint32_t limit) const {
    ++token;
    int hops = 0;
    for (; token < limit && partner_[token] != LEDE_NONE && partner_[token] > token && hops < row_limit; ++hops) token = partner_[token] + 1;
    return token < limit && hops < row_limit ? token : LEDE_NONE;
}

bool clause_reader::is_finite(uint32_t t) const {
    uint16_t p = a_.tokens[t].penn;
    return p == LEDE_VBD || p == LEDE_VBZ || p == LEDE_VBP || p == LEDE_MD;
}

// A noun; a capitalised word that is no word of English is a name, however it is tagged.
bool clause_reader::is_noun(uint32_t t) const {
    const lede_token& w = a_.tokens[t];
    return noun_tag(w.penn) || ((w.flags & LEDE_CAPITALISED) && !(w.flags & LEDE_KNOWN) && w.upos != LEDE_PUNCT);
}

bool clause_reader::heads_phrase(uint32_t t) const { return is_noun(t) || heading_tag(a_.tokens[t].penn) || is_gerund_noun(t); }

// "Orr's reasoning", "the opening": a noun in the shape of a participle.
bool clause_reader::is_gerund_noun(uint32_t t) const {
    if (a_.tokens[t].penn != LEDE_VBG || t == 0) return false;
    uint16_t before = a_.tokens[t - 1].penn;
    return before == LEDE_POS || before == LEDE_PRPS || before == LEDE_DT;
}

bool clause_reader::in_phrase(uint32_t t) const { return is_noun(t) || is_modifier(a_.tokens[t].penn) || a_.word(t) == "&"; }

std::optional<token_range> clause_reader::phrase_ending(uint32_t token, uint32_t lowest) const {
    uint16_t p = a_.tokens[token].penn;
    if (p == LEDE_PRP) return token_range{token, token};
    if (!heads_phrase(token)) return std::nullopt;
    uint32_t first = token;
    for (int steps = 0; steps < phrase_limit; ++steps) {
        uint32_t t = left(first, lowest);
        if (t == LEDE_NONE) break;
        uint16_t q = a_.tokens[t].penn;
        if (in_phrase(t)) { first = t; continue; }
        uint32_t before = left(t, lowest);
        if (before == LEDE_NONE) break;
        uint16_t b = a_.tokens[before].penn;
        bool participle = (q == LEDE_VBN || q == LEDE_VBG) && (b == LEDE_DT || b == LEDE_PRPS || b == LEDE_JJ);
        bool tied = (q == LEDE_IN || q == LEDE_TO) && is_noun(before) && ties_nouns(a_.keys[t]) && !is_time_noun(a_, before);
        bool listed = q == LEDE_CC && is_noun(before) && is_noun(first);
        if (!participle && !tied && !listed) break;
        first = before;
    }
    return token_range{first, token};
}

std::optional<token_range> clause_reader::phrase_beginning(uint32_t token, uint32_t limit) const {
    while (token != LEDE_NONE && is_adverb(a_.tokens[token].penn)) token = right(token, limit);
    if (token == LEDE_NONE) return std::nullopt;
    if (a_.tokens[token].penn == LEDE_PRP) return token_range{token, token};
    uint32_t last = LEDE_NONE, t = token;
    for (int steps = 0; t != LEDE_NONE && steps < phrase_limit; ++steps) {
        uint16_t p = a_.tokens[t].penn;
        uint32_t next = right(t, limit);
        if (is_noun(t) && !(last != LEDE_NONE && is_time_noun(a_, t))) last = t;
        else if (is_noun(t)) break;
        else if (!in_phrase(t) && p != LEDE_VBN && !((p == LEDE_IN || p == LEDE_CC) && last == t - 1 && next != LEDE_NONE && in_phrase(next) &&
                                                    (p == LEDE_CC || ties_nouns(a_.keys[t])))) break;
        t = next;
    }
    if (last == LEDE_NONE) return std::nullopt;
    return token_range{token, last};
}

// Steps over what stands between a subject and its verb: auxiliaries, adverbs, brackets, "on Tuesday", "in a statement".
uint32_t clause_reader::over_adjuncts(uint32_t t, uint32_t lowest) const {
    for (int steps = 0; t != LEDE_NONE && steps < walk_limit; ++steps) {
        uint16_t p = a_.tokens[t].penn;
        if (p == LEDE_MD || a_.tokens[t].upos == LEDE_AUX || is_adverb(p)) { t = left(t, lowest); continue; }
        if (a_.word(t) == ")" || a_.word(t) == "]") {
            for (int n = 0; t != LEDE_NONE && a_.word(t) != "(" && a_.word(t) != "[" && n < walk_limit; ++n) t = left(t, lowest);
            if (t != LEDE_NONE) t = left(t, lowest);
            continue;
        }
        bool adjunct = is_time_noun(a_, t) || is_speech_noun(a_, t) || p == LEDE_CD;
        if (!adjunct) return t;
        uint32_t head = t;
        while (head != LEDE_NONE && (in_phrase(head)) && !(a_.tokens[head].penn == LEDE_NNP && !is_time_noun(a_, head))) head = left(head, lowest);
        bool prepositional = head != LEDE_NONE && a_.tokens[head].penn == LEDE_IN && left(head, lowest) != LEDE_NONE;
        if (prepositional) { t = left(head, lowest); continue; }
        if (!is_time_noun(a_, t) || left(t, lowest) == LEDE_NONE) return t;
        t = left(t, lowest);
    }
    return t;
}

bool clause_reader::starts_clause(uint32_t first, uint32_t lowest) const {
    uint32_t t = left(first, lowest);
    if (t == LEDE_NONE || partner_[first - 1] != LEDE_NONE) return true;
    uint16_t p = a_.tokens[t].penn;
    return p == LEDE_COMMA || p == LEDE_COLON || p == LEDE_STOP || p == LEDE_CC || is_adverb(p) || p == LEDE_WRB || joins_clauses(a_.keys[t]);
}

// "Ito, who runs the board, said": the noun phrase before an earlier comma. One that begins a clause is preferred to an object.
std::optional<token_range> clause_reader::across_commas(uint32_t comma, uint32_t lowest) const {
    std::optional<token_range> nearest;
    uint32_t t = left(comma, lowest);
    for (int steps = 0; t != LEDE_NONE && steps < walk_limit; ++steps, t = left(t, lowest)) {
        if (!is_mark(a_.word(t))) continue;
        uint32_t end = left(t, lowest);
        if (end != LEDE_NONE) end = over_adjuncts(end, lowest);
        if (end == LEDE_NONE) continue;
        auto found = phrase_ending(end, lowest);
        if (!found) continue;
        if (starts_clause(found->first, lowest)) return found;
        if (!nearest) nearest = found;
    }
    if (nearest) return nearest;
    uint32_t end = left(comma, lowest);
    return end == LEDE_NONE ? std::nullopt : phrase_ending(end, lowest);
}

// "riders waiting at the gate": the noun before a participle's phrase, when that is what the phrase hangs on.
token_range clause_reader::whole_subject(token_range phrase, uint32_t lowest) const {
    uint32_t preposition = left(phrase.first, lowest);
    if (preposition == LEDE_NONE || a_.tokens[preposition].penn != LEDE_IN || joins_clauses(a_.keys[preposition])) return phrase;
    uint32_t participle = left(preposition, lowest);
    if (participle == LEDE_NONE) return phrase;
    uint16_t p = a_.tokens[participle].penn;
    bool close = a_.keys[participle] == literal_key("close");  // "a source close to the talks": an adjective whatever its tag
    if (p != LEDE_VBG && p != LEDE_VBN && p != LEDE_JJ && !close) return phrase;
    uint32_t head = left(participle, lowest);
    if (head == LEDE_NONE || !is_noun(head)) return phrase;
    auto found = phrase_ending(head, lowest);
    return found ? *found : phrase;
}

// "posted a message saying", "texted parents saying": what says it is the sender's, not the noun's.
bool clause_reader::is_message(token_range phrase, uint32_t lowest) const {
    static const word_table<bool> sends{{"sent send sends issued issues posted posts released releases emailed emails e-mailed put wrote tweeted texted told "
                                         "circulated published held gave delivered", true}};
    for (uint32_t t = phrase.first; t <= phrase.last; ++t)
        if (is_speech_noun(a_, t)) return true;
    for (uint32_t t = left(phrase.first, lowest), n = 0; t != LEDE_NONE && n < 3; t = left(t, lowest), ++n)
        if (sends.has(a_.keys[t])) return true;
    return false;
}

// Whether the verb whose subject this is opens the sentence or stands beside its main verb: no "who", "that" or "when" before it.
bool clause_reader::is_main(token_range subject, uint32_t lowest) const {
    uint32_t t = left(subject.first, lowest);
    if (t == LEDE_NONE) return true;
    uint16_t p = a_.tokens[t].penn;
    if (p == LEDE_COMMA) {
        uint32_t u = left(t, lowest);
        return u == LEDE_NONE || a_.tokens[u].upos != LEDE_VERB;
    }
    return p == LEDE_COLON || p == LEDE_STOP || p == LEDE_CC || is_adverb(p);
}

// The subject of the clause's finite verb, for a participle, an infinitive or the second of two verbs.
std::optional<token_range> clause_reader::of_main_verb(uint32_t verb, uint32_t lowest, uint32_t limit, hops h) const {
    if (h.depth >= depth_limit) return std::nullopt;
    uint32_t t = left(verb, lowest);
    std::optional<token_range> nearest;
    int tries = 0;
    for (int steps = 0; t != LEDE_NONE && steps < walk_limit && tries < try_limit && h.asks > 0; ++steps, t = left(t, lowest))
        if (is_finite(t)) {
            ++tries;
            --h.asks;
            auto found = before_verb(t, lowest, limit, {h.depth + 1, h.asks});
            if (found && is_main(*found, lowest)) return found;
            if (!nearest) nearest = found;
        }
    if (nearest) return nearest;
    t = right(verb, limit);
    tries = 0;
    for (int steps = 0; t != LEDE_NONE && steps < walk_limit && tries < try_limit && h.asks > 0; ++steps, t = right(t, limit))
        if (is_finite(t)) {
            ++tries;
            --h.asks;
            if (auto found = before_verb(t, verb + 1, limit, {depth_limit, h.asks})) return found;
        }
    return std::nullopt;
}

std::optional<token_range> clause_reader::before_verb(uint32_t verb, uint32_t lowest, uint32_t limit, hops h) const {
    uint16_t form = a_.tokens[verb].penn;
    uint32_t next = left(verb, lowest);
    uint32_t t = over_adjuncts(next, lowest);
    if (t == LEDE_NONE) return form == LEDE_VBG ? of_main_verb(verb, lowest, limit, h) : std::nullopt;
    uint16_t p = a_.tokens[t].penn;
    if (p == LEDE_WP || p == LEDE_WDT || a_.keys[t] == literal_key("who")) {
        uint32_t end = left(t, lowest);
        if (end != LEDE_NONE && a_.word(end) == ",") end = left(end, lowest);
        return end == LEDE_NONE ? std::nullopt : phrase_ending(end, lowest);
    }
    bool participle = form == LEDE_VBG && next == t;
    bool past_quotation = participle && partner_[verb - 1] != LEDE_NONE;
    if (heads_phrase(t) && !past_quotation) {
        auto phrase = phrase_ending(t, lowest);
        if (!phrase || !participle) return phrase ? whole_subject(*phrase, lowest) : phrase;
        return is_message(*phrase, lowest) ? of_main_verb(verb, lowest, limit, h) : phrase;
    }
    if (past_quotation) return of_main_verb(verb, lowest, limit, h);
    if (p == LEDE_COMMA || is_mark(a_.word(t))) {
        if (form == LEDE_VBG || form == LEDE_VB) return of_main_verb(verb, lowest, limit, h);
        return across_commas(t, lowest);
    }
    if (p == LEDE_CC || p == LEDE_TO || p == LEDE_IN || is_verb(p)) return of_main_verb(verb, lowest, limit, h);
    return std::nullopt;
}

std::optional<token_range> clause_reader::subject(uint32_t verb, uint32_t lowest, uint32_t limit) const {
    uint32_t before = left(verb, lowest);
    if (before == LEDE_NONE || a_.tokens[before].penn == LEDE_STOP) {
        uint32_t after = right(verb, limit);
        if (after != LEDE_NONE)
            if (auto found = phrase_beginning(after, limit)) return found;
    }
    int asks = ask_limit;
    return before_verb(verb, lowest, limit, {0, asks});
}

}  // namespace ledelint::analysis
