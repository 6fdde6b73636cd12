// What a bare figure is by its place: an age ("Kline, 34,", "aged 12"), part of a date, part of a name ("Formula 1", "10 High
// Street", "the Big Four").
#include "quantities_parts.hpp"

#include "words.hpp"

#include <algorithm>
#include <cmath>

namespace ledelint::analysis {
namespace {

constexpr uint64_t key_comma = literal_key(","), key_aged = literal_key("aged"), key_age = literal_key("age"), key_ages = literal_key("ages"),
                   key_of = literal_key("of"), key_open = literal_key("("), key_hyphen = literal_key("-"), key_stop = literal_key("."),
                   key_close = literal_key(")");

bool is_bare(const lede_quantity& q) { return q.kind == LEDE_CARDINAL && q.unit == LEDE_NONE; }

bool is_whole(double v) { return v == std::floor(v); }

void make_age(annotations& a, lede_quantity& q) {
    q.kind = LEDE_AGE;
    if (q.unit == LEDE_NONE) q.unit = a.intern("year");
}

// "aged 34", "age 12", "at the age of 80", "ages 3 to 5".
bool after_age_word(const annotations& a, const lede_quantity& q, uint32_t floor) {
    uint32_t i = q.first_token;
    if (i <= floor) return false;
    uint64_t before = a.keys[i - 1];
    return before == key_aged || before == key_age || before == key_ages || (before == key_of && i > floor + 1 && a.keys[i - 2] == key_age);
}

// "Kline, 34, said", "Kline (34)", "Ito, 41, and": a whole number of years between commas after a name.
bool after_name(const annotations& a, const lede_quantity& q, reach r) {
    uint32_t i = q.first_token, next = i + q.token_count;
    if (i < r.floor + 2 || q.token_count != 1 || (q.flags & LEDE_WORDS) || !is_whole(q.value) || q.value < 1 || q.value > 115) return false;
    bool bracket = a.keys[i - 1] == key_open;
    if (a.keys[i - 1] != key_comma && !bracket) return false;
    if (bracket ? next >= r.end || a.keys[next] != key_close : next < r.end && a.keys[next] != key_comma && a.keys[next] != key_stop)
        return false;
    const lede_token& name = a.tokens[i - 2];
    return name.upos == LEDE_PROPN && (name.flags & LEDE_CAPITALISED) && !(name.flags & LEDE_HAS_DIGIT);
}

// Names that lede_names knows are not asked: a name's figure is glued to its word, follows a word that numbers things, or is
// capitalised itself.
bool in_name(const annotations& a, const lede_quantity& q, reach r) {
    static const word_table<bool> numbered{
        {"no nos no. article section chapter page pages paragraph phase act game room flat apartment channel highway route interstate "
         "flight platform line level type group class grade tier volume vol episode series season gate pier bay lane ward district "
         "precinct zone formula boeing airbus apollo title schedule figure table exhibit resolution directive windows iphone galaxy "
         "radio studio area s&p ftse nasdaq cac dax nikkei stoxx csi russell fortune number match round stage part step version mark "
         "unit camp building", true}};
    static const word_table<bool> streets{
        {"street st st. avenue ave ave. road rd rd. lane boulevard blvd blvd. drive dr square place court terrace row way crescent", true}};
    uint32_t i = q.first_token, next = i + q.token_count;
    const lede_token& t = a.tokens[i];
    if (i > r.floor) {
        const lede_token& before = a.tokens[i - 1];
        bool glued = !(t.flags & LEDE_SPACE_BEFORE) && !(before.flags & LEDE_SPACE_BEFORE) && a.keys[i - 1] == key_hyphen &&
                     i > r.floor + 1 && (a.tokens[i - 2].upos == LEDE_PROPN || a.tokens[i - 2].flags & LEDE_ALL_CAPITALS);
        if (glued) return true;
        bool plural_next = next < r.end && a.tokens[next].penn == LEDE_NNS;
        bool capital = before.flags & LEDE_CAPITALISED;
        if (!(q.flags & LEDE_WORDS) && numbered.has(a.keys[i - 1])) return capital || (!plural_next && a.tokens[i - 1].penn != LEDE_NNS);
        if (!(q.flags & LEDE_WORDS) && capital && before.upos == LEDE_PROPN && !plural_next && t.upos == LEDE_PROPN) return true;
        bool title = a.sentences.size() > t.sentence && (a.sentences[t.sentence].flags & (LEDE_TITLE_CASE | LEDE_CAPITALS));
        if ((q.flags & LEDE_WORDS) && (t.flags & LEDE_CAPITALISED) && !(t.flags & LEDE_SENTENCE_FIRST) && !title &&
            (capital || (next < r.end && a.tokens[next].flags & LEDE_CAPITALISED))) return true;
    }
    for (uint32_t n = next; n < r.end && n < next + 4 && (a.tokens[n].flags & LEDE_CAPITALISED); ++n)
        if (n > next && streets.has(a.keys[n])) return true;
    return false;
}

// A bare figure of four digits that no plural follows: a year, whether or not the dates stage could use it.
bool looks_like_year(const annotations& a, const lede_quantity& q, reach r) {
    uint32_t next = q.first_token + q.token_count;
    if (q.token_count != 1 || (q.flags & LEDE_WORDS) || !is_whole(q.value) || q.value < 1700 || q.value > 2100) return false;
    if (q.span.end - q.span.begin != 4 || q.hedge != LEDE_EXACT) return false;
    return next >= r.end || a.tokens[next].penn != LEDE_NNS;
}

}  // namespace

bool names_time(const annotations& a, const lede_quantity& q) {
    if (q.kind != LEDE_MEASURE || q.unit == LEDE_NONE) return false;
    std::string_view u = a.string(q.unit);
    return u == "year" || u == "month" || u == "week" || u == "day" || u == "hour" || u == "minute" || u == "second" || u == "decade";
}

bool stands_in_date(const annotations& a, uint32_t token) {
    lede_span s = a.tokens[token].span;
    auto d = std::partition_point(a.dates.begin(), a.dates.end(), [s](const lede_date& x) { return x.span.end <= s.begin; });
    return d != a.dates.end() && d->span.begin < s.end;
}

void read_place(annotations& a, lede_quantity& q, reach r) {
    if ((q.flags & LEDE_RANGE) || q.kind == LEDE_SCORE) {
        if (is_bare(q) && after_age_word(a, q, r.floor)) make_age(a, q);
        else if (q.unit == LEDE_NONE && in_name(a, q, r)) q.flags |= LEDE_NAME_PART;
        return;
    }
    if (is_bare(q) || q.kind == LEDE_ORDINAL) {
        if (is_bare(q) && (after_age_word(a, q, r.floor) || (!(q.flags & LEDE_PART_OF_DATE) && after_name(a, q, r)))) make_age(a, q);
        else if (in_name(a, q, r)) q.flags |= LEDE_NAME_PART;
        else if (is_bare(q) && looks_like_year(a, q, r)) q.flags |= LEDE_PART_OF_DATE;
    }
}

}  // namespace ledelint::analysis
