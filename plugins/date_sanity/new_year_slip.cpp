// In the first weeks of January the old year's number still runs from the fingers: "on Jan. 6, 2024", written on Jan. 8, 2025.
#include "beside.hpp"
#include "new_year_slip.help.hpp"

namespace {

using namespace date_sanity;

struct new_year_slip {
    enum message : uint32_t { old_year };
    static constexpr lede_message messages[] = {{"old-year"_s, "The article is of {1}; is '{0}' of the year before?"_s}};
    static constexpr lede_option_info options[] = {
        integer_option("days"_s, 45, "how long after the new year, in days"_s, 1, 90),
        integer_option("reach"_s, 14, "how far from the article's day and month, in days"_s, 1, 60)};
    static constexpr lede_str yields_to[] = {"date-sanity.weekday-mismatch"_s};
    static constexpr lede_rule_info info = rule({.id = "new-year-slip",
                                                 .summary = "last year's number on a date of this January",
                                                 .help = help::new_year_slip,
                                                 .tier = LEDE_TIER_B,
                                                 .level = LEDE_NOTE,
                                                 .messages = view_of(messages),
                                                 .options = view_of(options),
                                                 .yields_to = view_of(yields_to),
                                                 .needs = LEDE_NEEDS_DATE});

    explicit new_year_slip(const context& c) : days_(int32_t(c.integer("days"))), reach_(int32_t(c.integer("reach"))) {}

    void check(const article& a, const reporter& report) const {
        int year = cal::year_of(a.published());
        if (a.published() - cal::day_number(year, 1, 1) >= days_) return;
        for (auto d : a.dates()) {
            if (!is_candidate(d, year)) continue;
            int32_t meant = cal::day_number(year, d->month, d->day);
            if (meant < a.published() - reach_ || meant > a.published() + reach_) continue;
            if (d->weekday && cal::iso_weekday(d->first_day) == d->weekday) continue;  // the weekday vouches for the year
            if (!is_news(a, d, meant) || year_is_a_subject(a, d, year - 1)) continue;
            report({.span = d->span,
                    .message = old_year,
                    .args = {std::string(d.text()), std::to_string(year)},
                    .fixes = {{"Make it " + std::to_string(year), {{d->year_span, std::to_string(year)}}}}});
        }
    }

private:
    static bool is_candidate(const date& d, int year) {
        return d.is_day() && d.has(LEDE_YEAR_PRINTED) && !d.has(LEDE_IMPOSSIBLE) && d->year == year - 1 && d->month != 0 && d->day != 0 &&
               !(d->month == 2 && d->day == 29) && d->partner == LEDE_NONE && !empty(d->year_span) && !d.has(LEDE_BIRTH) &&
               !d.has(LEDE_FROM_DATELINE);
    }
    // A story that speaks of the old year elsewhere, or of the same day in another year, means it.
    static bool year_is_a_subject(const article& a, const date& slip, int old) {
        for (auto d : a.dates()) {
            bool a_year = d->unit == LEDE_YEAR && d->amount == 1;  // "one year on", "a year later"
            if (a_year && d->sentence <= slip->sentence + 2 && d->sentence + 2 >= slip->sentence) return true;
            if (d == slip || d->kind > LEDE_TIME) continue;
            if (d->year == old && (d.has(LEDE_YEAR_PRINTED) || (d.has(LEDE_RELATIVE) && d->grain >= LEDE_MONTH))) return true;
            if (d->month == slip->month && d->day == slip->day && d->year != slip->year && d.has(LEDE_YEAR_PRINTED)) return true;
        }
        return false;
    }
    // "On Jan. 6, 2024", "died Jan. 6, 2024", "as of Jan. 6, 2024": told as an event; a day that would be ahead, as a plan. Since, until,
    // after and by speak of another time.
    static bool is_news(const article& a, const date& d, int32_t meant) {
        bool ahead = meant >= a.published() && (d->tense == LEDE_PRESENT || d->tense == LEDE_FUTURE);
        auto last = token_before(a, d->first_token);
        if (!last || (d->tense != LEDE_PAST && !ahead)) return false;
        if (one_of(last->text(), {"on", "of"})) return same_word(last->text(), "on") || of_the_day(a, last->index());
        return last->index() == d->verb || last->is_verb() || follows_at_once(d);
    }
    // "The evening of", "as of".
    static bool of_the_day(const article& a, uint32_t of) {
        return of > 0 && one_of(a.token_at(of - 1).text(), {"as", "afternoon", "evening", "hours", "morning", "night"});
    }
    // "Filed for protection Jan. 2, 2024": the agencies' way, without "on".
    static bool follows_at_once(const date& d) {
        return d->verb != LEDE_NONE && d->verb < d->first_token && d->first_token - d->verb <= 4 &&
               d.of().token_at(d->first_token - 1).is_noun();
    }
    int32_t days_, reach_;
};

}  // namespace

LEDELINT_RULE(new_year_slip)
