// "We won," she said, and nobody was named or spoken of before whom "she" could mean.
#include <algorithm>
#include <ledelint/plugin.hpp>

#include "antecedents.hpp"
#include "pronoun_without_antecedent.help.hpp"

namespace {

using namespace ledelint;

struct pronoun_without_antecedent {
    enum message : uint32_t { nobody, words };
    static constexpr lede_message messages[] = {
        {"nobody"_s, "'{0}' speaks, and nobody is named before, nor mentioned in the {1} paragraphs before."_s},
        {"words"_s, "what is said"_s},
    };
    static constexpr lede_str lexicons[] = {"honorifics"_s, "roles"_s, "things-like-agents"_s, "unnamed-people"_s};
    static constexpr lede_str yields_to[] = {"quote-attribution.gender-clash"_s};
    static constexpr lede_option_info options[] = {
        integer_option("paragraphs"_s, 2, "how many paragraphs before are searched for people without a name"_s, 1, 20)};
    static constexpr lede_rule_info info = rule({.id = "pronoun-without-antecedent",
                                                 .summary = "A pronoun speaks and can mean nobody",
                                                 .help = help::pronoun_without_antecedent,
                                                 .tier = LEDE_TIER_B,
                                                 .messages = view_of(messages),
                                                 .options = view_of(options),
                                                 .lexicons = view_of(lexicons),
                                                 .yields_to = view_of(yields_to)});

    explicit pronoun_without_antecedent(const context& c) : words_(c), paragraphs_(uint32_t(c.integer("paragraphs"))) {}

    void check(const article& a, const reporter& report) const {
        uint32_t told = LEDE_NONE;  // block: the paragraphs behind it have the same pronoun
        for (auto q : a.quotations()) {
            if (q->cue_kind != LEDE_CUE_VERB || !has_pronoun(q) || (told != LEDE_NONE && q->block <= told + paragraphs_)) continue;
            if (q.has(LEDE_NESTED)) continue;
            token t = a.tokens_in(q->speaker)[0];
            if (anyone_named_before(a, t) || is_named_behind(a, t) ||
                antecedents(words_).someone_else(a, LEDE_NONE, LEDE_GENDER_UNKNOWN, antecedents::before(a, t, paragraphs_)))
                continue;
            told = q->block;
            report({.span = t->span,
                    .message = nobody,
                    .args = {std::string(t.text()), std::to_string(paragraphs_)},
                    .related = {{q->span, words}}});
        }
    }

private:
    gender_words words_;
    uint32_t paragraphs_;

    static bool has_pronoun(const quotation& q) {
        bool pronoun = q.has_speaker() && q->speaker_name == LEDE_NONE && gender_of_speaker(q) != LEDE_GENDER_UNKNOWN;
        return pronoun && q.of().tokens_in(q->speaker)[0].penn(LEDE_PRP);
    }
    // However far up: one who was named there may go on speaking.
    static bool anyone_named_before(const article& a, const token& t) {
        for (auto n : a.names()) {
            if (n->span.begin >= t->span.begin) return false;
            if (n.is_person()) return true;
        }
        return false;
    }
    // A feature may open with a voice and name it in the next paragraph.
    static bool opens_the_story(const article& a, uint32_t index) {
        uint32_t prose = 0;
        for (uint32_t b = index; b-- > 0 && prose < 2;) prose += a.blocks()[b].is(LEDE_PARAGRAPH);
        return prose < 2;
    }
    // "As she said, Ana Ito had never ..." in the same paragraph; at the opening in the two behind it too.
    static bool is_named_behind(const article& a, const token& t) {
        uint32_t b = a.sentences()[t->sentence]->block, last = std::min(b + (opens_the_story(a, b) ? 2u : 0u), a.blocks().size() - 1);
        for (auto n : a.names_in({t->span.begin, a.blocks()[last]->span.end}))
            if (n.is_person() || n->kind == LEDE_NAME_OTHER) return true;
        return false;
    }
};

}  // namespace

LEDELINT_RULE(pronoun_without_antecedent)
