// "A new service services plan": two forms of one noun in a row. A tool that turns a compound word by word, or a thesaurus with one word
// for two, leaves it; real compounds of that kind are few.
#include <ledelint/plugin.hpp>

#include "clauses.hpp"
#include "same_stem_twice.help.hpp"

namespace {

using namespace ledelint;

struct same_stem_twice {
    enum message : uint32_t { twice };
    static constexpr lede_message messages[] = {{"twice"_s, "'{0}': one word in two forms."_s}};
    static constexpr lede_str stronger[] = {"mt-artifacts.doubled-word"_s};
    static constexpr lede_rule_info info = rule({.id = "same-stem-twice", .summary = "Two forms of one word in a row",
        .help = help::same_stem_twice, .tier = LEDE_TIER_B, .messages = view_of(messages), .yields_to = view_of(stronger),
        .traits = LEDE_SURFACE});

    void check(const article& a, const reporter& report) const {
        uint32_t nouns = 0;  // a bit for each of the last tokens
        for (auto t : a.tokens()) {
            nouns = nouns << 1 | t.is(LEDE_NOUN);
            if ((nouns & 3) != 3) continue;
            uint32_t i = t.index() - 1;
            if (is_plain_noun(a.token_at(i)) && is_pair(a, i)) tell(a, i, report);
        }
    }

private:
    static constexpr uint32_t least_letters = 4;

    static bool is_plain_noun(const token& t) { return t.is(LEDE_NOUN) && is_lower_case(t) && t.has(LEDE_KNOWN); }
    static bool is_pair(const article& a, uint32_t i) {
        token left = a.token_at(i), right = a.token_at(i + 1);
        if (!is_plain_noun(right) || !right.has(LEDE_SPACE_BEFORE) || left->sentence != right->sentence) return false;
        if (lower(a.text()[left->span.begin]) != lower(a.text()[right->span.begin])) return false;
        std::string_view x = left.text(), y = right.text();
        std::string_view shorter = x.size() < y.size() ? x : y, longer = x.size() < y.size() ? y : x;
        if (shorter.size() < least_letters || shorter == longer || !longer.starts_with(shorter.substr(0, shorter.size() - 1))) return false;
        if (y == longer && i + 2 < a.tokens().size() && !ends_pair(a.token_at(i + 2))) return false;
        block b = a.block_of(a.sentences()[left->sentence]);
        return (b.is_prose() || b.is(LEDE_CAPTION)) && (left.lemma() == right.lemma() || is_plural(shorter, longer));
    }
    // "The plan plans for nothing": the second word may be the verb where an object or a preposition follows.
    static bool ends_pair(const token& t) { return t.is_noun() || t.is_finite_verb() || t.penn(LEDE_STOP) || t.penn(LEDE_COMMA); }
    static bool is_plural(std::string_view one, std::string_view many) {
        return many == std::string(one) + "s" || many == std::string(one) + "es" ||
            (one.back() == 'y' && many == std::string(one.substr(0, one.size() - 1)) + "ies");
    }
    static void tell(const article& a, uint32_t i, const reporter& report) {
        lede_span place = join(a.token_at(i)->span, a.token_at(i + 1)->span);
        report({.span = place, .message = twice, .args = {std::string(a.text(place))}});
    }
};

}  // namespace

LEDELINT_RULE(same_stem_twice)
