// How the sentences of an article are built, counted by its tags and by the uses of some words: what translated prose has more of than
// written prose (nouns with "of the", subjects with an uncontracted verb, sentences opened by a linking adverb), and less of
// (possessives, -ing forms, comparatives, dashes, subordinate clauses, a plain "said"). Weights and means were fitted on machine
// translations and human ones of the same news and on published copy.
#pragma once

#include <ledelint/plugin.hpp>

#include <algorithm>
#include <array>

namespace ledelint {

enum habit : uint32_t { possessives, of_the, ing_forms, comparatives, plain_verbs, dashes, owners, bare_ends, linking_openers, plain_saids,
    clauses, for_words, of_words, habits };

struct habit_weight {
    double mean;    // per 1,000 tokens of published copy
    double weight;  // what one more of them adds to the score
    double limit;   // how far from the mean counts
};

inline constexpr std::array<habit_weight, habits> habit_weights = {{
    {8.5, -0.136, 12}, {3.6, 0.081, 17}, {20, -0.107, 18}, {4.7, -0.106, 8}, {7.6, 0.125, 12}, {4.1, -0.23, 7}, {10.4, -0.031, 15},
    {4.5, 0.111, 11}, {0.6, 0.202, 7}, {7.7, -0.116, 11}, {12.5, -0.053, 13}, {8.4, -0.043, 11}, {21.6, 0.031, 31},
}};

constexpr uint64_t tag(lede_penn t) { return 1ull << t; }

struct prose_habits {
    std::array<uint32_t, habits> counts{};
    uint32_t tokens = 0;

    explicit prose_habits(const article& a) {
        std::array<uint32_t, 64> tags{};
        for (auto t : a.tokens()) ++tags[t->penn % tags.size()];
        tokens = a.tokens().size();
        counts[possessives] = tags[LEDE_POS];
        counts[ing_forms] = tags[LEDE_VBG];
        counts[comparatives] = tags[LEDE_JJR] + tags[LEDE_RBR];
        counts[owners] = tags[LEDE_PRPS];
        for (const habit_word& w : habit_words)
            for (auto t : a.uses(w.word)) counts[w.shows] += (w.tags & tag(t->penn)) != 0;
        for (auto t : a.uses("of"_key)) counts[of_the] += is_tagged(t, -1, tag(LEDE_NN) | tag(LEDE_NNS)) && is_word(t, 1, "the"_key);
        for (auto t : a.uses("the"_key))
            counts[bare_ends] += t.penn(LEDE_DT) && is_tagged(t, 1, tag(LEDE_NN)) && is_tagged(t, 2, tag(LEDE_STOP) | tag(LEDE_COMMA));
        for (uint64_t w : plain_auxiliaries)
            for (auto t : a.uses(w))
                counts[plain_verbs] += t.is_verb() && t.has(LEDE_SPACE_BEFORE) && is_tagged(t, -1, tag(LEDE_PRP) | tag(LEDE_EX));
        for (uint64_t w : linking_adverbs)
            for (auto t : a.uses(w)) counts[linking_openers] += t.has(LEDE_SENTENCE_FIRST) && t.is(LEDE_ADV);
        for (uint64_t w : dash_marks)
            for (auto t : a.uses(w)) counts[dashes] += t.is(LEDE_PUNCT);
    }
    // What the habits add to the score: 0 for an average article.
    double score() const {
        double sum = 0;
        for (uint32_t h = 0; h < habits; ++h) {
            const habit_weight& w = habit_weights[h];
            sum += w.weight * std::clamp(per_thousand(counts[h], w.mean) - w.mean, -w.limit, w.limit);
        }
        return sum;
    }
    // Short articles are drawn to the mean.
    double per_thousand(double n, double mean) const { return (1000 * n + own_weight * mean) / (tokens + own_weight); }

private:
    static constexpr double own_weight = 120;  // tokens of average prose that every article is mixed with

    // A word that shows a habit where it has one of these tags.
    struct habit_word { uint64_t word; habit shows; uint64_t tags; };
    static constexpr habit_word habit_words[] = {
        {"of"_key, of_words, tag(LEDE_IN)}, {"for"_key, for_words, tag(LEDE_IN)}, {"as"_key, clauses, tag(LEDE_IN)},
        {"while"_key, clauses, tag(LEDE_IN)}, {"after"_key, clauses, tag(LEDE_IN)}, {"before"_key, clauses, tag(LEDE_IN)},
        {"since"_key, clauses, tag(LEDE_IN)}, {"until"_key, clauses, tag(LEDE_IN)}, {"because"_key, clauses, tag(LEDE_IN)},
        {"although"_key, clauses, tag(LEDE_IN)}, {"though"_key, clauses, tag(LEDE_IN)}, {"when"_key, clauses, tag(LEDE_WRB)},
        {"said"_key, plain_saids, tag(LEDE_VBD) | tag(LEDE_VBZ)}, {"says"_key, plain_saids, tag(LEDE_VBD) | tag(LEDE_VBZ)},
    };
    static constexpr uint64_t plain_auxiliaries[] = {"is"_key, "are"_key, "was"_key, "were"_key, "am"_key, "have"_key, "has"_key,
        "will"_key, "had"_key, "would"_key};
    static constexpr uint64_t linking_adverbs[] = {"also"_key, "therefore"_key, "however"_key, "then"_key, "besides"_key,
        "moreover"_key, "thus"_key, "meanwhile"_key, "earlier"_key, "previously"_key};
    static constexpr uint64_t dash_marks[] = {"–"_key, "—"_key, "--"_key, ";"_key, ":"_key};

    bool is_tagged(const token& t, int32_t behind, uint64_t tags) const {
        uint32_t i = t.index() + uint32_t(behind);
        return i < tokens && tags & tag(t.of().token_at(i)->penn);
    }
    bool is_word(const token& t, uint32_t behind, uint64_t key) const {
        return t.index() + behind < tokens && t.of().key_at(t.index() + behind) == key;
    }
};

}  // namespace ledelint
