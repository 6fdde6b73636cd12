// A holiday beside a date that is another day: "Christmas Day, Dec. 24".
#include <algorithm>

#include "beside.hpp"
#include "holiday_date.help.hpp"
#include "yearly_day.hpp"

namespace {

using namespace date_sanity;

// The Gregorian Easter Sunday, by the anonymous algorithm (Meeus/Jones/Butcher; J. Meeus, Astronomical Algorithms, 1991, p. 67).
int32_t easter(int year) {
    int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
    return cal::day_number(year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
}

// The Orthodox Easter Sunday in the Gregorian calendar, 1900 to 2099 (Meeus, p. 69: Julian computus, then 13 days).
int32_t orthodox_easter(int year) {
    int d = (19 * (year % 19) + 15) % 30, e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    return cal::day_number(year, (d + e + 114) / 31, (d + e + 114) % 31 + 1) + 13;
}

// The day of a holiday as the lexicon writes it: "12-25"; "easter-2", "orthodox+1"; "11 thursday 4" (the fourth of the month),
// "05 monday last"; each may have "+1" for the days after.
std::optional<int32_t> day_of(std::string_view code, int year) {
    int32_t shift = 0;
    if (auto sign = code.find_last_of("+"); sign != std::string_view::npos) {
        shift = number(code.substr(sign));
        code = code.substr(0, sign);
    }
    if (code.starts_with("easter")) return easter(year) + shift - number(code.substr(6));
    if (code.starts_with("orthodox")) return orthodox_easter(year) + shift - number(code.substr(8));
    if (code.size() == 5 && code[2] == '-') {
        int month = number(code.substr(0, 2)), day = number(code.substr(3));
        return cal::day_number(year, month, day) + shift;
    }
    auto day = nth_weekday(code, year);
    return day ? std::optional(*day + shift) : std::nullopt;
}

struct holiday_date {
    enum message : uint32_t { other_day, holiday };
    static constexpr lede_message messages[] = {
        {"other-day"_s, "'{0}' is {1}, not '{2}'."_s},
        {"holiday"_s, "The holiday."_s},
    };
    static constexpr lede_str lexicons[] = {"holidays"_s};
    static constexpr lede_rule_info info = rule({.id = "holiday-date",
                                                 .summary = "a holiday with the date of another day",
                                                 .help = help::holiday_date,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons)});

    explicit holiday_date(const context& c) : holidays_(c.lexicon("holidays")) {}

    void check(const article& a, const reporter& report) const {
        auto hits = holidays_.hits(a);
        for (uint32_t i = 0; i < hits.size(); ++i) {
            if (a.token_at(hits[i].first_token).has(LEDE_QUOTED) || counts_from(a, hits[i])) continue;
            for (auto d : a.dates_in(around(a, hits[i])))
                if (apposed(a, hits[i], d)) {
                    compare(hits[i], d, a, report);
                    break;
                }
        }
    }

private:
    static bool may_be_holiday(const date& d) {
        return d.is_day() && d->day && d->month && d->year != INT32_MIN && !d.has(LEDE_IMPOSSIBLE) && d->partner == LEDE_NONE;
    }
    // "The day after Good Friday, April 19", "the deadline for Christmas Day, Dec. 12": the date belongs to another day.
    static bool counts_from(const article& a, const lede_hit& h) {
        for (uint32_t back = 1; back <= 2; ++back) {
            auto t = token_before(a, h.first_token - back + 1);
            if (!t) return false;
            if (one_of(t->text(), {"after", "before", "for", "following", "preceding", "than", "to"})) return true;
            if (same_word(t->text(), "of") && t->index() > 0 &&
                one_of(a.token_at(t->index() - 1).text(), {"day", "end", "eve", "season", "start", "week", "weekend"}))
                return true;
            if (!t->is(LEDE_DET) && !t->is(LEDE_ADJ)) return false;
        }
        return false;
    }
    // "Christmas Day, Dec. 24", "Christmas Day (Dec. 24)", "Dec. 24, Christmas Day"; "Christmas Day is on Dec. 24", ", which falls on".
    static bool apposed(const article& a, const lede_hit& h, const date& d) {
        if (!may_be_holiday(d)) return false;
        uint32_t h_end = h.first_token + h.token_count, d_end = behind(d);
        if (d->first_token > h.first_token && d->first_token < h_end && d_end > h_end) return true;  // "Palm [Sunday, 6 April]"
        if (h_end > d->first_token) return d_end + 1 == h.first_token && is_mark(a.token_at(d_end));
        if (d->first_token == h_end + 1 && is_mark(a.token_at(h_end))) return !is_counted_on(a, d);
        return d->first_token > h_end && d->first_token - h_end <= 6 && says_when(a, d, h_end);
    }
    static bool is_mark(const token& t) { return one_of(t.text(), {",", "(", "\xe2\x80\x93", "\xe2\x80\x94", "-", "on"}); }
    // "Labor Day, Aug. 30 and 31": days of the weekend.
    static bool is_counted_on(const article& a, const date& d) {
        auto next = token_behind(a, d);
        return next && one_of(next->text(), {"and", "or", "to", "through", "-", "\xe2\x80\x93", "&"}) &&
               behind(d) + 1 < a.tokens().size() && a.token_at(behind(d) + 1).has(LEDE_HAS_DIGIT);
    }
    // "is", "fell on", "which this year falls on", with no year but the date's own about.
    static bool says_when(const article& a, const date& d, uint32_t from) {
        bool verb = false;
        for (uint32_t i = from; i < d->first_token; ++i) {
            token t = a.token_at(i);
            bool is = one_of(t.text(), {"is", "was", "fell", "falls", "fall"});
            verb |= is;
            if (!is && !one_of(t.text(), {",", "on", "which", "this", "year", "that", "will"})) return false;
        }
        for (auto other : a.dates_in(a.sentences()[d->sentence]->span))
            if (!(other == d) && other.has(LEDE_YEAR_PRINTED) && other->year != d->year) return false;
        return verb;
    }
    void compare(const lede_hit& h, const date& d, const article& a, const reporter& report) const {
        std::optional<int32_t> first;  // of a holiday that countries or churches keep on several days
        std::string_view codes = sv(holidays_.entry(h).value);
        while (!codes.empty()) {
            auto bar = std::min(codes.find('|'), codes.size());
            auto day = day_of(codes.substr(0, bar), d->year);
            codes.remove_prefix(std::min(bar + 1, codes.size()));
            if (!day || falls_on(d, *day)) return;
            if (!first) first = day;
        }
        if (first)
            report({.span = d->span,
                    .message = other_day,
                    .args = {std::string(a.text(h.span)), cal::written(*first), std::string(d.text())},
                    .related = {{h.span, holiday}}});
    }
    static bool falls_on(const date& d, int32_t day) {
        auto civil = cal::civil(day);
        return int(unsigned(civil.month())) == d->month && int(unsigned(civil.day())) == d->day;
    }
    lexicon holidays_;
};

}  // namespace

LEDELINT_RULE(holiday_date)
