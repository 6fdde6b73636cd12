// A language model speaking of itself in the middle of an article. Between quotation marks an article speaks of the model.
#include <ledelint/plugin.hpp>

#include "llm_refusal.help.hpp"

namespace {

using namespace ledelint;

struct llm_refusal {
    enum message : uint32_t { refusal };
    static constexpr lede_message messages[] = {{"refusal"_s, "'{0}' is a language model speaking of itself."_s}};
    static constexpr lede_str lexicons[] = {"llm-refusals"_s};
    static constexpr lede_rule_info info = rule({.id = "llm-refusal", .summary = "A language model's refusal left in the text",
        .help = help::llm_refusal, .messages = view_of(messages), .lexicons = view_of(lexicons), .traits = LEDE_SURFACE});

    explicit llm_refusal(const context& c) : phrases_(c.lexicon("llm-refusals")) {}

    void check(const article& a, const reporter& report) const {
        auto hits = phrases_.hits(a);
        for (uint32_t i = 0; i < hits.size(); ++i) {
            token first = a.token_at(hits[i].first_token);
            block b = a.block_of(a.sentence_of(first.index()));
            if (first.has(LEDE_QUOTED) || b.is(LEDE_CODE) || b.is(LEDE_BLOCK_QUOTE)) continue;
            report({.span = hits[i].span, .message = refusal, .args = {std::string(a.text(hits[i].span))}});
        }
    }

private:
    lexicon phrases_;
};

}  // namespace

LEDELINT_RULE(llm_refusal)
