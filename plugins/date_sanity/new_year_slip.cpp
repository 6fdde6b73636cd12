// In the first weeks of January the old year's number still runs from the fingers: "on Jan. 6, 2024", written on Jan. 8, 2025.
#include <ledelint/plugin.hpp>

#include "calendar.hpp"
#include "new_year_slip.help.hpp"

using namespace ledelint::literals;

namespace {

namespace cal = ledelint::calendar;

struct new_year_slip {
    enum message : uint32_t { old_year };
    static constexpr lede_message messages[] = {{"old-year"_s, "The article is of {1}; is '{0}' of the year before?"_s}};
    static constexpr lede_option_info options[] = {
        ledelint::integer_option("days"_s, 45, "how long after the new year, in days"_s, 1, 90),
        ledelint::integer_option("reach"_s, 14, "how far from the article's day and month, in days"_s, 1, 60)};
    static constexpr lede_str yields_to[] = {"date-sanity.weekday-mismatch"_s};
    static constexpr lede_rule_info info = ledelint::rule({.id = "new-year-slip",
                                                           .summary = "last year's number on a date of this January",
                                                           .help = ledelint::help::new_year_slip,
                                                           .tier = LEDE_TIER_B,
                                                           .level = LEDE_NOTE,
                                                           .messages = ledelint::view_of(messages),
                                                           .options = ledelint::view_of(options),
                                                           .yields_to = ledelint::view_of(yields_to),
                                                           .needs = LEDE_NEEDS_DATE});

    explicit new_year_slip(const ledelint::context& c) : days_(int32_t(c.integer("days"))), reach_(int32_t(c.integer("reach"))) {}

    void check(const ledelint::article& a, const ledelint::reporter& report) const {
        int year = cal::year_of(a.published());
        if (a.published() - cal::day_number(year, 1, 1) >= days_) return;
        for (auto d : a.dates()) {
            if (!is_candidate(d, year)) continue;
            int32_t meant = cal::day_number(year, d->month, d->day);
            if (meant < a.published() - reach_ || meant > a.published() + reach_) continue;
            if (d->weekday && cal::iso_weekday(d->first_day) == d->weekday) continue;  // the weekday vouches for the year
            if (year_is_a_subject(a, d, year - 1) || !is_news(a, d)) continue;
            report({.span = d->span, .message = old_year, .args = {std::string(d.text()), std::to_string(year)},
                    .fixes = {{"Make it " + std::to_string(year), {{d->year_span, std::to_string(year)}}}}});
        }
    }

private:
    static bool is_candidate(const ledelint::date& d, int year) {
        return d.is_day() && d.has(LEDE_YEAR_PRINTED) && !d.has(LEDE_IMPOSSIBLE) && d->year == year - 1 && d->month != 0 && d->day != 0 &&
               !(d->month == 2 && d->day == 29) && d->partner == LEDE_NONE && !ledelint::empty(d->year_span) &&
               !d.has(LEDE_BIRTH) && !d.has(LEDE_DEATH) && !d.has(LEDE_FROM_DATELINE);
    }
    // A story that speaks of the old year elsewhere, or says "a year ago", means it.
    static bool year_is_a_subject(const ledelint::article& a, const ledelint::date& slip, int old) {
        for (auto d : a.dates()) {
            if (d == slip) continue;
            if (d->kind == LEDE_DATE && d->year == old && (d.has(LEDE_YEAR_PRINTED) || d.has(LEDE_RELATIVE)) &&
                d->grain >= LEDE_MONTH) return true;
            if (d.is_day() && d.has(LEDE_YEAR_PRINTED) && d->year == old) return true;
        }
        return false;
    }
    // "on Jan. 6, 2024": told as an event, in the past. Since, until, after and by speak of another time.
    static bool is_news(const ledelint::article& a, const ledelint::date& d) {
        if (d->tense != LEDE_PAST || d->first_token == 0) return false;
        auto before = a.token_at(d->first_token - 1);
        return before->sentence == d->sentence && ledelint::same_word(before.text(), "on");
    }
    int32_t days_, reach_;
};

}  // namespace

LEDELINT_RULE(new_year_slip)
