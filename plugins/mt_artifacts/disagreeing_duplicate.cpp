// One statement printed twice that contradicts itself: "12 people were hurt when ..." and, paragraphs later, "21 people were hurt
// when ...". All else must be the same in words or in sense; sentences that also differ in a name, a date or a noun are about two things.
#include <ledelint/plugin.hpp>

#include "disagreeing_duplicate.help.hpp"
#include "sentence_pairs.hpp"

namespace {

using namespace ledelint;

struct disagreeing_duplicate {
    enum message : uint32_t { disagree, negated, here };
    static constexpr lede_message messages[] = {
        {"disagree"_s, "The same statement is printed before with '{1}', here with '{0}'."_s},
        {"negated"_s, "The same statement is printed twice, once with '{0}' and once without."_s},
        {"here"_s, "First here."_s},
    };
    static constexpr lede_str lexicons[] = {"opposites"_s, "same-sense"_s};
    static constexpr lede_rule_info info = rule({.id = "disagreeing-duplicate",
        .summary = "A statement printed twice that contradicts itself",
        .help = help::disagreeing_duplicate, .messages = view_of(messages), .lexicons = view_of(lexicons)});

    explicit disagreeing_duplicate(const context& c) : opposites_(c.lexicon("opposites")), senses_(c.lexicon("same-sense")) {}

    void check(const article& a, const reporter& report) const {
        for (const sentence_pair& p : sentence_pairs(a, fewest, .75).find())
            if (!p.is_same() && !is_question(a, p.second) && !is_update(a, p)) judge(a, p, report);
    }

private:
    lexicon opposites_, senses_;
    static constexpr uint32_t fewest = 8;  // words

    enum kind { other, harmless, contrary, negation };

