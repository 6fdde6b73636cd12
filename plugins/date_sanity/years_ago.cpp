// "Three years ago, in 2018", in an article of 2025: the words and the figure lie apart.
#include "reading.hpp"
#include "years_ago.help.hpp"

namespace {

using namespace date_sanity;

struct years_ago {
    enum message : uint32_t { differs, date_place, days_differ };
    static constexpr lede_message messages[] = {
        {"differs"_s, "'{0}' in an article of {1} is {2}, not '{3}'."_s},
        {"date"_s, "The date that is printed."_s},
        {"days-differ"_s, "From '{1}' to {3} is {2}, not '{0}'."_s},
    };
    static constexpr lede_rule_info info = rule({.id = "years-ago",
                                                 .summary = "so many years ago beside another year",
                                                 .help = help::years_ago,
                                                 .messages = view_of(messages),
                                                 .needs = LEDE_NEEDS_DATE});

    void check(const article& a, const reporter& report) const {
        auto dates = a.dates();
        for (uint32_t i = 0; i + 1 < dates.size(); ++i) {
            auto one = dates[i], two = dates[i + 1];
            if (counts_back(two) && stands_alone(one) && (are_apposed(a, one, two) || of_one_deed(a, one, two)))
                compare(a, two, one, report);
            else if (counts_back(one) && stands_alone(two) && (are_apposed(a, one, two) || is_said_again(a, one, two)))
                compare(a, one, two, report);
        }
    }

private:
    // "Three years ago", "two decades ago", "six months ago", "ten days ago".
    static bool counts_back(const date& d) {
        if (d->kind != LEDE_DATE || !d.has(LEDE_RELATIVE) || std::isnan(d->amount)) return false;
        bool unit = counts_years(d) || d->unit == LEDE_MONTH || d->unit == LEDE_WEEK || d->unit == LEDE_DAY;
        return unit && one_of(word_at(d.of(), behind(d) - 1), {"ago"});
    }
    static bool stands_alone(const date& d) {
        bool day = d->kind == LEDE_DATE && d.is_day() && d->month && d->day && !d.has(LEDE_RELATIVE) && !d.has(LEDE_IMPOSSIBLE);
        bool month = d->kind == LEDE_DATE && d->grain == LEDE_MONTH && d->month && !d.has(LEDE_RELATIVE);
        return (prints_year(d) || day || month) && d->partner == LEDE_NONE && d->first_day != LEDE_NO_DAY;
    }
    // "Which closed 12 years ago in 2013, once": no comma before the second, a mark behind it.
    static bool is_said_again(const article& a, const date& one, const date& two) {
        uint32_t first = behind(one);
        if (one->sentence != two->sentence || two->first_token != first + 1 || !one_of(word_at(a, first), {"in", "on"})) return false;
        return behind(two) >= stop_of(two) || a.token_at(behind(two)).is(LEDE_PUNCT);
    }
    // "The 2018 law, passed three years ago".
    static bool of_one_deed(const article& a, const date& figure, const date& words) {
        uint32_t i = behind(figure);
        if (figure->sentence != words->sentence || figure->grain != LEDE_YEAR) return false;
        while (i < words->first_token && (a.token_at(i).is_noun() || a.token_at(i).is(LEDE_ADJ))) ++i;
        return i > behind(figure) && i + 2 == words->first_token && word_at(a, i) == "," &&
               one_of(word_at(a, i + 1), {"passed", "enacted", "signed", "held", "fought", "published", "released", "adopted", "made"});
    }

    static void compare(const article& a, const date& words, const date& figure, const reporter& report) {
        if (!counts_years(words) && figure->grain <= LEDE_MONTH) parts(a, words, figure, report);
        if (counts_years(words) && prints_year(figure)) years(a, words, figure, report);  // "three years ago, on May 3": a day of that year
    }
    static void years(const article& a, const date& words, const date& figure, const reporter& report) {
        int now = cal::year_of(a.published());
        double n = years_of(words), meant = now - n;
        if (std::abs(figure->year - meant) <= year_slack(n, words->hedge != LEDE_EXACT || words->unit > LEDE_YEAR)) return;
        report({.span = words->span,
                .message = differs,
                .args = {text_of(words), std::to_string(now), std::to_string(int(meant)), std::to_string(figure->year)},
                .related = {{figure->span, date_place}}});
    }
    // Months, weeks and days, by the days between: a month or half a week more or less is no slip, nor are two days.
    static void parts(const article& a, const date& words, const date& figure, const reporter& report) {
        double unit = words->unit == LEDE_MONTH ? 30.44 : words->unit == LEDE_WEEK ? 7 : 1, n = words->amount * unit;
        double slack = words->unit == LEDE_MONTH ? 31 : words->unit == LEDE_WEEK ? 5 : 2;
        if (words->hedge != LEDE_EXACT) slack += n / 4;
        double least = a.published() - figure->last_day, most = a.published() - figure->first_day;
        for (double year : {0., 365.}) {  // a month without its year may be that of the year before
            if (n >= least + year - slack && n <= most + year + slack) return;
            if (figure.has(LEDE_YEAR_PRINTED)) break;
        }
        if (most < 0) return;
        report({.span = words->span,
                .message = days_differ,
                .args = {text_of(words), text_of(figure), counted(std::round((least + most) / 2 / unit * 10) / 10, name_of(words->unit)),
                         cal::written(a.published())},
                .related = {{figure->span, date_place}}});
    }
    static std::string name_of(lede_grain unit) { return unit == LEDE_MONTH ? "month" : unit == LEDE_WEEK ? "week" : "day"; }
};

}  // namespace

LEDELINT_RULE(years_ago)
