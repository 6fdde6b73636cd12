// A length of time and the two ends that it is said to have: "a four-year term, 2020 to 2022", "from 9 to 11 p.m., a three-hour show",
// "the two-week course begins May 1 and ends May 9". Both rules on durations, of days and of hours, find their pairs here.
#pragma once

#include <array>

#include "reading.hpp"

namespace date_sanity {

struct span_ends {
    date from, to;
};

class span_finder {
public:
    explicit span_finder(const lexicon& nouns) : nouns_(nouns) {}

    // The ends that belong to a duration, in their order in print.
    std::optional<span_ends> ends_of(const article& a, const date& d) const {
        if (!is_in_readable(d)) return std::nullopt;
        auto next = pair_at(a, int64_t(d.index()) + 1, d), previous = pair_at(a, int64_t(d.index()) - 2, d);
        if (next && (is_range(*next) ? ties_behind(a, d, next->from) : begins_and_ends(a, d, *next))) return next;
        if (previous && (is_range(*previous) ? ties_before(a, previous->to, d) : begins_and_ends(a, d, *previous))) return previous;
        return std::nullopt;
    }

private:
    lexicon nouns_;

    static std::optional<span_ends> pair_at(const article& a, int64_t first, const date& d) {
        auto all = a.dates();
        if (first < 0 || first + 1 >= all.size()) return std::nullopt;
        span_ends p{all[uint32_t(first)], all[uint32_t(first) + 1]};
        bool here = p.from->sentence == d->sentence && p.to->sentence == d->sentence;
        return here ? std::optional(p) : std::nullopt;
    }
    static bool is_range(const span_ends& p) { return p.from.has(LEDE_RANGE_BEGIN) && p.from->partner == p.to.index(); }
    static bool is_hyphened(const date& d) { return d.text().find('-') != std::string_view::npos || word_behind(d) == "-"; }

    // The noun that lasts so long, at most four words behind a hyphened duration: "a four-year second term". NONE: none.
    uint32_t noun_behind(const article& a, const date& d) const {
        for (uint32_t i = behind(d), stop = std::min(stop_of(d), i + 5); i < stop; ++i) {
            token t = a.token_at(i);
            if ((i == behind(d) || !t.is_verb()) && nouns_.has(t.text())) return i;
            if (!t.is(LEDE_ADJ) && !t.is_noun() && !t.penn(LEDE_HYPH) && t.text() != "long") return LEDE_NONE;
        }
        return LEDE_NONE;
    }

    // "a four-year term as mayor, from", "for six years, from", "the three-day fair runs".
    bool ties_behind(const article& a, const date& d, const date& from) const {
        uint32_t gap = behind(d);
        if (is_hyphened(d)) {
            uint32_t noun = is_part(d) ? LEDE_NONE : noun_behind(a, d);
            return noun != LEDE_NONE && noun < from->first_token && is_quiet(a, noun + 1, from->first_token);
        }
        if (only(a, gap, from->first_token, {",", "(", "from", ":", "running", "lasting"}))
            return gap < from->first_token && (word_at(a, gap) != "from" || is_spent(a, d));
        return is_spent(a, d) && is_quiet(a, gap, from->first_token);
    }
    // "Part of a three-week festival", "two years of a five-year term": the ends are those of the part.
    static bool is_part(const date& d) {
        uint32_t of = one_of(word_before(d), {"of"}) ? 1 : 2;
        return one_of(word_before(d, of), {"of"}) &&
               one_of(word_before(d, of + 1),
                      {"part", "portion", "leg", "stage", "half", "end", "start", "beginning", "years", "year", "months", "weeks", "days",
                       "highlight", "remainder", "rest", "most", "some", "final", "finale"});
    }
    // "lasted five days", "for six years", "spent three years".
    static bool is_spent(const article& a, const date& d) {
        uint32_t i = d->first_token;
        if (i <= floor_of(d)) return false;
        return one_of(word_at(a, i - 1),
                      {"lasted", "lasts", "last", "spent", "served", "ruled", "reigned", "ran", "runs", "spanned", "for", "took"});
    }
    // Nothing but a phrase that hangs on the noun, and verbs that say how long it goes on.
    static bool is_quiet(const article& a, uint32_t first, uint32_t last) {
        if (last < first || last - first > 12) return false;
        for (uint32_t i = first; i < last; ++i) {
            token t = a.token_at(i);
            bool goes_on = one_of(t.text(), {"runs", "run",       "running",   "ran",       "lasted",  "lasts",   "lasting", "last",
                                             "held", "scheduled", "set",       "is",        "was",     "will",    "be",      "takes",
                                             "took", "place",     "stretched", "spanning",  "spanned", "planned", "has",     "been",
                                             "that", "which",     "goes",      "continues", "airs",    "aired",   "played",  "staged"}) &&
                           !(t.penn(LEDE_VBD) && one_of(t.text(), {"held", "set", "planned", "scheduled"}));
            bool other = t.is_verb() || t.is(LEDE_CCONJ) || t.is(LEDE_SCONJ) || t.is(LEDE_PRON) || t.text() == ";" || t.text() == ":" ||
                         t.is(LEDE_NUM) || t.has(LEDE_QUOTED) ||
                         one_of(t.text(), {"after", "before", "until", "since", "during", "within", "between"});
            bool repeats = one_of(t.text(), {"offered", "taught", "given", "sold", "booked", "shown", "repeated", "possible"});
            // "imposed from March 1", "carried out between 2010 and 2018"
            bool begins = t.is_verb() && i + 1 < last && only(a, i + 1, last, {"out", "up", "from", "between"}) && !repeats;
            if (other && !begins && !goes_on && !(one_of(t.text(), {"between", ":"}) && i + 1 == last)) return false;
        }
        return true;
    }

