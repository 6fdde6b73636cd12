// "He was arrested on Monday", and two sentences on "the theft on Tuesday": what must come first comes last.
#include <algorithm>

#include "beside.hpp"
#include "timeline_contradiction.help.hpp"

namespace {

using namespace date_sanity;

// A dated step of a course of events; `course` and `step` as the lexicon's label has them: "case 2".
struct dated_step {
    date day;
    uint32_t word;
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
                                                 .level = LEDE_WARNING,
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
            if (!is_known(d) || d->grain != LEDE_DAY || d->partner != LEDE_NONE || a.token_at(d->first_token).has(LEDE_QUOTED)) continue;
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

    static bool names(const token& t) { return t.is_noun() || t.penn(LEDE_VBG) || t.penn(LEDE_JJ); }

    std::optional<dated_step> step_at(const article& a, const date& d, uint32_t word) const {
        if (word >= a.tokens().size() || a.token_at(word)->sentence != d->sentence) return std::nullopt;
        auto e = steps_.find(a.token_at(word).text());
        if (!e) return std::nullopt;
        std::string_view label = sv(e->label);
        return dated_step{d, word, label.front(), label.back() - '0'};
    }
    // "was arrested on Monday", "the theft on Monday", "Monday's theft", "the May 3 theft".
    std::optional<dated_step> step_of(const article& a, const date& d) const {
        uint32_t end = behind(d);
        auto next = token_behind(a, d), last = token_before(a, d->first_token);
        if (next && next->penn(LEDE_POS))
            for (uint32_t i = end + 1; i < end + 4; ++i)
                if (auto s = step_at(a, d, i); s && names(a.token_at(i))) return s;
        if (next && names(*next)) return step_at(a, d, end);
        if (last && same_word(last->text(), "on") && last->index() > 0)
            if (auto s = step_at(a, d, last->index() - 1); s && names(a.token_at(last->index() - 1))) return s;
        bool near = d->verb != LEDE_NONE && d->verb < d->first_token && d->first_token - d->verb <= 6 && d->tense == LEDE_PAST;
        if (!near) return std::nullopt;
        for (uint32_t i = d->verb + 1; i < d->first_token; ++i)
            if (turns_away(a.token_at(i), a.token_at(i + 1))) return std::nullopt;
        auto s = step_at(a, d, d->verb);
        return s && a.token_at(d->verb).is_verb() ? s : std::nullopt;
    }

    // "for", "after"; not the "in" of "sworn in on Monday".
    static bool turns_away(const token& t, const token& next) {
        if (t.is(LEDE_PUNCT) || t.is(LEDE_SCONJ) || one_of(t.text(), {"for", "over", "after"})) return true;
        return same_word(t.text(), "in") && !same_word(next.text(), "on");
    }

    bool contradict(const article& a, const dated_step& one, const dated_step& two, const std::vector<dated_step>& all) const {
        if (one.course != two.course || one.step == two.step) return false;
        const dated_step& early = one.step < two.step ? one : two;
        const dated_step& late = one.step < two.step ? two : one;
        int32_t ahead = early.day->first_day - late.day->first_day;
        if (ahead <= 0 || ahead > reach_ || one.day->sentence == two.day->sentence) return false;
        return is_only(early, all) && is_only(late, all) && !speaks_of_more(a, one) && !speaks_of_more(a, two);
    }
    // A second theft or arrest in the story may be the one that is meant.
    static bool is_only(const dated_step& s, const std::vector<dated_step>& all) {
        for (const dated_step& other : all)
            if (other.course == s.course && other.step == s.step && other.day->first_day != s.day->first_day) return false;
        return true;
    }
    bool speaks_of_more(const article& a, const dated_step& s) const {
        uint32_t first = s.day->sentence, last = std::min(first + 1, a.sentences().size() - 1);  // "It was his second arrest."
        for (uint32_t n = first; n <= last; ++n)
            if (a.sentences()[n]->block == a.sentences()[first]->block && says_more(a, a.sentences()[n])) return true;
        return false;
    }
    bool says_more(const article& a, const sentence& s) const {
        bool found = false;
        each_hit(apart_, a, s->span, [&](const lede_hit& h) { found |= sv(apart_.entry(h).label) != "moved"; });
        return found;
    }

    static void speak(const article& a, const dated_step& one, const dated_step& two, const reporter& report) {
        const dated_step& early = one.step < two.step ? one : two;
        const dated_step& late = one.step < two.step ? two : one;
        report({.span = late.day->span,
                .message = too_early,
                .args = {std::string(a.token_at(late.word).text()), cal::written(late.day->first_day),
                         std::string(a.token_at(early.word).text()), cal::written(early.day->first_day)},
                .related = {{early.day->span, first_place}}});
    }
};

}  // namespace

LEDELINT_RULE(timeline_contradiction)
