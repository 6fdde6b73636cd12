// A length of time beside the two dates that it lies between: "a four-year term, 2020 to 2022". Both ends may be counted or one, and
// a year, month or day is as long as its name leaves open; what no reading allows is told.
#include "duration.help.hpp"
#include "spans.hpp"

namespace {

using namespace date_sanity;

struct duration {
    enum message : uint32_t { differs, later, first_end, last_end, base };
    static constexpr lede_message messages[] = {
        {"differs"_s, "'{0}' to '{1}' is {2}, not '{3}'."_s},
        {"later"_s, "'{0}' than '{1}' is {2}, not '{3}'."_s},
        {"first"_s, "It begins here."_s},
        {"last"_s, "It ends here."_s},
        {"base"_s, "The years are counted from here."_s},
    };
    static constexpr lede_str lexicons[] = {"span-nouns"_s};
    static constexpr lede_rule_info info = rule({.id = "duration",
                                                 .summary = "A length of time disagrees with its two ends",
                                                 .help = help::duration,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons)});

    explicit duration(const context& c) : finder_(c.lexicon("span-nouns")) {}

    void check(const article& a, const reporter& report) const {
        for (auto d : a.dates()) {
            if (counts_days(d))
                compare(a, d, report);
            else if (is_later(d))
                compare_later(a, d, report);
        }
    }

private:
    span_finder finder_;
    struct interval {
        double least, most;
    };  // days

    static bool counts_days(const date& d) {
        return is_duration(d) && (d->unit == LEDE_DAY || d->unit == LEDE_WEEK || d->unit == LEDE_MONTH || counts_years(d)) &&
               d->unit != LEDE_CENTURY && d.text().find("working") == std::string_view::npos &&
               d.text().find("business") == std::string_view::npos;
    }
    static double days_in(lede_grain unit) {
        switch (unit) {
            case LEDE_DAY:
                return 1;
            case LEDE_WEEK:
                return 7;
            case LEDE_MONTH:
                return 30.44;
            case LEDE_YEAR:
                return 365.25;
            default:
                return 3652.5;
        }
    }
    // What the words leave open. A week may be five days or the nine from Saturday to Sunday; half a month or year goes unsaid.
    static interval meant(const date& d, bool whole_years) {
        double unit = days_in(d->unit), n = d->amount * unit, loose = 0;
        if (d->unit == LEDE_WEEK)
            loose = 4;
        else if (d->unit != LEDE_DAY)
            loose = whole_years ? 5 : unit / 2;
        bool about = d->hedge == LEDE_ABOUT || d->hedge == LEDE_NEARLY || d->hedge == LEDE_JUST_ABOVE || d->amount > std::floor(d->amount);
        bool round = d->unit == LEDE_DECADE || (d->unit == LEDE_YEAR && d->amount >= 20 && std::fmod(d->amount, 10) == 0);
        loose += (about ? .25 : round ? .1 : 0) * n;
        interval i{n - loose, n + loose};
        if (d->hedge == LEDE_ABOVE || d->hedge == LEDE_AT_LEAST) i.most = 1e9;
        if (d->hedge == LEDE_BELOW || d->hedge == LEDE_AT_MOST) i.least = 0;
        return i;
    }
    // From the end of the first to the beginning of the last, up to all of both.
    static std::optional<interval> measured(const span_ends& e) {
        days from = days_of(e.from), to = days_of(e.to);
        bool mixed = (e.from->year == INT32_MIN) != (e.to->year == INT32_MIN);
        if (!from || !to || mixed || e.from->kind != LEDE_DATE || e.from.has(LEDE_FISCAL)) return std::nullopt;
        if (to.first < from.first && e.from->year == INT32_MIN) to.first += 365, to.last += 365;
        if (to.first <= from.last || (e.from->grain > LEDE_DAY && e.from->grain < LEDE_MONTH) || e.from->grain > LEDE_YEAR)
            return std::nullopt;
        return interval{double(to.first - from.last), double(to.last - from.first + 1)};
    }
    static bool fits(const date& d, const span_ends& e, interval i) {
        interval m = meant(d, e.from->grain == LEDE_YEAR);
        bool another = m.least > 8 * i.most || i.least > 8 * m.most;  // "a four-year event, June 14 to July 15"
        return another || (m.least <= i.most && m.most >= i.least);
    }
    // Several lengths in one sentence ("two years of a four-year term"): one that fits is enough.
    static bool any_fits(const article& a, const date& d, const span_ends& e, interval i) {
        for (auto other : a.dates_in(a.sentences()[d->sentence]->span))
            if (counts_days(other) && fits(other, e, i)) return true;
        return false;
    }

