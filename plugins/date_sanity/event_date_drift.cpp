// "The May 3 vote", and further down "the May 5 vote": one event on two days that are near enough for a slip.
#include <algorithm>
#include <cstdlib>

#include "beside.hpp"
#include "event_date_drift.help.hpp"

namespace {

using namespace date_sanity;

// "the local election on May 3", "the May 3 local election": the words of the event, its head last.
struct mention {
    date day;
    uint32_t first, head;
};

struct event_date_drift {
    enum message : uint32_t { two_days, first_place };
    static constexpr lede_message messages[] = {
        {"two-days"_s, "'{0}' is given here as {1}, and elsewhere as {2}."_s},
        {"first"_s, "The other date."_s},
    };
    static constexpr lede_str lexicons[] = {"event-nouns"_s, "telling-apart"_s};
    static constexpr lede_rule_info info = rule({.id = "event-date-drift",
                                                 .summary = "One event, two dates",
                                                 .help = help::event_date_drift,
                                                 .tier = LEDE_TIER_B,
                                                 .level = LEDE_NOTE,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons)});

    explicit event_date_drift(const context& c) : nouns_(c.lexicon("event-nouns")), apart_(c.lexicon("telling-apart")) {}

    void check(const article& a, const reporter& report) const {
        std::vector<mention> seen;
        uint32_t doubts = 0;
        for (auto d : a.dates()) {
            if (!is_single_day(a, d)) continue;
            auto m = event_of(a, d);
            if (!m || !happens_once(a.token_at(m->head))) continue;
            const mention* first = doubts < 16 ? drifts_from(a, *m, seen) : nullptr;
            doubts += first != nullptr;
            if (first && !are_two(a, *first, *m)) speak(a, *first, *m, report);
            if (seen.size() < most) seen.push_back(*m);
        }
    }

private:
    static constexpr std::size_t most = 64;  // events that a story can hold; a list of more is a calendar
    lexicon nouns_, apart_;

    bool happens_once(const token& noun) const {
        auto e = nouns_.find(noun.text());
        return e && sv(e->label) == "single";
    }
    static bool is_single_day(const article& a, const date& d) {
        bool day = d.is_day() && d->month && d->day && !d.has(LEDE_RELATIVE) && !d.has(LEDE_IMPOSSIBLE);
        return day && d->partner == LEDE_NONE && !a.token_at(d->first_token).has(LEDE_QUOTED);
    }

    static std::optional<mention> event_of(const article& a, const date& d) {
        if (auto m = named_before(a, d)) return m;
        if (auto m = named_behind(a, d)) return m;
        return told_of(a, d);
    }
    static bool is_singular(const token& t) {
        bool verb = t.is_verb() && !t.penn(LEDE_VBG);
        return !verb && !t.penn(LEDE_NNS) && !t.penn(LEDE_NNPS) && !t.is(LEDE_PUNCT);
    }
    static bool is_modifier(const token& t) { return t.is(LEDE_ADJ) || t.is_noun() || t.penn(LEDE_HYPH) || t.penn(LEDE_VBG); }
    static bool is_definite(const token& t) { return one_of(t.text(), {"the", "this", "its", "his", "her", "their"}) || t.penn(LEDE_POS); }

    // "the May 3 vote"
    static std::optional<mention> named_behind(const article& a, const date& d) {
        auto det = token_before(a, d->first_token);
        if (!starts_definite(a, d) && (!det || !is_definite(*det))) return std::nullopt;  // "the 12 July" is one date
        uint32_t i = behind(d), end = std::min(i + 4, a.tokens().size());
        while (i < end && a.token_at(i)->sentence == d->sentence && is_modifier(a.token_at(i))) ++i;
        if (i > behind(d) + 1 && a.token_at(i - 1).penn(LEDE_VBG) && a.token_at(i - 2).is_noun()) --i;  // "saw the Feb. 8 quake coming"
        if (i == behind(d) || !is_singular(a.token_at(i - 1))) return std::nullopt;
        return mention{d, behind(d), i - 1};
    }
    // "the vote on May 3", "the vote, on May 3,"
    static std::optional<mention> named_before(const article& a, const date& d) {
        auto on = token_before(a, d->first_token);
        if (!on || !one_of(on->text(), {"on", "of"}) || on->index() < 2) return std::nullopt;
        uint32_t head = on->index() - 1;
        return headed_by(a, d, a.token_at(head).text() == "," ? head - 1 : head);
    }
    // The phrase of a noun, when it is one event: "the local election".
    static std::optional<mention> headed_by(const article& a, const date& d, uint32_t head) {
        if (!is_singular(a.token_at(head)) || a.token_at(head)->sentence != d->sentence) return std::nullopt;
        uint32_t first = head;
        while (first > 0 && head - first < 4 && is_modifier(a.token_at(first - 1))) --first;
        if (first == 0 || a.token_at(first)->sentence != d->sentence || !is_definite(a.token_at(first - 1))) return std::nullopt;
        return mention{d, first, head};
    }

