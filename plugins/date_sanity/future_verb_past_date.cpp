// "The bridge will open in 2019", in an article of 2025: what is told as still to come is over.
#include <algorithm>

#include "beside.hpp"
#include "future_verb_past_date.help.hpp"

namespace {

using namespace date_sanity;

struct future_verb_past_date {
    enum message : uint32_t { over };
    static constexpr lede_message messages[] = {{"over"_s, "'{0}' is before the article's date, {1}, but is told as still to come."_s}};
    static constexpr lede_option_info options[] = {
        integer_option("slack"_s, 1, "days before the article's date that still count as its day"_s, 0, 7),
        integer_option("reach"_s, 45, "how many days back a day without a year may lie"_s, 7, 60)};
    static constexpr lede_str lexicons[] = {"looking-back"_s};
    static constexpr lede_rule_info info = rule({.id = "future-verb-past-date",
                                                 .summary = "A future verb with a date before publication",
                                                 .help = help::future_verb_past_date,
                                                 .tier = LEDE_TIER_B,
                                                 .level = LEDE_WARNING,
                                                 .messages = view_of(messages),
                                                 .options = view_of(options),
                                                 .lexicons = view_of(lexicons),
                                                 .needs = LEDE_NEEDS_DATE});

    explicit future_verb_past_date(const context& c)
        : slack_(int32_t(c.integer("slack"))), reach_(int32_t(c.integer("reach"))), back_(c.lexicon("looking-back")) {}

    void check(const article& a, const reporter& report) const {
        for (auto d : a.dates())
            if (d->tense == LEDE_FUTURE && d->verb != LEDE_NONE && is_over(a, d) && is_promised(a, d) && !is_narrative(a, d))
                report({.span = d->span, .message = over, .args = {std::string(d.text()), cal::written(a.published())}});
    }

private:
    int32_t slack_, reach_;
    lexicon back_;

    bool is_over(const article& a, const date& d) const {
        bool dated = prints_day(d) || (is_known(d) && !d.has(LEDE_RELATIVE) && d->grain <= LEDE_YEAR);
        if (!dated || d->partner != LEDE_NONE) return false;
        if (d->last_day >= a.published() - slack_) return false;
        return d.has(LEDE_YEAR_PRINTED) || (prints_day(d) && d->last_day >= a.published() - reach_);
    }

    // The date says when the promised thing happens, and nobody but the article says so.
    bool is_promised(const article& a, const date& d) const {
        sentence s = a.sentences()[d->sentence];
        if (!a.block_of(s).is_prose() || a.token_at(d->first_token).has(LEDE_QUOTED)) return false;
        auto finite = carrier(a, d->verb);
        if (!finite || finite->penn(LEDE_VBD)) return false;
        if (finite->index() == d->verb && !finite->penn(LEDE_MD) && !aims(a, d->verb)) return false;
        bool modal = finite->penn(LEDE_MD) && !one_of(finite->text(), {"will", "'ll", "\u2019ll", "shall", "wo"});
        if (modal) return false;
        if (d->verb > d->first_token) return leads(a, d, s, finite->index());
        return !back_.has(a.token_at(d->verb).lemma()) && follows(a, d);
    }

    // "plans to open", "hopes for"; "a savings plan" is none.
    static bool aims(const article& a, uint32_t verb) {
        return verb + 1 < a.tokens().size() && one_of(a.token_at(verb + 1).text(), {"to", "for"});
    }

    // "will open to traffic on May 3", "will be ready by 2019": no word between them that ties the date to something else.
    static bool follows(const article& a, const date& d) {
        if (d->first_token - d->verb > 9) return false;
        token last = a.token_at(d->first_token - 1);
        bool preposition = one_of(last.text(), {"on", "in", "by", "until", "till", "through", "before", "for"}) ||
                           (d->kind == LEDE_TIME && same_word(last.text(), "at")) ||
                           (same_word(last.text(), "of") && one_of(word_before(d, 2), {"afternoon", "day", "evening", "morning", "night"}));
        bool bare = last.is_verb() || last.is_noun() || last.is(LEDE_ADV) || last.is(LEDE_ADJ);
        if (!preposition && !bare) return false;
        auto next = token_behind(a, d);
        if (!preposition && next && next->is_noun()) return false;  // "the May 3 vote"
        uint32_t end = preposition ? d->first_token - 1 : d->first_token;
        for (uint32_t i = d->verb + 1; i < end; ++i)
            if (turns_away(a.token_at(i))) return false;
        return true;
    }
    static bool turns_away(const token& t) {
        if (t.is_finite_verb() || t.is(LEDE_SCONJ) || t.is(LEDE_CCONJ) || t.penn(LEDE_WDT) || t.penn(LEDE_WP) || t.penn(LEDE_WRB))
            return true;
        if (t.is(LEDE_PUNCT)) return !t.penn(LEDE_HYPH);
        return one_of(t.text(),
                      {"for", "over", "about", "after", "since", "against", "from", "between", "than", "following", "as", "like", "under"});
    }

    // "On May 3, the council will vote"
    static bool leads(const article& a, const date& d, const sentence& s, uint32_t finite) {
        if (d->first_token > s->first_token + 1 || finite < behind(d) || finite - behind(d) > 8) return false;
        if (d->first_token != s->first_token && !one_of(a.token_at(s->first_token).text(), {"on", "in", "by"})) return false;
        for (uint32_t i = behind(d) + 1; i < finite; ++i)
            if (turns_away(a.token_at(i))) return false;
        return true;
    }

    // A promise of its time ("in 2018 it said the bridge will open in 2019"), or a life told in the present and the future.
    static bool is_narrative(const article& a, const date& d) {
        constexpr uint32_t near = 8;
        uint32_t own = a.sentences()[d->sentence]->block, last = std::min(d.index() + near, a.dates().size() - 1);
        for (uint32_t i = d.index() < near ? 0 : d.index() - near; i <= last; ++i) {
            date other = a.dates()[i];
            if (other == d || a.sentences()[other->sentence]->block != own || !is_known(other) || other->last_day >= a.published() - 31)
                continue;
            if (other->tense != LEDE_FUTURE && other->sentence == d->sentence && other->last_day <= d->first_day) return true;
            bool long_ago = other->last_day < a.published() - 3650;
            if (other.has(LEDE_YEAR_PRINTED) && (other->tense == LEDE_PRESENT || (other->tense == LEDE_FUTURE && long_ago))) return true;
        }
        return false;
    }
};

}  // namespace

LEDELINT_RULE(future_verb_past_date)
