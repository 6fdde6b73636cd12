// A figure outside the running text (headline, standfirst, caption) against the story. The story must speak of the same thing, with
// other figures only, and the claimed figure must stand nowhere in it: not as another count, a rounding or the sum of two.
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "same_thing.hpp"
#include "trend_owner.hpp"

namespace number_consistency {

class claim_check {
    using article = ledelint::article;
    using quantity = ledelint::quantity;
    using sentence = ledelint::sentence;

public:
    static bool is_claim(const article& a, const quantity& q) {
        bool kind = q.is(LEDE_CARDINAL) || q.is(LEDE_MONEY) || q.is(LEDE_MEASURE) || q.is_percent();
        return kind && is_plain(q) && q->value > 0 && !is_partial(a, q) && !(q.is(LEDE_CARDINAL) && q->value < 2);
    }

private:
    static constexpr int sure = 9;
    static constexpr uint32_t top = 12;  // sentences behind the claim in which the news is told

public:
    // The story's figure for what `h` counts, when none of the story's figures agrees with it. `more`: words that the two must
    // share beyond what a headline must.
    static std::optional<quantity> contradiction(const article& a, const quantity& h, const topic& about, int more = 0) {
        std::vector<quantity> told;
        int best = 0;
        std::optional<quantity> found;
        for (auto q : a.quantities()) {
            if (q->kind != h->kind || q->unit != h->unit || !is_story(a, q)) {
                if (answers(a, h, q)) return std::nullopt;
                continue;
            }
            if (agrees(h, q)) return std::nullopt;
            bool other = h->noun != LEDE_NONE && q.noun() != h.noun() && h.is(LEDE_CARDINAL);
            if (!is_plain(q) || (other && q->noun != LEDE_NONE && !same_count(a, h, q))) continue;
            told.push_back(q);
            if (other && q->noun == LEDE_NONE) continue;  // "600 jobs in Leeds and 300 in York": may be an addend
            if (q->sentence > top + h->sentence) continue;
            int score = likeness(a, h, q, about);
            if (score > best) best = score, found.emplace(q);
        }
        if (found && best > 0 && is_repeated(*found, told)) ++best;
        return best >= needed(h) + more && !is_sum(h, told) ? found : std::nullopt;
    }

private:
    static lede_role role(const article& a, const quantity& q) { return a.block_of(a.sentences()[q->sentence])->role; }
    static bool is_story(const article& a, const quantity& q) { return role(a, q) == LEDE_PARAGRAPH || role(a, q) == LEDE_BLOCK_QUOTE; }
    // The number in another role or of another kind ("the 36 must face"), outside the claim's own block.
    static bool answers(const article& a, const quantity& h, const quantity& q) {
        bool apart = role(a, q) != LEDE_HEADLINE && a.sentences()[q->sentence]->block != a.sentences()[h->sentence]->block;
        bool alike = q->kind == h->kind && q->unit == h->unit;
        return apart && !q.has(LEDE_APPROXIMATE_NOUN) && (alike ? agrees(h, q) : !q.hedged() && meet(of(h), of(q)));
    }
    static bool agrees(const quantity& h, const quantity& q) {
        if (q.is_range() || !std::isfinite(q->value)) return h->value >= std::min(q->low, q->high) && h->value <= std::max(q->low, q->high);
        double rounding = h->decimals < -1 ? 0.1 : 0.05;
        return meet(capped(loosely(h, rounding, 1), h), capped(loosely(q, rounding, 2), q));
    }
    // "More than $1 trillion" does not stand for thirteen.
    static interval capped(interval i, const quantity& q) { return {std::max(i.low, q->value / 1.3), std::min(i.high, q->value * 1.3)}; }

    static int likeness(const article& a, const quantity& h, const quantity& q, const topic& about) {
        bool counted = same_count(a, h, q);
        if ((h.is(LEDE_CARDINAL) && !counted) || is_partial(a, q)) return 0;
        if (q->part == LEDE_BEFORE || q->direction * h->direction < 0 || (q.is_percent() && q->direction != h->direction)) return 0;
        if (same_movement(a, h, q)) return sure;
        bool then = is_of_another_time(a, q);
        if (then && h.is(LEDE_CARDINAL)) return 0;
        sentence s = a.sentences()[q->sentence];
        double ratio = h->value / q->value;
        bool near = ratio > 0.25 && ratio < 4;
        return about.shared(a, s->first_token, s->token_count, h.noun()) + is_definite(a, q) - (near ? 0 : 1) - (then ? 1 : 0);
    }
    // "Profit up 9% at Sable": the story's figure for the rise of the same measure.
    static bool same_movement(const article& a, const quantity& h, const quantity& q) {
        if (!h.is_percent() || h->part != LEDE_DELTA || q->part != LEDE_DELTA || h->verb == LEDE_NONE || q->verb == LEDE_NONE) return false;
        measure x = moved_by(a, h->verb), y = moved_by(a, q->verb);
        if (!x.known() || !y.known() || stem(a.token_at(x.head)) != stem(a.token_at(y.head)) || x.about != y.about) return false;
        return trend_owner::may_be_one(a, {h->verb, h->direction, x, h}, {q->verb, q->direction, y, q});
    }
    // What the story says more than once is no slip of the tongue.
    static bool is_repeated(const quantity& q, const std::vector<quantity>& told) {
        return q.is(LEDE_MONEY) && std::count_if(told.begin(), told.end(), [&](const quantity& o) { return o->value == q->value; }) > 1;
    }
    // "The 19 firefighters": known from the headline.
    static bool is_definite(const article& a, const quantity& q) {
        return q.is(LEDE_CARDINAL) && q->noun != LEDE_NONE && q->first_token > 0 &&
               one_of(text_at(a, q->first_token - 1), {"the", "all", "these"});
    }
    static int needed(const quantity& h) { return h.is(LEDE_CARDINAL) ? 1 : h.is_percent() ? 3 : 2; }

    static bool is_sum(const quantity& h, const std::vector<quantity>& told) {
        if (!h.is(LEDE_CARDINAL)) return false;
        for (std::size_t i = 0; i < told.size() && i < 40; ++i)
            for (std::size_t j = i + 1; j < told.size() && j < 40; ++j)
                if (!std::isfinite(told[i]->high + told[j]->high + told[i]->low + told[j]->low))
                    continue;
                else if (meet(of(told[i]) + of(told[j]), of(h)) || meet(of(told[i]) - of(told[j]), of(h)))
                    return true;
        return false;
    }
};

}  // namespace number_consistency
