// A full date and the weekday printed with it, by the Gregorian calendar. Years before 1924 are left alone: a part of Europe
// still counted by the Julian calendar.
#include "beside.hpp"
#include "calendar.hpp"
#include "weekday_mismatch.help.hpp"

namespace {

using namespace ledelint;
using namespace ledelint::beside;
using namespace ledelint::calendar;

struct weekday_mismatch {
    enum message : uint32_t { mismatch, weekday_half, date_half };
    static constexpr lede_message messages[] = {
        {"mismatch"_s, "{1} is a {2}, not a {0}."_s},
        {"weekday"_s, "the weekday as printed"_s},
        {"date"_s, "a {0}"_s},
    };
    static constexpr lede_rule_info info = rule({.id = "weekday-mismatch", .summary = "The weekday does not match the date",
        .help = help::weekday_mismatch, .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        for (auto d : a.dates()) {
            bool day = d.is_day() || d->kind == LEDE_TIME;  // "at 7 p.m. Tuesday, March 4, 2025"
            bool whole = day && d->weekday && d->month && d->day && d.has(LEDE_YEAR_PRINTED) && !d.has(LEDE_IMPOSSIBLE);
            if (!whole || d->year < 1924 || d->first_day == LEDE_NO_DAY) continue;
            int actual = iso_weekday(d->first_day);
            if (actual == d->weekday || actual == weekday_before(a, d)) continue;
            lede_span date = date_part(a, *d);
            report({.span = d->span, .message = mismatch,
                .args = {weekday_name(d->weekday), std::string(a.text(date)), weekday_name(actual)},
                .related = {{d->weekday_span, weekday_half}, {date, date_half, {weekday_name(actual)}}},
                .fixes = fixes(a, d, actual)});
        }
    }

private:
    // What is left of the date without its weekday, and without what joins the two.
    static lede_span date_part(const article& a, const lede_date& d) {
        lede_span s = d.span;
        if (d.weekday_span.begin > d.day_span.begin) {
            s.end = std::max(d.day_span.end, d.year_span.end);
        } else {
            s.begin = d.weekday_span.end;
            while (s.begin < d.day_span.begin && a.text()[s.begin] != ' ') ++s.begin;
            while (s.begin < d.day_span.begin && a.text()[s.begin] == ' ') ++s.begin;
        }
        return s;
    }

    static std::vector<fix> fixes(const article& a, const date& d, int actual) {
        std::vector<fix> out;
        bool full_name = length(d->weekday_span) > 5;
        std::string name = weekday_name(actual);
        if (full_name) out.push_back({"Change the weekday to " + name, {{d->weekday_span, name}}});
        auto near = civil(nearest(d->first_day, d->weekday));
        if (unsigned(near.month()) == unsigned(d->month) && a.text(d->day_span).size() <= 2)
            out.push_back({"Change the day to " + std::to_string(unsigned(near.day())),
                {{d->day_span, std::to_string(unsigned(near.day()))}}});
        return out.size() == 2 ? out : std::vector<fix>{};
    }
};

}  // namespace

LEDELINT_RULE(weekday_mismatch)
