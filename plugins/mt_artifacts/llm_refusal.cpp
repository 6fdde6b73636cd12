// A language model speaking of itself in the middle of an article. Some phrases are sure; what a writer may say too ("I cannot") counts
// when a model's task follows in the sentence. Between quotation marks an article speaks of the model.
#include <ledelint/plugin.hpp>

#include "chat_phrases.hpp"
#include "llm_refusal.help.hpp"

namespace {

using namespace ledelint;

struct llm_refusal {
    enum message : uint32_t { refusal };
    static constexpr lede_message messages[] = {{"refusal"_s, "'{0}' is a language model speaking of itself."_s}};
    static constexpr lede_str lexicons[] = {"llm-refusals"_s};
    static constexpr lede_rule_info info = rule({.id = "llm-refusal", .summary = "A language model's refusal left in the text",
        .help = help::llm_refusal, .level = LEDE_ERROR, .messages = view_of(messages), .lexicons = view_of(lexicons),
        .traits = LEDE_SURFACE});

    explicit llm_refusal(const context& c) : phrases_(c.lexicon("llm-refusals")) {}

    void check(const article& a, const reporter& report) const {
        auto hits = phrases_.hits(a);
        uint32_t told = LEDE_NONE;  // sentence
        for (uint32_t i = 0; i < hits.size(); ++i) {
            sentence s = a.sentence_of(hits[i].first_token);
            std::string_view label = sv(phrases_.entry(hits[i]).label);
            if (s.index() == told || label == "task" || label == "verb" || !counts(a, s, hits, i, label)) continue;
            if (is_shown_or_told(a, a.block_of(s), s, hits[i].first_token)) continue;
            report({.span = hits[i].span, .message = refusal, .args = {std::string(a.text(hits[i].span))}});
            told = s.index();
        }
    }

private:
    lexicon phrases_;
    static constexpr uint32_t reach = 10;  // tokens

    bool counts(const article& a, const sentence& s, const strided<lede_hit>& hits, uint32_t i, std::string_view label) const {
        if (label == "sure") return true;
        if (label == "persona") return first_person_follows(a, s, hits[i].first_token + hits[i].token_count);
        bool apology = label == "apology";
        for (uint32_t k = i + 1; k < hits.size() && hits[k].first_token < s->first_token + s->token_count; ++k) {
            std::string_view next = sv(phrases_.entry(hits[k]).label);
            bool near = hits[k].first_token <= hits[i].first_token + hits[i].token_count + (next == "verb" ? 1 : reach);
            if (near && (next == "task" || (apology && next == "verb") || next == "sure")) return true;
        }
        return false;
    }
    // "As an AI, I do not": who speaks is the model; "as an AI researcher I" is a person.
    static bool first_person_follows(const article& a, const sentence& s, uint32_t from) {
        if (from < a.tokens().size() && (a.token_at(from).is_noun() || a.token_at(from).penn(LEDE_HYPH))) return false;
        for (uint32_t i = from; i < s->first_token + s->token_count && i < from + reach; ++i)
            if (a.token_at(i).text() == "I" || same_word(a.token_at(i).text(), "my")) return true;
        return false;
    }
};

}  // namespace

LEDELINT_RULE(llm_refusal)
