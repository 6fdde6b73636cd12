// What a figure counts, and what a rate is by. The counted noun is the last noun of the run of adjectives, participles and nouns
// behind the figure ("40 injured people"), or behind "of" ("a third of the voters", "$300 million of new debt").
#include "quantities_parts.hpp"

#include "words.hpp"

namespace ledelint::analysis {
namespace {

constexpr uint32_t longest_phrase = 8;

constexpr uint64_t key_of = literal_key("of"), key_hyphen = literal_key("-"), key_a = literal_key("a"), key_an = literal_key("an"),
                   key_per = literal_key("per"), key_each = literal_key("each"), key_every = literal_key("every"), key_apiece = literal_key("apiece"),
                   key_slash = literal_key("/"), key_the = literal_key("the"), key_more = literal_key("more"), key_other = literal_key("other");

bool is_determiner(const annotations& a, uint32_t i) {
    uint16_t penn = a.tokens[i].penn;
    return penn == LEDE_DT || penn == LEDE_PRPS || penn == LEDE_PDT || a.keys[i] == key_the;
}

// Words that never stand inside a counted phrase, whatever their tag.
bool ends_phrase(uint64_t key) {
    static const word_table<bool> words{
        {"last next this ago earlier later old apiece away long high tall deep wide percent per each up down ahead behind", true}};
    return words.has(key);
}

struct phrase { uint32_t first, end, head; };

bool followed_by_noun(const annotations& a, uint32_t i, uint32_t end) {
    for (++i; i < end; ++i) {
        if (a.tokens[i].upos == LEDE_NOUN || a.tokens[i].upos == LEDE_PROPN) return true;
        if (a.tokens[i].upos != LEDE_ADJ) return false;
    }
    return false;
}

// The noun phrase from token `at`: head NONE when there is none.
phrase noun_phrase(const annotations& a, uint32_t at, uint32_t end) {
    phrase p{at, at, LEDE_NONE};
    uint32_t stop = at + longest_phrase < end ? at + longest_phrase : end;
    for (uint32_t i = at; i < stop; ++i) {
        const lede_token& t = a.tokens[i];
        bool noun = t.upos == LEDE_NOUN || t.upos == LEDE_PROPN;
        bool hyphen = a.keys[i] == key_hyphen && i > at && !(t.flags & LEDE_SPACE_BEFORE);
        bool modifier = t.upos == LEDE_ADJ || t.penn == LEDE_VBN || t.penn == LEDE_VBG || t.penn == LEDE_POS || hyphen ||
                        (t.upos == LEDE_ADV && p.head == LEDE_NONE && i + 1 < stop && a.tokens[i + 1].upos == LEDE_ADJ) ||
                        (t.upos == LEDE_VERB && i > at && a.keys[i - 1] == key_hyphen);
        modifier |=
            t.penn == LEDE_VBD && i == at && at > 1 && followed_by_noun(a, i, stop) && a.keys[at - 2] == key_the;  // "the 400 lost jobs"
        bool after_head = p.head != LEDE_NONE && p.head + 1 == i;
        bool names_owner = t.penn == LEDE_POS;
        if (ends_phrase(a.keys[i]) || stands_in_date(a, i)) break;
        bool joined = t.upos == LEDE_CCONJ && after_head && a.tokens[p.head].penn == LEDE_NN &&
                      followed_by_noun(a, i, stop);  // "bush and grass fires"
        if (noun) {
            p.head = i;
            p.end = i + 1;
        } else if (joined) {
            continue;
        } else if (!modifier ||
                   (after_head && !hyphen && !names_owner && a.tokens[p.head].penn != LEDE_NN && a.tokens[p.head].penn != LEDE_NNP)) {
            break;
        } else if (after_head && !hyphen && !names_owner && (t.upos == LEDE_VERB || !followed_by_noun(a, i, stop))) {
            break;
        }
    }
    return p;
}

void set_noun(lede_quantity& q, const phrase& p) {
    if (p.head == LEDE_NONE) return;
    q.noun = p.head;
    q.noun_first = p.first;
    q.noun_count = p.end - p.first;
}

// "of voters", "of the 160 members" (the second figure has its own noun), "of its staff".
phrase after_of(const annotations& a, uint32_t at, uint32_t end) {
    uint32_t i = at + 1;
    while (i < end && i < at + 4 && is_determiner(a, i)) ++i;
    if (i < end && (a.tokens[i].flags & LEDE_HAS_DIGIT || may_begin_numeral(a.keys[i])) && i + 1 < end) {
        while (i < end && i < at + 6 && a.tokens[i].upos == LEDE_NUM) ++i;
    }
    return noun_phrase(a, i, end);
}

// "a year earlier", "a month-long": the period is no rate.
bool is_idle(const annotations& a, uint32_t next) {
    static const word_table<bool> words{{"ago earlier later before", true}};
    return words.has(a.keys[next]) || (a.keys[next] == key_hyphen && !(a.tokens[next].flags & LEDE_SPACE_BEFORE));
}

// "a month", "per head", "each", "/kg", "every week".
void read_rate(annotations& a, lede_quantity& q, uint32_t at, uint32_t end) {
    if (at >= end) return;
    bool hyphens = a.keys[at] == key_hyphen && at + 1 < end && !(a.tokens[at + 1].flags & LEDE_SPACE_BEFORE);  // "£3.2m-a-year"
    if (hyphens) ++at;
    uint64_t key = a.keys[at];
    if (key == key_apiece || key == key_each) {
        bool own_noun = key == key_each && at + 1 < end && (a.tokens[at + 1].upos == LEDE_NOUN || a.keys[at + 1] == key_of);
        std::string_view item = own_noun ? rate_item(a.keys[at + 1]) : std::string_view();
        if (!own_noun) q.flags |= LEDE_EACH;
        else if (!item.empty()) q.per = a.intern(item);
        return;
    }
    bool link = key == key_per || key == key_slash || key == key_a || key == key_an || key == key_every;
    if (!link || at + 1 >= end) return;
    uint32_t item_at = at + 1;
    if (hyphens && a.keys[item_at] == key_hyphen && item_at + 1 < end) ++item_at;
    std::string_view item = rate_item(a.keys[item_at]);
    bool idle = item_at + 1 < end && (key == key_a || key == key_an) && !hyphens && is_idle(a, item_at + 1);
    if (item.empty() || idle) return;
    q.per = a.intern(item);
    if (item == "person") q.flags |= LEDE_EACH;
}

}  // namespace

void read_counted(annotations& a, lede_quantity& q, reach r) {
    uint32_t at = q.first_token + q.token_count;
    if (at >= r.end) return;
    bool counts =
        q.kind != LEDE_SCORE && q.kind != LEDE_AGE && q.kind != LEDE_MULTIPLE && !(q.flags & LEDE_PART_OF_DATE && q.unit == LEDE_NONE);
    uint32_t rate_at = at;
    if (counts) {
        if (a.keys[at] == key_of) {
            set_noun(q, after_of(a, at, r.end));
            uint32_t behind = q.noun == LEDE_NONE ? r.end : q.noun_first + q.noun_count;
            bool past = behind < r.end && a.tokens[behind].upos == LEDE_PRON;  // "112% of the passengers it had in 2019"
            bool shares = q.kind == LEDE_PERCENT || q.kind == LEDE_FRACTION || q.kind == LEDE_RATIO;
            if (shares && !past) q.flags |= LEDE_SHARE;
        } else {
            uint32_t first = at;
            while (first < r.end && (a.keys[first] == key_more || a.keys[first] == key_other)) ++first;
            if (first < r.end && a.keys[first] == key_hyphen && !(a.tokens[first].flags & LEDE_SPACE_BEFORE)) ++first;
            set_noun(q, noun_phrase(a, first, r.end));
        }
        bool on_time = q.kind == LEDE_PERCENT && q.noun != LEDE_NONE && a.keys[at] != key_of && !rate_item(a.keys[q.noun]).empty();
        if (on_time) q.noun = q.noun_first = LEDE_NONE, q.noun_count = 0;  // "4.5% year on year"
        if (q.noun != LEDE_NONE && a.keys[at] != key_of) rate_at = q.noun_first + q.noun_count;
    }
    read_rate(a, q, rate_at, r.end);
    if (q.per == LEDE_NONE && rate_at != at) read_rate(a, q, at, r.end);
}

}  // namespace ledelint::analysis
