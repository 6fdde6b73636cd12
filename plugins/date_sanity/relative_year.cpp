// "Last year, in 2021", in an article of 2025: the words and the figure name two years.
#include "reading.hpp"
#include "relative_year.help.hpp"

namespace {

using namespace date_sanity;

struct relative_year {
    enum message : uint32_t { differs, year };
    static constexpr lede_message messages[] = {
        {"differs"_s, "'{0}' is {1} in an article of {2}, not '{3}'."_s},
        {"year"_s, "The year that is printed."_s},
    };
    static constexpr lede_rule_info info = rule({.id = "relative-year",
                                                 .summary = "last, this or next year beside another year",
                                                 .help = help::relative_year,
                                                 .messages = view_of(messages),
                                                 .needs = LEDE_NEEDS_DATE});

    void check(const article& a, const reporter& report) const {
        auto dates = a.dates();
        for (uint32_t i = 0; i + 1 < dates.size(); ++i) {
            auto one = dates[i], two = dates[i + 1];
            if (is_relative_year(one) && stands_alone(two) && (are_apposed(a, one, two) || owns_apposed(a, one, two)))
                compare(one, two, report);
            else if (stands_alone(one) && is_relative_year(two) && are_apposed(a, one, two))
                compare(two, one, report);
        }
    }

private:
    static bool is_relative_year(const date& d) {
        bool two_words = d->token_count == 2 || (d->token_count == 3 && one_of(word_at(d.of(), d->first_token + 1), {"current"}));
        return d->kind == LEDE_DATE && d->grain == LEDE_YEAR && d.has(LEDE_RELATIVE) && d->first_day != LEDE_NO_DAY &&
               !d.has(LEDE_FISCAL) && two_words &&
               !one_of(word_before(d), {"the", "her", "his", "their", "its", "our", "my", "your", "'s"});  // "her last year in office"
    }
    // A year of its own, or what a spaced dash made the end of a range: "last year - 2020 - was the worst".
    static bool stands_alone(const date& d) {
        if (!prints_year(d)) return false;
        return d->partner == LEDE_NONE || is_relative_year(d.of().dates()[d->partner]);
    }
    // "Next year's vote, in 2027": the year is the vote's.
    static bool owns_apposed(const article& a, const date& one, const date& two) {
        uint32_t i = behind(one);
        if (word_at(a, i) != "'s" && word_at(a, i) != "\xe2\x80\x99s") return false;
        for (++i; i < two->first_token && a.token_at(i).is_noun();) ++i;
        return i > behind(one) + 1 && i + 2 == two->first_token && word_at(a, i) == "," && one_of(word_at(a, i + 1), {"in", "on"}) &&
               one->sentence == two->sentence && one_of(word_behind(two), {",", ".", ")"});
    }
    static void compare(const date& words, const date& figure, const reporter& report) {
        int meant = cal::year_of(words->first_day);
        if (figure->year == meant) return;
        report({.span = words->span,
                .message = differs,
                .args = {std::string(words.text()), std::to_string(meant), std::to_string(cal::year_of(words.of().published())),
                         std::to_string(figure->year)},
                .related = {{figure->span, year}}});
    }
};

}  // namespace

LEDELINT_RULE(relative_year)
