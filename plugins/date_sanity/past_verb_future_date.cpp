// "The vote took place on May 30", in an article of May 2: what is told as done has not come yet.
#include <algorithm>

#include "beside.hpp"
#include "past_verb_future_date.help.hpp"

namespace {

using namespace date_sanity;

struct past_verb_future_date {
    enum message : uint32_t { not_yet };
    static constexpr lede_message messages[] = {{"not-yet"_s, "'{0}' is after the article's date, {1}, but is told as past."_s}};
    static constexpr lede_option_info options[] = {
        integer_option("slack"_s, 1, "days after the article's date that still count as its day"_s, 0, 7),
        integer_option("reach"_s, 60, "how many days ahead a day without a year may lie"_s, 7, 90)};
    static constexpr lede_str lexicons[] = {"event-nouns"_s, "looking-ahead"_s};
    static constexpr lede_rule_info info = rule({.id = "past-verb-future-date",
                                                 .summary = "A past verb with a date after publication",
                                                 .help = help::past_verb_future_date,
                                                 .tier = LEDE_TIER_B,
                                                 .level = LEDE_WARNING,
                                                 .messages = view_of(messages),
                                                 .options = view_of(options),
                                                 .lexicons = view_of(lexicons),
                                                 .needs = LEDE_NEEDS_DATE});

    explicit past_verb_future_date(const context& c)
        : slack_(int32_t(c.integer("slack"))),
          reach_(int32_t(c.integer("reach"))),
          events_(c.lexicon("event-nouns")),
          ahead_(c.lexicon("looking-ahead")) {}

    void check(const article& a, const reporter& report) const {
        for (auto d : a.dates()) {
            if (!is_ahead(a, d) || !is_dated(a, d)) continue;
            bool done = d->tense == LEDE_PAST && d->verb != LEDE_NONE && happens(a, d) && !is_of_another_year(a, d);
            if (done || is_since(a, d))
                report({.span = d->span, .message = not_yet, .args = {std::string(d.text()), cal::written(a.published())}});
        }
    }

private:
    int32_t slack_, reach_;
    lexicon events_, ahead_;

    bool is_ahead(const article& a, const date& d) const { return d->first_day != LEDE_NO_DAY && d->first_day > a.published() + slack_; }

    // "The largest since 2029": whatever the verb. Not in a forecast, nor where a story plays in another time ("In 2060 nobody had left
    // the dome since 2049").
    bool is_since(const article& a, const date& d) const {
        sentence s = a.sentence_of(d->first_token);
        block b = a.block_of(s);
        if (!same_word(word_before(d), "since") || !d.has(LEDE_YEAR_PRINTED) || !b.is_prose() || a.token_at(d->first_token).has(LEDE_QUOTED)) return false;
        for (auto t : a.tokens(s))
            if (t.penn(LEDE_MD)) return false;
        for (auto other : a.dates_in(b->span))
            if (!(other == d) && is_ahead(a, other)) return false;
        return true;
    }

    // A day, month or year that prints its year, or a day of the next weeks; one with its clock time too.
    bool is_dated(const article& a, const date& d) const {
        if (d->kind > LEDE_TIME || d.has(LEDE_IMPOSSIBLE) || d.has(LEDE_FISCAL)) return false;
        if (d->kind == LEDE_DATE && d.has(LEDE_APPROXIMATE)) return false;
        if (d->partner != LEDE_NONE || d->grain > LEDE_YEAR) return false;
        if (d.has(LEDE_YEAR_PRINTED)) return true;
        if (!d->month || !d->day || !d.has(LEDE_YEAR_FROM_DOCUMENT)) return false;
        // Without its year a day is this year's; and early in the year it may be last year's.
        int32_t into_year = a.published() - cal::day_number(cal::year_of(a.published()), 1, 1);
        bool this_year = cal::year_of(d->first_day) == cal::year_of(a.published());
        return this_year && d->first_day <= a.published() + std::min(reach_, into_year + 14);
    }

