// One figure said again in another form right behind the first: "two-thirds of voters (66%)", "40 of 90 seats, or 44%".
#pragma once

#include <optional>

#include "interval.hpp"
#include "reading.hpp"

namespace number_consistency {

// Nothing but the noun phrase that the figure counts: a verb or a mark would begin another statement, and a word for a change or a
// levy could have a percentage of its own ("a third of the rise (3%)").
inline bool is_noun_phrase(const ledelint::article& a, uint32_t first, uint32_t end) {
    if (end > first + 7) return false;
    for (uint32_t i = first; i < end; ++i) {
        ledelint::token t = a.token_at(i);
        if (t.is(LEDE_PUNCT) || t.is_verb() || t.is(LEDE_CCONJ)) return false;
        if (one_of(t.lemma(), {"increase", "rise", "growth", "gain", "decline", "drop", "fall", "cut", "tax", "rate", "duty", "tariff",
                               "fee", "raise", "hike", "inflation", "reduction"}))
            return false;
    }
    return true;
}

// The next figure, when it restates `x`: alone in brackets, or behind ", or" with a comma or the sentence's end after it.
inline std::optional<ledelint::quantity> restated(const ledelint::article& a, const ledelint::quantity& x) {
    auto all = a.quantities();
    if (x.index() + 1 >= all.size()) return std::nullopt;
    ledelint::quantity y = all[x.index() + 1];
    if (y->sentence != x->sentence) return std::nullopt;
    uint32_t from = beginning(a, y);
    if (from < behind(x) + 1 || !is_running_text(a, x)) return std::nullopt;
    bool bracket = text_at(a, from - 1) == "(" && text_at(a, behind(y)) == ")";
    bool other = from >= behind(x) + 2 && word_at(a, from - 1, "or") && text_at(a, from - 2) == "," &&
                 one_of(text_at(a, behind(y)), {",", ".", ";", ")"});
    if (!bracket && !other) return std::nullopt;
    return is_noun_phrase(a, behind(x), from - (bracket ? 1 : 2)) ? std::optional(y) : std::nullopt;
}

// A share in percent: what a fraction, a ratio or a percentage leaves open.
inline std::optional<interval> share_in_percent(const ledelint::quantity& q) {
    if (q.is_percent() && is_plain(q)) return of(q);
    if ((q.is(LEDE_FRACTION) || q.is(LEDE_RATIO)) && q->value > 0 && q->value < 1 && !q.is_range()) return of(q) * 100;
    return std::nullopt;
}

inline interval wider(interval x, double by) { return {x.low - by, x.high + by}; }

}  // namespace number_consistency
