// "03/04/2025": March 4 or April 3? And two ways of writing dates in figures in one story.
#include "ambiguous_format.help.hpp"
#include "beside.hpp"

namespace {

using namespace date_sanity;

struct ambiguous_format {
    enum message : uint32_t { two_readings, mixed, other_place };
    static constexpr lede_message messages[] = {
        {"two-readings"_s, "'{0}' is {1} to some readers and {2} to others."_s},
        {"mixed"_s, "'{0}' puts {1} first, '{2}' {3}."_s},
        {"other"_s, "The other way of writing a date."_s},
    };
    static constexpr lede_rule_info info = rule({.id = "ambiguous-format",
                                                 .summary = "A date in figures that has two readings, or two formats in one story",
                                                 .help = help::ambiguous_format,
                                                 .tier = LEDE_TIER_B,
                                                 .level = LEDE_WARNING,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        std::optional<date> first;  // that shows an order: "25/12/2024", "2025-04-03"
        std::vector<date> open;     // that leave it open
        for (auto d : a.dates()) {
            if (!is_numeric(a, d)) continue;
            order o = order_of(a, d);
            if (o == order::open) {
                if (open.size() < 16) open.push_back(d);
                continue;
            }
            if (first && order_of(a, *first) != o) contrast(a, d, o, *first, report);
            if (!first) first = d;
        }
        bool settled = (first && order_of(a, *first) != order::year) || !a.locale().empty();
        if (first && order_of(a, *first) == order::year && !open.empty())
            contrast(a, open[0], order::open, *first, report);
        else if (!settled)
            readings(a, open, report);
    }

private:
    enum class order : uint8_t { year, month, day, open };

    static bool is_numeric(const article& a, const date& d) {
        bool whole = d.is_day() && d.has(LEDE_NUMERIC | LEDE_YEAR_PRINTED) && d->month && d->day && !d.has(LEDE_IMPOSSIBLE);
        block b = a.block_of(a.sentences()[d->sentence]);
        return whole && !empty(d->year_span) && (b.is_prose() || b.is(LEDE_LIST_ITEM) || b.is(LEDE_CAPTION) || b.is(LEDE_HEADLINE));
    }
    // With the year in front the month follows; else a figure above twelve shows which is the day.
    static order order_of(const article& a, const date& d) {
        if (d->year_span.begin == d->span.begin) return order::year;
        if (a.text()[d->year_span.begin - 1] == '.') return order::day;  // 3.4.2025 is written where the day comes first
        if (d->day <= 12) return order::open;
        return d->day_span.begin == d->span.begin ? order::day : order::month;
    }
    static std::string name(order o) {
        constexpr const char* names[] = {"the year", "the month", "the day", "the month or the day"};
        return names[std::size_t(o)];
    }

    static void contrast(const article& a, const date& d, order o, const date& first, const reporter& report) {
        report({.span = d->span,
                .message = mixed,
                .args = {std::string(d.text()), name(o), std::string(first.text()), name(order_of(a, first))},
                .related = {{first->span, other_place}}});
    }
    static void readings(const article& a, const std::vector<date>& open, const reporter& report) {
        for (const date& d : open) {
            if (d->month == d->day || is_explained(a, d)) continue;
            report({.span = d->span,
                    .message = two_readings,
                    .args = {std::string(d.text()),
                             cal::written(cal::day_number(d->year, std::min(d->month, d->day), std::max(d->month, d->day))),
                             cal::written(cal::day_number(d->year, std::max(d->month, d->day), std::min(d->month, d->day)))}});
            return;  // once a story: the next has the same remedy
        }
    }
    // A weekday with it, or the same day in words elsewhere in the story.
    static bool is_explained(const article& a, const date& d) {
        bool weekday_before = d.index() > 0 && a.dates()[d.index() - 1]->weekday && d->first_token - behind(a.dates()[d.index() - 1]) <= 1;
        if (d->weekday || weekday_before) return true;
        for (auto other : a.dates())
            if (prints_day(other) && !other.has(LEDE_NUMERIC) && other->year == d->year &&
                ((other->month == d->month && other->day == d->day) || (other->month == d->day && other->day == d->month)))
                return true;
        return a.has_date() && same_day(d, a.published());
    }
    static bool same_day(const date& d, int32_t day) {
        auto c = cal::civil(day);
        int month = int(unsigned(c.month())), in_month = int(unsigned(c.day()));
        return int(c.year()) == d->year && ((month == d->month && in_month == d->day) || (month == d->day && in_month == d->month));
    }
};

}  // namespace

LEDELINT_RULE(ambiguous_format)
