// "On it's route": the contraction where the possessive is meant. Behind a preposition no clause begins, so "it's" with a noun behind it
// is no "it is"; nor is one behind a verb that takes no clause ("raised it's prices"). "It's own" and "it's members would" are none
// anywhere.
#include <ledelint/plugin.hpp>

#include "clauses.hpp"
#include "its_contraction.help.hpp"

namespace {

using namespace ledelint;

struct its_contraction {
    enum message : uint32_t { contraction };
    static constexpr lede_message messages[] = {{"contraction"_s, "'{0}' is short for 'it is': 'its' is meant?"_s}};
    static constexpr lede_str lexicons[] = {"no-clause-verbs"_s};
    static constexpr lede_rule_info info = rule({.id = "its-contraction", .summary = "'It's' for 'its'", .help = help::its_contraction,
        .tier = LEDE_TIER_B, .messages = view_of(messages), .lexicons = view_of(lexicons),
        .traits = LEDE_SURFACE});

    explicit its_contraction(const context& c) : verbs_(c.lexicon("no-clause-verbs")) {}

    void check(const article& a, const reporter& report) const {
        for (token t : a.uses("it"_key))
            if (uint32_t i = t.index(); i > 0 && i + 3 < a.tokens().size() && is_meant(a, i)) tell(a, i, report);
    }

private:
    lexicon verbs_;

    bool is_meant(const article& a, uint32_t i) const {
        token clitic = a.token_at(i + 1), next = a.token_at(i + 2);
        bool contracted = (clitic.text() == "'s" || clitic.text() == "\u2019s") && !clitic.has(LEDE_SPACE_BEFORE);
        if (!contracted || next->sentence != a.token_at(i)->sentence || a.token_at(i - 1)->sentence != next->sentence) return false;
        token before = a.token_at(i - 1);
        if (next.text() == "own" || is_subject(next, a.token_at(i + 3))) return true;
        bool noun = (next.penn(LEDE_NN) || next.penn(LEDE_NNS) || next.text() == "way") && next.has(LEDE_KNOWN);
        if (is_preposition(before.text()))
            return noun || (next.penn(LEDE_JJ) && a.token_at(i + 3).penn(LEDE_NN) && is_lower_case(a.token_at(i)));
        if (same_word(before.text(), "for") && next.text() == "part") return true;
        bool open = is_one_of(a.token_at(i + 3).text(), {"to", "that", "for", "when", "and"});  // "it's forecast to"
        return noun && !open && before.is(LEDE_VERB) && verbs_.has(before.lemma());
    }
    // "It's members would vote": a plural noun with its own verb behind it is no complement of "it is".
    static bool is_subject(const token& noun, const token& verb) {
        return noun.penn(LEDE_NNS) && noun.has(LEDE_KNOWN) && noun->sentence == verb->sentence &&
            is_one_of(verb.text(), {"are", "were", "have", "would", "will", "can", "could", "may", "might", "must", "should"});
    }
    static bool is_preposition(std::string_view s) {
        return is_one_of(s, {"on", "of", "in", "with", "from", "at", "by", "under", "into", "over", "near", "across", "within", "against",
            "through", "during", "between", "toward", "towards", "without", "along"});
    }
    static void tell(const article& a, uint32_t i, const reporter& report) {
        lede_span place = join(a.token_at(i)->span, a.token_at(i + 1)->span), mark = {a.token_at(i + 1)->span.begin, place.end};
        report({.span = place, .message = contraction, .args = {std::string(a.text(place))}, .fixes = {{"Change to 'its'", {{mark,
            "s"}}}}});
    }
};

}  // namespace

LEDELINT_RULE(its_contraction)
