// Parts and wholes inside a sentence: "60 of the 160 members", "9% of the 300 voters", "half the 90 seats", "12 people, five of
// them children", "Of the 160 delegates, 60 backed the motion and 70 opposed it".
#include "quantities_parts.hpp"
#include "words.hpp"

#include <algorithm>

namespace ledelint::analysis {
namespace {

constexpr uint64_t key_of = literal_key("of"), key_them = literal_key("them"), key_whom = literal_key("whom"), key_which = literal_key("which"),
                   key_comma = literal_key(","), key_the = literal_key("the"), key_out = literal_key("out"), key_hyphen = literal_key("-");
constexpr uint32_t none = LEDE_NONE;

class linker {
public:
    linker(annotations& a, uint32_t sentence, uint32_t first) : a_(a), first_(first), last_(uint32_t(a.quantities.size())) {
        begin_ = a.sentences[sentence].first_token;
        end_ = begin_ + a.sentences[sentence].token_count;
    }

    void run() {
        for (uint32_t q = first_; q < last_; ++q) {
            if (!is_part(q)) continue;
            if (q + 1 < last_ && of_next(q)) set(q, q + 1);
            else if (q > first_ && (of_them(q) || behind_of_whom(q))) set(q, counted_before(q));
        }
        spread_opening_whole();
    }

private:
    annotations& a_;
    uint32_t first_, last_, begin_, end_;

    const lede_quantity& at(uint32_t q) const { return a_.quantities[q]; }
    uint64_t key(uint32_t t) const { return t < end_ ? a_.keys[t] : no_key; }
    uint32_t stop(uint32_t q) const { return at(q).first_token + at(q).token_count; }
    bool plain(uint32_t q) const { return !(at(q).flags & (LEDE_NAME_PART | LEDE_PART_OF_DATE)); }
    bool counts(uint32_t q) const {
        return plain(q) && !(at(q).flags & LEDE_APPROXIMATE_NOUN) &&
               (at(q).kind == LEDE_CARDINAL || at(q).kind == LEDE_MONEY || at(q).kind == LEDE_MEASURE);
    }
    bool is_share(uint32_t q) const { return at(q).kind == LEDE_PERCENT || at(q).kind == LEDE_FRACTION; }
    bool is_part(uint32_t q) const { return (counts(q) || is_share(q)) && plain(q) && at(q).whole == none; }

    bool determines(uint32_t t) const { return a_.tokens[t].penn == LEDE_DT || a_.tokens[t].penn == LEDE_PRPS || key(t) == key_the; }

    // What can have parts: no time, no vague number, not the measure of a compound ("the two-party vote"), no year.
    bool is_whole(uint32_t q) const {
        static const word_table<bool> sized{{"member seat strong person", true}};
        uint32_t t = stop(q);
        bool compound = key(t) == key_hyphen && !sized.has(key(t + 1));
        bool time = at(q).kind == LEDE_MEASURE && !rate_item(a_.keys[t - 1]).empty();
        bool year =
            at(q).value >= 1700 && at(q).value <= 2100 && at(q).span.end - at(q).span.begin == 4 && !determines(at(q).first_token - 1);
        return !compound && !time && !year && !(at(q).flags & LEDE_APPROXIMATE_NOUN);
    }

    // "60 of the 160", "half the 90", "60 seats of its 160": only determiners and a hedge between "of" and the whole.
    bool of_next(uint32_t q) const {
        if (!counts(q + 1) || !is_whole(q + 1)) return false;
        if (!is_share(q) && (at(q).kind != at(q + 1).kind || at(q).unit != at(q + 1).unit)) return false;
        uint32_t t = stop(q), next = at(q + 1).first_token;
        bool half = at(q).kind == LEDE_FRACTION && t < end_ && determines(t);
        if (!half) {
            if (key(t) == key_out) ++t;
            if (key(t) != key_of) return false;
            ++t;
            if (t < end_ && t == next && !is_share(q)) return false;  // "two of 12" says less than "two of the 12"
        }
        for (; t < next; ++t)
            if (!determines(t) && !in_hedge(q + 1, t) && !owns(t)) return false;
        return true;
    }
    // "of Norway's 40", "of the town's remaining 40"
    bool owns(uint32_t t) const {
        uint16_t tag = a_.tokens[t].upos;
        bool owner = tag == LEDE_NOUN && t + 1 < end_ && a_.tokens[t + 1].penn == LEDE_POS;
        return tag == LEDE_ADJ || tag == LEDE_PROPN || a_.tokens[t].penn == LEDE_POS || owner;
    }
    bool in_hedge(uint32_t q, uint32_t t) const {
        return a_.tokens[t].span.begin >= at(q).hedge_span.begin && a_.tokens[t].span.end <= at(q).hedge_span.end;
    }

