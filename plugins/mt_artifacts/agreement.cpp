// "The companies eases", "the minister have", "these measure": subject and verb, or determiner and noun, that disagree in number. The
// subject must begin its clause and stand right before the verb, so that no other noun can be the subject; and nouns whose form does
// not tell their number are left out.
#include <ledelint/plugin.hpp>

#include "agreement.help.hpp"
#include "clauses.hpp"

namespace {

using namespace ledelint;

enum class number { unknown, one, many };

struct agreement {
    enum message : uint32_t { verb, noun };
    static constexpr lede_message messages[] = {
        {"verb"_s, "'{0}': subject and verb disagree."_s},
        {"noun"_s, "'{0}': the word before the noun asks for another number."_s},
    };
    static constexpr lede_str lexicons[] = {"number-of-nouns"_s};
    static constexpr lede_rule_info info = rule({.id = "agreement", .summary = "Subject and verb, or determiner and noun, disagree",
        .help = help::agreement, .tier = LEDE_TIER_B, .messages = view_of(messages), .lexicons = view_of(lexicons)});

    explicit agreement(const context& c) : nouns_(c.lexicon("number-of-nouns")) {}

    void check(const article& a, const reporter& report) const {
        for (uint64_t word : {"these"_key, "those"_key, "several"_key, "various"_key})
            for (token t : a.uses(word)) judge_noun(a, t, LEDE_NN, report);
        for (uint64_t word : {"a"_key, "an"_key, "another"_key, "each"_key, "every"_key, "this"_key})
            for (token t : a.uses(word)) judge_noun(a, t, LEDE_NNS, report);
        for (auto s : a.sentences()) {
            judge_verb(a, s, s->first_token, report);
            if (uint32_t clause = behind_adjunct(a, s)) judge_verb(a, s, clause, report);
        }
        for (uint64_t word : {"that"_key, "because"_key, "while"_key, "although"_key, "though"_key, "when"_key, "since"_key})
            for (token t : a.uses(word))
                if (t.is(LEDE_SCONJ)) judge_verb(a, a.sentence_of(t.index()), t.index() + 1, report);
    }

private:
    lexicon nouns_;

    // A clause begins at token `i`, and is told of only in running text outside quotations.
    static bool is_read(const article& a, const sentence& s, uint32_t i) {
        return s->token_count >= 4 && i + 2 < end_of(s) && !a.token_at(i).has(LEDE_QUOTED) && is_running(a, s);
    }

    // "Two years on, many roofs has", "In May, prices was": behind a time or place that opens the sentence; 0: none does.
    static uint32_t behind_adjunct(const article& a, const sentence& s) {
        constexpr uint32_t longest = 7;
        token opener = a.token_at(s->first_token);
        if (!opener.is(LEDE_ADP) && !opener.is(LEDE_ADV) && !opener.is(LEDE_NUM)) return 0;
        for (uint32_t i = s->first_token + 1; i < end_of(s) && i < s->first_token + longest; ++i) {
            if (a.token_at(i).text() == ",") return i + 1;
            if (a.token_at(i).is_verb() || a.token_at(i).is(LEDE_PUNCT) || a.token_at(i).is(LEDE_SCONJ)) return 0;
        }
        return 0;
    }