    // "From 1914 to 1918, five years", "from 9 to 11 p.m., a three-hour show", "the May 3-9 three-day festival".
    bool ties_before(const article& a, const date& to, const date& d) const {
        uint32_t gap = behind(to);
        bool near =
            only(a, gap, d->first_token, {",", "(", "a", "an", "total", "span", "period", "stretch", "of", "or", "for", "in", "all"});
        if (!near) return false;
        if (is_hyphened(d)) {
            uint32_t noun = noun_behind(a, d);  // "a three-hour drive from the coast" is a distance
            return noun != LEDE_NONE && !one_of(word_at(a, noun + 1), {"from", "away", "to", "north", "south", "east", "west"});
        }
        std::string_view next = word_behind(d);
        bool ends = next.empty() || one_of(next, {",", ".", ")", ";", "in", "altogether"}) || is_dash(next);
        return gap < d->first_token && ends && word_at(a, gap) != "in" && word_at(a, gap) != "of" &&
               !(one_of(next, {"in"}) && !one_of(word_behind(d, 1), {"all", "total"})) && word_at(a, d->first_token - 1) != "in";
    }

    // The verb that a date hangs on; "opens" and "ends" may be tagged as nouns.
    static std::string_view verb_of(const article& a, const date& d) {
        if (d->verb != LEDE_NONE) return word_at(a, d->verb);
        return word_before(d, one_of(word_before(d), {"on", "at", "in"}) ? 2 : 1);
    }
    // "The course begins May 1 and ends May 9": each end has a verb of its own.
    bool begins_and_ends(const article& a, const date& d, const span_ends& p) const {
        if (p.from.has(LEDE_RANGE_END) || p.to.has(LEDE_RANGE_BEGIN)) return false;
        bool begins =
            one_of(verb_of(a, p.from), {"begin", "begins", "began", "start", "starts", "started", "open", "opens", "opened", "kicks",
                                        "gets", "commences", "commenced", "kicked", "beginning", "starting", "opening"});
        bool ends =
            one_of(verb_of(a, p.to), {"end", "ends", "ended", "finish", "finishes", "finished", "close", "closes", "closed", "run",
                                      "runs", "ran", "conclude", "concludes", "concluded", "ending", "running", "wraps"}) ||
            any(a, behind(p.from), p.to->first_token, {"ends", "runs", "finishes", "closes", "concludes"});
        return begins && ends && is_hyphened(d) && noun_behind(a, d) != LEDE_NONE && p.from->kind == p.to->kind;
    }
};

}  // namespace date_sanity
