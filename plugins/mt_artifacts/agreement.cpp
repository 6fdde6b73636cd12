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
        for (auto s : a.sentences()) {
            if (s->token_count < 4 || !is_running(a, s)) continue;
            uint32_t end = end_of(s);
            for (uint32_t i = s->first_token; i + 2 < end; ++i) {
                token t = a.token_at(i);
                if (t.has(LEDE_QUOTED)) continue;
                if (t.is(LEDE_DET) || t.is(LEDE_ADJ)) judge_noun(a, i, end, report);
                if (i == s->first_token || begins_clause(a, i)) judge_verb(a, i, end, report);
            }
        }
    }

private:
    lexicon nouns_;

    static bool begins_clause(const article& a, uint32_t i) {
        token before = a.token_at(i - 1);
        return before.is(LEDE_SCONJ) && is_one_of(before.text(), {"that", "because", "while", "although", "though", "when", "since"});
    }

    void judge_verb(const article& a, uint32_t i, uint32_t end, const reporter& report) const {
        uint32_t k = noun_phrase_end(a, i, end);
        if (k == i || k >= end || !is_plain_phrase(a, i, k)) return;
        token head = a.token_at(k - 1), v = a.token_at(k);
        bool auxiliary = is_one_of(v.text(), {"is", "was", "has", "does", "are", "were", "have", "do"});
        if (!head.has(LEDE_SURE) && !auxiliary) return;  // "The party advocates states' rights"
        number subject = number_of(a, i, k), predicate = number_of_verb(v);
        if (subject == number::unknown || predicate == number::unknown || subject == predicate) return;
        bool odd = v.text() == "were" && i != a.sentence_of(i)->first_token;  // "that the minister were here": a wish
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
        if (!head.has(LEDE_KNOWN) || nouns_.has(head.text())) return number::unknown;
        bool all = is_one_of(opener.text(), {"all", "both", "many", "few", "some", "any", "no", "what", "which", "half", "more", "most", "a", "an",
            "another", "each", "every", "this"});  // some go with both, some are the other check's
        if (head.penn(LEDE_NNS)) return head.text().ends_with("s") && !all ? number::many : number::unknown;
        bool single = is_one_of(opener.text(), {"the", "a", "an", "this", "that", "its", "his", "her", "their", "our"});
        return head.penn(LEDE_NN) && single && !head.text().ends_with("s") ? number::one : number::unknown;
    }
    // "Is", "has", "eases"; "are", "have". Another verb without its s may be anything.
    static number number_of_verb(const token& t) {
        if (is_one_of(t.text(), {"is", "was", "has", "does"})) return number::one;
        if (is_one_of(t.text(), {"are", "were", "have", "do"})) return number::many;
        return t.penn(LEDE_VBZ) && t.has(LEDE_KNOWN) && t.text().size() > 3 && t.text().ends_with("s") ? number::one : number::unknown;
    }

    // "These measure", "several post", "a swords", "each companies", and the phrase ends there.
    void judge_noun(const article& a, uint32_t i, uint32_t end, const reporter& report) const {
        token determiner = a.token_at(i), n = a.token_at(i + 1), behind = a.token_at(i + 2);
        if (!n.is(LEDE_NOUN) || !n.has(LEDE_KNOWN) || !(n.has(LEDE_SURE) || behind.is_finite_verb()) || !is_lower_case(n) || nouns_.has(n.text())) return;
        bool ends = behind.is(LEDE_ADP) || behind.is_finite_verb() || behind.penn(LEDE_STOP);
        bool many = is_one_of(determiner.text(), {"these", "those", "several", "various"}) && n.penn(LEDE_NN) && !n.text().ends_with("s");
        bool one = is_one_of(determiner.text(), {"a", "an", "another", "each", "every", "this"}) && n.penn(LEDE_NNS) &&
            n.text().ends_with("s") && !n.text().ends_with("ss");
        if (!ends || !(many || one) || i + 2 >= end) return;
        lede_span place = join(determiner->span, n->span);
        report({.span = place, .message = noun, .args = {std::string(a.text(place))}});
    }
};

}  // namespace

LEDELINT_RULE(agreement)
