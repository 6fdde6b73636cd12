// "Yesterday", and nothing that says which day: copy is read tomorrow, next week and from the archive.
#include <cstdlib>

#include "beside.hpp"
#include "undated_relative_day.help.hpp"

namespace {

using namespace date_sanity;

struct undated_relative_day {
    enum message : uint32_t { which_day, far_weekday };
    static constexpr lede_message messages[] = {
        {"which-day"_s, "'{0}' has no date beside it{1}."_s},
        {"far-weekday"_s, "'{0}' is {1} days {2} the article's date; beyond a week the date stands without its weekday."_s},
    };
    static constexpr lede_rule_info info =
        rule({.id = "undated-relative-day",
              .summary = "Today, yesterday or tomorrow without a date, or a weekday that is more than a week away",
              .help = help::undated_relative_day,
              .tier = LEDE_TIER_C,
              .level = LEDE_OFF,
              .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        for (auto d : a.dates()) {
            if (d->kind > LEDE_TIME || !a.block_of(a.sentences()[d->sentence]).is_prose() || a.token_at(d->first_token).has(LEDE_QUOTED))
                continue;
            if (names_today(d))
                undated(a, d, report);
            else if (d->weekday && d->day)
                far(a, d, report);
        }
    }

private:
    static bool names_today(const date& d) {
        return one_of(d.text(),
                      {"today", "yesterday", "tomorrow", "tonight", "last night", "this morning", "this afternoon", "this evening",
                       "yesterday morning", "yesterday afternoon", "yesterday evening", "tomorrow morning", "tomorrow night"});
    }
    // "Today's children", "has become today": nowadays; "USA Today", "The Tonight Show": names.
    static bool is_other_sense(const article& a, const date& d) {
        auto next = token_behind(a, d);
        token first = a.token_at(d->first_token);
        bool name = first.has(LEDE_CAPITALISED) && !first.has(LEDE_SENTENCE_FIRST);
        auto finite = d->verb == LEDE_NONE ? std::nullopt : carrier(a, d->verb);
        bool told = d->tense == LEDE_FUTURE || (finite && finite->penn(LEDE_VBD));
        return name || (same_word(d.text(), "today") && !told) || (next && next->penn(LEDE_POS));
    }
    // A date or a weekday beside the word says which day is meant.
    static void undated(const article& a, const date& d, const reporter& report) {
        if (is_other_sense(a, d)) return;
        for (auto other : a.dates_in(a.sentences()[d->sentence]->span))
            if (!(other == d) && (prints_day(other) || other->weekday)) return;
        std::string day;
        if (d->first_day != LEDE_NO_DAY && a.has_date())
            day = ": it is " + cal::weekday_name(cal::iso_weekday(d->first_day)) + ", " + cal::written(d->first_day);
        report({.span = d->span, .message = which_day, .args = {std::string(d.text()), day}});
    }
    // "Monday, March 3", in an article of March 20: beyond a week the date stands alone.
    static void far(const article& a, const date& d, const reporter& report) {
        if (!a.has_date() || d->first_day == LEDE_NO_DAY || d.has(LEDE_YEAR_PRINTED)) return;
        int32_t away = d->first_day - a.published();
        if (std::abs(away) <= 7) return;
        report({.span = d->span,
                .message = far_weekday,
                .args = {std::string(d.text()), std::to_string(std::abs(away)), away < 0 ? "before" : "after"}});
    }
};

}  // namespace

LEDELINT_RULE(undated_relative_day)
