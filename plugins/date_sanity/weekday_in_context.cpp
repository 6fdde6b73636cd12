// "Monday, Jan. 21", in an article of Jan. 23, 2025: the year is not printed, but the article's date gives it, and there the day
// is a Tuesday.
#include <algorithm>
#include <cstdlib>
#include <ledelint/plugin.hpp>

#include "beside.hpp"
#include "weekday_in_context.help.hpp"

namespace {

using namespace date_sanity;

struct weekday_in_context {
    enum message : uint32_t { mismatch };
    static constexpr lede_message messages[] = {{"mismatch"_s, "{0} is a {1} in {2}, not a '{3}'."_s}};
    static constexpr lede_option_info options[] = {
        integer_option("reach"_s, 183, "how many days from the article's date a day without a year may lie"_s, 7, 366)};
    static constexpr lede_str yields_to[] = {"date-sanity.weekday-mismatch"_s};
    static constexpr lede_rule_info info = rule({.id = "weekday-in-context",
                                                 .summary = "a weekday that does not match its day of this year",
                                                 .help = help::weekday_in_context,
                                                 .tier = LEDE_TIER_B,
                                                 .level = LEDE_WARNING,
                                                 .messages = view_of(messages),
                                                 .options = view_of(options),
                                                 .yields_to = view_of(yields_to),
                                                 .needs = LEDE_NEEDS_DATE});

    explicit weekday_in_context(const context& c) : reach_(int32_t(c.integer("reach"))) {}

    void check(const article& a, const reporter& report) const {
        for (auto d : a.dates()) {
            bool is_day = d.is_day() || d->kind == LEDE_TIME;  // "at 7 p.m. Tuesday, March 4"
            if (!is_day || !d->weekday || !d->day || !d->month || d.has(LEDE_YEAR_PRINTED) || d.has(LEDE_IMPOSSIBLE)) continue;
            if (fits_a_near_year(d, d->weekday, a.published()) || fits_a_told_year(a, d)) continue;
            int other = weekday_before(a, d);
            if (other && fits_a_near_year(d, other, a.published())) continue;
            int year = nearest_year(d, a.published());
            int32_t day = cal::day_number(year, d->month, d->day);
            if (std::abs(day - a.published()) > reach_) continue;
            report_both(d, day, year, report);
        }
    }

private:
    static bool exists(const date& d, int year) {
        return std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(unsigned(d->month)),
                                           std::chrono::day(unsigned(d->day)))
            .ok();
    }
    static int nearest_year(const date& d, int32_t published) {
        int best = cal::year_of(published);
        for (int y : {best - 1, best + 1})
            if (exists(d, y) && (!exists(d, best) || std::abs(cal::day_number(y, d->month, d->day) - published) <
                                                         std::abs(cal::day_number(best, d->month, d->day) - published)))
                best = y;
        return best;
    }
    // An anniversary or a plan: the weekday is right for the year before or after, which is near enough to be meant.
    bool fits_a_near_year(const date& d, int weekday, int32_t published) const {
        int year = cal::year_of(published);
        for (int y : {year - 1, year, year + 1}) {
            if (!exists(d, y)) continue;
            int32_t day = cal::day_number(y, d->month, d->day);
            if (std::abs(day - published) <= reach_ + 30 && cal::iso_weekday(day) == weekday) return true;
        }
        return false;
    }
    // "In 1963 the ice broke on Monday, Jan. 28": a year that the story names nearby.
    static bool fits_a_told_year(const article& a, const date& d) {
        constexpr uint32_t near = 6;
        uint32_t last = std::min(d.index() + near, a.dates().size() - 1), own = a.sentences()[d->sentence]->block;
        for (uint32_t i = d.index() < near ? 0 : d.index() - near; i <= last; ++i) {
            auto other = a.dates()[i];
            bool told = other->kind == LEDE_DATE && other->year != INT32_MIN && (other.has(LEDE_YEAR_PRINTED) || other.has(LEDE_RELATIVE));
            if (!told || a.sentences()[other->sentence]->block + 1 < own || !exists(d, other->year)) continue;
            if (cal::iso_weekday(cal::day_number(other->year, d->month, d->day)) == d->weekday) return true;
        }
        return false;
    }
    static void report_both(const date& d, int32_t day, int year, const reporter& report) {
        std::string right = cal::weekday_name(cal::iso_weekday(day));
        auto civil = cal::civil(day);
        std::string written = cal::month_name(int(unsigned(civil.month()))) + " " + std::to_string(unsigned(civil.day()));
        finding f{.span = d->span,
                  .message = mismatch,
                  .args = {written, right, std::to_string(year), cal::weekday_name(d->weekday)},
                  .fixes = {{"Make it " + right, {{d->weekday_span, right}}}}};
        auto near = cal::civil(cal::nearest(day, d->weekday));
        if (near.month() == civil.month() && !empty(d->day_span))
            f.fixes.push_back(
                {"Make it the " + std::to_string(unsigned(near.day())), {{d->day_span, std::to_string(unsigned(near.day()))}}});
        report(f);
    }
    int32_t reach_;
};

}  // namespace

LEDELINT_RULE(weekday_in_context)
