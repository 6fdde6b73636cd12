// A range of dates whose end comes before its beginning: "from June 12 to June 9", "2021-2019".
#include "range_reversed.help.hpp"
#include "reading.hpp"

using namespace ledelint::literals;

namespace {

struct range_reversed {
    enum message : uint32_t { reversed, end };
    static constexpr lede_message messages[] = {
        {"reversed"_s, "The range runs backwards: '{1}' comes before '{0}'."_s},
        {"end"_s, "The end of the range."_s},
    };
    static constexpr lede_rule_info info = ledelint::rule({.id = "range-reversed",
                                                           .summary = "a date range that ends before it begins",
                                                           .help = ledelint::help::range_reversed,
                                                           .messages = ledelint::view_of(messages)});

    void check(const ledelint::article& a, const ledelint::reporter& report) const {
        auto dates = a.dates();
        for (auto from : dates) {
            bool linked = from.has(LEDE_RANGE_BEGIN) && from->partner != LEDE_NONE;
            uint32_t behind = linked ? from->partner : from.index() + 1;
            if (behind >= dates.size()) continue;
            auto to = dates[behind];
            bool range = linked || is_course(a, from, to);
            bool backward = range && comparable(from, to) && is_before(to, from) && !is_month(to);
            if ((backward || is_backward_clock(a, from, to)) && !is_move(a, from)) tell(from, to, report);
        }
    }

private:
    static void tell(const ledelint::date& from, const ledelint::date& to, const ledelint::reporter& report) {
        report({.span = ledelint::join(from->span, to->span),
                .message = reversed,
                .args = {std::string(from.text()), std::string(to.text())},
                .related = {{to->span, end}},
                .fixes = {{"Swap the two ends", {{from->span, std::string(to.text())}, {to->span, std::string(from.text())}}}}});
    }
    // "Begins in March 2028 and is to end in 2027": two verbs of one subject, each right before its date.
    static bool is_course(const ledelint::article& a, const ledelint::date& from, const ledelint::date& to) {
        if (from->sentence != to->sentence || !date_sanity::prints_year(from) || !date_sanity::prints_year(to)) return false;
        if (a.token_at(from->first_token).has(LEDE_QUOTED)) return false;
        auto is_at = [](const ledelint::date& d, auto verb) {  // "begins in", "will end on"
            return date_sanity::one_of(date_sanity::word_before(d), {"in", "on"}) && verb(date_sanity::word_before(d, 2));
        };
        const uint32_t first = date_sanity::behind(from), last = to->first_token;
        return is_at(from, begins) && is_at(to, ends) && first + 2 < last && date_sanity::any(a, first, last - 2, {"and", "then"}) &&
               date_sanity::only(a, first, last - 2, {"and", ",", "then", "is", "was", "to", "will", "would", "should", "be", "expected", "due",
                                                  "scheduled", "planned", "finally"});
    }
    // "From 3 p.m. to 1 p.m.": over midnight no show runs from afternoon to afternoon. Not from zone to zone.
    static bool is_backward_clock(const ledelint::article& a, const ledelint::date& from, const ledelint::date& to) {
        using date_sanity::behind, date_sanity::one_of, date_sanity::word_at, date_sanity::word_before;
        if (from->kind != LEDE_TIME || to->kind != LEDE_TIME || from->sentence != to->sentence || from->day || from->weekday) return false;
        if (a.token_at(from->first_token).has(LEDE_QUOTED) || !one_of(word_before(from), {"from"})) return false;
        if (to->first_token != behind(from) + 1 || !one_of(word_at(a, behind(from)), {"to", "until", "till"})) return false;
        bool same_half = from->minute >= 0 && to->minute >= 0 && from->minute / 720 == to->minute / 720 && to->minute < from->minute;
        return same_half && says_half(from) && says_half(to);
    }
    // "3 p.m.", "3pm on Friday"; not "3 p.m. ET".
    static bool says_half(const ledelint::date& d) {
        bool zone = false;
        for (ledelint::token t : d.of().tokens_in(d->span)) zone = zone || t.has(LEDE_ALL_CAPITALS);
        std::string_view w = d.text();
        return !zone && (w.find(".m.") != w.npos || w.find("pm") != w.npos || w.find("am") != w.npos);
    }
    static bool begins(std::string_view verb) {
        return date_sanity::one_of(verb, {"begin", "begins", "began", "start", "starts", "started", "open", "opens", "opened"});
    }
    static bool ends(std::string_view verb) {
        return date_sanity::one_of(verb, {"end", "ends", "ended", "finish", "finishes", "finished", "close", "closes", "closed"});
    }

    static bool known(const ledelint::date& d) { return d->kind == LEDE_DATE && !d.has(LEDE_IMPOSSIBLE) && !d.has(LEDE_FISCAL); }
    // "Shifted from October to July 2030": a date that changes, not a span. The verb stands within six tokens before "from".
    static bool is_move(const ledelint::article& a, const ledelint::date& from) {
        auto s = a.sentence_of(from->first_token);
        uint32_t least = from->first_token > s->first_token + 7 ? from->first_token - 7 : s->first_token;
        return date_sanity::any(
            a, least, from->first_token,
            {"moved",   "move",    "moves",    "moving",      "changed",   "change",   "changes",   "brought",   "shifted",  "shift",
             "revised", "forward", "advanced", "rescheduled", "corrected", "back",     "backwards", "postponed", "postpone", "slipped",
             "delayed", "pushed",  "counting", "down",        "reversed",  "compared", "compares",  "comparing"});
    }
    // "2021-12": December in the order of ISO 8601, not the year 12.
    static bool is_month(const ledelint::date& to) {
        std::string_view w = to.text();
        return to->token_count == 1 && w.size() == 2 && date_sanity::is_dash(date_sanity::word_before(to)) && w >= "01" && w <= "12" &&
               !to->day && !to->month;
    }
    // By the days they cover; two days of one month by their figures, where no year is known.
    static bool is_before(const ledelint::date& d, const ledelint::date& other) {
        if (d->first_day != LEDE_NO_DAY && other->first_day != LEDE_NO_DAY) return d->last_day < other->first_day;
        return d->day != 0 && other->day != 0 && d->day < other->day;
    }
    // Two years; two days of one month; or two dates with their years. A range of bare months or days may cross the new year, and
    // one whose year was completed from the article's date may have been completed wrongly.
    static bool comparable(const ledelint::date& from, const ledelint::date& to) {
        if (!known(from) || !known(to) || from.has(LEDE_RELATIVE) || to.has(LEDE_RELATIVE)) return false;
        if (from.has(LEDE_YEAR_PRINTED) && to.has(LEDE_YEAR_PRINTED)) return true;
        return from->grain == LEDE_DAY && to->grain == LEDE_DAY && from->year == to->year && from->month == to->month && from->month != 0;
    }
};

}  // namespace

LEDELINT_RULE(range_reversed)
