// What may stand between the figures of a change, what a preposition leads to, and which figures can be levels of one change.
#include "quantities_change_phrases.hpp"

#include <algorithm>

#include "quantities_change_words.hpp"
#include "words.hpp"

namespace ledelint::analysis {
namespace {

constexpr uint32_t longest_lead = 6;    // tokens between "to" and its figure
constexpr uint64_t key_comma = literal_key(","), key_to = literal_key("to"), key_of = literal_key("of"), key_at = literal_key("at"),
                   key_or = literal_key("or"), key_open = literal_key("("), key_close = literal_key(")"), key_the = literal_key("the"),
                   key_compared = literal_key("compared"), key_with = literal_key("with"), key_a = literal_key("a"), key_an = literal_key("an"),
                   key_hyphen = literal_key("-"), key_up = literal_key("up"), key_down = literal_key("down"), key_and = literal_key("and"),
                   key_since = literal_key("since"), key_from = literal_key("from"), key_above = literal_key("above"), key_below = literal_key("below");

constexpr uint32_t none = LEDE_NONE;

bool says_past(uint64_t key) {
    static const word_table<bool> words{{"ago earlier before previously prior", true}};
    return words.has(key);
}

}  // namespace

bool change_phrases::usable(uint32_t q) const {
    if (q == none || at(q).flags & LEDE_NAME_PART || is_old(q)) return false;
    if ((at(q).flags & LEDE_PART_OF_DATE) && !is_time(q)) return false;
    bool one_of = at(q).value == 1 && (at(q).flags & LEDE_WORDS) && key(stop(q)) == key_of;
    switch (at(q).kind) {
        case LEDE_ORDINAL:
        case LEDE_SCORE:
        case LEDE_AGE:
        case LEDE_RATIO:
            return false;
        default:
            return !one_of;
    }
}

bool change_phrases::is_level(uint32_t q) const {
    return usable(q) && at(q).kind != LEDE_MULTIPLE && at(q).kind != LEDE_POINTS && at(q).kind != LEDE_BASIS_POINTS;
}

bool change_phrases::is_delta(uint32_t q) const { return usable(q) && at(q).frame == none; }

// "12 higher courts": a count, no change.
bool change_phrases::counted_higher(uint32_t t, uint32_t q) const {
    return at(q).kind == LEDE_CARDINAL && at(q).noun != none && at(q).noun >= t && key(t) != key_up && key(t) != key_down;
}

// Where the phrase begins whose figure or noun is token t: at its article.
uint32_t change_phrases::leading(uint32_t t) const {
    while (t > begin_ && (key(t - 1) == key_a || key(t - 1) == key_an || key(t - 1) == key_the || upos(t - 1) == LEDE_ADV)) --t;
    return t;
}

bool change_phrases::in_old_date(uint32_t q) const { return !usable(q) && ((at(q).flags & LEDE_PART_OF_DATE) || is_old(q)); }

// "rose above 50", "dipped below zero": the level that the change passes.
bool change_phrases::passes_level(uint32_t q) const {
    uint64_t first = key(start(q));
    return at(q).hedge != LEDE_EXACT && (first == key_above || first == key_below) && at(q).kind != LEDE_MULTIPLE;
}

// "from the 24 reported earlier", "from the previous 24"
uint32_t change_phrases::known_level(uint32_t i) const {
    static const word_table<bool> words{{"earlier previous prior original initial current old first", true}};
    if (i < end_ && words.has(key(i))) ++i;
    return i < end_ ? starting_at(i) : none;
}

// "to $33 million, or 35 cents a share, from $36 million": a level told again in another measure.
uint32_t change_phrases::behind_restated(uint32_t i) const {
    i = behind_bracket(i);
    uint32_t k = key(i) == key_comma ? i + 1 : i;
    uint32_t q = key(k) == key_or && k + 1 < end_ ? starting_at(k + 1) : none;
    if (q == none || at(q).per == none || at(q).frame != none) return i;
    k = stop_with_noun(q);
    return key(k) == key_comma ? k + 1 : k;
}

// "to 235 million guilders ($113 million) from": the same level converted.
uint32_t change_phrases::behind_bracket(uint32_t i) const {
    constexpr uint32_t longest = 8;
    if (key(i) != key_open || i + 1 >= end_ || starting_at(i + 1) == none) return i;
    for (uint32_t k = i + 1; k < std::min(end_, i + longest); ++k)
        if (key(k) == key_close) return k + 1;
    return i;
}

bool change_phrases::names_extreme(uint32_t t) const {
    static const word_table<bool> words{{"low lows high highs peak record best worst", true}};
    return words.has(key(t));
}

// "from a high of 420": no level that the change begins at.
bool change_phrases::passes_extreme(uint32_t first, uint32_t last) const {
    for (uint32_t t = first; t < last; ++t)
        if (names_extreme(t)) return true;
    return false;
}

// "$42 million in the north, compared with $38 million in the south": another thing, not another time.
bool change_phrases::is_elsewhere(uint32_t t) const {
    static const word_table<bool> words{{"in at for among on", true}};
    if (!words.has(key(t))) return false;
    for (uint32_t n = 1; n < 6; ++n)
        if (t + n < end_ && (in_date(t + n) || says_past(key(t + n)))) return false;
    return true;
}

// "..., a fall of 3% in paying guests", "..., a drop of 4% from its forecast": another change than that of the levels before.
bool change_phrases::is_of_another(uint32_t delta) const {
    uint32_t i = stop_with_noun(delta);
    return is_elsewhere(i) || (key(i) == key_from && !in_date(i + 1) && starting_at(i + 1) == none && key(i + 1) != key_the);
}

bool change_phrases::is_comparison(uint32_t t) const { return t < end_ && change_word_at(a_, t).what == change_class::comparison; }

// The figure that a preposition governs: at once, or behind "a record", "a revised", "last year's", "an annual rate of".
uint32_t change_phrases::led_to(uint32_t i) const {
    for (uint32_t n = 0; n < longest_lead && i < end_; ++n, ++i) {
        uint32_t q = starting_at(i);
        if (q != none && is_time(q) && names_extreme(stop(q))) {  // "a 16-year low of 4.3 percent"
            i = stop(q);
            continue;
        }
        if (q != none) return in_old_date(q) ? none : q;
        if (in_date(i)) continue;  // "Friday's close of 4,310"
        uint16_t tag = upos(i);
        bool owner = a_.tokens[i].penn == LEDE_PRPS || key(i) == key_the;
        bool fits = tag == LEDE_DET || tag == LEDE_ADJ || tag == LEDE_NOUN || tag == LEDE_ADV || a_.tokens[i].penn == LEDE_VBN ||
                    a_.tokens[i].penn == LEDE_POS || key(i) == key_of || key(i) == key_hyphen || tag == LEDE_X;
        if (owner || !fits) return none;
    }
    return none;
}

// "in 2019", "in the first four months": says when.
bool change_phrases::is_period(uint32_t q) const {
    return (at(q).flags & LEDE_PART_OF_DATE) || at(q).kind == LEDE_ORDINAL || is_time(q) || in_old_date(q);
}

bool change_phrases::in_period(uint32_t t) const {
    uint32_t q = reaching_past(t);
    return q < last_ && at(q).first_token <= t && is_period(q);
}

bool change_phrases::passable(uint32_t i) const {
    if (in_date(i) || in_period(i) || key(i) == key_since) return true;
    bool determined = i > begin_ && (upos(i - 1) == LEDE_DET || a_.tokens[i - 1].penn == LEDE_PRPS);
    if (determined && upos(i) == LEDE_VERB) return true;  // "its forecast", whatever the tagger makes of it
    switch (upos(i)) {
        case LEDE_NOUN:
        case LEDE_PROPN:
        case LEDE_ADJ:
        case LEDE_ADP:
        case LEDE_ADV:
        case LEDE_DET:
        case LEDE_X:
            return true;
        case LEDE_VERB:
            return (a_.tokens[i].penn == LEDE_VBN || a_.tokens[i].penn == LEDE_VBG) && upos(i + 1) == LEDE_NOUN;
        case LEDE_PART:
            return a_.tokens[i].penn == LEDE_POS;
        case LEDE_PUNCT:
            return key(i) == key_hyphen;
        case LEDE_PRON:
            return a_.tokens[i].penn == LEDE_PRPS;
        default:
            return false;
    }
}

// "a gain of $31 million, down from $40 million": what is compared is the change itself.
bool change_phrases::is_amount_of_change(uint32_t q) const {
    return at(q).part == LEDE_DELTA && start(q) > begin_ && key(start(q) - 1) == key_of && !has_part(at(q).frame, LEDE_AFTER, q) &&
           !has_part(at(q).frame, LEDE_BEFORE, q);
}

// "540 tonnes against 610 in 2018, an increase of 13%": the level behind the comparison is the one before.
bool change_phrases::is_compared(uint32_t q) const { return start(q) > begin_ && comparison_ending(start(q)) != none; }

uint32_t change_phrases::comparison_ending(uint32_t t) const {
    if (is_comparison(t - 1) && key(t - 1) != key_compared) return t - 1;
    bool with = t > begin_ + 1 && (key(t - 1) == key_with || key(t - 1) == key_to) && key(t - 2) == key_compared;
    return with ? t - 2 : none;
}

// "12.5 million euros, compared with 9.8 million"
bool change_phrases::may_lend(uint32_t x, uint32_t y) const {
    return (at(x).kind == LEDE_MONEY || at(x).kind == LEDE_MEASURE) && at(y).kind == LEDE_CARDINAL && at(y).noun == none;
}

// As `comparable`, but a rate may be printed once for both: "$1,450 a month, down from $1,320".
bool change_phrases::may_compare(uint32_t x, uint32_t y) const {
    if (comparable(x, y)) return true;
    bool one_rate = (at(x).per == none) != (at(y).per == none);
    return one_rate && at(x).kind == LEDE_MONEY && at(y).kind == LEDE_MONEY && at(x).unit == at(y).unit;
}

bool change_phrases::is_apposition(uint32_t q) const {
    uint32_t s = start(q);
    return s > begin_ && (key(s - 1) == key_comma || (key(s - 1) == key_at && s > begin_ + 1 && key(s - 2) == key_comma));
}

bool change_phrases::behind_comma(uint32_t head) const { return head > begin_ + 1 && key(head - 1) == key_comma; }

// "47% of those asked said so, down from 56%": a verb stands between, but one figure alone can be meant.
uint32_t change_phrases::only_comparable_before(uint32_t i, uint32_t before) const {
    uint32_t found = none;
    uint32_t q = reaching_past(i);
    for (uint32_t n = 0; q > first_ && n < 6; ++n) {
        --q;
        if (!is_level(q) || !comparable(q, before)) continue;
        if (found != none) return none;
        found = q;
    }
    return found;
}

// The last figure before token i, with no verb and no other clause between; not the second of two that "and" joins.
uint32_t change_phrases::nearest_before(uint32_t i) const {
    uint32_t q = reaching_past(i);
    do {
        if (q == first_) return none;
        --q;
    } while (is_period(q));
    if (i - stop(q) > longest_gap) return none;
    for (uint32_t t = stop(q); t < i; ++t)
        if (!passable(t) && key(t) != key_comma) return none;
    uint32_t s = start(q);
    if (s > begin_ && (key(s - 1) == key_and || key(s - 1) == key_or)) return none;
    return q > first_ && at(q - 1).whole == q ? q - 1 : q;
}

bool change_phrases::time_follows(uint32_t t) const {
    for (uint32_t n = 0; n < 5 && t < end_; ++n, ++t) {
        if (in_date(t) || says_past(key(t))) return true;
        if (upos(t) == LEDE_VERB || key(t) == key_comma) return false;
    }
    return false;
}

}  // namespace ledelint::analysis
