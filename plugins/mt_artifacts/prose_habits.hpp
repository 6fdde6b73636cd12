// How the sentences of an article are built, counted in one pass over its tokens: what translated prose has more of than written prose
// (nouns with "of the", subjects with an uncontracted verb, sentences opened by a linking adverb), and less of (possessives, -ing forms,
// comparatives, dashes, subordinate clauses, a plain "said"). Weights and means were fitted on machine translations and human ones of the
// same news and on published copy.
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

struct prose_habits {
    std::array<uint32_t, habits> counts{};
    uint32_t tokens = 0;

    explicit prose_habits(const article& a) {
        auto all = a.tokens();
        tokens = all.size();
        for (uint32_t i = 0; i < tokens; ++i) count(a, all[i], i);
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

    void count(const article& a, const token& t, uint32_t i) {
        if (t.has(LEDE_SENTENCE_FIRST) && t.is(LEDE_ADV)) counts[linking_openers] += is_linking(t.text());
        switch (t->penn) {
            case LEDE_POS: ++counts[possessives]; break;
            case LEDE_VBG: ++counts[ing_forms]; break;
            case LEDE_JJR: case LEDE_RBR: ++counts[comparatives]; break;
            case LEDE_PRPS: ++counts[owners]; break;
            case LEDE_NN: case LEDE_NNS: counts[of_the] += i + 2 < tokens && is(a, i + 1, "of") && is(a, i + 2, "the"); break;
            case LEDE_PRP: case LEDE_EX: counts[plain_verbs] += i + 1 < tokens && is_plain_auxiliary(a.token_at(i + 1)); break;
            case LEDE_IN: count_preposition(t.text()); break;
            case LEDE_WRB: counts[clauses] += same_word(t.text(), "when"); break;
            case LEDE_VBD: case LEDE_VBZ: counts[plain_saids] += same_word(t.text(), "said") || same_word(t.text(), "says"); break;
            case LEDE_DT: counts[bare_ends] += ends_clause(a, i); break;
            default:
                if (t.is(LEDE_PUNCT)) counts[dashes] += is_dash(t.text());
        }
    }
    static bool is(const article& a, uint32_t i, std::string_view word) {
        return length(a.token_at(i)->span) == word.size() && same_word(a.token_at(i).text(), word);
    }
    void count_preposition(std::string_view s) {
        if (same_word(s, "of")) ++counts[of_words];
        else if (same_word(s, "for")) ++counts[for_words];
        else
            for (std::string_view w : {"as", "while", "after", "before", "since", "until", "because", "although", "though"})
                if (same_word(s, w)) ++counts[clauses];
    }
    static bool is_plain_auxiliary(const token& t) {
        if (!t.is_verb() || !t.has(LEDE_SPACE_BEFORE) || t.text().front() == '\'') return false;
        for (std::string_view w : {"is", "are", "was", "were", "am", "have", "has", "will", "had", "would"})
            if (same_word(t.text(), w)) return true;
        return false;
    }
    // "the match."
    bool ends_clause(const article& a, uint32_t i) const {
        if (i + 2 >= tokens || !a.token_at(i + 1).penn(LEDE_NN) || !is(a, i, "the")) return false;
        return a.token_at(i + 2).penn(LEDE_STOP) || a.token_at(i + 2).penn(LEDE_COMMA);
    }
    static bool is_dash(std::string_view s) { return s == "–" || s == "—" || s == "--" || s == ";" || s == ":"; }
    static bool is_linking(std::string_view s) {
        for (std::string_view w :
             {"also", "therefore", "however", "then", "besides", "moreover", "thus", "meanwhile", "earlier", "previously"})
            if (same_word(s, w)) return true;
        return false;
    }
};

}  // namespace ledelint