    void judge_verb(const article& a, const sentence& s, uint32_t i, const reporter& report) const {
        const uint32_t end = end_of(s), k = noun_phrase_end(a, i, end);
        if (k == i || k >= end) return;
        token head = a.token_at(k - 1), v = a.token_at(k);
        if (!head.has(LEDE_SURE) && !is_auxiliary(v)) return;  // "The party advocates states' rights"
        number predicate = number_of_verb(v);
        if (predicate == number::unknown || !is_plain_phrase(a, i, k) || !is_read(a, s, i)) return;
        number subject = number_of(a, i, k);
        if (subject == number::unknown || subject == predicate) return;
        bool odd = v.text() == "were" && i != s->first_token;  // "that the minister were here": a wish
        if (odd || (k + 1 < end && a.token_at(k + 1).penn(LEDE_HYPH))) return;
        lede_span place = join(head->span, v->span);
        report({.span = place, .message = verb, .args = {std::string(a.text(place))}});
    }
    // Determiner, adjectives and one noun, or two: no figure, no name, no possessive or list before the head.
    static bool is_plain_phrase(const article& a, uint32_t first, uint32_t end) {
        uint32_t count = 0;
        for (uint32_t i = first; i < end; ++i) {
            token t = a.token_at(i);
            count += t.is(LEDE_NOUN);
            if (t.is(LEDE_NUM) || t.is(LEDE_PROPN) || t.penn(LEDE_POS) || t.penn(LEDE_HYPH) || t.has(LEDE_HAS_DIGIT)) return false;
            if (i > first && t.has(LEDE_CAPITALISED)) return false;
        }
        return count == 1 && (end - first >= 2 || is_lower_case(a.token_at(first)));  // "Sessions was" is a name
    }
    number number_of(const article& a, uint32_t first, uint32_t end) const {
        token head = a.token_at(end - 1), opener = a.token_at(first);
        bool s = head.text().ends_with("s");
        if (!head.has(LEDE_KNOWN) || !head.penn(s ? LEDE_NNS : LEDE_NN)) return number::unknown;
        bool fits = s ? !is_one_of(opener.key(), {"all"_key, "some"_key, "any"_key, "no"_key, "what"_key,
                "which"_key, "half"_key, "more"_key, "most"_key, "a"_key, "an"_key, "another"_key, "each"_key, "every"_key, "this"_key})
            : is_one_of(opener.key(), {"the"_key, "a"_key, "an"_key, "this"_key, "that"_key, "its"_key, "his"_key, "her"_key, "their"_key,
                "our"_key});  // some go with both, some are the other check's
        return !fits || nouns_.has(head.text()) ? number::unknown : s ? number::many : number::one;
    }
    static bool is_singular(const token& t) { return is_one_of(t.key(), {"is"_key, "was"_key, "has"_key, "does"_key}); }
    static bool is_plural(const token& t) { return is_one_of(t.key(), {"are"_key, "were"_key, "have"_key, "do"_key}); }
    static bool is_auxiliary(const token& t) { return is_singular(t) || is_plural(t); }
    // "Is", "has", "eases"; "are", "have". Another verb without its s may be anything.
    static number number_of_verb(const token& t) {
        if (is_singular(t)) return number::one;
        if (is_plural(t)) return number::many;
        return t.penn(LEDE_VBZ) && t.has(LEDE_KNOWN) && t.text().size() > 3 && t.text().ends_with("s") ? number::one : number::unknown;
    }

    // "These measure", "several post", "a swords", "each companies", and the phrase ends there.
    void judge_noun(const article& a, const token& determiner, lede_penn wrong, const reporter& report) const {
        const uint32_t i = determiner.index();
        if (!(determiner.is(LEDE_DET) || determiner.is(LEDE_ADJ)) || i + 2 >= a.tokens().size()) return;
        token n = a.token_at(i + 1), behind = a.token_at(i + 2);
        if (!n.penn(wrong) || !n.is(LEDE_NOUN) || !n.has(LEDE_KNOWN) || !(n.has(LEDE_SURE) || behind.is_finite_verb()) || !is_lower_case(n)) return;
        bool ends = behind.is(LEDE_ADP) || behind.is_finite_verb() || behind.penn(LEDE_STOP);
        bool form = wrong == LEDE_NN ? !n.text().ends_with("s") : n.text().ends_with("s") && !n.text().ends_with("ss");
        if (!ends || !form || !is_read(a, a.sentence_of(i), i) || nouns_.has(n.text())) return;
        lede_span place = join(determiner->span, n->span);
        report({.span = place, .message = noun, .args = {std::string(a.text(place))}});
    }
};

}  // namespace

LEDELINT_RULE(agreement)
