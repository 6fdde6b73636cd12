// The verb that a date hangs on, and its tense. A date behind its verb is the rule ("will open Monday"); a date at the head of the
// sentence or clause looks to the right ("On Monday, the council will vote").
#include "dates_resolve.hpp"

#include <algorithm>

namespace ledelint::analysis {
namespace {

constexpr uint32_t reach = 40;

bool is_finite(const lede_token& t) { return t.penn == LEDE_VBD || t.penn == LEDE_VBZ || t.penn == LEDE_VBP || t.penn == LEDE_MD; }
bool is_verb(const lede_token& t) { return is_finite(t) || t.penn == LEDE_VB || t.penn == LEDE_VBN || t.penn == LEDE_VBG; }

bool looks_ahead(uint64_t key) {
    static const word_table<bool> words{{"will 'll shall wo going expected scheduled due set slated supposed planned plans planning plan "
        "expects expect hopes hope", true}};
    return words.has(key);
}
bool is_past_modal(uint64_t key) {
    static const word_table<bool> words{{"would could might should", true}};
    return words.has(key);
}
bool is_have(uint64_t key) {
    static const word_table<bool> words{{"has have 've had", true}};
    return words.has(key);
}

// Tense of the group of verbs that ends at `v`: auxiliaries up to five tokens before it count.
governing_verb group_at(const annotations& a, uint32_t v, uint32_t floor) {
    const lede_token& t = a.tokens[v];
    // "Set to open", "due for repair"; but "they set a price", "a show planned with care".
    bool participle = t.penn == LEDE_VBN || t.penn == LEDE_VBD || t.penn == LEDE_VB;
    bool aims = v + 1 < a.tokens.size() && (a.keys[v + 1] == literal_key("to") || a.keys[v + 1] == literal_key("for"));
    if (looks_ahead(a.keys[v]) && t.penn != LEDE_VBD && (!participle || aims)) return {v, LEDE_FUTURE};
    lede_tense tense = t.penn == LEDE_VBD ? LEDE_PAST : t.penn == LEDE_VBZ || t.penn == LEDE_VBP ? LEDE_PRESENT : LEDE_NO_TENSE;
    if (t.penn == LEDE_MD) return {v, is_past_modal(a.keys[v]) ? LEDE_NO_TENSE : LEDE_FUTURE};
    if (tense != LEDE_NO_TENSE) return {v, tense};
    bool to = false;  // "is to be opened", "was to open"
    for (uint32_t back = 1; back <= 5 && v >= floor + back; ++back) {
        uint32_t i = v - back;
        const lede_token& aux = a.tokens[i];
        to |= aux.penn == LEDE_TO;
        if (looks_ahead(a.keys[i])) return {v, LEDE_FUTURE};
        if (aux.penn == LEDE_MD) return {v, is_past_modal(a.keys[i]) ? LEDE_NO_TENSE : LEDE_FUTURE};
        bool ahead = i > floor && a.tokens[i - 1].penn == LEDE_MD && !is_past_modal(a.keys[i - 1]);  // "will have opened"
        if (is_have(a.keys[i])) return {v, ahead ? LEDE_FUTURE : LEDE_PAST};
        if (aux.penn == LEDE_VBD) return {v, t.penn == LEDE_VB || to ? LEDE_NO_TENSE : LEDE_PAST};
        if (aux.penn == LEDE_VBZ || aux.penn == LEDE_VBP) return {v, t.penn == LEDE_VB || to ? LEDE_FUTURE : LEDE_PRESENT};
        bool light = aux.upos == LEDE_ADV || aux.upos == LEDE_PART || is_verb(aux);
        if (!light && aux.upos != LEDE_PRON) break;
    }
    return {v, t.penn == LEDE_VBN ? LEDE_PAST : LEDE_NO_TENSE};
}

bool ends_clause(const lede_token& t, uint64_t key) {
    return t.penn == LEDE_COLON || key == literal_key(";") || t.penn == LEDE_OPEN_QUOTE || t.penn == LEDE_CLOSE_QUOTE;
}

governing_verb nearest_verb(const annotations& a, lede_sentence s, uint32_t first, uint32_t end) {
    uint32_t floor = s.first_token, stop = s.first_token + s.token_count;
    bool leads = first <= floor + 2 || (first > floor && a.tokens[first - 1].upos == LEDE_PUNCT && end < stop &&
        a.tokens[end].upos == LEDE_PUNCT);
    governing_verb left, right;
    for (uint32_t i = first, n = 0; i-- > floor && n < reach; ++n) {
        if (ends_clause(a.tokens[i], a.keys[i])) break;
        if (!is_verb(a.tokens[i])) continue;
        left = group_at(a, i, floor);
        if (left.tense != LEDE_NO_TENSE) break;
    }
    if (left.token != LEDE_NONE && !leads) return left;
    for (uint32_t i = end, n = 0; i < stop && n < reach; ++i, ++n) {
        if (ends_clause(a.tokens[i], a.keys[i])) break;
        if (!is_finite(a.tokens[i])) continue;
        right = group_at(a, i, floor);
        for (uint32_t v = i + 1; v < stop && v < i + 5 && (is_verb(a.tokens[v]) || a.tokens[v].upos == LEDE_ADV ||
            a.tokens[v].upos == LEDE_PART); ++v) {
            if (looks_ahead(a.keys[v])) right.tense = LEDE_FUTURE;
            if (is_verb(a.tokens[v])) right.token = v;
        }
        if (is_have(a.keys[i]) && right.token != i) right.tense = LEDE_PAST;
        break;
    }
    return right.token != LEDE_NONE ? right : left;
}

}  // namespace

governing_verb verb_of_date(const annotations& a, lede_sentence s, uint32_t first, uint32_t end) {
    governing_verb v = nearest_verb(a, s, first, end);
    bool as_soon_as = first >= s.first_token + 2 && a.keys[first - 1] == literal_key("as") &&
                      (a.keys[first - 2] == literal_key("soon") || a.keys[first - 2] == literal_key("early"));
    if (as_soon_as) v.tense = LEDE_FUTURE;
    return v;
}

}  // namespace ledelint::analysis
