// "We I am grateful": two pronouns in the subject's case side by side, and a verb for one of them. A rewriting tool put a pronoun for a
// name and left the one that was there.
#include <ledelint/plugin.hpp>

#include "pronoun_collision.help.hpp"

#include <algorithm>

namespace {

using namespace ledelint;

struct pronoun_collision {
    enum message : uint32_t { collision };
    static constexpr lede_message messages[] = {{"collision"_s, "Two subjects collide: '{0}'."_s}};
    static constexpr lede_rule_info info = rule({.id = "pronoun-collision", .summary = "Two subject pronouns side by side",
        .help = help::pronoun_collision, .messages = view_of(messages), .traits = LEDE_SURFACE});

    void check(const article& a, const reporter& report) const {
        for (uint64_t pronoun : pronouns)
            for (auto t : a.uses(pronoun)) {
                block b = a.block_of(a.sentences()[t->sentence]);
                uint32_t i = t.index();
                if (i + 2 >= b->first_token + b->token_count || !is_subject(a.token_at(i + 1)) || !t.penn(LEDE_PRP)) continue;
                if ((b.is_prose() || b.is(LEDE_CAPTION)) && collides(a, i, b->first_token)) tell(a, i, report);
            }
    }

private:
    static constexpr uint64_t pronouns[] = {"we"_key, "he"_key, "she"_key, "they"_key, "i"_key};
    static bool is_subject(const token& t) {
        bool pronoun = std::find(std::begin(pronouns), std::end(pronouns), t.key()) != std::end(pronouns);
        return pronoun && t.text() != "i";
    }
    static bool collides(const article& a, uint32_t i, uint32_t first) {
        token left = a.token_at(i), right = a.token_at(i + 1), verb = a.token_at(i + 2);
        bool pair = is_subject(left) && is_subject(right) && right.has(LEDE_SPACE_BEFORE);
        bool clause = verb.is_finite_verb() && verb->sentence == left->sentence && left->sentence == right->sentence;
        return pair && clause && !same_word(left.text(), right.text()) && (i == first || may_precede(a.token_at(i - 1)));
    }
    // After a verb the first pronoun is its inverted subject ("so did he they say"), after "than" a comparison's, after a name "I" is a
    // numeral, and after "and" it may be the end of a list.
    static bool may_precede(const token& t) {
        bool comparison = same_word(t.text(), "than") || same_word(t.text(), "as");
        return !t.is_verb() && !comparison && !t.is(LEDE_CCONJ) && !(t.has(LEDE_CAPITALISED) && !t.is(LEDE_ADV)) && !t.has(LEDE_HAS_DIGIT) && !t.penn(LEDE_HYPH);
    }

    static void tell(const article& a, uint32_t i, const reporter& report) {
        lede_span place = join(a.token_at(i)->span, a.token_at(i + 1)->span);
        report({.span = place, .message = collision, .args = {std::string(a.text(place))}});
    }
};

}  // namespace

LEDELINT_RULE(pronoun_collision)
