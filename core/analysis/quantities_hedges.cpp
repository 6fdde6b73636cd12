// Hedges: phrases before a figure ("no fewer than", "close to"), after it ("or more", "-odd"), and after what it counts ("12
// people or more"). A phrase is matched backwards from its last word, longest first.
#include "quantities_parts.hpp"

#include "words.hpp"

#include <algorithm>
#include <span>
#include <vector>

namespace ledelint::analysis {
namespace {

struct phrase {
    std::string_view words;
    lede_hedge hedge;
};

constexpr phrase before[] = {
    {"about", LEDE_ABOUT}, {"around", LEDE_ABOUT}, {"roughly", LEDE_ABOUT}, {"approximately", LEDE_ABOUT}, {"some", LEDE_ABOUT},
    {"circa", LEDE_ABOUT}, {"~", LEDE_ABOUT}, {"an estimated", LEDE_ABOUT}, {"estimated", LEDE_ABOUT}, {"in the region of", LEDE_ABOUT},
    {"something like", LEDE_ABOUT}, {"in the order of", LEDE_ABOUT}, {"on the order of", LEDE_ABOUT},
    {"an average of about", LEDE_ABOUT}, {"nearly", LEDE_NEARLY}, {"almost", LEDE_NEARLY}, {"close to", LEDE_NEARLY},
    {"just under", LEDE_NEARLY}, {"just below", LEDE_NEARLY}, {"just short of", LEDE_NEARLY}, {"just shy of", LEDE_NEARLY},
    {"shy of", LEDE_NEARLY}, {"a little under", LEDE_NEARLY}, {"slightly less than", LEDE_NEARLY}, {"a little less than", LEDE_NEARLY},
    {"just less than", LEDE_NEARLY}, {"virtually", LEDE_NEARLY}, {"near", LEDE_NEARLY}, {"nearing", LEDE_NEARLY},
    {"approaching", LEDE_NEARLY}, {"slightly under", LEDE_NEARLY}, {"barely", LEDE_ABOUT}, {"just over", LEDE_JUST_ABOVE},
    {"just above", LEDE_JUST_ABOVE}, {"just more than", LEDE_JUST_ABOVE}, {"slightly more than", LEDE_JUST_ABOVE},
    {"a little over", LEDE_JUST_ABOVE}, {"a little more than", LEDE_JUST_ABOVE}, {"slightly over", LEDE_JUST_ABOVE},
    {"slightly above", LEDE_JUST_ABOVE}, {"more than", LEDE_ABOVE}, {"over", LEDE_ABOVE}, {"well over", LEDE_ABOVE},
    {"above", LEDE_ABOVE}, {"in excess of", LEDE_ABOVE}, {"upwards of", LEDE_ABOVE}, {"upward of", LEDE_ABOVE},
    {"greater than", LEDE_ABOVE}, {"higher than", LEDE_ABOVE}, {"exceeding", LEDE_ABOVE}, {"topping", LEDE_ABOVE},
    {"much more than", LEDE_ABOVE}, {"well above", LEDE_ABOVE}, {"far more than", LEDE_ABOVE}, {"past", LEDE_ABOVE},
    {"beyond", LEDE_ABOVE}, {"larger than", LEDE_ABOVE}, {"longer than", LEDE_ABOVE}, {"north of", LEDE_ABOVE},
    {"at least", LEDE_AT_LEAST}, {"no less than", LEDE_AT_LEAST}, {"no fewer than", LEDE_AT_LEAST}, {"not less than", LEDE_AT_LEAST},
    {"not fewer than", LEDE_AT_LEAST}, {"a minimum of", LEDE_AT_LEAST}, {"as few as", LEDE_AT_LEAST}, {"as little as", LEDE_AT_LEAST},
    {"less than", LEDE_BELOW}, {"fewer than", LEDE_BELOW}, {"under", LEDE_BELOW}, {"below", LEDE_BELOW}, {"lower than", LEDE_BELOW},
    {"well under", LEDE_BELOW}, {"well below", LEDE_BELOW}, {"smaller than", LEDE_BELOW}, {"much less than", LEDE_BELOW},
    {"far less than", LEDE_BELOW}, {"far fewer than", LEDE_BELOW}, {"younger than", LEDE_BELOW}, {"up to", LEDE_AT_MOST},
    {"as many as", LEDE_AT_MOST}, {"as much as", LEDE_AT_MOST}, {"at most", LEDE_AT_MOST}, {"no more than", LEDE_AT_MOST},
    {"not more than", LEDE_AT_MOST}, {"a maximum of", LEDE_AT_MOST}, {"as high as", LEDE_AT_MOST}, {"maximum of", LEDE_AT_MOST},
    {"not exceeding", LEDE_AT_MOST}, {"only up to", LEDE_AT_MOST}, {"no higher than", LEDE_AT_MOST}, {"no longer than", LEDE_AT_MOST}};

struct keyed_phrase {
    uint64_t keys[4];  // last word first
    uint32_t size;
    lede_hedge hedge;
};

std::vector<keyed_phrase> keyed(std::span<const phrase> phrases) {
    std::vector<keyed_phrase> out;
    for (const phrase& p : phrases) {
        keyed_phrase k{{}, 0, p.hedge};
        for (std::size_t e = p.words.size(); e > 0 && k.size < 4;) {
            std::size_t b = p.words.rfind(' ', e - 1);
            b = b == std::string_view::npos ? 0 : b + 1;
            k.keys[k.size++] = fold_key(p.words.substr(b, e - b));
            e = b ? b - 1 : 0;
        }
        out.push_back(k);
    }
    return out;
}

struct phrase_list { uint32_t first, count; };

// Phrases by their last word, the longest of each first.
class phrase_index {
public:
    explicit phrase_index(std::span<const phrase> phrases) : phrases_(keyed(phrases)) {
        std::stable_sort(phrases_.begin(), phrases_.end(), [](const keyed_phrase& x, const keyed_phrase& y) {
            return x.keys[0] != y.keys[0] ? x.keys[0] < y.keys[0] : x.size > y.size;
        });
        for (const keyed_phrase& p : phrases_) last_words_.add(p.keys[0]);
    }
    // The phrase that ends with token `last`, none of it before `floor`.
    const keyed_phrase* ending_at(const annotations& a, uint32_t last, uint32_t floor) const {
        if (!last_words_.may_have(a.keys[last])) return nullptr;
        auto at = std::lower_bound(phrases_.begin(), phrases_.end(), a.keys[last],
                                   [](const keyed_phrase& p, uint64_t key) { return p.keys[0] < key; });
        for (; at != phrases_.end() && at->keys[0] == a.keys[last]; ++at) {
            uint32_t n = 1;
            while (n < at->size && last >= floor + n && a.keys[last - n] == at->keys[n]) ++n;
            if (n == at->size) return &*at;
        }
        return nullptr;
    }

private:
    std::vector<keyed_phrase> phrases_;
    key_filter last_words_;
};

const phrase_index& phrases() {
    static const phrase_index index{before};
    return index;
}

constexpr uint64_t key_or = literal_key("or"), key_and = literal_key("and"), key_at = literal_key("at"), key_hyphen = literal_key("-");
struct tail { uint64_t first, second; lede_hedge hedge; };  // `first` is one of these
constexpr tail after[] = {
    {key_or, literal_key("more"), LEDE_AT_LEAST}, {key_or, literal_key("so"), LEDE_ABOUT},
    {key_or, literal_key("less"), LEDE_AT_MOST}, {key_or, literal_key("fewer"), LEDE_AT_MOST},
    {key_or, literal_key("higher"), LEDE_AT_LEAST}, {key_or, literal_key("older"), LEDE_AT_LEAST},
    {key_or, literal_key("over"), LEDE_AT_LEAST}, {key_and, literal_key("over"), LEDE_AT_LEAST},
    {key_and, literal_key("older"), LEDE_AT_LEAST}, {key_and, literal_key("above"), LEDE_AT_LEAST},
    {key_or, literal_key("above"), LEDE_AT_LEAST}, {key_or, literal_key("younger"), LEDE_AT_MOST},
    {key_or, literal_key("under"), LEDE_AT_MOST}, {key_at, literal_key("least"), LEDE_AT_LEAST},
    {key_at, literal_key("most"), LEDE_AT_MOST}, {key_hyphen, literal_key("odd"), LEDE_ABOUT},
    {key_hyphen, literal_key("plus"), LEDE_AT_LEAST}, {key_hyphen, literal_key("ish"), LEDE_ABOUT}};

bool tail_at(const annotations& a, uint32_t at, uint32_t end, lede_quantity& q) {
    if (at < end && a.word(at) == "+" && !(a.tokens[at].flags & LEDE_SPACE_BEFORE)) {
        q.hedge = LEDE_AT_LEAST;
        q.hedge_span = a.tokens[at].span;
        return true;
    }
    if (at + 1 >= end) return false;
    uint64_t key = a.keys[at];
    if (key != key_or && key != key_and && key != key_at && key != key_hyphen) return false;
    for (const tail& t : after)
        if (a.keys[at] == t.first && a.keys[at + 1] == t.second) {
            q.hedge = t.hedge;
            q.hedge_span = {a.tokens[at].span.begin, a.tokens[at + 1].span.end};
            return true;
        }
    return false;
}

constexpr uint64_t key_over = literal_key("over"), key_near = literal_key("near"), key_past = literal_key("past"), key_some = literal_key("some"),
                   key_the = literal_key("the"), key_only = literal_key("only"), key_to = literal_key("to");

// "over three years" is a time that passes, "the past 12 months" a period, "some third party" none at all.
bool is_idle(const annotations& a, const lede_quantity& q, uint32_t last) {
    uint64_t key = a.keys[last];
    static const word_table<bool> climbing{{"go goes went gone going move moves moved edge edged tick ticked inched crept", true}};
    if (key == key_to) return last > 1 && climbing.has(a.keys[last - 2]);  // "went up to 12"
    if (key == key_past) return q.kind != LEDE_MONEY && q.kind != LEDE_PERCENT;
    if (key == key_over) return names_time(a, q);
    if (key == key_near || key == key_some) return q.kind == LEDE_ORDINAL;
    return false;
}

// "15% more than the $4.2 billion of a year before", "three times as many as the 400": behind a figure the words compare.
bool compares_with(const annotations& a, uint32_t first, lede_hedge hedge) {
    if (a.quantities.empty()) return false;
    const lede_quantity& q = a.quantities.back();
    if (q.first_token + q.token_count != first || (q.flags & LEDE_PART_OF_DATE)) return false;
    return q.kind == LEDE_MULTIPLE ? hedge == LEDE_AT_MOST : hedge == LEDE_ABOVE || hedge == LEDE_BELOW;
}

bool is_bound(lede_hedge h) { return h == LEDE_ABOVE || h == LEDE_BELOW; }

}  // namespace

void read_hedge(const annotations& a, lede_quantity& q, reach r) {
    if (q.kind == LEDE_ORDINAL) return;
    uint32_t last = q.first_token;
    if (last > r.floor) {
        --last;
        if (a.keys[last] == key_only || a.keys[last] == key_the) last = last > r.floor ? last - 1 : last;
        const keyed_phrase* p = phrases().ending_at(a, last, r.floor);
        if (p && a.keys[q.first_token - 1] == key_the && p->size == 1) p = nullptr;  // "under the 12-month plan"
        if (p && a.keys[q.first_token - 1] == key_the && is_bound(p->hedge)) p = nullptr;  // "fewer than the 2,800 of last year"
        if (p && compares_with(a, last + 1 - p->size, p->hedge)) p = nullptr;
        if (p && !is_idle(a, q, last)) {
            q.hedge = p->hedge;
            q.hedge_span = {a.tokens[last + 1 - p->size].span.begin, a.tokens[last].span.end};
            return;
        }
    }
    uint32_t behind = q.first_token + q.token_count;
    if (tail_at(a, behind, r.end, q)) return;
    if (q.noun != LEDE_NONE && q.noun_first + q.noun_count > behind) tail_at(a, q.noun_first + q.noun_count, r.end, q);
}

}  // namespace ledelint::analysis
