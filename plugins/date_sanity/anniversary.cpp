// "The 50th anniversary of the 1985 fire" in an article of 2025: the count and the year of the event do not meet in the year that is
// spoken of. That year is printed in the sentence, or it is the article's where the sentence shows that it speaks of now.
#include <algorithm>
#include <vector>

#include "anniversary.help.hpp"
#include "reading.hpp"

namespace {

using namespace date_sanity;

struct anniversary {
    enum message : uint32_t { differs, event };
    static constexpr lede_message messages[] = {
        {"differs"_s, "{0} to {1} is {2} years, not '{3}'."_s},
        {"event"_s, "The year of the event."_s},
    };
    static constexpr lede_str lexicons[] = {"anniversary-words"_s};
    static constexpr lede_rule_info info = rule({.id = "anniversary",
                                                 .summary = "An anniversary that does not fit the year of its event",
                                                 .help = help::anniversary,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons)});

    explicit anniversary(const context& c) : words_(c.lexicon("anniversary-words")) {}

    void check(const article& a, const reporter& report) const {
        for (auto q : a.quantities())
            if (q.is(LEDE_ORDINAL) && q->noun != LEDE_NONE && is_anniversary(a.token_at(q->noun)) && q->noun < behind(q) + 3 && !q.hedged())
                compare(a, {q->span, q->first_token, q->noun + 1, q->sentence, {q->value}}, report);
        auto hits = words_.hits(a);
        for (uint32_t i = 0; i < hits.size(); ++i)
            compare(a,
                    {hits[i].span, hits[i].first_token, hits[i].first_token + hits[i].token_count,
                     a.token_at(hits[i].first_token)->sentence, numbers(sv(words_.entry(hits[i]).value))},
                    report);
        for (auto d : a.dates())
            if (is_duration(d) && counts_years(d) && d->hedge == LEDE_EXACT && is_marked(d))
                compare(a, {d->span, d->first_token, behind(d) + one_of(word_behind(d), {"anniversary"}), d->sentence, {years_of(d)}},
                        report);
    }

private:
    lexicon words_;
    struct count {
        lede_span span;
        uint32_t first, behind, sentence;
        std::vector<double> years;
    };

    static bool is_anniversary(const token& t) { return one_of(t.text(), {"anniversary", "birthday", "jubilee"}); }
    static std::vector<double> numbers(std::string_view value) {
        std::vector<double> out{0};
        for (char c : value)
            if (c == '|')
                out.push_back(0);
            else
                out.back() = 10 * out.back() + (c - '0');
        return out;
    }
    // "Marks 20 years since the 2004 tsunami", "the 50-year anniversary of"; "celebrating 30 years of".
    static bool is_marked(const date& d) {
        if (one_of(word_behind(d), {"anniversary"})) return true;
        return one_of(word_behind(d), {"since", "after", "from"}) &&
               one_of(word_before(d), {"mark", "marks", "marked", "marking", "celebrate", "celebrates", "celebrated", "celebrating",
                                       "commemorate", "commemorates", "commemorated", "commemorating"});
    }

    void compare(const article& a, const count& c, const reporter& report) const {
        auto e = a.sentences()[c.sentence]->token_count <= 400 ? event_of(a, c) : std::nullopt;
        if (!e) return;
        std::vector<int> now = years_spoken_of(a, c, *e);
        if (now.empty()) return;
        for (int y : now)
            for (double n : c.years)
                if (y == (*e)->year + int(n)) return;
        int years = now.front() - (*e)->year;
        if (years <= 0 || std::abs(years - c.years.front()) > std::max(c.years.front(), 20.0)) return;  // the year of something else
        lede_span place = {c.span.begin, std::max(c.span.end, a.token_at(c.behind - 1)->span.end)};
        report({.span = place,
                .message = differs,
                .args = {std::to_string((*e)->year), std::to_string(now.front()), std::to_string(years), std::string(a.text(place))},
                .related = {{(*e)->span, event}}});
    }

