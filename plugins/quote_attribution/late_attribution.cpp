// A long quotation whose speaker is named only at its end: the reader hears a voice for sentences and does not know whose.
#include <ledelint/plugin.hpp>

#include "clauses.hpp"
#include "late_attribution.help.hpp"

namespace {

using namespace ledelint;

struct late_attribution {
    enum message : uint32_t { late, ends_first };
    static constexpr lede_message messages[] = {
        {"late"_s, "'{0}' comes after {1} sentences of quotation; readers want it after the first."_s},
        {"ends-first"_s, "the first sentence ends here"_s},
    };
    static constexpr lede_option_info options[] = {
        integer_option("sentences"_s, 3, "sentences of quotation before the speaker is named"_s, 2, 20),
        integer_option("words"_s, 35, "words of quotation before the speaker is named"_s, 1, 1000)};
    static constexpr lede_rule_info info = rule({.id = "late-attribution",
        .summary = "A long quotation that names its speaker only at the end",
        .help = help::late_attribution, .tier = LEDE_TIER_B, .level = LEDE_NOTE, .messages = view_of(messages),
        .options = view_of(options)});

    explicit late_attribution(const context& c) : sentences_(c.integer("sentences")), words_(c.integer("words")) {}

    void check(const article& a, const reporter& report) const {
        for (auto q : a.quotations()) {
            constexpr uint32_t other = LEDE_NESTED | LEDE_TITLE | LEDE_OPEN_ENDED | LEDE_UNOPENED | LEDE_IN_BLOCK_QUOTE | LEDE_CONTINUED;
            if (q->cue_kind != LEDE_CUE_VERB || q->cue.begin < q->span.end || (q->flags & other)) continue;
            if (!opens_paragraph(a, q) || is_known(a, q)) continue;
            uint32_t first_stop = 0, sentences = 0;
            int64_t words = 0;
            for (auto t : a.tokens(q->first_token + 1, q->token_count - 2)) {
                bool ends = is_stop(t.text()) && (t.index() + 2 == end_token(q) || a.token_at(t.index() + 1).has(LEDE_CAPITALISED));
                if (ends && ++sentences == 1) first_stop = t.index();
                words += !t.is(LEDE_PUNCT);
            }
            if (!is_stop(a.token_at(end_token(q) - 2).text())) ++sentences;
            if (sentences < sentences_ || words < words_) continue;
            report({.span = q->attribution, .message = late, .args = {std::string(a.text(q->attribution)), std::to_string(sentences)},
                .related = {{a.token_at(first_stop)->span, ends_first}}});
        }
    }

private:
    int64_t sentences_, words_;

    static bool opens_paragraph(const article& a, const quotation& q) {
        block b = a.blocks()[q->block];
        return b.is(LEDE_PARAGRAPH) && q->first_token == b->first_token;
    }
    // The paragraph before ends with the same speaker's words or with a colon: the reader knows who goes on.
    static bool is_known(const article& a, const quotation& q) {
        if (q->block == 0) return false;
        block before = a.blocks()[q->block - 1];
        if (!before->token_count || a.token_at(before->first_token + before->token_count - 1).text() == ":") return true;
        for (auto other : a.quotations_in(before->span))
            if (other.has_speaker() && (other->entity == q->entity || q->entity == LEDE_NONE)) return true;
        sentence last = a.sentences()[before->first_sentence + before->sentence_count - 1];
        for (auto n : a.names_in(last->span))
            if (n->entity == q->entity) return true;
        return q->entity == LEDE_NONE || is_person_pronoun(q.speaker());
    }
};

}  // namespace

LEDELINT_RULE(late_attribution)
