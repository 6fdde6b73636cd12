// A century or decade beside a year that is not in it: "the 19th century, in 1912".
#include "century_decade.help.hpp"
#include "reading.hpp"

namespace {

using namespace date_sanity;

struct century_decade {
    enum message : uint32_t { outside, year };
    static constexpr lede_message messages[] = {
        {"outside"_s, "'{0}' is not in '{1}', which is {2} to {3}."_s},
        {"year"_s, "The year."_s},
    };
    static constexpr lede_rule_info info = rule({.id = "century-decade",
                                                 .summary = "a century or decade that does not hold its year",
                                                 .help = help::century_decade,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        auto dates = a.dates();
        for (uint32_t i = 0; i + 1 < dates.size(); ++i) {
            auto one = dates[i], two = dates[i + 1];
            if (is_era(one) && stands_alone(two) && (are_apposed(a, one, two, {"around", "about", "circa", "c."}) || is_made(a, one, two)))
                compare(one, two, report);
            else if (stands_alone(one) && is_era(two) && are_apposed(a, one, two, {"the"}))
                compare(two, one, report);
        }
    }

private:
    static bool is_era(const date& d) {
        return d->kind == LEDE_DATE && (d->grain == LEDE_CENTURY || d->grain == LEDE_DECADE) && d->first_day != LEDE_NO_DAY &&
               !d.has(LEDE_RELATIVE) && d->partner == LEDE_NONE && !one_of(word_before(d), {"since", "after", "until", "before", "by"}) &&
               !(one_of(word_before(d), {"the"}) && one_of(word_before(d, 2), {"since", "after", "until", "before", "by"}));
    }
    static bool stands_alone(const date& d) { return prints_year(d) && d->partner == LEDE_NONE; }
    // "The 19th-century church, built in 1734": made then, not found or restored.
    static bool is_made(const article& a, const date& era, const date& year) {
        uint32_t i = behind(era);
        if (era->sentence != year->sentence) return false;
        while (i < year->first_token && (a.token_at(i).is_noun() || a.token_at(i).is(LEDE_ADJ) || is_dash(word_at(a, i)))) ++i;
        return i > behind(era) && i + 3 == year->first_token && word_at(a, i) == "," &&
               one_of(word_at(a, i + 2), {"in", "around", "about"}) &&
               (one_of(word_at(a, i + 1),
                       {"built", "painted", "drawn", "written", "erected", "constructed", "composed", "carved", "printed"}) ||
                (era->grain == LEDE_DECADE && one_of(word_at(a, i + 1), {"released", "recorded", "published"})));
    }
    // "At the end of the 19th century, in 1901": a turn of the century is counted in more than one way.
    static bool is_turn(const date& era) {
        uint32_t back = one_of(word_before(era), {"the"}) ? 2 : 1;
        return one_of(word_before(era, back), {"of"}) && one_of(word_before(era, back + 1), {"end", "turn", "close"});
    }
    static void compare(const date& era, const date& year, const reporter& report) {
        if (is_turn(era)) return;
        int first = cal::year_of(era->first_day), last = cal::year_of(era->last_day);
        int y = cal::year_of(year->first_day);
        // 1900 may be called the last year of the 19th century or the first of the 20th.
        int slack = era->grain == LEDE_CENTURY ? 1 : 0;
        if (y >= first - slack && y <= last + slack) return;
        report({.span = era->span,
                .message = outside,
                .args = {std::string(year.text()), std::string(era.text()), std::to_string(first), std::to_string(last)},
                .related = {{year->span, message::year}}});
    }
};

}  // namespace

LEDELINT_RULE(century_decade)
