// The figures of one change, gathered from the frames that the analysis has numbered: "rose 9% (or 10) to 130 from 119".
#pragma once

#include <algorithm>
#include <cmath>
#include <ledelint/plugin.hpp>
#include <optional>
#include <vector>

namespace number_consistency {

struct change {
    std::optional<ledelint::quantity> before, after;
    std::vector<ledelint::quantity> deltas;  // one as a rule; two in "400, or 20%"
};

inline std::vector<change> changes(const ledelint::article& a) {
    std::vector<change> frames;
    for (auto q : a.quantities()) {
        if (!q.in_frame()) continue;
        if (q->frame >= frames.size()) frames.resize(q->frame + 1);
        change& c = frames[q->frame];
        if (q->part == LEDE_DELTA) c.deltas.push_back(q);
        if (q->part == LEDE_BEFORE) c.before.emplace(q);
        if (q->part == LEDE_AFTER) c.after.emplace(q);
    }
    return frames;
}

// A level that can be reckoned with: one figure, above zero, no date; a span of time ("nine minutes") is a level.
inline bool is_level(const ledelint::quantity& q) {
    return !q.is_range() && (!q.has(LEDE_PART_OF_DATE) || q.is(LEDE_MEASURE)) && !q.has(LEDE_APPROXIMATE_NOUN) && std::isfinite(q->value) &&
           q->low > 0;
}

// Two levels of one measure, and behind the word for the change no verb that could begin another ("rose to 3 and fell from 4").
inline bool comparable(const ledelint::article& a, const ledelint::quantity& x, const ledelint::quantity& y) {
    if (x->kind != y->kind || x->unit != y->unit || !is_level(x) || !is_level(y)) return false;
    uint32_t first = std::min(x->first_token, y->first_token), last = std::max(x->first_token, y->first_token);
    if (x->verb != LEDE_NONE && x->verb == y->verb) first = std::min(last, std::max(first, x->verb + 1));
    for (auto t : a.tokens(first, last - first))
        if (t.is_finite_verb()) return false;
    return true;
}

}  // namespace number_consistency
