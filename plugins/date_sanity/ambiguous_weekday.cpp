// "Last Tuesday", written on a Friday: three days ago, or ten?
#include "ambiguous_weekday.help.hpp"
#include "beside.hpp"

namespace {

using namespace date_sanity;

struct ambiguous_weekday {
    enum message : uint32_t { two_days, either };
    static constexpr lede_message messages[] = {
        {"two-days"_s, "'{0}', written on a {1}: {2} or {3}?"_s},
        {"either"_s, "'{0}' can be the {1} of this week or that of the week {2}."_s},
    };
    static constexpr lede_rule_info info = rule({.id = "ambiguous-weekday",
                                                 .summary = "'Last' or 'next' with a weekday can mean two days",
                                                 .help = help::ambiguous_weekday,
                                                 .tier = LEDE_TIER_C,
                                                 .level = LEDE_OFF,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        for (auto d : a.dates()) {
            if (d->kind > LEDE_TIME || !d->weekday || d->day || a.token_at(d->first_token).has(LEDE_QUOTED)) continue;
            int way = direction(a, d);
            if (way != 0 && !is_settled(a, d)) speak(a, d, way, report);
        }
    }

private:
    // "last", "this past" and "next" straight before the weekday: -1, 1; 0 for all else, "Tuesday last week" among it.
    static int direction(const article& a, const date& d) {
        auto next = token_behind(a, d), last = token_before(a, d->first_token);
        if (next && same_word(next->text(), "of") && last && same_word(last->text(), "the")) return 0;
        for (auto t : a.tokens(d->first_token, d->token_count)) {
            if (one_of(t.text(), {"last", "past"})) return -1;
            if (same_word(t.text(), "next")) return 1;
            if (overlap(t->span, d->weekday_span)) return 0;
        }
        return 0;
    }
    // "last Tuesday, March 4", "last Tuesday (March 4)": the date beside it says which.
    static bool is_settled(const article& a, const date& d) {
        if (d.index() + 1 >= a.dates().size()) return false;
        date next = a.dates()[d.index() + 1];
        return next->sentence == d->sentence && next->day && next->first_token - behind(d) <= 2;
    }
    static void speak(const article& a, const date& d, int way, const reporter& report) {
        std::string weekday = cal::weekday_name(d->weekday);
        if (!a.has_date()) {
            report({.span = d->span, .message = either, .args = {std::string(d.text()), weekday, way < 0 ? "before" : "after"}});
            return;
        }
        int away = (d->weekday - cal::iso_weekday(a.published())) * way;
        int32_t near = a.published() + way * (away > 0 ? away : away + 7);
        report({.span = d->span,
                .message = two_days,
                .args = {std::string(d.text()), cal::weekday_name(cal::iso_weekday(a.published())), cal::written(near),
                         cal::written(near + 7 * way)}});
    }
};

}  // namespace

LEDELINT_RULE(ambiguous_weekday)