    void compare(const article& a, const date& d, const reporter& report) const {
        auto e = finder_.ends_of(a, d);
        auto i = e ? measured(*e) : std::nullopt;
        if (!i || any_fits(a, d, *e, *i)) return;
        report({.span = d->span,
                .message = differs,
                .args = {text_of(e->from), text_of(e->to), told(d, *e, *i), text_of(d)},
                .related = {{e->from->span, first_end}, {e->to->span, last_end}}});
    }
    // "2 years, or 3 counting both ends", "6 days, or 7 counting both ends", "about 2.1 years".
    static std::string told(const date& d, const span_ends& e, interval i) {
        bool days = e.from->grain == LEDE_DAY && e.to->grain == LEDE_DAY, years = e.from->grain == LEDE_YEAR && e.to->grain == LEDE_YEAR;
        double n = years ? e.to->year - e.from->year : i.least;
        if (years || (days && (d->unit == LEDE_DAY || d->unit == LEDE_WEEK)))
            return counted(n, years ? "year" : "day") + ", or " + shown(n + 1) + " counting both ends";
        return "about " + counted((i.least + i.most) / 2 / days_in(std::min<lede_grain>(d->unit, LEDE_YEAR)), unit_name(d->unit));
    }
    static std::string unit_name(lede_grain unit) {
        return unit == LEDE_DAY ? "day" : unit == LEDE_WEEK ? "week" : unit == LEDE_MONTH ? "month" : "year";
    }

    // "He joined in 1990 and left eight years later, in 1995": a date counted from the one before it, beside its own year.
    static bool is_later(const date& d) {
        return d->kind == LEDE_DATE && !std::isnan(d->amount) && counts_years(d) && d->unit != LEDE_CENTURY && d.text().ends_with("later");
    }
    static void compare_later(const article& a, const date& d, const reporter& report) {
        auto figure = neighbour(a, d);
        if (!figure || !is_in_readable(d)) return;
        double slack = year_slack(years_of(d), d->hedge != LEDE_EXACT || d->unit == LEDE_DECADE);
        std::optional<date> from;
        for (auto other : a.dates_in({a.sentences()[d->sentence]->span.begin, std::min(d->span.begin, (*figure)->span.begin)})) {
            if (!prints_year(other)) continue;
            if (std::abs((*figure)->year - other->year - years_of(d)) <= slack) return;
            from = other;
        }
        if (!from) return;
        report({.span = d->span,
                .message = later,
                .args = {text_of(d), text_of(*from), shown((*from)->year + years_of(d)), std::to_string((*figure)->year)},
                .related = {{(*from)->span, base}, {(*figure)->span, last_end}}});
    }
    static std::optional<date> neighbour(const article& a, const date& d) {
        auto all = a.dates();
        uint32_t n = d.index();
        if (n + 1 < all.size() && all[n + 1]->sentence == d->sentence && prints_year(all[n + 1]) && all[n + 1]->partner == LEDE_NONE &&
            behind(d) < all[n + 1]->first_token && only(a, behind(d), all[n + 1]->first_token, {",", "in", "on", "("}))
            return all[n + 1];
        if (n > 0 && all[n - 1]->sentence == d->sentence && prints_year(all[n - 1]) && all[n - 1]->partner == LEDE_NONE &&
            behind(all[n - 1]) < d->first_token && only(a, behind(all[n - 1]), d->first_token, {",", "("}))
            return all[n - 1];
        return std::nullopt;
    }
};

}  // namespace

LEDELINT_RULE(duration)
