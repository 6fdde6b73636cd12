// "A three-year high, the most since 2019" in an article of 2025: the length of time and the year it began do not meet in the year that
// is spoken of.
#include "reading.hpp"
#include "since_span.help.hpp"

namespace {

using namespace date_sanity;

struct since_span {
    enum message : uint32_t { years, months, since };
    static constexpr lede_message messages[] = {
        {"years"_s, "{0} to {1} is {2}, not '{3}'."_s},
        {"months"_s, "{0} to {1} is about {2}, not '{3}'."_s},
        {"since"_s, "It is counted from here."_s},
    };
    static constexpr lede_rule_info info = rule({.id = "since-span",
                                                 .summary = "A length of time disagrees with the date it is counted from",
                                                 .help = help::since_span,
                                                 .messages = view_of(messages),
                                                 .needs = LEDE_NEEDS_DATE});

    void check(const article& a, const reporter& report) const {
        auto all = a.dates();
        for (auto d : all) {
            if (!is_duration(d) || !(counts_years(d) || d->unit == LEDE_MONTH) || !is_in_readable(d)) continue;
            uint32_t n = d.index();
            if (n + 1 < all.size() && is_since(all[n + 1], d) && is_tied(a, d, all[n + 1]))
                compare(a, d, all[n + 1], report);
            else if (n > 0 && is_since(all[n - 1], d) && is_extreme(d) && ties(a, behind(all[n - 1]), d->first_token))
                compare(a, d, all[n - 1], report);
        }
    }

private:
    // "since 2019", "since May 2019", "since the crash of 2008".
    static bool is_since(const date& d, const date& of) {
        bool day = of->unit == LEDE_MONTH && d->kind == LEDE_DATE && d->month && d->first_day != LEDE_NO_DAY && !d.has(LEDE_IMPOSSIBLE);
        if (!(prints_year(d) || day) || d->partner != LEDE_NONE || d->sentence != of->sentence) return false;
        uint32_t first = d->first_token, floor = floor_of(d);
        for (uint32_t i = first, n = 0; i > floor && n < 5; --i, ++n) {
            if (one_of(word_at(d.of(), i - 1), {"since"})) return true;
            token t = d.of().token_at(i - 1);
            if (t.is_verb() || t.is(LEDE_PUNCT) || t.is(LEDE_CCONJ)) return false;
        }
        return false;
    }
    static bool is_extreme(const date& d) {
        std::string_view w = word_behind(d);
        return one_of(w, {"high", "low", "highs", "lows", "peak", "best", "record"}) ||
               (is_dash(w) && one_of(word_behind(d, 1), {"high", "low"}));
    }
    // "A three-year high, the most since 2019"; a bare count needs "since" at once, or its own superlative again: "in six years, since
    // 2011", "the fastest in four years, the fastest since 2018".
    static bool is_tied(const article& a, const date& d, const date& from) {
        if (is_extreme(d)) return ties(a, behind(d) + 1, from->first_token);
        bool counts = one_of(word_before(d), {"in", "for", "over", "during", "within"}) || one_of(word_at(a, d->first_token), {"in"});
        if (!counts || d.text().find('-') != std::string_view::npos || !ties(a, behind(d), from->first_token) || runs_on(from))
            return false;
        if (one_of(word_behind(d, 1), {"since"})) return true;
        for (uint32_t i = behind(d); i < from->first_token; ++i)
            if (token t = a.token_at(i); t.penn(LEDE_JJS) || t.penn(LEDE_RBS)) return any(a, floor_of(d), d->first_token, {t.text()});
        return false;
    }
    // "Since the 2019 reform was repealed": a clause, not a date.
    static bool runs_on(const date& from) {
        for (uint32_t i = behind(from), stop = std::min(stop_of(from), i + 5); i < stop; ++i) {
            token t = from.of().token_at(i);
            if (t.is(LEDE_PUNCT)) return false;
            if (t.is_finite_verb()) return true;
        }
        return false;
    }
    // Apposition: a comma, bracket or dash, and a superlative or a word or two; no other clause.
    static bool ties(const article& a, uint32_t first, uint32_t last) {
        if (last <= first || last - first > 14) return false;
        bool apart = false;
        if (one_of(word_at(a, first), {"of", "at"}))  // "a two-year low of 2.1%, the lowest since"
            while (first < last && word_at(a, first) != ",") ++first;
        for (uint32_t i = first; i < last; ++i) {
            token t = a.token_at(i);
            apart = apart || t.text() == "," || t.text() == "(" || is_dash(t.text());
            bool other = t.is_finite_verb() || t.is(LEDE_CCONJ) || t.is(LEDE_NUM) || t.text() == ";" || t.has(LEDE_QUOTED) ||
                         (t.is(LEDE_SCONJ) && !one_of(t.text(), {"since"})) ||
                         one_of(t.text(), {"and", "but", "after", "before", "while", "compared", "from", "down", "up", "than"});
            if (other) return false;
        }
        return apart;
    }

