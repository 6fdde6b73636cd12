// "Last year, in 2021", in an article of 2025: the words and the figure name two years.
#include <ledelint/plugin.hpp>

#include "calendar.hpp"
#include "relative_year.help.hpp"

using namespace ledelint::literals;

namespace {

struct relative_year {
    enum message : uint32_t { differs, year };
    static constexpr lede_message messages[] = {
        {"differs"_s, "'{0}' is {1} in an article of {2}, not '{3}'."_s},
        {"year"_s, "The year that is printed."_s},
    };
    static constexpr lede_rule_info info = ledelint::rule({.id = "relative-year",
                                                           .summary = "last, this or next year beside another year",
                                                           .help = ledelint::help::relative_year,
                                                           .messages = ledelint::view_of(messages),
                                                           .needs = LEDE_NEEDS_DATE});

    void check(const ledelint::article& a, const ledelint::reporter& report) const {
        auto dates = a.dates();
        for (uint32_t i = 0; i + 1 < dates.size(); ++i) {
            auto one = dates[i], two = dates[i + 1];
            if (!apposed(a, one, two)) continue;
            if (is_relative_year(one) && prints_year(two)) compare(a, one, two, report);
            else if (prints_year(one) && is_relative_year(two)) compare(a, two, one, report);
        }
    }

private:
    static bool is_relative_year(const ledelint::date& d) {
        return d->kind == LEDE_DATE && d->grain == LEDE_YEAR && d.has(LEDE_RELATIVE) && d->first_day != LEDE_NO_DAY &&
               !d.has(LEDE_FISCAL) && d->token_count == 2;
    }
    static bool prints_year(const ledelint::date& d) {
        return d->kind == LEDE_DATE && d.has(LEDE_YEAR_PRINTED) && d->year != INT32_MIN && d->grain <= LEDE_YEAR && !d.has(LEDE_FISCAL) &&
               d->partner == LEDE_NONE;
    }
    static bool is_link(std::string_view w) {
        return w == "," || w == "(" || w == "-" || w == "–" || w == "—" || ledelint::same_word(w, "in") || ledelint::same_word(w, "on");
    }
    // Side by side: a comma, bracket or dash between them, and "in" or "on" at most.
    static bool apposed(const ledelint::article& a, const ledelint::date& one, const ledelint::date& two) {
        uint32_t first = one->first_token + one->token_count, last = two->first_token;
        if (one->sentence != two->sentence || last <= first || last - first > 3) return false;
        for (auto t : a.tokens(first, last - first))
            if (!is_link(t.text())) return false;
        return !ledelint::same_word(a.token_at(first).text(), "in") && !ledelint::same_word(a.token_at(first).text(), "on");
    }
    static void compare(const ledelint::article& a, const ledelint::date& words, const ledelint::date& figure,
        const ledelint::reporter& report) {
        int meant = ledelint::calendar::year_of(words->first_day);
        if (figure->year == meant) return;
        report({.span = words->span, .message = differs,
                .args = {std::string(words.text()), std::to_string(meant), std::to_string(ledelint::calendar::year_of(a.published())),
                         std::to_string(figure->year)},
                .related = {{figure->span, year}}});
    }
};

}  // namespace

LEDELINT_RULE(relative_year)
