// "He was arrested on Monday", and two sentences on "the theft on Tuesday": what must come first comes last.
#include <algorithm>

#include "beside.hpp"
#include "timeline_contradiction.help.hpp"

namespace {

using namespace date_sanity;

// A dated step of a course of events; `course` and `step` as the lexicon's label has them: "case 2".
struct dated_step {
    date day;
    uint32_t word, count;  // tokens
    char course;
    int step;
};

struct timeline_contradiction {
    enum message : uint32_t { too_early, first_place };
    static constexpr lede_message messages[] = {
        {"too-early"_s, "'{0}' is dated {1}, before '{2}', {3}."_s},
        {"first"_s, "What it should come after."_s},
    };
    static constexpr lede_option_info options[] = {integer_option("sentences"_s, 6, "how many sentences may lie between the two"_s, 1, 40),
                                                   integer_option("reach"_s, 45, "how many days may lie between them"_s, 1, 366)};
    static constexpr lede_str lexicons[] = {"event-steps"_s, "telling-apart"_s};
    static constexpr lede_rule_info info = rule({.id = "timeline-contradiction",
                                                 .summary = "A later step of events is dated before an earlier one",
                                                 .help = help::timeline_contradiction,
                                                 .tier = LEDE_TIER_B,
                                                 .level = LEDE_NOTE,
                                                 .messages = view_of(messages),
                                                 .options = view_of(options),
                                                 .lexicons = view_of(lexicons)});

    explicit timeline_contradiction(const context& c)
        : sentences_(uint32_t(c.integer("sentences"))),
          reach_(int32_t(c.integer("reach"))),
          steps_(c.lexicon("event-steps")),
          apart_(c.lexicon("telling-apart")) {}

    void check(const article& a, const reporter& report) const {
        std::vector<dated_step> all;
        for (auto d : a.dates()) {
            if (!is_of_a_day(a, d) || d->partner != LEDE_NONE || a.token_at(d->first_token).has(LEDE_QUOTED)) continue;
            if (!a.block_of(a.sentences()[d->sentence]).is_prose()) continue;
            if (auto step = step_of(a, d)) all.push_back(*step);
            if (all.size() > most) return;
        }
        for (std::size_t i = 0; i < all.size(); ++i)
            for (std::size_t j = i + 1; j < all.size() && all[j].day->sentence <= all[i].day->sentence + sentences_; ++j)
                if (contradict(a, all[i], all[j], all)) {
                    speak(a, all[i], all[j], report);
                    return;
                }
    }

private:
    static constexpr std::size_t most = 64;  // steps that a story can hold; more of them are a chronicle
    uint32_t sentences_;
    int32_t reach_;
    lexicon steps_, apart_;

    // "Monday", "May 3", "Monday night"; not the weekday of the article itself, which may be that of the week before.
    static bool is_of_a_day(const article& a, const date& d) {
        bool day = d->kind <= LEDE_TIME && d->grain <= LEDE_DAY && d->first_day != LEDE_NO_DAY && d->first_day == d->last_day;
        return day && !d.has(LEDE_IMPOSSIBLE) && !(d->weekday && !d->day && d->first_day == a.published());
    }
    // The step that a date belongs to: that of its verb, of a noun beside it, or of the subject of a verb of happening.
    std::optional<dated_step> step_of(const article& a, const date& d) const {
        std::optional<dated_step> verb, beside, subject;
        each_hit(steps_, a, a.sentences()[d->sentence]->span, [&](const lede_hit& h) {
            auto* place = is_verb_of(a, d, h) ? &verb : is_beside(a, d, h) ? &beside : is_subject_of(a, d, h) ? &subject : nullptr;
            if (place) *place = step_at(d, h);
        });
        return verb ? verb : beside ? beside : subject;
    }
    dated_step step_at(const date& d, const lede_hit& h) const {
        std::string_view label = sv(steps_.entry(h).label);
        return {d, h.first_token, h.token_count, label.front(), label.back() - '0'};
    }

