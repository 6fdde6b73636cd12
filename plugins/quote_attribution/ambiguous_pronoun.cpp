// "I quit," she said, after "Ana Ruiz and Lena Moor met": two women side by side, and either may be the speaker.
#include <ledelint/plugin.hpp>

#include "ambiguous_pronoun.help.hpp"
#include "gender_words.hpp"

#include <algorithm>
#include <iterator>

namespace {

using namespace ledelint;

struct ambiguous_pronoun {
    enum message : uint32_t { either, candidate };
    static constexpr lede_message messages[] = {
        {"either"_s, "'{0}' may be {1} or {2}."_s},
        {"candidate"_s, "{0} or"_s},
    };
    static constexpr lede_str lexicons[] = {"honorifics"_s, "roles"_s, "things-like-agents"_s, "unnamed-people"_s,
                                            "gendered-given-names"_s};
    static constexpr lede_str yields_to[] = {"quote-attribution.gender-clash"_s};
    static constexpr lede_rule_info info = rule({.id = "ambiguous-pronoun",
                                                 .summary = "A pronoun speaks that may be either of two people",
                                                 .help = help::ambiguous_pronoun,
                                                 .tier = LEDE_TIER_B,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons),
                                                 .yields_to = view_of(yields_to)});

    explicit ambiguous_pronoun(const context& c) : words_(c), given_(c.lexicon("gendered-given-names")) {}

    void check(const article& a, const reporter& report) const {
        for (auto q : a.quotations()) {
            if (!q.has_speaker() || q->speaker_name != LEDE_NONE || q->cue_kind != LEDE_CUE_VERB || q.has(LEDE_NESTED)) continue;
            lede_gender g = gender_of_speaker(q);
            if (g == LEDE_GENDER_UNKNOWN) continue;
            token t = a.tokens_in(q->speaker)[0];
            if (!t.penn(LEDE_PRP)) continue;
            if (auto pair = pair_before(a, q, t, g))
                report({.span = t->span,
                        .message = either,
                        .args = {std::string(t.text()), std::string(pair->first.text()), std::string(pair->second.text())},
                        .related = {{pair->first->span, candidate, {std::string(pair->first.text())}},
                                    {pair->second->span, candidate, {std::string(pair->second.text())}}}});
        }
    }

private:
    gender_words words_;
    lexicon given_;

    // The sentence before that of the quotation, in this paragraph or at the end of the one before: two people of the gender in one breath
    // ("Ana Ruiz and Lena Moor"), and nobody else.
    std::optional<std::pair<name, name>> pair_before(const article& a, const quotation& q, const token& pronoun, lede_gender g) const {
        uint32_t number = a.token_at(q->first_token)->sentence;
        if (number == 0) return std::nullopt;
        if (a.names_in({a.sentences()[number]->span.begin, pronoun->span.begin}).size() && names_outside(a, number, pronoun))
            return std::nullopt;
        sentence s = a.sentences()[number - 1];
        block b = a.block_of(s);
        if (!b.is(LEDE_PARAGRAPH) || b.index() + 1 < q->block || speaks(a, s)) return std::nullopt;
        auto names = a.names_in(s->span);
        auto inside = a.names_in(q->span);  // a speaker names the other one
        std::optional<name> first, second;
        for (auto n : names) {
            if (!n.is_person()) continue;
            if (second) return std::nullopt;
            (first ? second : first).emplace(n);
        }
        for (auto n : inside)
            if (first && second && (n->entity == (*first)->entity || n->entity == (*second)->entity)) return std::nullopt;
        if (!second || (*first)->entity == (*second)->entity || !joined(a, *first, *second)) return std::nullopt;
        if (gender(a, *first) != g || gender(a, *second) != g || pronoun_in(a, s, g)) return std::nullopt;
        return std::pair(*first, *second);
    }
    static bool names_outside(const article& a, uint32_t number, const token& pronoun) {
        for (auto n : a.names_in({a.sentences()[number]->span.begin, pronoun->span.begin}))
            if (!a.token_at(n->first_token).has(LEDE_QUOTED)) return true;
        return false;
    }
    // A quotation in it has a speaker of its own, who goes on.
    static bool speaks(const article& a, const sentence& s) {
        for (auto other : a.quotations_in(s->span))
            if (other.has_speaker()) return true;
        return false;
    }
    // "Ana Ruiz and Lena Moor", "Ms. Ruiz met with Ms. Moor": both do, or both are in it alike.
    static bool joined(const article& a, const name& x, const name& y) {
        bool links = false;
        for (uint32_t i = x->first_token + x->token_count; i < y->first_token; ++i) {
            token t = a.token_at(i);
            if (within(t->span, x->role) || within(t->span, y->role) || within(t->span, y->title) || t.text() == ",") continue;
            bool with = links && (same_word(t.text(), "with") || same_word(t.text(), "to") || same_word(t.text(), "against") ||
                                  same_word(t.text(), "beside"));
            if (!with && !same_word(t.text(), "and") && !is_mutual(t)) return false;
            links = true;
        }
        return links && !within(y->span, x->role);
    }
    // What one person does to another and the other does or has done to the first in the same moment.
    static bool is_mutual(const token& t) {
        static constexpr uint64_t verbs[] = {"met"_key,     "joined"_key,   "called"_key,    "phoned"_key,      "faced"_key,
                                             "debated"_key, "hugged"_key,   "embraced"_key,  "married"_key,     "visited"_key,
                                             "spoke"_key,   "talked"_key,   "argued"_key,    "sat"_key,         "worked"_key,
                                             "played"_key,  "beat"_key,     "defeated"_key,  "fought"_key,      "clashed"_key,
                                             "thanked"_key, "replaced"_key, "succeeded"_key, "accompanied"_key, "confronted"_key};
        return std::ranges::find(verbs, t.key()) != std::end(verbs);
    }
    static bool pronoun_in(const article& a, const sentence& s, lede_gender g) {
        for (auto t : a.tokens(s))
            if (gender_of_pronoun(t) == g) return true;
        return false;
    }

    lede_gender gender(const article& a, const name& n) const {
        if (auto g = words_.of(a, n); g != LEDE_GENDER_UNKNOWN) return g;
        if (auto g = a.entities()[n->entity]->gender; g != LEDE_GENDER_UNKNOWN) return g;
        name full = a.names()[a.entities()[n->entity]->first_name];
        if (empty(full->given)) return LEDE_GENDER_UNKNOWN;
        auto found = given_.find(a.tokens_in(full->given)[0].text());
        if (!found) return LEDE_GENDER_UNKNOWN;
        return found->label.data[0] == 'f' ? LEDE_FEMALE : LEDE_MALE;
    }
};

}  // namespace

LEDELINT_RULE(ambiguous_pronoun)
