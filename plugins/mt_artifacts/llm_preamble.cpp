// What a chat tool says around the text that it was asked for: "Here is the rewritten article:", "Would you like me to shorten it?".
// It speaks to the person who asked, so it stands at the head of a sentence in the article's first blocks or in its last ones. What a
// writer may say too ("Here is ...", "Let me know ...") counts with the tool's product or offer behind it.
#include <ledelint/plugin.hpp>

#include "chat_phrases.hpp"
#include "llm_preamble.help.hpp"

namespace {

using namespace ledelint;

struct llm_preamble {
    enum message : uint32_t { preamble, offer };
    static constexpr lede_message messages[] = {
        {"preamble"_s, "'{0}' is a chat tool's answer to whoever asked for the text."_s},
        {"offer"_s, "'{0}' is a chat tool's offer of more."_s},
    };
    static constexpr lede_str lexicons[] = {"llm-preambles"_s};
    static constexpr lede_rule_info info = rule({.id = "llm-preamble",
        .summary = "A chat tool's preamble or closing offer left in the text",
        .help = help::llm_preamble, .level = LEDE_ERROR, .messages = view_of(messages), .lexicons = view_of(lexicons),
        .traits = LEDE_SURFACE});

    explicit llm_preamble(const context& c) : phrases_(c.lexicon("llm-preambles")) {}

    void check(const article& a, const reporter& report) const {
        auto hits = phrases_.hits(a);
        uint32_t told = LEDE_NONE;  // block
        for (uint32_t i = 0; i < hits.size(); ++i) {
            sentence s = a.sentence_of(hits[i].first_token);
            if (s->block == told || !opens_sentence(a, s, hits[i].first_token)) continue;
            std::string_view label = sv(phrases_.entry(hits[i]).label);
            bool before = label == "preamble" || label == "opening", after = label == "offer" || label == "asking";
            block b = a.block_of(s);
            if (!(before && is_early(a, b, s)) && !(after && is_late(a, b, s))) continue;
            bool sure = label == "preamble" || label == "offer" || follows(a, s, hits, i, before ? "product" : "request");
            if (!sure || is_shown_or_told(a, b, s, hits[i].first_token)) continue;
            report({.span = s->span, .message = before ? preamble : offer, .args = {std::string(a.text(hits[i].span))}});
            told = s->block;
        }
    }

private:
    lexicon phrases_;
    static constexpr uint32_t margin = 3;  // blocks at either end of the article

    // The product or request stands in the same sentence, or in the next of the block: "Certainly! Below is ...".
    bool follows(const article& a, const sentence& s, const strided<lede_hit>& hits, uint32_t i, std::string_view label) const {
        block b = a.block_of(s);
        uint32_t end = b->sentence_count <= 2 ? b->first_token + b->token_count : s->first_token + s->token_count;
        for (uint32_t k = i + 1; k < hits.size() && hits[k].first_token < end; ++k) {
            std::string_view next = sv(phrases_.entry(hits[k]).label);
            if (next == label || next == (label == "product" ? "preamble" : "offer")) return true;
        }
        return false;
    }
    // A preamble announces what follows: its sentence ends on a colon, or it is a block of its own.
    static bool is_early(const article& a, const block& b, const sentence& s) {
        bool alone = b->sentence_count <= 2;
        return b.index() < margin + 1 && (alone || a.token_at(s->first_token + s->token_count - 1).text() == ":");
    }
    static bool is_late(const article& a, const block& b, const sentence& s) {
        bool last = s.index() + 1 == b->first_sentence + b->sentence_count || b->sentence_count <= 3;
        return b.index() + margin >= a.blocks().size() && last;
    }
};

}  // namespace

LEDELINT_RULE(llm_preamble)