    // "was arrested on Monday", "taken into custody late Monday"; not "charged for the theft on Monday".
    bool is_verb_of(const article& a, const date& d, const lede_hit& h) const {
        uint32_t end = h.first_token + h.token_count;
        bool governs = d->verb != LEDE_NONE && h.first_token <= d->verb && d->verb < end && a.token_at(d->verb).is_verb();
        if (!governs || d->tense != LEDE_PAST || end > d->first_token || d->first_token - end > 8) return false;
        bool into = false;
        for (uint32_t i = end; i < d->first_token; ++i) {
            token t = a.token_at(i);
            if ((t.is(LEDE_PUNCT) && !t.penn(LEDE_HYPH)) || t.is(LEDE_SCONJ) || one_of(t.text(), {"for", "over", "after"})) return false;
            if (into && steps_.has(t.text())) return false;  // "charged in the robbery on Monday"; but "died in a hospital on Monday"
            into = into || same_word(t.text(), "in");
        }
        return true;
    }
    // "the theft on Monday", "the arrest late Monday", "Monday's theft", "the May 3 theft".
    static bool is_beside(const article& a, const date& d, const lede_hit& h) {
        token last = a.token_at(h.first_token + h.token_count - 1);
        if (last.is_finite_verb()) return false;
        if (h.first_token >= behind(d)) {
            auto next = token_behind(a, d);
            return h.first_token == behind(d) || (next && next->penn(LEDE_POS) && h.first_token <= behind(d) + 3);
        }
        return last.index() < d->first_token && only(a, last.index() + 1, d->first_token, {"on", "of", "late", "early"});
    }
    // "The theft took place on Monday", "an autopsy was carried out on Monday".
    static bool is_subject_of(const article& a, const date& d, const lede_hit& h) {
        uint32_t end = h.first_token + h.token_count;
        if (d->verb == LEDE_NONE || d->verb < end || d->verb > d->first_token || d->tense != LEDE_PAST) return false;
        bool happens = one_of(a.token_at(d->verb).text(), {"took", "taken", "happened", "occurred", "came", "held", "carried", "conducted",
                                                           "performed", "unfolded", "began", "read", "returned", "delivered", "announced"});
        if (!happens || d->first_token - d->verb > 6 || d->verb - end > 8) return false;
        for (auto t : a.tokens(end, d->verb - end))  // "of the shop owner", "was"
            if (!t.is_noun() && !t.is(LEDE_DET) && !t.is(LEDE_ADJ) && !t.is(LEDE_ADP) && !t.is(LEDE_AUX) && !t.penn(LEDE_POS)) return false;
        return true;
    }

    bool contradict(const article& a, const dated_step& one, const dated_step& two, const std::vector<dated_step>& all) const {
        if (one.course != two.course || one.step == two.step) return false;
        const dated_step& early = one.step < two.step ? one : two;
        const dated_step& late = one.step < two.step ? two : one;
        int32_t ahead = early.day->first_day - late.day->first_day;
        if (ahead <= 0 || ahead > reach_ || one.day->sentence == two.day->sentence) return false;
        if (is_new(a, two)) return false;
        return is_only(early, all) && is_only(late, all) && !speaks_of_more(a, one) && !speaks_of_more(a, two);
    }
    // "A theft on Tuesday", after what is told of the first.
    static bool is_new(const article& a, const dated_step& s) {
        auto last = token_before(a, s.word);
        return s.step == 1 && last && one_of(last->text(), {"a", "an"});
    }
    // A second theft or arrest in the story may be the one that is meant.
    static bool is_only(const dated_step& s, const std::vector<dated_step>& all) {
        for (const dated_step& other : all)
            if (other.course == s.course && other.step == s.step && other.day->first_day != s.day->first_day) return false;
        return true;
    }
    bool speaks_of_more(const article& a, const dated_step& s) const {
        for (auto d : a.dates_in(a.sentences()[s.day->sentence]->span))  // "an attack in 2021"
            if (!(d == s.day) && d.has(LEDE_YEAR_PRINTED) && d->year != s.day->year) return true;
        uint32_t first = s.day->sentence, last = std::min(first + 1, a.sentences().size() - 1);  // "It was his second arrest."
        for (uint32_t n = first; n <= last; ++n)
            if (a.sentences()[n]->block == a.sentences()[first]->block && says_more(a, a.sentences()[n], s.course)) return true;
        return false;
    }
    bool says_more(const article& a, const sentence& s, char course) const {
        bool found = false;
        each_hit(apart_, a, s->span, [&](const lede_hit& h) {
            std::string_view label = sv(apart_.entry(h).label);
            found |= label == "kin" ? course == 'l' : label != "moved";  // "her husband died", of whom another is buried
        });
        return found;
    }

    static std::string words_of(const article& a, const dated_step& s) {
        return std::string(a.text(join(a.token_at(s.word)->span, a.token_at(s.word + s.count - 1)->span)));
    }
    static void speak(const article& a, const dated_step& one, const dated_step& two, const reporter& report) {
        const dated_step& early = one.step < two.step ? one : two;
        const dated_step& late = one.step < two.step ? two : one;
        report({.span = late.day->span,
                .message = too_early,
                .args = {words_of(a, late), cal::written(late.day->first_day), words_of(a, early), cal::written(early.day->first_day)},
                .related = {{early.day->span, first_place}}});
    }
};

}  // namespace

LEDELINT_RULE(timeline_contradiction)