    // "on May 30", "in June 2027", "was held May 30", with nothing before it that points ahead, outside quotations.
    bool happens(const article& a, const date& d) const {
        sentence s = a.sentences()[d->sentence];
        if (!a.block_of(s).is_prose() || a.token_at(d->first_token).has(LEDE_QUOTED) || d->first_token == s->first_token) return false;
        token last = a.token_at(d->first_token - 1);
        bool preposition = one_of(last.text(), {"on", "in"}) || (d->kind == LEDE_TIME && same_word(last.text(), "at")) ||
                           (same_word(last.text(), "of") && one_of(word_before(d, 2), {"afternoon", "day", "evening", "morning", "night"}));
        bool at_head = d->first_token == s->first_token + 1 && d->verb > d->first_token;
        bool near = d->verb < d->first_token && d->first_token - d->verb <= 8;  // farther off stands a noun that the date belongs to
        auto next = token_behind(a, d);
        if (next && next->is_finite_verb() && !preposition) return false;  // "said May 30 was the day"
        if (at_head ? !preposition : !near || !(preposition || last.index() == d->verb)) return false;
        if (!at_head && has_date_between(a, d)) return false;
        bool of_object = d->grain == LEDE_YEAR && near && token_before(a, last.index())->is_noun();  // "raised funding levels in 2016"
        if (of_object || !is_simple_past(a, d->verb) || points_ahead(a, d, s, at_head)) return false;
        return at_head || !belongs_to_event(a, d, last.index());
    }
    // "Those who applied by May 1 take part on May 20": the verb has its day; "met on May 3 and on May 28" has two.
    static bool has_date_between(const article& a, const date& d) {
        if (d.index() == 0) return false;
        date other = a.dates()[d.index() - 1];
        bool day = other->kind <= LEDE_TIME && other->month && other->first_token > d->verb && other->sentence == d->sentence;
        return day && !any(a, behind(other), d->first_token, {"and", "or"});
    }
    // "Took", "was held"; not "was running", which may be a plan.
    static bool is_simple_past(const article& a, uint32_t verb) {
        token v = a.token_at(verb);
        if (v.penn(LEDE_VBD)) return true;
        auto finite = carrier(a, verb);
        // "A fire destroyed a shed", "The plant opened": with an object, or the only verb, whatever its tag.
        if (!finite && v.penn(LEDE_VBN)) return takes_object(a, verb) || !has_finite_verb(a, a.sentences()[v->sentence]);
        return v.penn(LEDE_VBN) && finite && finite->index() != verb && !finite->penn(LEDE_MD);
    }
    static bool takes_object(const article& a, uint32_t verb) {
        if (verb == 0 || verb + 1 >= a.tokens().size() || !a.token_at(verb - 1).is_noun()) return false;
        token next = a.token_at(verb + 1);
        return next.is(LEDE_DET) || next.penn(LEDE_PRPS) || next.penn(LEDE_CD);
    }
    static bool has_finite_verb(const article& a, const sentence& s) {
        for (auto t : a.tokens(s))
            if (t.is_finite_verb()) return true;
        return false;
    }
    bool points_ahead(const article& a, const date& d, const sentence& s, bool at_head) const {
        bool found = false;
        uint32_t clause = at_head ? s->first_token : clause_begin(a, d->verb, s->first_token);
        each_hit(ahead_, a, s->span, [&](const lede_hit& h) {
            if (same_word(a.text(h.span), "to") && !a.token_at(h.first_token + 1).penn(LEDE_VB)) return;  // "went to Paris"
            bool weak = sv(ahead_.entry(h).label) == "before";  // these speak of what follows them in their clause
            bool ahead = at_head ? h.first_token < d->verb + 4 : h.first_token >= clause && h.first_token < d->first_token;
            found |= !weak || ahead;
        });
        return found;
    }
    // "..., who died on May 30": behind the comma, the relative pronoun or the conjunction.
    static uint32_t clause_begin(const article& a, uint32_t verb, uint32_t floor) {
        for (uint32_t i = verb; i-- > floor;) {
            token t = a.token_at(i);
            bool mark = t.is(LEDE_PUNCT) && !t.penn(LEDE_HYPH);
            if (mark || t.penn(LEDE_WDT) || t.penn(LEDE_WP) || t.penn(LEDE_WRB) || (t.is(LEDE_SCONJ) && !same_word(t.text(), "that")))
                return i;
        }
        return floor;
    }
    // "Announced a vote on May 30": the day may be that of the event. "Held a vote on May 30" is no plan.
    bool belongs_to_event(const article& a, const date& d, uint32_t preposition) const {
        if (preposition == d->verb) return false;
        token noun = a.token_at(preposition - 1);
        if (!noun.is_noun() || noun.index() <= d->verb) return false;
        if (noun.index() > 0 && same_word(a.token_at(noun.index() - 1).text(), "for")) return true;  // "opened for shows on May 30"
        constexpr std::string_view done[] = {"attended", "began",   "broke",    "closed", "delivered", "ended",   "gave",   "had",
                                             "held",     "hosted",  "issued",   "joined", "led",       "lost",    "missed", "opened",
                                             "played",   "reached", "returned", "staged", "survived",  "watched", "won"};
        bool told =
            std::any_of(std::begin(done), std::end(done), [&](std::string_view w) { return same_word(a.token_at(d->verb).text(), w); });
        return !told && events_.has(singular(noun));
    }
    static std::string_view singular(const token& noun) {
        std::string_view w = noun.text();
        return noun.penn(LEDE_NNS) && w.size() > 3 && w.back() == 's' ? w.substr(0, w.size() - 1) : w;
    }
    // A passage that tells of another year means that year's day.
    static bool is_of_another_year(const article& a, const date& d) {
        if (d.has(LEDE_YEAR_PRINTED)) return false;
        uint32_t own = a.sentences()[d->sentence]->block;
        for (uint32_t i = d.index(), n = 0; i-- > 0 && n < 4; ++n) {
            date other = a.dates()[i];
            if (other->sentence + 2 < d->sentence || a.sentences()[other->sentence]->block != own) break;
            bool year = other.has(LEDE_YEAR_PRINTED) || (other.has(LEDE_RELATIVE) && other->grain >= LEDE_SEASON);
            if (year && other->kind == LEDE_DATE && other->last_day != LEDE_NO_DAY && other->last_day < a.published() - 90) return true;
        }
        return d->weekday && cal::iso_weekday(d->first_day) != d->weekday;
    }
};

}  // namespace

LEDELINT_RULE(past_verb_future_date)
