// "This month, on Jan. 30", in an article of Feb. 1: the month turned while the copy lay on the desk.
#include "beside.hpp"
#include "month_turn.help.hpp"

namespace {

using namespace date_sanity;

struct month_turn {
    enum message : uint32_t { other_month, begun, over, date_place };
    static constexpr lede_message messages[] = {
        {"other-month"_s, "'{0}' is {1} in an article of {2}, and '{3}' is not."_s},
        {"begun"_s, "'{0}': the article is of {1}, and nothing of the month lies behind it."_s},
        {"over"_s, "'{0}': the article is of {1}, and nothing of the month lies ahead."_s},
        {"date"_s, "The date that is printed."_s},
    };
    static constexpr lede_rule_info info = rule({.id = "month-turn",
                                                 .summary = "'This month' or 'last month' beside a day of another month",
                                                 .help = help::month_turn,
                                                 .tier = LEDE_TIER_B,
                                                 .level = LEDE_WARNING,
                                                 .messages = view_of(messages),
                                                 .needs = LEDE_NEEDS_DATE});

    void check(const article& a, const reporter& report) const {
        for (auto d : a.dates()) {
            if (!names_month(a, d) || a.token_at(d->first_token).has(LEDE_QUOTED)) continue;
            if (auto day = day_beside(a, d))
                compare(a, d, *day, report);
            else
                edges(a, d, report);
        }
    }

private:
    // "This month", "last month", "later this month", "next month".
    static bool names_month(const article& a, const date& d) {
        if (d->kind != LEDE_DATE || d->grain != LEDE_MONTH || !d.has(LEDE_RELATIVE) || d->first_day == LEDE_NO_DAY) return false;
        return same_word(a.token_at(behind(d) - 1).text(), "month");
    }
    static bool is_link(const token& t) {
        return t.text() == "," || one_of(t.text(), {"(", "-", "\xe2\x80\x93", "\xe2\x80\x94", "on", "the"});
    }
    // A day of a month straight before or behind: "this month, on Jan. 30", "on Jan. 30, earlier this month".
    static std::optional<date> day_beside(const article& a, const date& d) {
        for (int step : {1, -1}) {
            if ((step < 0 && d.index() == 0) || d.index() + uint32_t(step) >= a.dates().size()) continue;
            date other = a.dates()[d.index() + uint32_t(step)];
            const date& first = step > 0 ? d : other;
            const date& second = step > 0 ? other : d;
            if (prints_day(other) && other->partner == LEDE_NONE && touch(a, first, second)) return other;
        }
        return std::nullopt;
    }
    static bool touch(const article& a, const date& first, const date& second) {
        if (first->sentence != second->sentence || second->first_token < behind(first) || second->first_token - behind(first) > 2)
            return false;
        for (uint32_t i = behind(first); i < second->first_token; ++i)
            if (!is_link(a.token_at(i))) return false;
        return true;
    }
    static void compare(const article& a, const date& month, const date& day, const reporter& report) {
        auto meant = cal::civil(month->first_day), printed = cal::civil(day->first_day);
        bool same_year = !day.has(LEDE_YEAR_PRINTED) || meant.year() == printed.year();
        if (meant.month() == printed.month() && same_year) return;
        report({.span = month->span,
                .message = other_month,
                .args = {std::string(month.text()), cal::month_name(int(unsigned(meant.month()))), cal::written(a.published()),
                         std::string(day.text())},
                .related = {{day->span, date_place}}});
    }
    // "Earlier this month" on the first of it, "later this month" on the last.
    static void edges(const article& a, const date& d, const reporter& report) {
        std::string_view word = a.token_at(d->first_token).text();
        if (same_word(word, "earlier") && d->first_day == a.published())
            report({.span = d->span, .message = begun, .args = {std::string(d.text()), cal::written(a.published())}});
        if (same_word(word, "later") && d->last_day == a.published() && d->tense != LEDE_PAST)
            report({.span = d->span, .message = over, .args = {std::string(d.text()), cal::written(a.published())}});
    }
};

}  // namespace

LEDELINT_RULE(month_turn)
