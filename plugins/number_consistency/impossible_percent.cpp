// "37% of the 10 patients": no count of ten gives it. The test of granularity (GRIM: Brown and Heathers 2017) for shares of small
// groups that the text counts.
#include <optional>

#include "impossible_percent.help.hpp"
#include "interval.hpp"
#include "reading.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct impossible_percent {
    enum message : uint32_t { none_gives, group };
    static constexpr lede_message messages[] = {
        {"none-gives"_s, "No number of {0} is {1}: {2} would be {3}, {4} would be {5}."_s},
        {"group"_s, "{0}"_s},
    };
    static constexpr lede_str lexicons[] = {"countable-groups"_s};
    static constexpr lede_rule_info info = rule({.id = "impossible-percent",
                                                 .summary = "A percentage that no count of a small group gives",
                                                 .help = help::impossible_percent,
                                                 .tier = LEDE_TIER_B,
                                                 .level = LEDE_WARNING,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons)});

    explicit impossible_percent(const context& c) : groups_(c.lexicon("countable-groups")) {}

    void check(const article& a, const reporter& report) const {
        auto all = a.quantities();
        for (auto q : all) {
            if (!q.is_percent() || !is_plain(q) || q.hedged() || !is_running_text(a, q)) continue;
            auto whole = whole_of(a, q);
            if (whole && is_small_group(a, *whole) && !reachable(q, (*whole)->value)) tell(q, *whole, report);
        }
    }

private:
    lexicon groups_;

    static std::optional<quantity> whole_of(const article& a, const quantity& q) {
        auto all = a.quantities();
        if (q->whole < all.size()) return is_direct(a, q, all[q->whole]) ? std::optional(all[q->whole]) : std::nullopt;
        if (q.index() == 0) return std::nullopt;
        // "Of the 10 patients, 37% got better."
        quantity x = all[q.index() - 1];
        uint32_t first = a.sentences()[q->sentence]->first_token;
        bool opens = x->sentence == q->sentence && x->first_token == first + 2 && word_at(a, first, "of") && x->noun != LEDE_NONE;
        return opens && x->noun + 2 == q->first_token && text_at(a, x->noun + 1) == "," ? std::optional(x) : std::nullopt;
    }

    bool is_small_group(const article& a, const quantity& q) const {
        return q.is(LEDE_CARDINAL) && is_plain(q) && !q.hedged() && q->scale == 1 && q->value >= 2 && q->value <= 200 &&
               q->noun != LEDE_NONE && groups_.has(a.token_at(q->noun).text());
    }
    // "37% of the 10 patients", with nothing else between the two.
    static bool is_direct(const article& a, const quantity& q, const quantity& whole) {
        if (whole->first_token <= behind(q) || whole->first_token > behind(q) + 3) return false;
        for (uint32_t i = behind(q); i < whole->first_token; ++i)
            if (!one_of(text_at(a, i), {"of", "the", "its", "their", "all", "these", "those"})) return false;
        return true;
    }
    // Half a digit and a hundredth more, so that either way of rounding a half is allowed.
    static bool reachable(const quantity& share, double n) {
        double slack = 0.51 * std::pow(10.0, -std::max(0, share->decimals));
        for (double k : {std::floor(share->value * n / 100), std::ceil(share->value * n / 100)})
            if (std::fabs(100 * k / n - share->value) <= slack) return true;
        return false;
    }

    static void tell(const quantity& q, const quantity& whole, const reporter& report) {
        double n = whole->value, below = std::floor(q->value * n / 100), above = below + 1;
        auto percent = [&](double k) { return figure_text(100 * k / n, std::max(1, q->decimals)) + "%"; };
        report({.span = q->span,
                .message = none_gives,
                .args = {shown(whole), shown(q), figure_text(below, 0), percent(below), figure_text(above, 0), percent(above)},
                .related = {{whole->span, group, {shown(whole)}}}});
    }
};

}  // namespace

LEDELINT_RULE(impossible_percent)
