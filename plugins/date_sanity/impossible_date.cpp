// Days that no month has: June 31, and February 29 in a year that is printed and has none.
#include "impossible_date.help.hpp"
#include "reading.hpp"

namespace {

using namespace date_sanity;
using namespace ledelint::calendar;

struct impossible_date {
    enum message : uint32_t { no_day, no_leap_day };
    static constexpr lede_message messages[] = {
        {"no-day"_s, "'{0}': {1} has {2} days."_s},
        {"no-leap-day"_s, "'{0}': February has 28 days in {1}."_s},
    };
    static constexpr lede_rule_info info = rule({.id = "impossible-date",
                                                 .summary = "A date that does not exist",
                                                 .help = help::impossible_date,
                                                 .level = LEDE_ERROR,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        for (auto d : a.dates()) {
            if (d->kind != LEDE_DATE || d->day <= 0 || d->month <= 0 || d->month > 12 || !plausible(d) || counts_something(a, d)) continue;
            int most = days_in(d.has(LEDE_YEAR_PRINTED) ? d->year : 2000, d->month);
            if (d->day <= most) continue;
            bool leap = d->month == 2 && d->day == 29;
            report({.span = d->span, .message = leap ? no_leap_day : no_day, .args = args(a, d, most, leap), .fixes = fixes(a, d, most)});
        }
    }

private:
    static int days_in(int year, int month) {
        using namespace std::chrono;
        return int(unsigned(year_month_day_last(std::chrono::year(year), month_day_last(std::chrono::month(unsigned(month)))).day()));
    }
    // What is far out of range is rather a score, a page or an old year ("May 68") unless the year stands beside it, or "on" before it.
    static bool plausible(const date& d) {
        if (d->day <= 31) return true;
        return (d.has(LEDE_YEAR_PRINTED) && d->year >= 1000 && !d.has(LEDE_NUMERIC)) || (d->day < 40 && one_of(word_before(d), {"on"}));
    }

    // "In April 31 people were hurt", "by June 31 of them had left", "the February 30-year auction": the figure counts what follows.
    static bool counts_something(const article& a, const date& d) {
        if (!empty(d->year_span) || d->day_span.end != d->span.end || behind(d) >= stop_of(d)) return false;
        token next = a.token_at(behind(d));
        if (next.penn(LEDE_HYPH) && !next.has(LEDE_SPACE_BEFORE) &&
            !a.token_at(std::min(behind(d) + 1, stop_of(d) - 1)).has(LEDE_HAS_DIGIT))
            return true;
        std::string_view before = word_before(d);
        if (one_of(before, {"in"}) || (before.empty() && next.penn(LEDE_NNS))) return true;
        bool led = one_of(before, {"by", "since", "until", "during", "through", "before", "after", "for", "of", "last", "this"});
        return led && (next.is(LEDE_NOUN) || next.is(LEDE_ADJ) || one_of(next.text(), {"of", "%", "percent"}));
    }

    static std::vector<std::string> args(const article& a, const date& d, int most, bool leap) {
        std::string shown(a.text(d->span));
        if (leap) return {shown, std::to_string(d->year)};
        return {shown, month_name(d->month), std::to_string(most)};
    }
    // The last day of the month, or as many days into the next: one of them was meant, and only a person knows which.
    static std::vector<fix> fixes(const article& a, const date& d, int most) {
        lede_span month{d->span.begin, d->day_span.begin};
        bool month_first = d.has(LEDE_NUMERIC) ? false : empty(d->weekday_span) && d->day_span.begin > d->span.begin;
        if (!month_first || d->month == 12 || !same_month_word(a.text(month), d->month)) return {};
        std::string next = month_name(d->month + 1) + " " + std::to_string(d->day - most);
        return {{"Change to " + month_name(d->month) + " " + std::to_string(most), {{d->day_span, std::to_string(most)}}},
                {"Change to " + next, {{{month.begin, d->day_span.end}, next}}}};
    }
    static bool same_month_word(std::string_view printed, int month) {
        return printed.size() == month_name(month).size() + 1 && same_word(printed.substr(0, printed.size() - 1), month_name(month));
    }
};

}  // namespace

LEDELINT_RULE(impossible_date)
