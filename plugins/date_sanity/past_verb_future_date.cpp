// "The vote took place on May 30", in an article of May 2: what is told as done has not come yet.
#include <ledelint/plugin.hpp>

#include "calendar.hpp"
#include "past_verb_future_date.help.hpp"

using namespace ledelint::literals;

namespace {

struct past_verb_future_date {
    enum message : uint32_t { not_yet };
    static constexpr lede_message messages[] = {{"not-yet"_s, "'{0}' is after the article's date, {1}, but is told as past."_s}};
    static constexpr lede_option_info options[] = {
        ledelint::integer_option("slack"_s, 1, "days after the article's date that still count as its day"_s, 0, 7)};
    static constexpr lede_str lexicons[] = {"looking-ahead"_s};
    static constexpr lede_rule_info info = ledelint::rule({.id = "past-verb-future-date",
                                                           .summary = "a past verb with a date after publication",
                                                           .help = ledelint::help::past_verb_future_date,
                                                           .tier = LEDE_TIER_B,
                                                           .level = LEDE_WARNING,
                                                           .messages = ledelint::view_of(messages),
                                                           .options = ledelint::view_of(options),
                                                           .lexicons = ledelint::view_of(lexicons),
                                                           .needs = LEDE_NEEDS_DATE});

    explicit past_verb_future_date(const ledelint::context& c)
        : slack_(int32_t(c.integer("slack"))), ahead_(c.lexicon("looking-ahead")) {}

    void check(const ledelint::article& a, const ledelint::reporter& report) const {
        for (auto d : a.dates()) {
            if (!is_explicit(d) || d->tense != LEDE_PAST || d->verb == LEDE_NONE || d->first_day <= a.published() + slack_) continue;
            if (!happens(a, d)) continue;
            report({.span = d->span, .message = not_yet, .args = {std::string(d.text()), ledelint::calendar::written(a.published())}});
        }
    }

private:
    // A day, month or year that prints its year: nothing here was completed from the article's date.
    static bool is_explicit(const ledelint::date& d) {
        return d->kind == LEDE_DATE && d.has(LEDE_YEAR_PRINTED) && d->first_day != LEDE_NO_DAY && !d.has(LEDE_IMPOSSIBLE) &&
               !d.has(LEDE_FISCAL) && !d.has(LEDE_APPROXIMATE) && d->partner == LEDE_NONE && d->grain <= LEDE_YEAR;
    }
    // "on May 30", "in June 2027", with nothing in the sentence that points ahead, outside quotations.
    bool happens(const ledelint::article& a, const ledelint::date& d) const {
        auto s = a.sentence_of(d->first_token);
        bool near = d->verb < d->first_token && d->first_token - d->verb <= 6;  // farther off stands a noun that the date belongs to
        bool at_head = d->first_token == s->first_token + 1;
        if (!near && !at_head) return false;
        if (!a.block_of(s).is_prose() || a.token_at(d->first_token).has(LEDE_QUOTED) || d->first_token == s->first_token) return false;
        auto before = a.token_at(d->first_token - 1).text();
        if (!ledelint::same_word(before, "on") && !ledelint::same_word(before, "in")) return false;
        return !ahead_.hits_in(a, s->span);
    }
    int32_t slack_;
    ledelint::lexicon ahead_;
};

}  // namespace

LEDELINT_RULE(past_verb_future_date)