    // The year of the event: "of the 1985 fire", "of the fire in 1985", else the only one of a founding, "founded in 1925".
    static std::optional<date> event_of(const article& a, const count& c) {
        auto s = a.sentences()[c.sentence];
        std::optional<date> found;
        for (auto d : a.dates_in(s->span)) {
            if (!prints_year(d) || d->partner != LEDE_NONE) continue;
            if (is_of_it(a, c, d) || is_beside_it(a, c, d)) return d;
            if (one_of(word_at(a, c.behind), {"of"}) || !is_founding(a, d)) continue;
            if (found && (*found)->year != d->year) return std::nullopt;
            found = d;
        }
        return found;
    }
    // Behind the anniversary, in its own phrase: no verb, comma or other figure lies between.
    static bool is_of_it(const article& a, const count& c, const date& d) {
        if (d->first_token < c.behind || d->first_token > c.behind + 14) return false;
        if (!one_of(word_at(a, c.behind), {"of", "since", "after", "from"})) return false;
        for (uint32_t i = c.behind + 1; i < d->first_token; ++i) {
            token t = a.token_at(i);
            if (one_of(t.text(), {"that", "which", "who"}) && a.token_at(i + 1).penn(LEDE_VBD)) {  // "the storm that struck in 2005"
                ++i;
                continue;
            }
            bool other =
                t.is_finite_verb() || t.is(LEDE_SCONJ) || t.is(LEDE_CCONJ) || t.text() == "," || t.text() == "(" || is_dash(t.text());
            if (other) return false;
        }
        return behind(d) < stop_of(d) && (is_attribute(a, d) || one_of(word_before(d), {"of", "in", "on"}));
    }
    // "The 25th anniversary of the yard, which opened in 2011": the founding of what it is the anniversary of.
    static bool is_beside_it(const article& a, const count& c, const date& d) {
        if (!one_of(word_at(a, c.behind), {"of"}) || !is_founding(a, d) || d->first_token > c.behind + 14) return false;
        uint32_t comma = c.behind + 1;
        for (; word_at(a, comma) != ","; ++comma) {
            token t = a.token_at(comma);
            if (comma + 1 >= d->first_token || t.is_finite_verb() || t.is(LEDE_ADP) || t.is(LEDE_SCONJ) || t.is(LEDE_CCONJ)) return false;
        }
        return comma > c.behind + 1 && only(a, comma + 1, d->first_token - 2, {"which", "that", "was", "were", "first"});
    }
    static bool is_attribute(const article& a, const date& d) {
        token next = a.token_at(behind(d));
        if (next.text() == "," && d->grain == LEDE_DAY && behind(d) + 1 < stop_of(d)) next = a.token_at(behind(d) + 1);
        return next.is_noun() || next.is(LEDE_ADJ) || next.penn(LEDE_VBG);
    }
    static bool is_founding(const article& a, const date& d) {
        uint32_t floor = floor_of(d), first = d->first_token > floor + 3 ? d->first_token - 3 : floor;
        return any(a, first, d->first_token,
                   {"founded", "established", "formed", "incorporated", "chartered", "opened", "created", "launched"}) &&
               one_of(word_before(d), {"in", "on"});
    }

