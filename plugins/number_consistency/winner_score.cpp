// "United beat City 1-2": the side that won has the smaller figure. Newspapers print the winner's score first.
#include <optional>

#include "reading.hpp"
#include "winner_score.help.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct winner_score {
    enum message : uint32_t { lower };
    static constexpr lede_message messages[] = {{"lower"_s, "'{0}', but {1} is a defeat."_s}};
    static constexpr lede_rule_info info = rule({.id = "winner-score",
                                                 .summary = "The winner's score is the lower one",
                                                 .help = help::winner_score,
                                                 .tier = LEDE_TIER_B,
                                                 .level = LEDE_NOTE,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        each_sentence_of_figures(a, 1, [&](const sentence& s, auto figures) {
            std::optional<quantity> score;
            bool several = false;
            for (auto q : figures)
                if (q.is(LEDE_SCORE)) several = score.has_value(), score.emplace(q);
            if (!score || several) return;
            auto word = winning_verb(a, s, *score);
            if (!word) word = winning_noun(a, *score);
            if (word) report({.span = (*score)->span, .message = lower, .args = {std::string(word->text()), shown(*score)}});
        });
    }

private:
    // "Beat City 1-2": from the verb to the score nothing but the name of the side that lost. Sets, legs, golf and shoot-outs have
    // more behind the score.
    static std::optional<token> winning_verb(const article& a, const sentence& s, const quantity& score) {
        if (!is_lower(score) || !ends(a, score)) return std::nullopt;
        for (uint32_t i = score->first_token, n = 0; i-- > s->first_token && n < 7; ++n) {
            token t = a.token_at(i);
            if (t.is_verb()) return wins(a, t, score) ? std::optional(t) : std::nullopt;
            if (!t.is(LEDE_PROPN) && !t.is(LEDE_DET) && !t.is(LEDE_NOUN) && !t.is(LEDE_ADJ)) return std::nullopt;
        }
        return std::nullopt;
    }
    // "0-2 winners over Parma", "a 1-3 victory against Hull"
    static std::optional<token> winning_noun(const article& a, const quantity& score) {
        uint32_t i = behind(score);
        bool won = one_of(text_at(a, i), {"win", "winner", "winners", "victory", "triumph"}) && one_of(text_at(a, i + 1), {"over", "against"});
        return won && is_lower(score) ? std::optional(a.token_at(i)) : std::nullopt;
    }
    static bool is_lower(const quantity& score) {
        return score->mantissa < score->other && score->other <= 150 && score->mantissa + score->other <= 300;
    }
    static bool ends(const article& a, const quantity& score) {
        uint32_t next = behind(score);
        if (word_at(a, next, "on")) return !a.dates_in(a.token_at(next + 1)->span).empty();
        if (next >= a.tokens().size()) return true;
        token t = a.token_at(next);
        if (t.is(LEDE_PROPN) || t.is_noun() || t.is(LEDE_ADJ)) return !a.dates_in(t->span).empty();  // "the 2-10 Jets"
        if (word_at(a, next, "in") && one_of(text_at(a, next + 1), {"front", "overtime", "extra"})) return true;
        return !one_of(text_at(a, next),
                       {"-", "in", "down", "behind", "deficit", "lead", "up", "after", "favourite", "favorite", "record", "under", "par"});
    }
    // "Beat", whatever its tag, but not "to beat" and "can beat"; "won 0-3 against".
    static bool wins(const article& a, const token& t, const quantity& score) {
        if (t.index() == 0) return false;
        token before = a.token_at(t.index() - 1);
        bool has = t.penn(LEDE_VBN) && before.lemma() == "have";
        bool past = t.penn(LEDE_VBD) || ((t.penn(LEDE_VBP) || t.penn(LEDE_VBN)) && !before.is(LEDE_AUX));
        bool told = has || past || (t.penn(LEDE_VB) && (before.is_noun() || before.has(LEDE_CAPITALISED)));  // "United beat"
        if (!told) return false;
        if (same_word(t.text(), "won"))
            return t.index() + 1 == score->first_token && one_of(text_at(a, behind(score)), {"against", "over"});
        return one_of(t.lemma(), {"beat", "defeat", "thrash", "edge", "overcome", "outclass", "crush", "top", "down", "rout",
                                  "upset", "stun", "trounce"});
    }
};

}  // namespace

LEDELINT_RULE(winner_score)
