// What stands beside a date, and what a rule asks of a date before it counts with it.
#pragma once

#include <algorithm>

#include "reading.hpp"

namespace date_sanity {

// The token before or behind, in the same sentence.
inline std::optional<token> token_before(const article& a, uint32_t first) {
    if (first == 0 || a.token_at(first - 1)->sentence != a.token_at(first)->sentence) return std::nullopt;
    return a.token_at(first - 1);
}
inline std::optional<token> token_behind(const article& a, const date& d) {
    uint32_t end = behind(d);
    if (end >= a.tokens().size() || a.token_at(end)->sentence != d->sentence) return std::nullopt;
    return a.token_at(end);
}

// A day, month or year of the calendar whose days are known.
inline bool is_known(const date& d) {
    return d->kind == LEDE_DATE && d->first_day != LEDE_NO_DAY && !d.has(LEDE_IMPOSSIBLE) && !d.has(LEDE_FISCAL);
}

// "March 1", "1 March 2025", "7 p.m. on March 1": month and day stand in print.
inline bool prints_day(const date& d) {
    bool whole = d->kind == LEDE_TIME || (d->kind == LEDE_DATE && d->grain == LEDE_DAY);
    return whole && d->month && d->day && d->first_day != LEDE_NO_DAY && !d.has(LEDE_IMPOSSIBLE) && !d.has(LEDE_RELATIVE);
}

// "Friday and Saturday, May 3 and 4", "Monday through Friday, May 5-9": the weekday before, which the day may belong to; 0: none.
inline int weekday_before(const article& a, const date& d) {
    if (d.index() == 0) return 0;
    date last = a.dates()[d.index() - 1];
    if (!last->weekday || last->day || last->sentence != d->sentence || behind(last) + 1 != d->first_token) return 0;
    token link = a.token_at(d->first_token - 1);
    bool links = link.penn(LEDE_HYPH) || one_of(link.text(), {"and", "or", "to", "through", "until", ",", "/", "&", "-", "\xe2\x80\x93"});
    return links ? last->weekday : 0;
}

// Calls `f` with each hit of a lexicon that begins in a span, in order.
template <class F>
void each_hit(const lexicon& l, const article& a, lede_span place, F&& f) {
    auto hits = l.hits(a);
    uint32_t lo = 0, hi = hits.size();
    while (lo < hi) {
        uint32_t mid = lo + (hi - lo) / 2;
        if (hits[mid].span.begin < place.begin)
            lo = mid + 1;
        else
            hi = mid;
    }
    for (; lo < hits.size() && hits[lo].span.begin < place.end; ++lo) f(hits[lo]);
}

// Up to ten tokens to either side of a hit, in its own sentence.
inline lede_span around(const article& a, const lede_hit& h) {
    constexpr uint32_t reach = 10;
    sentence s = a.sentence_of(h.first_token);
    uint32_t first = std::max(s->first_token, h.first_token - std::min(h.first_token, reach));
    uint32_t last = std::min(stop_of(s), h.first_token + h.token_count + reach) - 1;
    return {a.token_at(first)->span.begin, a.token_at(last)->span.end};
}

// The verb that carries the tense of a group: "will" of "will soon be opened", "is" of "is due to open".
inline std::optional<token> carrier(const article& a, uint32_t verb) {
    for (uint32_t back = 0; back <= 6 && back <= verb; ++back) {
        token t = a.token_at(verb - back);
        if (t->sentence != a.token_at(verb)->sentence) break;
        if (t.is_finite_verb()) return t;
        bool light = t.is_verb() || t.is(LEDE_ADV) || t.is(LEDE_PART) || t.is(LEDE_ADJ);
        if (!light) break;
    }
    return std::nullopt;
}

}  // namespace date_sanity
