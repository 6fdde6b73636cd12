// "Register by March 1", in an article of March 9: the reader is asked for what can no longer be done.
#include <algorithm>

#include "beside.hpp"
#include "deadline_passed.help.hpp"

namespace {

using namespace date_sanity;

struct deadline_passed {
    enum message : uint32_t { passed };
    static constexpr lede_message messages[] = {{"passed"_s, "'{0}' has passed: the article is of {1}, {2} days later."_s}};
    static constexpr lede_option_info options[] = {
        integer_option("slack"_s, 1, "days before the article's date that still count as its day"_s, 0, 7),
        integer_option("reach"_s, 120, "how many days before the article's date a deadline may lie"_s, 7, 366)};
    static constexpr lede_str lexicons[] = {"deadline-words"_s};
    static constexpr lede_str yields_to[] = {"date-sanity.future-verb-past-date"_s};
    static constexpr lede_rule_info info = rule({.id = "deadline-passed",
                                                 .summary = "A deadline that had passed on the day of the article",
                                                 .help = help::deadline_passed,
                                                 .tier = LEDE_TIER_B,
                                                 .level = LEDE_WARNING,
                                                 .messages = view_of(messages),
                                                 .options = view_of(options),
                                                 .lexicons = view_of(lexicons),
                                                 .yields_to = view_of(yields_to),
                                                 .needs = LEDE_NEEDS_DATE});

    explicit deadline_passed(const context& c)
        : slack_(int32_t(c.integer("slack"))), reach_(int32_t(c.integer("reach"))), words_(c.lexicon("deadline-words")) {}

    void check(const article& a, const reporter& report) const {
        for (auto d : a.dates()) {
            int32_t late = prints_day(d) ? a.published() - d->last_day : 0;
            if (late <= slack_ || late > reach_ || d.has(LEDE_RANGE_BEGIN)) continue;
            if (is_request(a, d) && !recurs(a, d))
                report({.span = d->span,
                        .message = passed,
                        .args = {std::string(d.text()), cal::written(a.published()), std::to_string(late)}});
        }
    }

private:
    int32_t slack_, reach_;
    lexicon words_;

    // What the words of the lexicon before the date make of the clause.
    struct clues {
        bool order = false, thing = false, closes = false, period = false, deadline = false, runs = false;
        uint32_t first = LEDE_NONE;
    };

    clues clues_before(const article& a, const date& d) const {
        clues c;
        uint32_t first = std::max(a.sentences()[d->sentence]->first_token, d->first_token - std::min(d->first_token, 18u));
        each_hit(words_, a, {a.token_at(first)->span.begin, d->span.begin}, [&](const lede_hit& h) {
            std::string_view label = sv(words_.entry(h).label);
            if (label == "order" && !c.order) c.first = h.first_token;
            c.order |= label == "order";
            c.thing |= label == "thing";
            c.closes |= label == "closes";
            c.runs |= label == "closes" && h.first_token + 2 == d->first_token;  // "runs until March 1", whatever its tag
            c.period |= label == "period";
            c.deadline |= label == "deadline" && h.first_token + 12 >= d->first_token;
        });
        return c;
    }

    bool is_request(const article& a, const date& d) const {
        clues c = clues_before(a, d);
        auto last = token_before(a, d->first_token);
        lede_tense tense = tense_before(a, d);
        if (!last || c.period || tense == LEDE_PAST) return false;
        bool limit = one_of(last->text(), {"by", "before", "until", "till", "through", "than"});
        bool said = tense == LEDE_PRESENT || tense == LEDE_FUTURE || (c.runs && tense == LEDE_NO_TENSE);
        if (limit && c.order && (tense == LEDE_FUTURE || is_order(a, d, c.first))) return true;
        if (limit && (c.thing || c.closes) && said) return true;
        if (c.closes && said) return one_of(last->text(), {"on", "at", "due", "payable"}) || last->is_verb();
        bool ties = one_of(last->text(), {"is", "remains", ":", "on", "for", "of"}) || last->is_noun();
        return c.deadline && ties && tense != LEDE_FUTURE;
    }

    // Of the finite verb nearest before the date, in its clause: "can", "is", "was".
    static lede_tense tense_before(const article& a, const date& d) {
        sentence s = a.sentences()[d->sentence];
        for (uint32_t i = d->first_token, n = 0; i-- > s->first_token && n < 40; ++n) {
            token t = a.token_at(i);
            if (one_of(t.text(), {":", ";"})) break;  // "need not write again: letters received by ..."
            if (t.penn(LEDE_MD)) return one_of(t.text(), {"would", "could", "might"}) ? LEDE_PAST : LEDE_FUTURE;
            if (t.penn(LEDE_VBD)) return LEDE_PAST;
            if (t.penn(LEDE_VBZ) || t.penn(LEDE_VBP))
                return one_of(t.text(), {"has", "have"}) && is_perfect(a, i) ? LEDE_PAST : LEDE_PRESENT;
        }
        return LEDE_NO_TENSE;
    }
    // "have closed", "have been"; not "have until March 1".
    static bool is_perfect(const article& a, uint32_t have) {
        for (uint32_t i = have + 1; i < have + 4 && i < a.tokens().size(); ++i)
            if (a.token_at(i).penn(LEDE_VBN) || a.token_at(i).penn(LEDE_VBD)) return true;
        return false;
    }
    // "Register by": the sentence, or what follows "please", "to attend," and the like, begins with the word.
    static bool is_order(const article& a, const date& d, uint32_t word) {
        sentence s = a.sentences()[d->sentence];
        if (word == s->first_token) return true;
        token t = a.token_at(word - 1);
        return one_of(t.text(), {"please", "and", "or", "must", "to", ",", ":", "or"}) || t.is(LEDE_PUNCT) || t.is(LEDE_ADV);
    }
    // "by April 15 each year", "by Jan. 31 every year"
    static bool recurs(const article& a, const date& d) {
        for (auto t : a.tokens(a.sentences()[d->sentence]))
            if (one_of(t.text(),
                       {"each", "every", "annually", "yearly", "passed", "missed", "extended", "originally", "normally", "usually"}))
                return true;
        return false;
    }
};

}  // namespace

LEDELINT_RULE(deadline_passed)
