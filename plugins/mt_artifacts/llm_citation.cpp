// Marks of chat tools: citation tokens, and links that carry the tool's name.
#include <ledelint/plugin.hpp>

#include "llm_citation.help.hpp"

namespace {

using namespace ledelint;

struct llm_citation {
    enum message : uint32_t { citation, link };
    static constexpr lede_message messages[] = {
        {"citation"_s, "'{0}' is a chat tool's citation mark."_s},
        {"link"_s, "This link says that it was copied from a chat tool ('{0}')."_s},
    };
    static constexpr lede_str lexicons[] = {"llm-citations"_s};
    static constexpr lede_rule_info info = rule({.id = "llm-citation", .summary = "A chat tool's citation mark left in the text",
        .help = help::llm_citation, .messages = view_of(messages), .lexicons = view_of(lexicons), .traits = LEDE_SURFACE});

    explicit llm_citation(const context& c) : marks_(c.lexicon("llm-citations")) {}

    void check(const article& a, const reporter& report) const {
        auto hits = marks_.hits(a);
        for (uint32_t i = 0; i < hits.size(); ++i)
            if (!in_code(a, hits[i].first_token))
                report({.span = hits[i].span, .message = citation, .args = {std::string(a.text(hits[i].span))}});
        for (auto t : a.tokens())
            if (t.has(LEDE_URL)) examine(a, t, report);
    }

private:
    lexicon marks_;

    static bool in_code(const article& a, uint32_t token) { return a.block_of(a.sentence_of(token)).is(LEDE_CODE); }

    static void examine(const article& a, const token& url, const reporter& report) {
        for (std::string_view source : {"utm_source=chatgpt", "utm_source=openai", "utm_source=perplexity", "utm_source=copilot"})
            if (url.text().find(source) != std::string_view::npos && !in_code(a, url.index()))
                report({.span = url->span, .message = link, .args = {std::string(source)}});
    }
};

}  // namespace

LEDELINT_RULE(llm_citation)
