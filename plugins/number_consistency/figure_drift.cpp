// A count that changes while the story goes on: "Twelve families must leave ... the 14 families". The later mention takes the thing
// up as known, and the story has no other figure that it could mean.
#include "figure_drift.help.hpp"
#include "same_thing.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct figure_drift {
    enum message : uint32_t { drifts, first };
    static constexpr lede_message messages[] = {
        {"drifts"_s, "{0} here, {1} before, of the same thing."_s},
        {"first"_s, "{0}"_s},
    };
    static constexpr lede_str yields_to[] = {"number-consistency.headline-figure"_s, "number-consistency.caption-figure"_s,
                                             "number-consistency.magnitude-slip"_s, "number-consistency.currency-drift"_s,
                                             "number-consistency.unit-drift"_s};
    static constexpr lede_rule_info info = rule({.id = "figure-drift",
                                                 .summary = "One count changes within the story",
                                                 .help = help::figure_drift,
                                                 .tier = LEDE_TIER_B,
                                                 .level = LEDE_NOTE,
                                                 .messages = view_of(messages),
                                                 .yields_to = view_of(yields_to)});

    void check(const article& a, const reporter& report) const {
        std::vector<quantity> counts;
        for (auto q : a.quantities())
            if (is_count(a, q)) counts.push_back(q);
        for (const quantity& q : counts)
            if (is_definite(a, q))
                if (auto before = only_other(a, q, counts)) tell(q, *before, report);
    }

private:
    static bool is_count(const article& a, const quantity& q) {
        return q.is(LEDE_CARDINAL) && q->noun != LEDE_NONE && q->scale == 1 && !q.has(LEDE_NAME_PART) && is_running_text(a, q) &&
               !counts_time(q);
    }
    static bool counts_time(const quantity& q) {
        return one_of(q.noun(),
                      {"day",  "week", "month", "year",   "hour",  "minute", "time", "percent", "point", "game",   "match", "goal",
                       "vote", "seat", "count", "charge", "thing", "one",    "side", "man",     "woman", "person", "people"});
    }

    // "The 14 families", "all 14 families", with nothing that narrows them.
    static bool is_definite(const article& a, const quantity& q) {
        if (!is_plain(q) || q.hedged() || q->whole != LEDE_NONE || q->first_token < 2) return false;
        bool known = one_of(text_at(a, q->first_token - 1), {"the", "all", "these", "those"}) && q->noun == behind(q);
        token next = a.token_at(q->noun + 1 < a.tokens().size() ? q->noun + 1 : q->noun);
        bool narrowed = next.is(LEDE_ADP) || next.penn(LEDE_VBN) || next.penn(LEDE_VBG) || next.is(LEDE_NOUN) || next.is(LEDE_PROPN) ||
                        next.is(LEDE_NUM) || one_of(next.text(), {"that", "who", "which", "where", "it", "he", "she", "they"});
        return known && !narrowed && !one_of(text_at(a, q->first_token - 2), {"of", "other"});
    }

    // The one count of that noun before it, and no third figure for the noun anywhere: a third could be what the second counts.
    static std::optional<quantity> only_other(const article& a, const quantity& q, const std::vector<quantity>& counts) {
        std::optional<quantity> before;
        for (const quantity& o : counts) {
            if (o.index() == q.index() || o.noun() != q.noun()) continue;
            if (!is_plain(o) || o.hedged() || o->whole != LEDE_NONE || is_partial(a, o) || meet(loosely(o, 0.1), of(q)))
                return std::nullopt;
            if (before && (*before)->value != o->value) return std::nullopt;
            if (o.index() < q.index()) before.emplace(o);
        }
        if (!before || (*before)->sentence == q->sentence || (*before)->sentence + 8 < q->sentence || is_of_another_time(a, q) ||
            is_of_another_time(a, *before))
            return std::nullopt;
        if (is_added_up(a, q, *before) || !share_place(a, q, *before)) return std::nullopt;
        double ratio = q->value / (*before)->value;
        bool near = (ratio > 0.5 && ratio < 2) || transposed(q, *before);
        return near && q->value > 2 ? before : std::nullopt;
    }

    // "Nine climbers set out, and two more on Saturday. The 11 climbers"
    static bool is_added_up(const article& a, const quantity& q, const quantity& before) {
        auto all = a.quantities();
        for (uint32_t i = before.index() + 1; i < q.index(); ++i)
            if (std::fabs(q->value - before->value) == all[i]->value) return true;
        return false;
    }
    // "31 dogs ... the 13 dogs"
    static bool transposed(const quantity& x, const quantity& y) {
        std::string v = figure_text(x->value, 0), w = figure_text(y->value, 0);
        return v.size() >= 2 && v.size() == w.size() && std::is_permutation(v.begin(), v.end(), w.begin());
    }

    static void tell(const quantity& q, const quantity& before, const reporter& report) {
        report(
            {.span = q->span, .message = drifts, .args = {shown(q), shown(before)}, .related = {{before->span, first, {shown(before)}}}});
    }
};

}  // namespace

LEDELINT_RULE(figure_drift)