    bool of_them(uint32_t q) const {
        uint32_t t = stop(q);
        return key(t) == key_of && (key(t + 1) == key_them || key(t + 1) == key_whom || key(t + 1) == key_which);
    }

    // "412 infections, of whom 43 have recovered"
    bool behind_of_whom(uint32_t q) const {
        uint32_t t = at(q).first_token;
        while (t > begin_ && in_hedge(q, t - 1)) --t;
        bool whom = t > begin_ + 2 && (key(t - 1) == key_whom || key(t - 1) == key_which) && key(t - 2) == key_of;
        return whom && at(q).noun == none && key(t - 3) == key_comma && at(q).kind == LEDE_CARDINAL && follows_verb(q);
    }
    bool follows_verb(uint32_t q) const {
        uint32_t t = stop(q);
        return t < end_ && (a_.tokens[t].upos == LEDE_VERB || a_.tokens[t].upos == LEDE_AUX);
    }

    // The count that "them" takes up: the last one before that has a counted noun, with nothing counted between.
    uint32_t counted_before(uint32_t q) const {
        uint32_t found = none;
        for (uint32_t k = q - std::min(q - first_, 5u); k < q; ++k) {
            if (!counts(k) || at(k).kind != LEDE_CARDINAL) continue;
            if (at(k).noun == none && found == none) continue;
            if (at(k).whole != none) return none;
            if (found != none) return none;  // two counts, the second bare perhaps: "them" could be either
            found = k;
        }
        return found;
    }

    // A sentence that opens with "Of the 160 delegates," counts parts of them in what follows; where more of the delegates is said
    // ("Of the 40 people on board,") only a figure that has a verb directly behind it is surely one.
    void spread_opening_whole() {
        uint32_t t = begin_ + (key(begin_) == key_out ? 1 : 0);
        if (first_ == last_ || key(t) != key_of || !counts(first_) || at(first_).kind != LEDE_CARDINAL || at(first_).noun == none) return;
        for (++t; t < at(first_).first_token; ++t)
            if (!determines(t) && !in_hedge(first_, t) && !owns(t)) return;  // "Of the council's 45 members,"
        uint32_t noun_end = at(first_).noun_first + at(first_).noun_count, comma = end_of_phrase(noun_end);
        if (comma == none) return;
        for (uint32_t q = first_ + 1; q < last_; ++q) {
            if (opens_another(q)) break;
            bool bare = at(q).kind == LEDE_CARDINAL && at(q).noun == none && at(q).unit == none && at(q).per == none;
            bool sure = comma == noun_end || (at(q).first_token > comma && follows_verb(q));
            if (is_part(q) && bare && sure && key(stop(q)) != key_of) set(q, first_);
        }
    }
    // "..., and of the 30 boats 28 sank"
    bool opens_another(uint32_t q) const {
        uint32_t t = at(q).first_token;
        return key(t - 1) == key_of || (determines(t - 1) && key(t - 2) == key_of);
    }
    // The comma that ends a phrase without a figure or a clause; none.
    uint32_t end_of_phrase(uint32_t t) const {
        constexpr uint32_t longest = 6;
        for (uint32_t n = 0; n <= longest && t < end_; ++n, ++t) {
            if (key(t) == key_comma) return t;
            uint16_t tag = a_.tokens[t].upos;
            bool said = tag == LEDE_ADP || tag == LEDE_DET || tag == LEDE_NOUN || tag == LEDE_PROPN || tag == LEDE_ADV || tag == LEDE_ADJ;
            if (!said && a_.tokens[t].penn != LEDE_VBN && a_.tokens[t].penn != LEDE_POS) return none;
        }
        return none;
    }

    void set(uint32_t q, uint32_t whole) {
        if (whole == none) return;
        lede_quantity& part = a_.quantities[q];
        const lede_quantity& all = a_.quantities[whole];
        part.whole = whole;
        part.flags |= LEDE_SHARE;
        bool behind = part.noun == none || (part.noun_first > part.first_token && part.noun < all.first_token && whole > q);
        if (behind && key(stop(q)) == key_of && whole == q + 1 && all.noun != none) {  // "12 of the town's 40 pubs" are pubs
            part.noun = all.noun;
            part.noun_first = all.noun_first;
            part.noun_count = all.noun_count;
        }
    }
};

}  // namespace

void link_wholes(annotations& a, uint32_t sentence, uint32_t first) { linker(a, sentence, first).run(); }

}  // namespace ledelint::analysis