    // The article's own day, or a year that the sentence or the one before it names: "In 2015 it hit a three-year high, the most since
    // 2012".
    static bool fits_another_year(const article& a, const date& d, const date& from, double slack) {
        lede_span place = a.sentences()[d->sentence]->span;
        if (d->sentence > 0 && a.sentences()[d->sentence - 1]->block == a.sentences()[d->sentence]->block)
            place = join(place, a.sentences()[d->sentence - 1]->span);
        for (auto other : a.dates_in(place))
            if (other != from && other->first_day != LEDE_NO_DAY && cal::year_of(other->first_day) != cal::year_of(a.published()) &&
                (std::abs(span(other->first_day, from, d) - count(d)) <= slack || other.has(LEDE_YEAR_PRINTED)))
                return true;
        return false;
    }
    static double count(const date& d) { return d->unit == LEDE_MONTH ? d->amount : years_of(d); }
    // Years or months from a date to a day.
    static double span(int32_t day, const date& from, const date& d) {
        if (d->unit == LEDE_MONTH) return (day - (from->first_day + from->last_day) / 2.0) / 30.44;
        return cal::year_of(day) - from->year;
    }

    static void compare(const article& a, const date& d, const date& from, const reporter& report) {
        if (d->unit == LEDE_MONTH && from->grain == LEDE_YEAR) return;
        double n = span(a.published(), from, d), loose = d->hedge != LEDE_EXACT || d->unit == LEDE_DECADE;
        double slack = d->unit == LEDE_MONTH ? 1.6 : year_slack(count(d), loose);
        if (d->hedge == LEDE_ABOVE || d->hedge == LEDE_AT_LEAST || d.has(LEDE_APPROXIMATE)) slack += count(d) / 10;
        bool a_year_on =
            d->unit == LEDE_MONTH && !from.has(LEDE_YEAR_PRINTED) && std::abs(n + 12 - count(d)) <= slack;  // "since March", of last year
        if (n < 0 || std::abs(n - count(d)) <= slack || a_year_on || fits_another_year(a, d, from, slack)) return;
        bool by_month = d->unit == LEDE_MONTH;
        std::string place = word_behind(d).empty() || !is_extreme(d) || is_dash(word_behind(d))
                                ? text_of(d)
                                : text_of(d) + " " + std::string(word_behind(d));
        report({.span = d->span,
                .message = by_month ? months : years,
                .args = {text_of(from),
                         by_month ? cal::month_name(int(unsigned(cal::civil(a.published()).month()))) + " " +
                                        std::to_string(cal::year_of(a.published()))
                                  : std::to_string(cal::year_of(a.published())),
                         counted(std::round(n), by_month ? "month" : "year"), place},
                .related = {{from->span, since}}});
    }
};

}  // namespace

LEDELINT_RULE(since_span)
