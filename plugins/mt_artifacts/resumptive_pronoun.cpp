// "The owners of the ferry they signed on Monday": a full subject, and a pronoun for it before the verb. A relative clause without its
// "that" looks the same ("The ferry they sold was old"), but then the main verb is still to come.
#include <ledelint/plugin.hpp>

#include "clauses.hpp"
#include "resumptive_pronoun.help.hpp"

namespace {

using namespace ledelint;

struct resumptive_pronoun {
    enum message : uint32_t { twice };
    static constexpr lede_message messages[] = {{"twice"_s, "'{0}' is the subject already: '{1}' takes it up again."_s}};
    static constexpr lede_rule_info info = rule({.id = "resumptive-pronoun", .summary = "A full subject taken up by a pronoun",
        .help = help::resumptive_pronoun, .messages = view_of(messages), .traits = LEDE_SURFACE});

    void check(const article& a, const reporter& report) const {
        for (uint64_t pronoun : {"he"_key, "she"_key, "it"_key, "they"_key})
            for (auto t : a.uses(pronoun)) {
                sentence s = a.sentences()[t->sentence];
                uint32_t i = t.index();
                if (i == s->first_token || i + 2 >= end_of(s) || !a.token_at(i - 1).is_noun() || !a.token_at(i + 1).is_finite_verb()) continue;
                if (s->token_count >= least && is_running(a, s)) judge(a, s, i, report);
            }
    }

private:
    static constexpr uint32_t least = 5;

    static void judge(const article& a, const sentence& s, uint32_t pronoun, const reporter& report) {
        uint32_t first = s->first_token, end = end_of(s), head = noun_phrase_end(a, first, end), last = head;
        if (head == first) return;
        while (last + 1 < end && is_one_of(a.token_at(last).text(), {"of", "in", "from", "at", "for"})) {
            uint32_t next = noun_phrase_end(a, last + 1, end);
            if (next == last + 1) return;
            last = next;
        }
        if (last != pronoun || !is_taken_up(a, first, head, last, s)) return;
        lede_span subject = join(a.token_at(first)->span, a.token_at(last - 1)->span);
        report({.span = join(subject, a.token_at(last)->span), .message = twice, .args = {std::string(a.text(subject)),
            std::string(a.token_at(last).text())}});
    }
    static bool is_taken_up(const article& a, uint32_t first, uint32_t head, uint32_t pronoun, const sentence& s) {
        token p = a.token_at(pronoun), verb = a.token_at(pronoun + 1);
        if (p.has(LEDE_QUOTED) || !p.penn(LEDE_PRP) || !agrees(a.token_at(head - 1), p.text()) || !verb.is_finite_verb()) return false;
        if (!is_noun_surely(a, pronoun - 1) || is_setting(a, first, head)) return false;
        bool name = a.token_at(first).is(LEDE_PROPN) && a.token_at(pronoun - 1).is(LEDE_PROPN);  // takes no clause without "who"
        return name || !has_main_verb(a, pronoun + 2, end_of(s));
    }
    static bool agrees(const token& head, std::string_view pronoun) {
        if (pronoun == "they") return head.penn(LEDE_NNS) || head.penn(LEDE_NNPS);
        bool person = pronoun == "he" || pronoun == "she";
        return (person || pronoun == "it") && (head.penn(LEDE_NN) || head.penn(LEDE_NNP));
    }
    // "The indictment alleges he": no noun, but a verb that the tagger missed.
    static bool is_noun_surely(const article& a, uint32_t i) {
        token t = a.token_at(i), before = a.token_at(i == 0 ? 0 : i - 1);
        return t.has(LEDE_SURE) || t.is(LEDE_PROPN) || is_determiner(before) || before.is(LEDE_ADJ) || before.is(LEDE_ADP);
    }
    // "Last week he", "The day they", "Every time it": when, how and why, and what a clause without "that" goes with.
    static bool is_setting(const article& a, uint32_t first, uint32_t head) {
        static constexpr std::string_view nouns[] = {"day", "days", "week", "weeks", "month", "months", "year", "years", "time", "times",
            "moment", "minute", "hour", "hours", "night", "morning", "evening", "afternoon", "summer", "winter", "spring", "autumn", "fall",
            "weekend", "second", "instant", "way", "reason", "decade", "season", "point", "place", "more", "thing", "things", "one", "ones",
            "today", "tomorrow", "yesterday", "tonight", "lot", "bit", "fact", "truth", "problem", "minutes", "seconds", "decades", "moments"};
        for (auto d : a.dates_in(join(a.token_at(first)->span, a.token_at(head - 1)->span)))
            if (d->kind != LEDE_DURATION || d->first_token == first) return true;
        for (std::string_view n : nouns)
            if (same_word(a.token_at(head - 1).text(), n)) return true;
        return is_one_of(a.token_at(first).text(), {"what", "which", "how", "all", "every", "each", "any", "no", "such", "half"});
    }
    // "And the court will", "but they were"
    static bool begins_clause(const article& a, uint32_t i, uint32_t end) {
        uint32_t verb = i < end && a.token_at(i).penn(LEDE_PRP) ? i + 1 : noun_phrase_end(a, i, end);
        return verb > i && verb < end && a.token_at(verb).is_finite_verb();
    }
    // The verb of a main clause: no word that opens a clause of its own stands before it.
    static bool has_main_verb(const article& a, uint32_t i, uint32_t end) {
        for (; i < end; ++i) {
            token t = a.token_at(i);
            if (t.is_finite_verb()) return true;
            if (t.is(LEDE_CCONJ) && begins_clause(a, i + 1, end)) return false;
            if (t.is(LEDE_SCONJ) || t.penn(LEDE_WDT) || t.penn(LEDE_WP) || t.penn(LEDE_WRB) ||
                is_subordinator(t.text())) return false;
        }
        return false;
    }
};

}  // namespace

LEDELINT_RULE(resumptive_pronoun)
