// "Winds of 120 mph ... winds of 120 kph": one figure with two units. The thing measured must be the same in both places.
#include "same_thing.hpp"
#include "unit_drift.help.hpp"
#include "units.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct unit_drift {
    enum message : uint32_t { drifts, first };
    static constexpr lede_message messages[] = {
        {"drifts"_s, "{0} here, {1} before: the same figure in another unit."_s},
        {"first"_s, "{0}"_s},
    };
    static constexpr lede_rule_info info = rule({.id = "unit-drift",
                                                 .summary = "One figure is given in two units",
                                                 .help = help::unit_drift,
                                                 .tier = LEDE_TIER_B,
                                                 .level = LEDE_WARNING,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        std::vector<quantity> seen;
        for (auto q : a.quantities()) {
            if (!is_measure(a, q)) continue;
            if (auto before = drifted(a, q, seen))
                report({.span = q->span,
                        .message = drifts,
                        .args = {shown(q), shown(*before)},
                        .related = {{(*before)->span, first, {shown(*before)}}}});
            seen.push_back(q);
        }
    }

private:
    static constexpr std::size_t reach = 40;  // measures before it

    static bool is_measure(const article& a, const quantity& q) {
        bool kind = q.is(LEDE_MEASURE) || q.is(LEDE_TEMPERATURE);
        return kind && !q.has(LEDE_BRACKETED) && is_plain(q) && q->value >= 2 && unit_of(q) && is_running_text(a, q) && !is_converted(a, q);
    }
    // "74 miles, or 120 km": one of the two is meant to be in another unit.
    static bool is_converted(const article& a, const quantity& q) {
        auto all = a.quantities();
        auto beside = [&](uint32_t i) {
            if (i >= all.size() || all[i]->sentence != q->sentence) return false;
            const unit *x = unit_of(all[i]), *y = unit_of(q);
            return x && x != y && x->of == y->of && all[i]->value != q->value;
        };
        return beside(q.index() + 1) || (q.index() > 0 && beside(q.index() - 1));
    }

    static std::optional<quantity> drifted(const article& a, const quantity& q, const std::vector<quantity>& seen) {
        std::optional<quantity> found;
        for (std::size_t n = 0; n < std::min(seen.size(), reach); ++n) {
            const quantity& o = seen[seen.size() - 1 - n];
            const unit *x = unit_of(o), *y = unit_of(q);
            if (x->of != y->of || o->value != q->value || o->mantissa != q->mantissa || o->sentence == q->sentence) continue;
            if (x == y) return std::nullopt;  // the figure stands in this unit before, too
            if (!found && same_measured(a, q, o)) found.emplace(o);
        }
        return found;
    }

    // The noun counted, or the one that is of this measure: "a 40-mile road", "winds of 120 mph", "reached 120 mph".
    static bool same_measured(const article& a, const quantity& x, const quantity& y) {
        if (share_head(a, x, y) && is_definite(a, x)) return true;
        std::string of_x = measured(a, x), of_y = measured(a, y);
        if (!of_x.empty() && alike(of_x, of_y)) return true;
        auto counted = [](const quantity& q, const std::string& of) { return q->noun != LEDE_NONE && !of.empty() && alike(q.noun(), of); };
        if (counted(x, of_y) || counted(y, of_x)) return true;
        return is_telling(x) && topic_shared(a, x, y) >= 2;
    }
    static bool is_definite(const article& a, const quantity& q) {
        return q->first_token > 0 && one_of(text_at(a, q->first_token - 1), {"the", "this", "that", "his", "her", "its"});
    }
    // The noun before "of", "at" or "up to"; else the subject's last noun right before the verb.
    static std::string measured(const article& a, const quantity& q) {
        uint32_t first = a.sentences()[q->sentence]->first_token;
        for (uint32_t i = beginning(a, q), n = 0; i-- > first && n < 5; ++n) {
            token t = a.token_at(i);
            if (t.is_noun()) return t.lemma();
            if (!t.is(LEDE_ADP) && !t.is_verb() && !t.is(LEDE_ADV) && !t.is(LEDE_DET)) return {};
        }
        return {};
    }
    // Whole tens and small figures meet by chance.
    static bool is_telling(const quantity& q) { return q->decimals > 0 || q->value >= 20; }
    static int topic_shared(const article& a, const quantity& x, const quantity& y) {
        sentence s = a.sentences()[x->sentence], t = a.sentences()[y->sentence];
        return topic(a, s->first_token, s->token_count).shared(a, t->first_token, t->token_count, "");
    }
};

}  // namespace

LEDELINT_RULE(unit_drift)
