// A full date and the weekday printed with it, by the Gregorian calendar. Years before 1924 are left alone: a part of Europe
// still counted by the Julian calendar.
#include "calendar.hpp"
#include "weekday_mismatch.help.hpp"

namespace {

using namespace ledelint;
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
            bool whole = d.is_day() && d->weekday && d->month && d->day && d.has(LEDE_YEAR_PRINTED) && !d.has(LEDE_IMPOSSIBLE);
            if (!whole || d->year < 1924 || d->first_day == LEDE_NO_DAY) continue;
            int actual = iso_weekday(d->first_day);
            if (actual == d->weekday || is_one_of_two(a, d)) continue;
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

    // "Friday and Saturday, May 3 and 4, 2024": the weekday belongs to the other day of the pair.
    static bool is_one_of_two(const article& a, const date& d) {
        if (d->first_token < 2) return false;
        token link = a.token_at(d->first_token - 1);
        std::string_view w = link.text();
        bool links = same_word(w, "and") || same_word(w, "or") || same_word(w, "to") || same_word(w, "through") || w == "," ||
                     w == "/" || link.penn(LEDE_HYPH) || w == "-" || w == "\xe2\x80\x93";
        if (!links) return false;
        for (auto other : a.dates())
            if (other->weekday && other->first_token + other->token_count + 1 == d->first_token) return true;
        return false;
    }

    static std::vector<fix> fixes(const article& a, const date& d, int actual) {
        std::vector<fix> out;
        bool full_name = length(d->weekday_span) > 5;
        std::string name = weekday_name(actual);
        if (full_name) out.push_back({"Change the weekday to " + name, {{d->weekday_span, name}}});
        int shift = d->weekday - actual;
        if (shift > 3) shift -= 7;
        if (shift < -3) shift += 7;
        auto near = civil(d->first_day + shift);
        if (unsigned(near.month()) == unsigned(d->month) && a.text(d->day_span).size() <= 2)
            out.push_back({"Change the day to " + std::to_string(unsigned(near.day())),
                {{d->day_span, std::to_string(unsigned(near.day()))}}});
        return out.size() == 2 ? out : std::vector<fix>{};
    }
};

}  // namespace

LEDELINT_RULE(weekday_mismatch)
