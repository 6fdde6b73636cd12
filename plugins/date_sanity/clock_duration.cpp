// A length in hours or minutes beside the two clock times that it lies between: "from 9 to 11 p.m., a three-hour show".
#include "clock_duration.help.hpp"
#include "spans.hpp"

namespace {

using namespace date_sanity;

constexpr double day = 24 * 60;

struct clock_duration {
    enum message : uint32_t { differs, first_end, last_end };
    static constexpr lede_message messages[] = {
        {"differs"_s, "'{0}' to '{1}' is {2}, not '{3}'."_s},
        {"first"_s, "It begins here."_s},
        {"last"_s, "It ends here."_s},
    };
    static constexpr lede_str lexicons[] = {"span-nouns"_s};
    static constexpr lede_rule_info info = rule({.id = "clock-duration",
                                                 .summary = "A length in hours disagrees with its two clock times",
                                                 .help = help::clock_duration,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons)});

    explicit clock_duration(const context& c) : finder_(c.lexicon("span-nouns")) {}

    void check(const article& a, const reporter& report) const {
        for (auto d : a.dates())
            if (counts_minutes(d)) compare(a, d, report);
    }

private:
    span_finder finder_;

    static bool counts_minutes(const date& d) { return is_duration(d) && (d->unit == LEDE_HOUR || d->unit == LEDE_MINUTE); }
    static double minutes(const date& d) { return d->amount * (d->unit == LEDE_HOUR ? 60 : 1); }

    // Two clock times in one zone. Over midnight the later figure is the smaller one; a day named at each end counts too.
    static std::optional<double> measured(const span_ends& e) {
        if (!is_clock(e.from) || !is_clock(e.to) || (e.from->zone != e.to->zone && e.from->zone != LEDE_NONE)) return std::nullopt;
        if (e.from->weekday && e.to->weekday && e.from->weekday != e.to->weekday) return std::nullopt;
        double n = e.to->minute - e.from->minute;
        return n <= 0 ? n + day : n;
    }
    static bool is_clock(const date& d) {
        return d->kind == LEDE_TIME && d->minute >= 0 && d->grain <= LEDE_HOUR && !d.has(LEDE_IMPOSSIBLE);
    }

    // "A two-hour show" may run on for some minutes. A time without its half of the day may mean either.
    static bool fits(const date& d, double measured) {
        double n = minutes(d), slack = d->unit == LEDE_HOUR ? (d->amount == std::floor(d->amount) ? 30 : 15) : 10 + n / 20;
        if (d->hedge == LEDE_ABOUT || d->hedge == LEDE_NEARLY || d->hedge == LEDE_JUST_ABOVE) slack += n / 4;
        if (d->hedge == LEDE_ABOVE || d->hedge == LEDE_AT_LEAST) return measured >= n - slack;
        if (d->hedge == LEDE_BELOW || d->hedge == LEDE_AT_MOST) return measured <= n + slack;
        return std::abs(measured - n) <= slack;
    }
    static bool names_half(const date& d) {
        std::string_view w = d.text();
        return w.find('m') != std::string_view::npos || w.find('M') != std::string_view::npos || d->minute >= 780 || w == "noon";
    }
    static bool any_fits(const article& a, const date& d, const span_ends& e, double n) {
        bool open = !names_half(e.from) && !names_half(e.to);
        for (auto other : a.dates_in(a.sentences()[d->sentence]->span))
            if (counts_minutes(other) && (fits(other, n) || fits(other, n + day) || (open && fits(other, n > 720 ? n - 720 : n + 720))))
                return true;
        return false;
    }

    void compare(const article& a, const date& d, const reporter& report) const {
        auto e = finder_.ends_of(a, d);
        auto n = e ? measured(*e) : std::nullopt;
        if (!n || any_fits(a, d, *e, *n)) return;
        report({.span = d->span,
                .message = differs,
                .args = {text_of(e->from), text_of(e->to), told(*n), text_of(d)},
                .related = {{e->from->span, first_end}, {e->to->span, last_end}}});
    }
    static std::string told(double n) {
        int hours = int(n) / 60, rest = int(n) % 60;
        std::string h = hours ? counted(hours, "hour") : "", m = rest || !hours ? counted(rest, "minute") : "";
        return h + (!h.empty() && !m.empty() ? " and " : "") + m;
    }
};

}  // namespace

LEDELINT_RULE(clock_duration)
