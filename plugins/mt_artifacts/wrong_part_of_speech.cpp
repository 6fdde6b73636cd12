// "He said he would statement", "the mayor's announces": a word of the wrong kind, put in by a tool that swaps words without reading them.
// Only words count that have one kind and no other: nouns by their ending, verbs by a lexicon.
#include <ledelint/plugin.hpp>

#include "clauses.hpp"
#include "wrong_part_of_speech.help.hpp"

namespace {

using namespace ledelint;

struct wrong_part_of_speech {
    enum message : uint32_t { noun_for_verb, verb_for_noun };
    static constexpr lede_message messages[] = {
        {"noun-for-verb"_s, "'{0}': a verb is due where '{1}' stands."_s},
        {"verb-for-noun"_s, "'{0}': a noun is due where '{1}' stands."_s},
    };
    static constexpr lede_str lexicons[] = {"verbs-only"_s};
    static constexpr lede_rule_info info = rule({.id = "wrong-part-of-speech", .summary = "A noun for a verb, or a verb for a noun",
        .help = help::wrong_part_of_speech, .tier = LEDE_TIER_B, .messages = view_of(messages), .lexicons = view_of(lexicons), .traits = LEDE_SURFACE});

    explicit wrong_part_of_speech(const context& c) : verbs_(c.lexicon("verbs-only")) {}

    void check(const article& a, const reporter& report) const {
        for (uint64_t word : openers)
            for (auto t : a.uses(word)) {
                if (t.index() + 2 >= a.tokens().size() || t.has(LEDE_QUOTED)) continue;
                if (t.penn(LEDE_MD) || t.penn(LEDE_PRP)) judge_verb(a, t.index(), report);
                else if (is_determiner(t)) judge_noun(a, t.index(), report);
            }
    }

private:
    lexicon verbs_;
    static constexpr uint64_t openers[] = {"will"_key, "would"_key, "can"_key, "could"_key, "may"_key, "might"_key, "must"_key, "shall"_key,
        "should"_key, "ought"_key, "'ll"_key, "'d"_key, "ca"_key, "wo"_key, "he"_key, "she"_key, "they"_key, "the"_key, "a"_key, "an"_key,
        "his"_key, "its"_key, "their"_key, "our"_key};  // of what a verb or a noun must follow

    // "Statement", "refusal", "decision", but not "comment", "mention" and the others that are verbs too.
    static bool is_noun_only(const token& t) {
        std::string_view s = t.text();
        if (!t.has(LEDE_KNOWN | LEDE_SPACE_BEFORE) || !is_lower_case(t) || s.size() < 7) return false;
        static constexpr std::string_view endings[] = {"tement", "eement", "cement", "gement", "ayment", "lment", "stment", "ision", "ussion",
            "ession", "usion", "ction", "ation", "iction", "ness", "ility", "arity", "ality", "osity", "ship", "ism", "usal", "oval", "posal",
            "ival", "ency", "ancy", "hood", "dom"};
        static constexpr std::string_view verbs[] = {"cement", "inconvenience", "commission", "provision", "envision", "television", "auction",
            "function", "sanction", "section", "fraction", "station", "ration", "witness", "harness", "worship", "championship", "kingship",
            "vacation", "reinforcement", "petition", "supplement", "traction", "transition", "portion", "sensation", "business",
            "implement", "complement", "compliment", "ornament", "fragment", "experiment", "document", "cushion", "pension", "question",
            "position", "condition", "concession", "procession", "reposition", "refashion", "requisition", "rival", "carnival", "survival"};
        for (std::string_view v : verbs)
            if (s == v) return false;
        for (std::string_view e : endings)
            if (s.ends_with(e)) return true;
        return false;
    }
    static bool is_hyphened(const article& a, uint32_t i) { return a.token_at(i + 1).text() == "-" && !a.token_at(i + 1).has(LEDE_SPACE_BEFORE); }

    // "He would statement", "she statement that": behind a subject pronoun and a modal, or a pronoun alone and a clause or an object
    // behind the noun. "They people" and "would people" in a question have their subject there.
    static void judge_verb(const article& a, uint32_t i, const reporter& report) {
        token t = a.token_at(i), n = a.token_at(i + 1), behind = a.token_at(i + 2);
        if (!n.is(LEDE_NOUN) || is_hyphened(a, i + 1) || !is_noun_only(n)) return;
        bool modal = t.penn(LEDE_MD) && i > a.sentence_of(i)->first_token && is_subject(a.token_at(i - 1));
        bool pronoun = is_one_of(t.text(), {"he", "she", "they"}) && (behind.text() == "that" || is_determiner(behind));
        if (!modal && !pronoun) return;
        bool phrase = behind.is(LEDE_ADP) || behind.penn(LEDE_STOP) || behind.penn(LEDE_COMMA) || is_determiner(behind) || behind.text() == "that" ||
            behind.text() == "to";
        if (phrase && is_told(a, i)) tell(a, i, i + 1, noun_for_verb, report);
    }
    static bool is_told(const article& a, uint32_t i) {
        sentence s = a.sentence_of(i);
        return s->token_count >= 5 && i + 2 < end_of(s) && is_running(a, s);
    }
    static bool is_subject(const token& t) { return is_subject_pronoun(t) || t.is_noun(); }

    // "The announces of", "his decides", but not "let her decide": the noun phrase ends behind the word.
    void judge_noun(const article& a, uint32_t i, const reporter& report) const {
        token v = a.token_at(i + 1), behind = a.token_at(i + 2);
        bool ends = behind.is(LEDE_ADP) || behind.penn(LEDE_STOP) || behind.penn(LEDE_COMMA) || behind.is_finite_verb();
        bool noun = v.has(LEDE_SURE) && !v.is_verb();
        if (ends && !noun && is_lower_case(v) && !is_hyphened(a, i + 1) && is_told(a, i) && verbs_.has(v.text())) tell(a, i, i + 1, verb_for_noun, report);
    }
    static void tell(const article& a, uint32_t first, uint32_t last, uint32_t message, const reporter& report) {
        lede_span place = join(a.token_at(first)->span, a.token_at(last)->span);
        report({.span = place, .message = message, .args = {std::string(a.text(place)), std::string(a.token_at(last).text())}});
    }
};

}  // namespace

LEDELINT_RULE(wrong_part_of_speech)
