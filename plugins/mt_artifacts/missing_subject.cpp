// "Was arrested on Monday.": a sentence that begins with its verb; and "said that were ready", where a clause does. Tools that swap or
// split sentences lose the pronoun. Questions, inversions ("Had the council known") and participles ("Asked about it, he left") begin
// with a verb too, so an auxiliary with its participle or a verb of saying with its clause must follow.
#include <ledelint/plugin.hpp>

#include "clauses.hpp"
#include "missing_subject.help.hpp"

namespace {

using namespace ledelint;

struct missing_subject {
    enum message : uint32_t { sentence_lacks, clause_lacks };
    static constexpr lede_message messages[] = {
        {"sentence"_s, "The sentence has no subject: who '{0}'?"_s},
        {"clause"_s, "'{0}': the clause behind 'that' has no subject."_s},
    };
    static constexpr lede_rule_info info = rule({.id = "missing-subject", .summary = "A sentence or clause without its subject",
        .help = help::missing_subject, .tier = LEDE_TIER_B, .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        for (auto s : a.sentences()) {
            token first = a.token_at(s->first_token);
            if (s->token_count < least || !begins_with_verb(first) || first.has(LEDE_QUOTED) || !is_running(a, s)) continue;
            if (is_statement(a, s) && lacks_subject(a, s)) {
                lede_span place = join(first->span, a.token_at(s->first_token + 1)->span);
                report({.span = place, .message = sentence_lacks, .args = {lower(a.text(place))}});
            }
        }
        for (auto t : a.uses("that"_key)) {
            uint32_t i = t.index();
            if (i > 0 && i + 3 < a.tokens().size() && t.text() == "that" && clause_lacks_subject(a, i)) tell_clause(a, i, report);
        }
    }

private:
    static constexpr uint32_t least = 5;

    static bool begins_with_verb(const token& t) { return t.is_finite_verb() || t.is(LEDE_AUX) || t.penn(LEDE_VBN); }
    // It ends on a full stop, in a paragraph of other sentences or by itself, and is no item of a list of short ones.
    static bool is_statement(const article& a, const sentence& s) { return a.token_at(end_of(s) - 1).text() == "."; }

    static bool lacks_subject(const article& a, const sentence& s) {
        token verb = a.token_at(s->first_token);
        uint32_t i = s->first_token + 1;
        if (is_one_of(verb.text(), {"was", "were", "has", "have", "had", "is", "are"})) {
            while (is_one_of(a.token_at(i).text(), {"not", "also", "since", "then", "later", "reportedly", "never", "been", "being"})) ++i;
            bool participle = a.token_at(i).penn(LEDE_VBN) || (i > s->first_token + 1 && a.token_at(i).penn(LEDE_VBG));
            bool question = i == s->first_token + 1 && a.token_at(i + 1).is_noun();  // "Is expected demand real"
            return participle && i + 2 < end_of(s) && !question;
        }
        return is_one_of(verb.text(), {"said", "told", "added", "announced", "denied", "confirmed", "insisted", "warned", "claimed"}) &&
            begins_object(a, s, i);
    }
    // "Said the yard would close", "Told reporters that he was ready", but not "Said the mayor: ..." or "Asked about it, ...".
    static bool begins_object(const article& a, const sentence& s, uint32_t i) {
        token t = a.token_at(i);
        bool object = is_determiner(t) || t.penn(LEDE_PRP) || t.penn(LEDE_NNS) || t.text() == "that";
        for (uint32_t k = i; k < end_of(s); ++k) {
            token m = a.token_at(k);
            if (m.penn(LEDE_COMMA) || m.penn(LEDE_COLON) || m.penn(LEDE_OPEN_QUOTE) || is_one_of(m.text(), {"who", "which"})) return false;
        }
        return object && has_finite_verb(a, i + 1, end_of(s));
    }

    // "Said that are ready", "told them that have no plans": a plural verb, for which "that" is no subject.
    static bool clause_lacks_subject(const article& a, uint32_t i) {
        token before = a.token_at(i - 1), verb = a.token_at(i + 1), behind = a.token_at(i + 2);
        if (a.token_at(i).has(LEDE_QUOTED) || !is_one_of(verb.key(), {"are"_key, "were"_key, "have"_key})) return false;
        return is_one_of(before.text(), {"said", "says", "added", "stated", "insisted"}) && verb->sentence == before->sentence &&
            !behind.penn(LEDE_HYPH) && !is_one_of(behind.text(), {"it", "he", "she", "they", "the", "to"});
    }
    static void tell_clause(const article& a, uint32_t i, const reporter& report) {
        lede_span place = join(a.token_at(i - 1)->span, a.token_at(i + 1)->span);
        report({.span = place, .message = clause_lacks, .args = {std::string(a.text(place))}});
    }
};

}  // namespace

LEDELINT_RULE(missing_subject)
