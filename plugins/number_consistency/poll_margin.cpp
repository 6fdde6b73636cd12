// "Leads 47-45 in a poll with a 3-point margin of error": a lead that the poll cannot tell from a tie.
#include <optional>

#include "interval.hpp"
#include "poll_margin.help.hpp"
#include "reading.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct poll_margin {
    enum message : uint32_t { inside, error };
    static constexpr lede_message messages[] = {
        {"inside"_s, "The lead of {0} {1} lies inside the poll's margin of error of {2}."_s},
        {"error"_s, "{0}"_s},
    };
    static constexpr lede_str lexicons[] = {"poll-words"_s};
    static constexpr lede_rule_info info = rule({.id = "poll-margin",
                                                 .summary = "A lead inside the margin of error is called a lead",
                                                 .help = help::poll_margin,
                                                 .tier = LEDE_TIER_B,
                                                 .level = LEDE_NOTE,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons)});

    explicit poll_margin(const context& c) : words_(c.lexicon("poll-words")) {}

    void check(const article& a, const reporter& report) const {
        auto hits = words_.hits(a);
        std::optional<quantity> margin;
        for (uint32_t i = 0; i < hits.size(); ++i) {
            std::string_view label = label_of(hits[i]);
            if (label == "tie") return;  // the story says so itself
            if (label != "margin") continue;
            if (is_inside(a, hits[i])) return;
            auto found = margin_at(a, hits[i]);
            if (margin && found && (*found)->value != (*margin)->value) return;  // several polls
            if (found) margin.emplace(*found);
        }
        for (uint32_t i = 0; margin && i < hits.size(); ++i)
            if (label_of(hits[i]) == "lead") examine(a, a.tokens_in(hits[i].span)[0], *margin, report);
    }

private:
    lexicon words_;

    std::string_view label_of(const lede_hit& h) const { return sv(words_.entry(h).label); }

    // "Within the survey's 4.5-point margin of error"
    static bool is_inside(const article& a, const lede_hit& h) {
        uint32_t first = a.sentences()[a.token_at(h.first_token)->sentence]->first_token;
        for (uint32_t i = h.first_token, n = 0; i-- > first && n < 10; ++n)
            if (one_of(text_at(a, i), {"within", "inside", "than"})) return true;
        return false;
    }

    // "a 3-point margin of error", "a margin of error of plus or minus 3 percentage points", "a margin of error is 3 points".
    static std::optional<quantity> margin_at(const article& a, const lede_hit& h) {
        token t = a.tokens_in(h.span)[0];
        for (auto q : a.quantities_in(a.sentences()[t->sentence]->span)) {
            bool points =
                q.is(LEDE_POINTS) || q.is_percent() || one_of(text_at(a, behind(q)), {"point", "points", "-"}) || q.has(LEDE_NAME_PART);
            bool near = q->first_token < t.index() ? t.index() - behind(q) <= 5 : q->first_token - t.index() <= 12;
            if (points && near && std::isfinite(q->value) && std::fabs(q->value) >= 1 && std::fabs(q->value) <= 8 && !q.is_range())
                return q;
        }
        return std::nullopt;
    }

    // The two shares, or the lead itself, behind the word.
    static void examine(const article& a, const token& t, const quantity& margin, const reporter& report) {
        double most = std::fabs(margin->value);
        std::optional<quantity> first;
        for (auto q : a.quantities_in(a.sentences()[t->sentence]->span)) {
            if (q->first_token < t.index() || q == margin || q.has(LEDE_PART_OF_DATE)) continue;
            if (q.is(LEDE_SCORE) && share(q->mantissa) && share(q->other))
                return tell(q->span, std::fabs(q->mantissa - q->other), most, t, margin, report);
            if (q.is(LEDE_POINTS) && q->value > 0) return tell(q->span, q->value, most, t, margin, report);
            bool plain = q.is_percent() && share(q->value) && !q.is_range();
            if (!plain) continue;
            if (!first) {
                first.emplace(q);
                continue;
            }
            if (q->first_token <= behind(*first) + 6)
                tell(join((*first)->span, q->span), (*first)->value - q->value, most, t, margin, report);
            return;
        }
    }
    static bool share(double v) { return v >= 10 && v <= 75; }

    static void tell(lede_span place, double lead, double most, const token& t, const quantity& margin, const reporter& report) {
        if (lead <= 0 || lead > most + 1e-9) return;
        int decimals = lead == std::floor(lead) ? 0 : 1;
        report({.span = join(t->span, place),
                .message = inside,
                .args = {figure_text(lead, decimals), lead == 1 ? "point" : "points", figure_text(most, most == std::floor(most) ? 0 : 1)},
                .related = {{margin->span, error, {shown(margin)}}}});
    }
};

}  // namespace

LEDELINT_RULE(poll_margin)
