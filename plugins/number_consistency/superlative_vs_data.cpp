// "6.2%, the highest since 2015 ... it stood at 6.8% in 2018": a record of so many years, and a figure of one of those years that
// breaks it.
#include <optional>
#include <vector>

#include "interval.hpp"
#include "same_thing.hpp"
#include "superlative_vs_data.help.hpp"
#include "trends.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct extreme {
    quantity level;
    lede_span claim;    // "highest since 2015"
    int32_t direction;  // 1: nothing since was higher
    int32_t since;      // day
    measure of;         // what is measured; unknown where the sentence does not say
};

struct superlative_vs_data {
    enum message : uint32_t { broken, figure };
    static constexpr lede_message messages[] = {
        {"broken"_s, "{0} is not the {1}: {2} in {3} is {4}."_s},
        {"figure"_s, "{0}"_s},
    };
    static constexpr lede_str lexicons[] = {"extremes"_s};
    static constexpr lede_rule_info info = rule({.id = "superlative-vs-data",
                                                 .summary = "A \"highest since\" is contradicted by the story's own figures",
                                                 .help = help::superlative_vs_data,
                                                 .tier = LEDE_TIER_B,
                                                 .level = LEDE_WARNING,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons)});

    explicit superlative_vs_data(const context& c) : extremes_(c.lexicon("extremes")) {}

    void check(const article& a, const reporter& report) const {
        auto hits = extremes_.hits(a);
        for (uint32_t i = 0; i < hits.size(); ++i)
            if (auto e = claim(a, hits[i])) examine(a, *e, report);
    }

