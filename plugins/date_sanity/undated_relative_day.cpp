// "Yesterday", and nothing that says which day: copy is read tomorrow, next week and from the archive.
#include "beside.hpp"
#include "undated_relative_day.help.hpp"

namespace {

using namespace date_sanity;

struct undated_relative_day {
    enum message : uint32_t { which_day, far_weekday };
    static constexpr lede_message messages[] = {
        {"which-day"_s, "'{0}' has no date beside it{1}."_s},
        {"far-weekday"_s, "'{0}' seems to be {1}, {2} days before the article's date; a weekday alone is read as one within the week."_s},
    };
    static constexpr lede_rule_info info =
        rule({.id = "undated-relative-day",
              .summary = "Today, yesterday or tomorrow without a date, or a weekday that is more than a week away",
              .help = help::undated_relative_day,
              .tier = LEDE_TIER_C,
              .level = LEDE_OFF,
              .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        int32_t day = LEDE_NO_DAY;  // that the story spoke of last, by its date
        uint32_t told_in = 0;       // the sentence
        for (auto d : a.dates()) {
            if (d->kind > LEDE_TIME) continue;
            if (prints_day(d)) {
                day = d->first_day;
                told_in = d->sentence;
                continue;
            }
            if (!a.block_of(a.sentences()[d->sentence]).is_prose() || a.token_at(d->first_token).has(LEDE_QUOTED)) continue;
            if (names_today(d))
                undated(a, d, report);
            else if (day != LEDE_NO_DAY && d->sentence <= told_in + 2)
                far(a, d, day, report);
        }
    }

private:
    static bool names_today(const date& d) {
        return one_of(d.text(),
                      {"today", "yesterday", "tomorrow", "tonight", "last night", "this morning", "this afternoon", "this evening",
                       "yesterday morning", "yesterday afternoon", "yesterday evening", "tomorrow morning", "tomorrow night"});
    }
    // "Today's children", "children today": nowadays. A date or a weekday beside the word says which day is meant.
    static void undated(const article& a, const date& d, const reporter& report) {
        auto next = token_behind(a, d);
        bool nowadays = same_word(d.text(), "today") && d->tense != LEDE_PAST && d->tense != LEDE_FUTURE;
        if (nowadays || (next && next->penn(LEDE_POS))) return;
        for (auto other : a.dates_in(a.sentences()[d->sentence]->span))
            if (!(other == d) && (prints_day(other) || other->weekday)) return;
        std::string day;
        if (d->first_day != LEDE_NO_DAY && a.has_date())
            day = ": it is " + cal::weekday_name(cal::iso_weekday(d->first_day)) + ", " + cal::written(d->first_day);
        report({.span = d->span, .message = which_day, .args = {std::string(d.text()), day}});
    }
    // "On March 3 the tram was stopped. On Monday it ran again", in an article of March 20: the Monday is of the week told of.
    static void far(const article& a, const date& d, int32_t told, const reporter& report) {
        if (!a.has_date() || !d->weekday || d->day || d->token_count != 1 || d->tense != LEDE_PAST) return;
        int32_t meant = told + (d->weekday - cal::iso_weekday(told) + 7) % 7;
        int32_t away = a.published() - meant;
        if (away <= 7 || meant == told) return;
        report({.span = d->span, .message = far_weekday, .args = {std::string(d.text()), cal::written(meant), std::to_string(away)}});
    }
};

}  // namespace

LEDELINT_RULE(undated_relative_day)
