// "3 p.m. ET (1700 GMT)" in July, when it is 1900 GMT: one moment in two zones, which the summer time of the year sets apart.
#include "time_zone_conversion.help.hpp"
#include "zones.hpp"

namespace {

using namespace date_sanity;

struct time_zone_conversion {
    enum message : uint32_t { differs, first };
    static constexpr lede_message messages[] = {
        {"differs"_s, "'{0}' is {1}{2}, not '{3}'."_s},
        {"first"_s, "The time that is converted."_s},
    };
    static constexpr lede_str lexicons[] = {"time-zones"_s, "summer-time"_s};
    static constexpr lede_rule_info info = rule({.id = "time-zone-conversion",
                                                 .summary = "A time is converted wrongly to another zone",
                                                 .help = help::time_zone_conversion,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons)});

    explicit time_zone_conversion(const context& c) : zones_(c) {}

    void check(const article& a, const reporter& report) const {
        auto all = a.dates();
        for (uint32_t i = 0; i + 1 < all.size(); ++i)
            if (is_zoned(all[i]) && is_zoned(all[i + 1]) && are_one_moment(a, all[i], all[i + 1]) && is_in_readable(all[i]))
                compare(a, all[i], all[i + 1], report);
    }

private:
    zone_table zones_;

    static bool is_zoned(const date& d) {
        return d->kind == LEDE_TIME && d->minute >= 0 && d->zone != LEDE_NONE && d->grain <= LEDE_HOUR && !d.has(LEDE_IMPOSSIBLE);
    }
    // A bracket, a slash or "which is" between them; a comma alone stands in schedules too.
    static bool are_one_moment(const article& a, const date& one, const date& two) {
        if (one->sentence != two->sentence || a.string(one->zone) == a.string(two->zone)) return false;
        uint32_t first = behind(one), last = two->first_token;
        if (last <= first || !only(a, first, last, {"(", "/", ",", "or", "which", "is", "that", "i.e.", "=", "[", "at"})) return false;
        std::string_view w = word_at(a, first);
        if (one->partner == two.index() && w != "/") return false;  // "9 a.m. ET - 5 p.m. PT"
        return w == "(" || w == "/" || w == "[" || w == "=" || is_dash(w) || (w == "," && last > first + 1);
    }

    void compare(const article& a, const date& one, const date& two, const reporter& report) const {
        auto from = zones_.named(a.string(one->zone)), to = zones_.named(a.string(two->zone));
        if (from.empty() || to.empty() || twelve_hours_open(one) || twelve_hours_open(two)) return;
        auto [day, margin] = day_of(a, one, two);
        for (const zone& f : from)
            for (const zone& t : to)
                for (int fo : zones_.offsets(f, day, margin))
                    for (int to_ : zones_.offsets(t, day, margin))
                        if ((one->minute - fo + to_ - two->minute) % 1440 == 0) return;
        int right = one->minute - zones_.offsets(from[0], day, margin)[0] + zones_.offsets(to[0], day, margin)[0];
        report({.span = two->span,
                .message = differs,
                .args = {text_of(one), written(((right % 1440) + 1440) % 1440, two) + " " + std::string(a.string(two->zone)),
                         season(from[0], to[0], day), text_of(two)},
                .related = {{one->span, first}}});
    }
    // "7:30 ET" may be morning or evening.
    static bool twelve_hours_open(const date& d) {
        std::string_view w = d.of().token_at(d->first_token).text();
        bool figure = w.find(':') != std::string_view::npos && w.size() == 4;
        return figure && !any(d.of(), d->first_token, behind(d), {"a.m.", "p.m.", "am", "pm", "a.m", "p.m"});
    }
    // The day printed with either time, else the only one of the sentence, else a month, else about the article's.
    static near_day day_of(const article& a, const date& one, const date& two) {
        for (const date& d : {one, two})
            if (margin_of(d) == 0 && d->first_day != LEDE_NO_DAY) return {d->first_day, 0};
        near_day month = month_beside(a, one, two), found;
        for (auto d : a.dates_in(a.sentences()[one->sentence]->span)) {
            if (!d.is_day() || d->first_day == LEDE_NO_DAY || (month.day != LEDE_NO_DAY && !d->day)) continue;
            if (found.day != LEDE_NO_DAY) return {};
            found = {d->first_day, 0};
        }
        if (found.day != LEDE_NO_DAY) return found;
        if (month.day != LEDE_NO_DAY) return month;
        return {one->first_day != LEDE_NO_DAY || !a.has_date() ? one->first_day : a.published(), 7};
    }
    std::string season(const zone& from, const zone& to, int32_t day) const {
        if (day == LEDE_NO_DAY || (from.rule == "none" && to.rule == "none")) return "";
        return " in " + cal::month_name(int(unsigned(cal::civil(day).month())));
    }
    // As the article writes it: "1900", "7 p.m.", "19:00".
    static std::string written(int minute, const date& as) {
        int hour = minute / 60, rest = minute % 60;
        std::string two = rest < 10 ? "0" + std::to_string(rest) : std::to_string(rest);
        std::string_view w = as.text();
        bool halves = any(as.of(), as->first_token, behind(as), {"a.m.", "p.m.", "am", "pm", "noon", "midnight", "a.m", "p.m"});
        if (halves) return std::to_string((hour + 11) % 12 + 1) + (rest ? ":" + two : "") + (hour < 12 ? " a.m." : " p.m.");
        return (hour < 10 ? "0" : "") + std::to_string(hour) +
               (w.find(':') == std::string_view::npos && w.find('.') == std::string_view::npos ? "" : ":") + two;
    }
};

}  // namespace

LEDELINT_RULE(time_zone_conversion)
