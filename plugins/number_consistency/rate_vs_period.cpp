// "$50 a month, or $500 a year": one rate said for two periods.
#include "interval.hpp"
#include "rate_vs_period.help.hpp"
#include "reading.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

// How many of the shorter period the longer one can hold: working and calendar weeks, months of 4 weeks and of 31 days.
struct periods {
    std::string_view shorter, longer;
    double least, most, usual;
};
constexpr periods table[] = {
    {"day", "week", 5, 7, 7},     {"day", "month", 20, 31, 30},  {"day", "year", 200, 366, 365}, {"week", "month", 4, 4.5, 4.33},
    {"week", "year", 40, 53, 52}, {"month", "quarter", 3, 3, 3}, {"month", "year", 12, 12, 12},  {"quarter", "year", 4, 4, 4},
};

struct rate_vs_period {
    enum message : uint32_t { differs, rate };
    static constexpr lede_message messages[] = {
        {"differs"_s, "{0} a {1} is {2} a {3}, not {4}."_s},
        {"rate"_s, "{0}"_s},
    };
    static constexpr lede_rule_info info = rule({.id = "rate-vs-period",
                                                 .summary = "One rate is given for two periods and they disagree",
                                                 .help = help::rate_vs_period,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        auto all = a.quantities();
        for (uint32_t i = 1; i < all.size(); ++i)
            if (is_rate(a, all[i - 1]) && is_rate(a, all[i]) && restates(a, all[i - 1], all[i])) examine(a, all[i - 1], all[i], report);
    }

private:
    static bool is_rate(const article& a, const quantity& q) {
        constexpr uint32_t unfit = LEDE_RANGE | LEDE_APPROXIMATE_NOUN | LEDE_NAME_PART;
        return q->per != LEDE_NONE && !(q->flags & unfit) && std::isfinite(q->value) && q->value > 0 && !q.is_percent() &&
               is_running_text(a, q);
    }

    // ", or", "(" or "which is" between them, and nothing but the first one's own words.
    static bool restates(const article& a, const quantity& x, const quantity& y) {
        bool alike = x->noun == LEDE_NONE || y->noun == LEDE_NONE || x.noun() == y.noun();
        if (!alike || x->sentence != y->sentence || x->kind != y->kind || x->unit != y->unit) return false;
        bool link = false;
        uint32_t from = beginning(a, y);
        if (from > behind(x) + 8) return false;
        for (uint32_t i = behind(x); i < from; ++i) {
            std::string_view w = text_at(a, i);
            if (i == x->noun) continue;
            if (one_of(w, {"or", "(", "equivalent", "equals"}))
                link = true;
            else if (!one_of(w, {"a", "an", "per", "each", "every", ",", "the", "to", "that", "is", "which", "/", "day", "week", "month",
                                 "quarter", "year", "\xe2\x80\x94", "--"}))
                return false;
        }
        return link;
    }

    static void examine(const article& a, const quantity& x, const quantity& y, const reporter& report) {
        std::string_view first = a.string(x->per), second = a.string(y->per);
        for (const periods& p : table) {
            bool up = p.shorter == first && p.longer == second, down = p.shorter == second && p.longer == first;
            if (!up && !down) continue;
            const quantity &low = up ? x : y, &high = up ? y : x;
            interval unit = loosely(low, 0.05), period = loosely(high, 0.05);
            if (meet({unit.low * p.least * 0.98, unit.high * p.most * 1.02}, period)) return;
            double reckoned = low->value * p.usual;
            report({.span = y->span,
                    .message = differs,
                    .args = {shown(low), std::string(p.shorter), figure_text(reckoned, reckoned < 10 ? 1 : 0), std::string(p.longer),
                             shown(high)},
                    .related = {{x->span, rate, {shown(x)}}}});
        }
    }
};

}  // namespace

LEDELINT_RULE(rate_vs_period)