    void judge(const article& a, const sentence_pair& p, const reporter& report) const {
        std::optional<difference> worst;
        kind how = harmless;
        for (const difference& d : split(a, p.differences)) {
            kind k = kind_of(a, d);
            if (k == other || (k != harmless && worst)) return;  // two things differ: two statements
            if (k == harmless) continue;
            worst = d;
            how = k;
        }
        if (worst) tell(a, p, *worst, how, report);
    }
    // Words beside each other are looked at one by one: "140 homes" and "410 houses" are two differences.
    std::vector<difference> split(const article& a, const std::vector<difference>& all) const {
        std::vector<difference> out;
        for (const difference& d : all) {
            bool whole = d.first.size() != d.second.size() || d.first.size() < 2 || kind_of(a, d) != other;
            if (whole) out.push_back(d);
            else
                for (std::size_t i = 0; i < d.first.size(); ++i) out.push_back({{d.first[i]}, {d.second[i]}});
        }
        return out;
    }
    kind kind_of(const article& a, const difference& d) const {
        if (are_contrary_figures(a, d) || are_contrary_names(a, d)) return contrary;
        if (is_negation(a, d.first, d.second) || is_negation(a, d.second, d.first)) return negation;
        if (d.first.size() == 1 && d.second.size() == 1) {
            std::string x = lower(a.token_at(d.first[0]).text()), y = lower(a.token_at(d.second[0]).text());
            if (stands_against(x, y) || stands_against(y, x)) return contrary;
            if (is_same_sense(x, y)) return harmless;
        }
        return is_light(a, d.first) && is_light(a, d.second) ? harmless : other;
    }
    bool stands_against(const std::string& x, const std::string& y) const {
        auto entry = opposites_.find(x);
        return entry && sv(entry->value) == y;
    }
    bool is_same_sense(const std::string& x, const std::string& y) const {
        auto first = senses_.find(x), second = senses_.find(y);
        return first && second && sv(first->label) == sv(second->label);
    }
    // Amounts of one kind and unit that no reading makes equal; days, years and ordinals count other things, not the same one.
    static bool are_contrary_figures(const article& a, const difference& d) {
        auto x = figure_at(a, d.first), y = figure_at(a, d.second);
        if (!x || !y || (*x)->kind != (*y)->kind || x->unit() != y->unit()) return false;
        if ((*x).is(LEDE_SCORE)) return (*x)->mantissa != (*y)->mantissa || (*x)->other != (*y)->other;
        if ((*x)->decimals == (*y)->decimals && (*x)->scale == (*y)->scale) return (*x)->mantissa != (*y)->mantissa;
        return (*x)->high < (*y)->low || (*y)->high < (*x)->low;
    }
    // Another place or body in the middle of the same statement; a subject may well do what another subject did.
    static bool are_contrary_names(const article& a, const difference& d) {
        lede_name_kind x = name_kind(a, d.first), y = name_kind(a, d.second);
        return x != LEDE_PERSON && y != LEDE_PERSON && is_behind_verb(a, d.first[0]) && is_behind_verb(a, d.second[0]);
    }
    static lede_name_kind name_kind(const article& a, const std::vector<uint32_t>& tokens) {  // PERSON: none, or not to be told
        if (tokens.empty()) return LEDE_PERSON;
        for (auto n : a.names_in(a.sentence_of(tokens[0])->span))
            if (n->first_token <= tokens.front() && tokens.back() < n->first_token + n->token_count) return n->kind;
        return LEDE_PERSON;
    }
    static bool is_behind_verb(const article& a, uint32_t token) {
        for (auto t : a.tokens(a.sentence_of(token)))
            if (t.index() >= token) return false;
            else if (t.is_finite_verb()) return true;
        return false;
    }
    static std::optional<quantity> figure_at(const article& a, const std::vector<uint32_t>& tokens) {
        if (tokens.empty()) return std::nullopt;
        lede_span place = join(a.token_at(tokens.front())->span, a.token_at(tokens.back())->span);
        auto sentence = a.sentence_of(tokens[0]);
        for (auto q : a.quantities_in(sentence->span)) {
            if (!within(place, q->span)) continue;
            bool counted = !q.is(LEDE_ORDINAL) && !q.is(LEDE_AGE) && !(q->flags & (LEDE_PART_OF_DATE | LEDE_NAME_PART));
            return counted ? std::optional(q) : std::nullopt;
        }
        return std::nullopt;
    }
    // "did not", "never": the one side, and nothing but a helping verb on the other.
    static bool is_negation(const article& a, const std::vector<uint32_t>& has, const std::vector<uint32_t>& lacks) {
        bool denied = false;
        for (uint32_t i : has) {
            if (is_denial(a.token_at(i).text())) denied = true;
            else if (!a.token_at(i).is(LEDE_AUX)) return has.size() <= 3 && denied && is_same_verb(a, i, lacks);
        }
        for (uint32_t i : lacks)
            if (!a.token_at(i).is(LEDE_AUX)) return false;
        return denied && has.size() <= 3;
    }
    // "did not win" and "won"
    static bool is_same_verb(const article& a, uint32_t i, const std::vector<uint32_t>& lacks) {
        return lacks.size() == 1 && a.token_at(i).is_verb() && a.token_at(lacks[0]).is_verb() &&
            a.token_at(i).lemma() == a.token_at(lacks[0]).lemma();
    }
    static bool is_denial(std::string_view s) {
        return same_word(s, "not") || same_word(s, "never") || same_word(s, "n't") || same_word(s, "n’t") || same_word(s, "no");
    }
    static bool is_light(const article& a, const std::vector<uint32_t>& tokens) {
        for (uint32_t i : tokens) {
            token t = a.token_at(i);
            bool light = t.is(LEDE_DET) || t.is(LEDE_AUX) || t.penn(LEDE_POS) || t.is(LEDE_PUNCT) || same_word(t.text(), "that");
            if (!light || is_denial(t.text())) return false;
        }
        return tokens.size() <= 2;
    }
    static bool is_question(const article& a, uint32_t s) {
        sentence x = a.sentences()[s];
        return a.token_at(x->first_token + x->token_count - 1).text() == "?";
    }
    // The story says that it moved on: "at first", "now", "revised".
    static bool is_update(const article& a, const sentence_pair& p) { return speaks_of_time(a, p.first) || speaks_of_time(a, p.second); }
    static bool speaks_of_time(const article& a, uint32_t s) {
        for (auto t : a.tokens(a.sentences()[s]))
            if (t.is(LEDE_ADV) || t.is(LEDE_VERB))
                for (std::string_view w : {"now", "earlier", "later", "initially", "originally", "previously", "then", "revised",
                    "corrected",
                         "updated", "once", "formerly", "again"})
                    if (same_word(t.text(), w)) return true;
        return false;
    }

    static lede_span place_of(const article& a, const std::vector<uint32_t>& tokens) {
        if (auto figure = figure_at(a, tokens)) return (*figure)->span;
        return join(a.token_at(tokens.front())->span, a.token_at(tokens.back())->span);
    }
    static void tell(const article& a, const sentence_pair& p, const difference& d, kind how, const reporter& report) {
        if (how == negation) {
            const auto& has = is_negation(a, d.first, d.second) ? d.first : d.second;
            std::string denial(a.text(place_of(a, has)));
            return report({.span = a.sentences()[p.second]->span, .message = negated, .args = {denial},
                .related = {{a.sentences()[p.first]->span, here}}});
        }
        lede_span first = place_of(a, d.first), second = place_of(a, d.second);
        report({.span = second, .message = disagree, .args = {std::string(a.text(second)), std::string(a.text(first))},
            .related = {{first, here}}});
    }
};

}  // namespace

LEDELINT_RULE(disagreeing_duplicate)
