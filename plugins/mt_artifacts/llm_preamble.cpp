// What a chat tool says around the text that it was asked for: "Here is the rewritten article:", "Would you like me to shorten it?".
// It speaks to the person who asked, so it stands alone: at the head of the article's first blocks or in its last ones.
#include <ledelint/plugin.hpp>

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
        uint32_t told = LEDE_NONE;  // sentence
        for (uint32_t i = 0; i < hits.size(); ++i) {
            sentence s = a.sentence_of(hits[i].first_token);
            if (s.index() == told || !opens(a, s, hits[i].first_token) || a.token_at(hits[i].first_token).has(LEDE_QUOTED)) continue;
            bool before = sv(phrases_.entry(hits[i]).label) == "preamble";
            block b = a.block_of(s);
            if (b.is(LEDE_CODE) || b.is(LEDE_BLOCK_QUOTE) || !(before ? is_early(a, b, s) : is_late(a, b, s))) continue;
            report({.span = s->span, .message = before ? preamble : offer, .args = {std::string(a.text(hits[i].span))}});
            told = s.index();
        }
    }

private:
    lexicon phrases_;
    static constexpr uint32_t margin = 3;  // blocks at either end of the article

    // "Sure! Here is ...", "Let me know if ...": the phrase begins its sentence.
    static bool opens(const article& a, const sentence& s, uint32_t token) {
        uint32_t at = s->first_token;
        while (at < token && (a.token_at(at).is(LEDE_PUNCT) || a.token_at(at).is(LEDE_SYM)) && !a.token_at(at).penn(LEDE_OPEN_QUOTE)) ++at;
        return at == token;
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
