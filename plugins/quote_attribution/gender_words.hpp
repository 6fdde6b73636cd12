// Words that show a man or a woman: pronouns, honorifics, roles.
#pragma once

#include <ledelint/plugin.hpp>

namespace ledelint {

// The gender of a personal pronoun of the third person; UNKNOWN for all other words.
constexpr lede_gender gender_of_pronoun(uint64_t w) {
    if (w == "he"_key || w == "his"_key || w == "him"_key || w == "himself"_key) return LEDE_MALE;
    return w == "she"_key || w == "her"_key || w == "hers"_key || w == "herself"_key ? LEDE_FEMALE : LEDE_GENDER_UNKNOWN;
}
inline lede_gender gender_of_pronoun(const token& t) { return gender_of_pronoun(t.key()); }
// Of a quotation's speaker, who is a pronoun alone.
inline lede_gender gender_of_speaker(const quotation& q) {
    return length(q->speaker) <= 7 ? gender_of_pronoun(word_key(q.speaker())) : lede_gender(LEDE_GENDER_UNKNOWN);
}

// The first hit that begins at `begin` or behind it.
inline uint32_t first_hit_from(const strided<lede_hit>& hits, uint32_t begin) {
    uint32_t lo = 0, hi = hits.size();
    while (lo < hi) {
        uint32_t mid = lo + (hi - lo) / 2;
        if (hits[mid].span.begin < begin)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo;
}

// What a title or role before or beside the name shows: "Ms.", "spokeswoman". A rule that asks declares these four lexicons.
class gender_words {
public:
    explicit gender_words(const context& c)
        : titles_(c.lexicon("honorifics")),
          roles_(c.lexicon("roles")),
          things_(c.lexicon("things-like-agents")),
          unnamed_(c.lexicon("unnamed-people")) {}

    lede_gender of(const article& a, const name& n) const {
        if (!empty(n->title)) {
            if (auto found = titles_.find(a.text(n->title)); found && found->value.size) return by_letter(sv(found->value)[0]);
            if (auto g = in(a, n->title); g != LEDE_GENDER_UNKNOWN) return g;
        }
        return empty(n->role) ? lede_gender(LEDE_GENDER_UNKNOWN) : in(a, n->role);
    }
    const lexicon& roles() const { return roles_; }
    bool speaks_of_people(const article& a, lede_span near) const { return unnamed_.hits_in(a, near); }
    bool is_thing(const token& t) const { return things_.has(t.text()); }
    // 'a'ny, 'm'an, 'f'emale (woman) or 'b'ody, as the lexicon groups it.
    static char kind_of_role(const lede_entry& e) { return e.label.size ? e.label.data[0] : 'a'; }

private:
    static lede_gender by_letter(char c) {
        if (c == 'm') return LEDE_MALE;
        if (c == 'f') return LEDE_FEMALE;
        return LEDE_GENDER_UNKNOWN;
    }
    // By the head: "a company spokeswoman from Oslo", "the mayor's husband".
    lede_gender in(const article& a, lede_span place) const {
        std::string_view head;
        for (auto t : a.tokens_in(place)) {
            if (!head.empty() && (t.is(LEDE_ADP) || t.text() == "," || t.penn(LEDE_WP))) break;
            if (t.penn(LEDE_POS))
                head = {};
            else if (t.is(LEDE_NOUN))
                head = t.text();
        }
        auto found = head.empty() ? std::nullopt : roles_.find(head);
        return found ? by_letter(kind_of_role(*found)) : lede_gender(LEDE_GENDER_UNKNOWN);
    }
    lexicon titles_, roles_, things_, unnamed_;
};

}  // namespace ledelint
