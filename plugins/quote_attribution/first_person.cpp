// "Ruiz said I would appeal": the writer's I, where the speaker's was meant. A quotation lost its marks, or its person was not turned.
#include <ledelint/plugin.hpp>

#include "first_person.help.hpp"
#include "near_words.hpp"

namespace {

using namespace ledelint;

constexpr uint32_t most = 3;  // first persons outside quotations: with more the writer speaks of himself

struct first_person {
    enum message : uint32_t { reported };
    static constexpr lede_message messages[] = {
        {"reported"_s, "'{0}' stands outside the quotation: it would be the writer, not {1}."_s},
    };
    static constexpr lede_str lexicons[] = {"first-person-words"_s};
    static constexpr lede_str yields_to[] = {"quote-attribution.unbalanced-marks"_s};
    static constexpr lede_rule_info info = rule({.id = "first-person",
                                                 .summary = "First person outside quotations in news copy",
                                                 .help = help::first_person,
                                                 .tier = LEDE_TIER_B,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons),
                                                 .yields_to = view_of(yields_to)});

    explicit first_person(const context& c) : words_(c.lexicon("first-person-words")) {}

    void check(const article& a, const reporter& report) const {
        if (is_one_of_genres(a.genre())) return;
        std::vector<token> found;
        auto hits = words_.hits(a);
        for (uint32_t i = 0; i < hits.size(); ++i) {
            token t = a.token_at(hits[i].first_token);
            if (t.has(LEDE_QUOTED) || !a.block_of(a.sentences()[t->sentence]).is_prose()) continue;
            found.push_back(t);
            if (found.size() > most) return;
        }
        for (const token& t : found)
            if (!in_damaged_block(a, t)) tell(a, t, report);
    }

private:
    lexicon words_;

    static bool is_one_of_genres(std::string_view genre) {
        for (std::string_view g :
             {"opinion", "review", "letter", "diary", "service", "interview", "column", "editorial", "blog", "essay", "feature"})
            if (genre == g) return true;
        return false;
    }
    // Marks that are lost here: what looks like the writer's may be quoted.
    static bool in_damaged_block(const article& a, const token& t) {
        for (auto q : a.quotations_in(a.block_of(a.sentences()[t->sentence])->span))
            if (q.has(LEDE_OPEN_ENDED) || q.has(LEDE_UNOPENED) || q.has(LEDE_CONTINUED)) return true;
        return false;
    }

    // "Ruiz said (that) I would", "told the court my client had". Anything else may be the writer's own voice, which is a matter of style.
    static void tell(const article& a, const token& t, const reporter& report) {
        sentence s = a.sentences()[t->sentence];
        uint32_t cue = s.has(LEDE_TITLE_CASE) ? LEDE_NONE : reporting_verb(a, t, s->first_token), next = t.index() + 1;
        if (cue == LEDE_NONE || next >= s->first_token + s->token_count) return;
        token who = speaker(a, cue, s->first_token), behind = a.token_at(next);
        bool third = who.is_noun() || is_one_of(who, {"he", "she", "they"});
        bool goes_on = t.penn(LEDE_PRPS) ? behind.is_noun() || behind.is(LEDE_ADJ) : behind.is_verb() || behind.is(LEDE_ADV);
        if (!third || !goes_on || !is_one_of(t, {"I", "we", "my", "our"})) return;
        bool all_of_us = !is_one_of(t, {"I", "my"});  // "scientists say we are made of stars"
        report({.span = t->span,
                .message = reported,
                .args = {std::string(t.text()), std::string(who.text())},
                .weaker = all_of_us ? 1u : 0u});
    }
    // The word before the verb, or before what stands in commas between: "Ruiz, the owner, said".
    static token speaker(const article& a, uint32_t verb, uint32_t first) {
        constexpr uint32_t most = 14;
        token before = a.token_at(verb - 1);
        if (before.text() != ",") return before;
        for (uint32_t t = verb - 2; t > first && verb - t < most; --t) {
            if (a.token_at(t).is_finite_verb() && !is_one_of(a.token_at(t), {"runs", "owns", "leads"})) break;
            if (a.token_at(t).text() == ",") return a.token_at(t - 1);
        }
        return before;
    }
    // The verb right before the pronoun, or before "that", or "told" with its one to three words of object between.
    static uint32_t reporting_verb(const article& a, const token& t, uint32_t first) {
        if (t.index() < first + 2) return LEDE_NONE;
        uint32_t i = t.index() - 1;
        if (is_one_of(a.token_at(i), {"that"})) --i;
        for (uint32_t steps = 0; i > first && steps < 4; --i, ++steps) {
            token w = a.token_at(i);
            if (steps > 0 && is_one_of(w, {"told", "tells"})) return i;
            if (steps == 0 && is_one_of(w, {"said", "says", "added", "insisted", "warned", "promised", "announced", "vowed", "argued",
                                            "claimed", "admitted"}))
                return i;
            if (!w.is_noun() && !w.is(LEDE_DET) && !w.is(LEDE_ADJ)) return LEDE_NONE;
        }
        return LEDE_NONE;
    }
};

}  // namespace

LEDELINT_RULE(first_person)
