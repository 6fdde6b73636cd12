// Multiples: "doubled", "tenfold", "10-fold", "three times the", "twice as many", "double the". A count of occasions ("three times
// since May", "twice a week") is none.
#include "quantities_parts.hpp"

#include "words.hpp"

#include <cmath>

namespace ledelint::analysis {
namespace {

enum class shape : uint8_t { verb, adverb /* twofold */, before_amount /* twice, double */ };
struct multiple { double value; shape how; };

const word_table<multiple>& multiples() {
    static const word_table<multiple> table{
        {"doubled doubling", {2, shape::verb}}, {"doubles", {2, shape::verb}},
        {"tripled tripling triples trebled trebling trebles", {3, shape::verb}}, {"quadrupled quadrupling quadruples", {4, shape::verb}},
        {"quintupled", {5, shape::verb}}, {"halved halving halves", {.5, shape::verb}}, {"twofold", {2, shape::adverb}},
        {"threefold", {3, shape::adverb}}, {"fourfold", {4, shape::adverb}}, {"fivefold", {5, shape::adverb}},
        {"sixfold", {6, shape::adverb}}, {"sevenfold", {7, shape::adverb}}, {"eightfold", {8, shape::adverb}},
        {"ninefold", {9, shape::adverb}}, {"tenfold", {10, shape::adverb}}, {"twelvefold", {12, shape::adverb}},
        {"twentyfold", {20, shape::adverb}}, {"thirtyfold", {30, shape::adverb}}, {"fiftyfold", {50, shape::adverb}},
        {"hundredfold", {100, shape::adverb}}, {"thousandfold", {1000, shape::adverb}}, {"twice", {2, shape::before_amount}},
        {"thrice", {3, shape::before_amount}}, {"double", {2, shape::before_amount}}, {"triple treble", {3, shape::before_amount}},
        {"quadruple", {4, shape::before_amount}}};
    return table;
}

constexpr uint64_t key_times = literal_key("times"), key_fold = literal_key("fold"), key_hyphen = literal_key("-"), key_as = literal_key("as");

// What may follow "three times" and "twice" when they compare.
bool compares(const annotations& a, uint32_t at, uint32_t end, bool bare) {
    static const word_table<bool> words{
        {"as more the higher larger bigger greater that their its his her what those faster less fewer lower", true}};
    static const word_table<bool> stronger{{"the that what their its", true}};
    if (at >= end) return false;
    if (a.keys[at] == key_as) {  // "three times as many", not "rejected three times as unlawful"
        static const word_table<bool> measures{{"many much often likely high large big fast long great", true}};
        return at + 1 < end && (measures.has(a.keys[at + 1]) || (at + 2 < end && a.keys[at + 2] == key_as));
    }
    return (bare ? stronger : words).has(a.keys[at]);
}

void fill(const annotations& a, lede_quantity& q, uint32_t first, uint32_t count, double value) {
    q.kind = LEDE_MULTIPLE;
    q.unit = LEDE_NONE;
    q.first_token = first;
    q.token_count = count;
    q.span = {a.tokens[first].span.begin, a.tokens[first + count - 1].span.end};
    q.value = q.low = q.high = q.mantissa = value;
    q.scale = 1;
}

lede_quantity blank(const annotations& a, uint32_t token) {
    lede_quantity q{};
    q.number = a.tokens[token].span;
    q.hedge_span = {q.number.begin, q.number.begin};
    q.other = std::nan("");
    q.flags = LEDE_WORDS;
    q.sentence = a.tokens[token].sentence;
    q.noun = q.noun_first = q.verb = q.frame = q.per = q.whole = LEDE_NONE;
    return q;
}

}  // namespace

void add_multiples(key_filter& filter) { filter.add(multiples()); }

bool read_multiple(const annotations& a, uint32_t token, reach r, lede_quantity& q) {
    const multiple* m = multiples().find(a.keys[token]);
    if (!m) return false;
    uint16_t tag = a.tokens[token].upos;
    static const word_table<bool> idioms{{"down as back up over", true}};  // "doubled down", "doubled as"
    static const word_table<bool> levels{{"from to", true}};  // "halved from 300 to 190", though the tagger has an adjective
    bool verb = tag == LEDE_VERB || tag == LEDE_X || (tag == LEDE_ADJ && token + 1 < r.end && levels.has(a.keys[token + 1]));
    if (m->how == shape::verb && (!verb || (token + 1 < r.end && idioms.has(a.keys[token + 1]))))
        return false;
    bool double_word = m->how == shape::before_amount && a.word(token).back() == 'e' && a.keys[token] != literal_key("twice") &&
                       a.keys[token] != literal_key("thrice");
    if (m->how == shape::before_amount && !(double_word && tag == LEDE_VERB) && !compares(a, token + 1, r.end, double_word)) return false;
    q = blank(a, token);
    fill(a, q, token, 1, m->value);
    if (m->how == shape::verb || (double_word && tag == LEDE_VERB)) {
        q.verb = token;
        q.direction = m->value > 1 ? 1 : -1;
    }
    return true;
}

bool extend_to_multiple(const annotations& a, lede_quantity& q, reach r) {
    uint32_t at = q.first_token + q.token_count;
    if (at >= r.end || q.unit != LEDE_NONE || q.kind != LEDE_CARDINAL) return false;
    bool hyphen = a.keys[at] == key_hyphen && at + 1 < r.end && a.keys[at + 1] == key_fold;
    bool fold = hyphen || a.keys[at] == key_fold;
    bool times = a.keys[at] == key_times && compares(a, at + 1, r.end, false);
    if (!fold && !times) return false;
    bool range = q.flags & LEDE_RANGE;
    double low = q.low, high = q.high, value = q.value, mantissa = q.mantissa;
    fill(a, q, q.first_token, at + (hyphen ? 2 : 1) - q.first_token, value);
    if (range) q.low = low, q.high = high, q.mantissa = mantissa;
    return true;
}

}  // namespace ledelint::analysis