    // The years that the sentence prints for it, or those of its days ("on Tuesday", "this year"), or the article's, where they are the
    // anniversary's; ahead, the next one too.
    static std::vector<int> years_spoken_of(const article& a, const count& c, const date& event) {
        auto s = a.sentences()[c.sentence];
        std::vector<int> now;
        bool is_present = is_marked_in(a, c) || has_none(a, s);
        uint32_t verb = governor(a, c);
        for (auto d : a.dates_in(s->span)) {
            if (d == event || d->year == INT32_MIN || d->first_day == LEDE_NO_DAY) continue;
            bool own =
                d.has(LEDE_YEAR_PRINTED) ? is_adverbial(d) && is_in_clause(a, c, d) : is_present || (verb != LEDE_NONE && d->verb == verb);
            if (own) now.push_back(d->year);
        }
        if (!now.empty() || !a.has_date() || !is_present) return now;
        bool current = has_none(a, s), ahead = false;
        for (auto t : a.tokens(s)) {
            current = current || ((t.penn(LEDE_VBZ) || t.penn(LEDE_VBP)) && !one_of(t.text(), {"says", "has", "have", "'s"})) ||
                      one_of(t.text(), {"marks", "celebrates", "commemorates", "observes"});
            ahead = ahead || t.penn(LEDE_MD) ||
                    one_of(t.text(), {"approaches", "approaching", "upcoming", "ahead", "plan", "plans", "planning", "planned", "prepare",
                                      "prepares", "preparing", "coming", "nears", "nearing", "next"});
        }
        if (!current && !ahead) return now;
        now.push_back(cal::year_of(a.published()));
        if (ahead) now.push_back(now.front() + 1);
        return now;
    }
    // "In 2015", "the anniversary, 2015"; not "the 2015 film".
    static bool is_adverbial(const date& d) {
        return d->grain < LEDE_YEAR || word_before(d).empty() || one_of(word_before(d), {"in", "by", ",", "(", "until", "of"});
    }
    static bool is_in_clause(const article& a, const count& c, const date& d) {
        return d->first_token < c.first ? !any(a, behind(d), c.first, {";", ":"}) : !any(a, c.behind, d->first_token, {";", ":"});
    }
    static bool marks(std::string_view w) {
        return one_of(w, {"mark",        "marks",       "marked",       "marking",      "celebrate",     "celebrates", "celebrated",
                          "celebrating", "commemorate", "commemorates", "commemorated", "commemorating", "observe",    "observes",
                          "observed",    "observing",   "honor",        "honors",       "honored",       "honour",     "honours",
                          "honoured",    "preparing",   "prepares",     "prepare"});
    }
    // The verb that the anniversary hangs on: "gathered" in "gathered on Tuesday to mark the 50th anniversary". NONE: none before it.
    static uint32_t governor(const article& a, const count& c) {
        uint32_t floor = a.sentences()[c.sentence]->first_token;
        for (uint32_t i = c.first; i > floor; --i) {
            token t = a.token_at(i - 1);
            if (!t.is_verb() && !marks(t.text())) continue;
            bool infinitive = i - 1 > floor && one_of(word_at(a, i - 2), {"to"}) && marks(t.text());
            if (!infinitive) return i - 1;
        }
        return LEDE_NONE;
    }
    // "Marks the", "is the", "falls on", "is being celebrated": the sentence says that the anniversary takes place.
    static bool is_marked_in(const article& a, const count& c) {
        uint32_t verb = governor(a, c), stop = a.sentences()[c.sentence]->first_token + a.sentences()[c.sentence]->token_count;
        if (verb != LEDE_NONE && marks(word_at(a, verb)) && c.first - verb < 9) return true;
        bool copula = verb != LEDE_NONE && one_of(word_at(a, verb), {"is", "was", "be", "are", "were"}) &&
                      only(a, verb + 1, c.first, {"the", "its", "their", "his", "her", "also"});
        if (copula) return true;
        for (uint32_t i = c.behind; i < stop; ++i)
            if (one_of(word_at(a, i), {"marked", "celebrated", "commemorated", "observed", "honored", "honoured", "falls", "fell"}) &&
                verb == LEDE_NONE)
                return true;
        return false;
    }
    // A headline or caption without a verb speaks of now.
    static bool has_none(const article& a, const sentence& s) {
        if (!a.block_of(s).is(LEDE_HEADLINE)) return false;
        for (auto t : a.tokens(s))
            if (t.is_finite_verb()) return false;
        return true;
    }
};

}  // namespace

LEDELINT_RULE(anniversary)