    // "The vote will be held on May 3", "the hearing is set for May 6"; not "was set for", which may have been moved.
    static std::optional<mention> told_of(const article& a, const date& d) {
        if (d->verb == LEDE_NONE || d->verb >= d->first_token || d->first_token - d->verb > 4) return std::nullopt;
        token verb = a.token_at(d->verb);
        bool plan = one_of(verb.text(), {"scheduled", "set", "planned", "due"});
        auto finite = carrier(a, d->verb);
        if (plan && finite && finite->penn(LEDE_VBD)) return std::nullopt;
        bool happens = plan || one_of(verb.text(), {"is", "was", "held", "take", "takes", "took", "taken", "happen", "happened", "occurred",
                                                    "broke", "struck"});
        if (!happens || !only(a, d->verb + 1, d->first_token, {"on", "for", "place", "out"})) return std::nullopt;
        uint32_t i = d->verb;
        while (i > 0 && d->verb - i < 4 && (a.token_at(i - 1).is(LEDE_AUX) || a.token_at(i - 1).text() == ",")) --i;
        return i > 0 ? headed_by(a, d, i - 1) : std::nullopt;
    }

    static const mention* drifts_from(const article& a, const mention& m, const std::vector<mention>& seen) {
        const mention* other = nullptr;
        for (const mention& one : seen) {
            if (!same_event(a, one, m) || is_new(a, one, m)) continue;
            if (one.day->month == m.day->month && one.day->day == m.day->day) return nullptr;  // said before: the slip was the other
            if (!other && is_slip(one.day, m.day)) other = &one;
        }
        return other;
    }
    // The shorter phrase ends the longer: "vote", "council vote"; not "local vote", "council vote".
    static bool same_event(const article& a, const mention& one, const mention& two) {
        uint32_t shared = std::min(one.head - one.first, two.head - two.first);
        for (uint32_t back = 0; back <= shared; ++back)
            if (!same_word(a.token_at(one.head - back).text(), a.token_at(two.head - back).text())) return false;
        return true;
    }
    // "The wedding" and "her sister's wedding", "the election" and "the mayoral election": what comes later says more, so it is another.
    static bool is_new(const article& a, const mention& one, const mention& two) {
        std::string_view first = determiner(a, one), second = determiner(a, two);
        return two.head - two.first > one.head - one.first || !(one_of(second, {"the", "this"}) || same_word(first, second));
    }
    static std::string_view determiner(const article& a, const mention& m) {
        if (m.day->first_token <= m.first && starts_definite(a, m.day)) return "the";
        token det = a.token_at(std::min(m.first, m.day->first_token) - 1);
        return det.penn(LEDE_POS) && det.index() > 0 ? a.token_at(det.index() - 1).text() : det.text();
    }
    static bool starts_definite(const article& a, const date& d) { return same_word(a.token_at(d->first_token).text(), "the"); }

    // A day or three apart, two figures swapped or one wrong, or the month before or after.
    static bool is_slip(const date& one, const date& two) {
        if (one->year != two->year && one.has(LEDE_YEAR_PRINTED) && two.has(LEDE_YEAR_PRINTED)) return false;
        int months = std::abs(one->month - two->month), days = std::abs(one->day - two->day);
        if (months == 0) return days <= 3 || days % 10 == 0 || one->day == two->day % 10 * 10 + two->day / 10;
        return days == 0 && (months == 1 || months == 11);
    }

    // Two events after all: told of in one sentence, counted, moved, or named in the plural.
    bool are_two(const article& a, const mention& one, const mention& two) const {
        if (one.day->sentence == two.day->sentence) return true;
        for (const mention* m : {&one, &two})
            if (is_told_apart(a, a.sentences()[m->day->sentence])) return true;
        std::string noun = lower(a.token_at(two.head).text());
        for (auto t : a.tokens())
            if (t.penn(LEDE_NNS) && lower(t.text()[0]) == noun[0] && t.lemma() == noun) return true;
        return false;
    }
    bool is_told_apart(const article& a, const sentence& s) const {
        bool found = false;
        each_hit(apart_, a, s->span, [&](const lede_hit& h) {
            std::string_view label = sv(apart_.entry(h).label);
            found |= label == "any" || label == "moved";
        });
        return found;
    }

    static void speak(const article& a, const mention& first, const mention& m, const reporter& report) {
        report({.span = m.day->span,
                .message = two_days,
                .args = {std::string(a.text(join(a.token_at(m.first)->span, a.token_at(m.head)->span))), std::string(m.day.text()),
                         std::string(first.day.text())},
                .related = {{first.day->span, first_place}}});
    }
};

}  // namespace

LEDELINT_RULE(event_date_drift)