private:
    static constexpr uint32_t beside = 3, reach = 60, before = 100;  // sentences that need not name the measure; that may, behind and before
    lexicon extremes_;

    // "its highest since 2015", "the lowest level since March 2015": the level stands before it in the sentence.
    std::optional<extreme> claim(const article& a, const lede_hit& h) const {
        token t = a.tokens_in(h.span)[0];
        sentence s = a.sentences()[t->sentence];
        std::optional<date> since;
        for (auto d : a.dates_in(s->span))
            if (d->first_token > t.index() && d->first_token <= t.index() + 5 && word_at(a, d->first_token - 1, "since")) since.emplace(d);
        if (!since || (*since)->last_day == LEDE_NO_DAY || (*since)->grain < LEDE_DAY) return std::nullopt;
        auto level = level_before(a, s, t.index());
        if (!level) return std::nullopt;
        int32_t direction = sv(extremes_.entry(h).label) == "most" ? 1 : -1;
        return extreme{*level, join(t->span, (*since)->span), direction, (*since)->last_day, measured(a, *level)};
    }
    static std::optional<quantity> level_before(const article& a, const sentence& s, uint32_t end) {
        std::optional<quantity> found;
        for (auto q : a.quantities_in(s->span))
            if (q->first_token < end && end - q->first_token < 25 && is_level(q)) found.emplace(q);
        return found;
    }
    static bool is_level(const quantity& q) {
        bool kind = q.is(LEDE_CARDINAL) || q.is_percent() || q.is(LEDE_MONEY) || (q.is(LEDE_MEASURE) && !q.has(LEDE_PART_OF_DATE));
        return kind && is_plain(q) && q->part != LEDE_DELTA && q->part != LEDE_BEFORE && q->value != 0;
    }

    // What the level is of: the subject of the sentence's first verb.
    static measure measured(const article& a, const quantity& q) {
        constexpr uint32_t farthest = 200;  // tokens
        sentence s = a.sentences()[q->sentence];
        uint32_t first = std::max(s->first_token + 1, q->first_token > farthest ? q->first_token - farthest : 0);
        for (uint32_t i = first; i < q->first_token; ++i)
            if (a.token_at(i).is_finite_verb())
                if (measure m = measure_reader(a, s, i).before(i); m.known()) return m;
        return {};
    }

    static void examine(const article& a, const extreme& e, const reporter& report) {
        uint32_t here = e.level->sentence;
        auto all = a.sentences();
        uint32_t from = here > before ? here - before : 0, to = std::min(here + reach, all.size() - 1);
        for (auto q : a.quantities_in(join(all[from]->span, all[to]->span))) {
            bool near = q->sentence + beside >= here && q->sentence <= here + beside;
            if (!is_comparable(q, e.level)) continue;
            auto when = dated(a, q, e);
            if (!when || !(near ? continues(a, q, e) : names(a, q, e))) continue;
            bool breaks = e.direction > 0 ? q->low > e.level->high : q->high < e.level->low;
            if (!breaks) continue;
            report({.span = e.claim,
                    .message = broken,
                    .args = {shown(e.level), std::string(a.text(e.claim)), shown(q), std::string(a.text((*when)->span)),
                             e.direction > 0 ? "higher" : "lower"},
                    .related = {{e.level->span, figure, {shown(e.level)}}, {q->span, figure, {shown(q)}}}});
            return;
        }
    }
    static bool is_comparable(const quantity& q, const quantity& level) {
        bool measured = !(q == level) && q->kind == level->kind && q->unit == level->unit && is_plain(q) && q->part != LEDE_DELTA;
        double ratio = q->value / level->value;
        return measured && std::isfinite(q->value) && ratio > 0.2 && ratio < 5;
    }
    // "6.8% in 2018": the date right behind or right before the figure, after the one the record goes back to and before now.
    static std::optional<date> dated(const article& a, const quantity& q, const extreme& e) {
        for (auto d : a.dates_in(a.sentences()[q->sentence]->span)) {
            bool past = d->kind == LEDE_DATE && d.has(LEDE_YEAR_PRINTED) && d->first_day > e.since && !in_own_period(a, d, e);
            uint32_t end = d->first_token + d->token_count;
            bool behind_it = d->first_token >= behind(q) && d->first_token <= behind(q) + 4 && !has_mark(a, behind(q), d->first_token);
            bool before_it = end <= q->first_token && q->first_token <= end + 7 && d->first_token > 0 &&
                             word_at(a, d->first_token - 1, "in") && d->first_token < a.sentences()[q->sentence]->first_token + 3;
            if (past && (behind_it || before_it)) return d;
        }
        return std::nullopt;
    }
    static bool has_mark(const article& a, uint32_t first, uint32_t end) {
        for (uint32_t i = first; i < end; ++i)
            if (a.token_at(i).is(LEDE_PUNCT) || a.token_at(i).is_finite_verb() || a.token_at(i).has(LEDE_HAS_DIGIT)) return true;
        return false;
    }
    // The year that the record itself is of, or one to come.
    static bool in_own_period(const article& a, const date& d, const extreme& e) {
        if (a.has_date() && d->last_day > a.published() - 60) return true;
        for (auto o : a.dates_in(a.sentences()[e.level->sentence]->span))
            if (!(o == d) && o->kind == LEDE_DATE && o->first_day != LEDE_NO_DAY && o->first_day > e.since && o->first_day <= d->last_day)
                return true;
        return false;
    }

    // In the same sentence, or beside it with a pronoun or the same noun.
    static bool continues(const article& a, const quantity& q, const extreme& e) {
        if (q->sentence == e.level->sentence) return true;
        sentence s = a.sentences()[q->sentence];
        for (auto t : a.tokens(s->first_token, std::min(s->token_count, 6u)))
            if (one_of(t.text(), {"it"})) return q->sentence == e.level->sentence + 1;
        return names(a, q, e);
    }
    // The same counted noun, or the same subject.
    static bool names(const article& a, const quantity& q, const extreme& e) {
        if (q.is(LEDE_CARDINAL) && q->noun != LEDE_NONE && e.level->noun != LEDE_NONE) return alike(q.noun(), e.level.noun());
        measure m = measured(a, q);
        if (!m.known() || !e.of.known() || stem(a.token_at(m.head)) != stem(a.token_at(e.of.head)) || m.about != e.of.about) return false;
        bool same_place = m.entities.empty() || e.of.entities.empty() || m.entities == e.of.entities;
        return same_place && (m.where.empty() || m.where == e.of.where) && !narrows(a, m.end);
    }
    // "Unemployment among the young"
    static bool narrows(const article& a, uint32_t i) { return one_of(text_at(a, i), {"among", "for", "of", "with"}); }
};

}  // namespace

LEDELINT_RULE(superlative_vs_data)
