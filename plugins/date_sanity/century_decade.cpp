// A century or decade beside a year that is not in it: "the 19th century, in 1912".
#include <ledelint/plugin.hpp>

#include "calendar.hpp"
#include "century_decade.help.hpp"

using namespace ledelint::literals;

namespace {

struct century_decade {
    enum message : uint32_t { outside, year };
    static constexpr lede_message messages[] = {
        {"outside"_s, "'{0}' is not in '{1}', which is {2} to {3}."_s},
        {"year"_s, "The year."_s},
    };
    static constexpr lede_rule_info info = ledelint::rule({.id = "century-decade",
                                                           .summary = "a century or decade that does not hold its year",
                                                           .help = ledelint::help::century_decade,
                                                           .messages = ledelint::view_of(messages)});

    void check(const ledelint::article& a, const ledelint::reporter& report) const {
        auto dates = a.dates();
        for (uint32_t i = 0; i + 1 < dates.size(); ++i) {
            auto one = dates[i], two = dates[i + 1];
            if (is_era(one) && is_year(two)) compare(a, one, two, report);
            else if (is_year(one) && is_era(two)) compare(a, two, one, report);
        }
    }

private:
    static bool is_era(const ledelint::date& d) {
        return d->kind == LEDE_DATE && (d->grain == LEDE_CENTURY || d->grain == LEDE_DECADE) && d->first_day != LEDE_NO_DAY &&
               !d.has(LEDE_RELATIVE) && d->partner == LEDE_NONE;
    }
    static bool is_year(const ledelint::date& d) {
        return d->kind == LEDE_DATE && d.has(LEDE_YEAR_PRINTED) && d->first_day != LEDE_NO_DAY && !d.has(LEDE_IMPOSSIBLE) &&
               d->grain <= LEDE_YEAR && d->partner == LEDE_NONE;
    }
    // "At the end of the 19th century, in 1901": a turn of the century is counted in more than one way.
    static bool is_turn(const ledelint::article& a, const ledelint::date& era) {
        if (era->first_token < 2 || !ledelint::same_word(a.token_at(era->first_token - 1).text(), "of")) return false;
        auto word = a.token_at(era->first_token - 2).text();
        return ledelint::same_word(word, "end") || ledelint::same_word(word, "turn") || ledelint::same_word(word, "close");
    }
    // The two stand side by side: nothing between them but a comma, a bracket and "in".
    static bool apposed(const ledelint::article& a, const ledelint::date& one, const ledelint::date& two) {
        if (one->sentence != two->sentence) return false;
        uint32_t first = one->first_token + one->token_count, last = two->first_token;
        if (last < first || last - first > 3) return false;
        bool cut = false;
        for (auto t : a.tokens(first, last - first)) {
            auto w = t.text();
            if (w == "," || w == "(" || w == "-" || w == "–" || w == "—") cut = true;
            else if (!ledelint::same_word(w, "in") && !ledelint::same_word(w, "on") && !ledelint::same_word(w, "the")) return false;
        }
        return cut;
    }
    static void compare(const ledelint::article& a, const ledelint::date& era, const ledelint::date& year,
        const ledelint::reporter& report) {
        if (is_turn(a, era)) return;
        bool era_first = era->span.begin < year->span.begin;
        if (!(era_first ? apposed(a, era, year) : apposed(a, year, era))) return;
        int first = ledelint::calendar::year_of(era->first_day), last = ledelint::calendar::year_of(era->last_day);
        int y = ledelint::calendar::year_of(year->first_day);
        // 1900 may be called the last year of the 19th century or the first of the 20th.
        int slack = era->grain == LEDE_CENTURY ? 1 : 0;
        if (y >= first - slack && y <= last + slack) return;
        report({.span = era->span, .message = outside,
                .args = {std::string(year.text()), std::string(era.text()), std::to_string(first), std::to_string(last)},
                .related = {{year->span, message::year}}});
    }
};

}  // namespace

LEDELINT_RULE(century_decade)
