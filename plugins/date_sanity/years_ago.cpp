// "Three years ago, in 2018", in an article of 2025: the words and the figure lie apart.
#include <ledelint/plugin.hpp>

#include <cmath>

#include "calendar.hpp"
#include "years_ago.help.hpp"

using namespace ledelint::literals;

namespace {

struct years_ago {
    enum message : uint32_t { differs, date };
    static constexpr lede_message messages[] = {
        {"differs"_s, "'{0}' in an article of {1} is {2}, not '{3}'."_s},
        {"date"_s, "The date that is printed."_s},
    };
    static constexpr lede_rule_info info = ledelint::rule({.id = "years-ago",
                                                           .summary = "so many years ago beside another year",
                                                           .help = ledelint::help::years_ago,
                                                           .messages = ledelint::view_of(messages),
                                                           .needs = LEDE_NEEDS_DATE});

    void check(const ledelint::article& a, const ledelint::reporter& report) const {
        auto dates = a.dates();
        for (uint32_t i = 0; i + 1 < dates.size(); ++i) {
            auto one = dates[i], two = dates[i + 1];
            if (!apposed(a, one, two)) continue;
            if (counts_years_back(a, one) && prints_year(two)) compare(a, one, two, report);
            else if (prints_year(one) && counts_years_back(a, two)) compare(a, two, one, report);
        }
    }

private:
    // "three years ago", "exactly two decades ago"; the hedged ones have a wider reach below.
    static bool counts_years_back(const ledelint::article& a, const ledelint::date& d) {
        if (d->kind != LEDE_DATE || !d.has(LEDE_RELATIVE) || std::isnan(d->amount)) return false;
        if (d->unit != LEDE_YEAR && d->unit != LEDE_DECADE) return false;
        auto last = a.token_at(d->first_token + d->token_count - 1);
        return ledelint::same_word(last.text(), "ago");
    }
    static bool prints_year(const ledelint::date& d) {
        return d->kind == LEDE_DATE && d.has(LEDE_YEAR_PRINTED) && d->year != INT32_MIN && d->grain <= LEDE_YEAR && !d.has(LEDE_FISCAL) &&
               d->partner == LEDE_NONE;
    }
    static bool is_link(std::string_view w) {
        return w == "," || w == "(" || w == "-" || w == "–" || w == "—" || ledelint::same_word(w, "in") || ledelint::same_word(w, "on");
    }
    static bool apposed(const ledelint::article& a, const ledelint::date& one, const ledelint::date& two) {
        uint32_t first = one->first_token + one->token_count, last = two->first_token;
        if (one->sentence != two->sentence || last <= first || last - first > 3) return false;
        for (auto t : a.tokens(first, last - first))
            if (!is_link(t.text())) return false;
        return true;
    }
    // Years are counted loosely: one more or less is no slip, and a hedge, a round number or decades take more.
    static double slack(const ledelint::date& d, double years) {
        if (d->hedge != LEDE_EXACT || d->unit == LEDE_DECADE || (years >= 10 && std::fmod(years, 5) == 0)) return 1 + years / 10;
        return 1;
    }
    static void compare(const ledelint::article& a, const ledelint::date& words, const ledelint::date& figure,
        const ledelint::reporter& report) {
        double years = words->unit == LEDE_DECADE ? 10 * words->amount : words->amount;
        int now = ledelint::calendar::year_of(a.published());
        double meant = now - years;
        if (std::abs(figure->year - meant) <= slack(words, years)) return;
        report({.span = words->span, .message = differs,
                .args = {std::string(words.text()), std::to_string(now), std::to_string(int(meant)), std::to_string(figure->year)},
                .related = {{figure->span, message::date}}});
    }
};

}  // namespace

LEDELINT_RULE(years_ago)
