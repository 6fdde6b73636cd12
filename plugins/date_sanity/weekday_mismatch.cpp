// A full date and the weekday printed with it or said of it, by the Gregorian calendar. Years before 1924 are left alone: a part of Europe
// still counted by the Julian calendar.
#include "beside.hpp"
#include "weekday_mismatch.help.hpp"

namespace {

using namespace date_sanity;
using namespace ledelint::calendar;

struct weekday_mismatch {
    enum message : uint32_t { mismatch, weekday_half, date_half };
    static constexpr lede_message messages[] = {
        {"mismatch"_s, "{1} is a {2}, not a {0}."_s},
        {"weekday"_s, "the weekday as printed"_s},
        {"date"_s, "a {0}"_s},
    };
    static constexpr lede_rule_info info = rule({.id = "weekday-mismatch",
                                                 .summary = "The weekday does not match the date",
                                                 .help = help::weekday_mismatch,
                                                 .level = LEDE_ERROR,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        for (auto d : a.dates()) {
            if (!is_whole(d)) continue;
            if (d->weekday)
                compare(a, d, d, report);
            else if (auto named = weekday_beside(a, d))
                compare(a, d, *named, report);
        }
    }

private:
    // A day with its year, printed with it or at the other end of its range, of the calendar that all of Europe has kept since 1924.
    static bool is_whole(const date& d) {
        bool day = d.is_day() || d->kind == LEDE_TIME;
        bool year = d.has(LEDE_YEAR_PRINTED) || (d->day && d->month && !d.has(LEDE_YEAR_FROM_DOCUMENT) && !d.has(LEDE_RELATIVE));
        return day && year && d->month && d->day && d->year >= 1924 && d->first_day != LEDE_NO_DAY && !d.has(LEDE_IMPOSSIBLE);
    }
    static void compare(const article& a, const date& d, const date& named, const reporter& report) {
        int actual = iso_weekday(d->first_day);
        if (actual == named->weekday || actual == weekday_before(a, named) || is_determiner(a, d)) return;
        lede_span date = d == named ? date_part(a, *d) : d->span;
        report({.span = join(d->span, named->span),
                .message = mismatch,
                .args = {weekday_name(named->weekday), std::string(a.text(date)), weekday_name(actual)},
                .related = {{named->weekday_span, weekday_half}, {date, date_half, {weekday_name(actual)}}},
                .fixes = fixes(a, d, named, actual)});
    }

    // "March 4, 2025, was a Wednesday", "Tuesday (4 March 2026)", "Monday morning, March 4, 2025": a weekday of its own.
    static std::optional<date> weekday_beside(const article& a, const date& d) {
        auto all = a.dates();
        uint32_t n = d.index();
        if (n + 1 < all.size() && is_bare_weekday(all[n + 1], d) &&
            only(a, behind(d), all[n + 1]->first_token, {",", "was", "is", "falls", "fell", "will", "be", "a", "on"}) &&
            any(a, behind(d), all[n + 1]->first_token, {"was", "is", "falls", "fell", "be"}))
            return all[n + 1];
        if (n == 0 || !is_bare_weekday(all[n - 1], d) || behind(all[n - 1]) + 1 != d->first_token) return std::nullopt;
        bool bracket = word_before(d) == "(" && word_behind(d) == ")", part = all[n - 1]->kind == LEDE_TIME && word_before(d) == ",";
        if (bracket || part) return all[n - 1];
        return std::nullopt;
    }
    static bool is_bare_weekday(const date& d, const date& beside) {
        bool alone = d->kind == LEDE_DATE ? d->token_count == 1 : d->kind == LEDE_TIME && d->grain == LEDE_DAYPART && d->token_count == 2;
        return alone && d->weekday && !d->day && !d->month && d->sentence == beside->sentence && d->partner == LEDE_NONE;
    }

    // What is left of the date without its weekday, and without what joins the two.
    static lede_span date_part(const article& a, const lede_date& d) {
        if (d.weekday_span.begin > d.day_span.begin) return {d.span.begin, std::max(d.day_span.end, d.year_span.end)};
        uint32_t i = d.first_token, last = d.first_token + d.token_count;
        while (i < last && (a.token_at(i)->span.begin <= d.weekday_span.begin || !begins_date(a.token_at(i)))) ++i;
        return {a.token_at(std::min(i, last - 1))->span.begin, std::max(d.day_span.end, d.year_span.end)};
    }
    static bool begins_date(const token& t) {
        if (t.has(LEDE_HAS_DIGIT) || one_of(t.text(), {"the"})) return true;
        for (std::string_view month : month_names)
            if (t.text().size() >= 3 && same_word(t.text().substr(0, 3), month.substr(0, 3))) return true;
        return false;
    }

    // "On Wednesday, the March 4, 2025, vote was annulled": the date belongs to the vote.
    static bool is_determiner(const article& a, const date& d) {
        for (uint32_t i = d->first_token; i + 1 < behind(d); ++i)
            if (one_of(word_at(a, i), {"the"}) && !a.token_at(i + 1).has(LEDE_HAS_DIGIT)) return true;
        return false;
    }
    static std::vector<fix> fixes(const article& a, const date& d, const date& named, int actual) {
        std::vector<fix> out;
        bool full_name = length(named->weekday_span) > 5;
        std::string name = weekday_name(actual);
        if (full_name) out.push_back({"Change the weekday to " + name, {{named->weekday_span, name}}});
        auto near = civil(nearest(d->first_day, named->weekday));
        if (unsigned(near.month()) == unsigned(d->month) && a.text(d->day_span).size() <= 2)
            out.push_back(
                {"Change the day to " + std::to_string(unsigned(near.day())), {{d->day_span, std::to_string(unsigned(near.day()))}}});
        return out.size() == 2 ? out : std::vector<fix>{};
    }
};

}  // namespace

LEDELINT_RULE(weekday_mismatch)
