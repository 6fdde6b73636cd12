// Marks of chat tools: citation tokens, and links that carry the tool's name.
#include <ledelint/plugin.hpp>

#include "llm_citation.help.hpp"

namespace {

using namespace ledelint;

struct llm_citation {
    enum message : uint32_t { citation, link, bold };
    static constexpr lede_message messages[] = {
        {"citation"_s, "'{0}' is a chat tool's citation mark."_s},
        {"link"_s, "This link says that it was copied from a chat tool ('{0}')."_s},
        {"bold"_s, "'{0}' is set off with a chat tool's asterisks."_s},
    };
    static constexpr lede_str lexicons[] = {"llm-citations"_s};
    static constexpr lede_rule_info info = rule({.id = "llm-citation", .summary = "A chat tool's citation mark left in the text",
        .help = help::llm_citation, .level = LEDE_ERROR, .messages = view_of(messages), .lexicons = view_of(lexicons),
            .traits = LEDE_SURFACE});

    explicit llm_citation(const context& c) : marks_(c.lexicon("llm-citations")) {}

    void check(const article& a, const reporter& report) const {
        auto hits = marks_.hits(a);
        uint32_t told = 0;  // the token behind the last mark: "contentReference[oaicite:2]" is one
        for (uint32_t i = 0; i < hits.size(); ++i) {
            if (hits[i].first_token < told || in_code(a, hits[i].first_token)) continue;
            report({.span = hits[i].span, .message = citation, .args = {std::string(a.text(hits[i].span))}});
            told = hits[i].first_token + hits[i].token_count + 2;
        }
        for (token t : a.flagged(LEDE_URL | LEDE_HAS_DIGIT)) t.has(LEDE_URL) ? examine(a, t, report) : examine_word(a, t, report);
        find_lenticular(a, report);
        if (a.text().find("**") == std::string_view::npos) return;
        for (auto b : a.blocks())
            if (!b.is(LEDE_CODE) && !b.is(LEDE_TABLE)) find_bold(a, b, report);
    }

private:
    lexicon marks_;
    static constexpr std::size_t longest_bold = 120;  // bytes

    static bool in_code(const article& a, uint32_t token) { return a.block_of(a.sentence_of(token)).is(LEDE_CODE); }

    // "**The result:**" in text that is not Markdown; footnotes have no second pair of asterisks close to the word.
    static void find_bold(const article& a, const block& b, const reporter& report) {
        std::string_view s = a.text(b->span);
        std::size_t open = s.find("**");
        if (open == s.npos || open + 4 > s.size() || s[open + 2] == ' ' || s[open + 2] == '*') return;
        std::size_t close = s.find("**", open + 2);
        if (close == s.npos || close - open > longest_bold || s[close - 1] == ' ') return;
        lede_span place{b->span.begin + uint32_t(open), b->span.begin + uint32_t(close + 2)};
        report({.span = place, .message = bold, .args = {std::string(a.text(place))}, .weaker = 1});  // once a paragraph
    }

    // "citeturn0search3", in whatever number.
    static void examine_word(const article& a, const token& t, const reporter& report) {
        std::string_view s = t.text();
        if (s.size() < 9 || (s[0] >= '0' && s[0] <= '9')) return;
        std::size_t at = s.find("turn");
        bool numbered = at != s.npos && at + 6 < s.size() && s[at + 4] >= '0' && s[at + 4] <= '9';
        if (!numbered || in_code(a, t.index())) return;
        for (std::string_view kind : {"search", "view", "news", "file", "image", "forecast", "fetch"})
            if (s.substr(at + 5 + (s[at + 5] >= '0' && s[at + 5] <= '9')).starts_with(kind)) return report({.span = t->span,
                .message = citation, .args = {std::string(s)}});
    }
    // "\u30104\u2020source\u3011"
    static void find_lenticular(const article& a, const reporter& report) {
        std::string_view s = a.text();
        for (std::size_t i = s.find("\u3010"); i != s.npos; i = s.find("\u3010", i + 3)) {
            std::size_t close = s.find("\u3011", i);
            if (close == s.npos) return;
            if (close - i < 40 && s.substr(i, close - i).find("\u2020") != s.npos)
                report({.span = {uint32_t(i), uint32_t(close + 3)}, .message = citation, .args = {std::string(s.substr(i,
                    close + 3 - i))}});
            i = close;
        }
    }

    static void examine(const article& a, const token& url, const reporter& report) {
        for (std::string_view source : {"utm_source=chatgpt", "utm_source=openai", "utm_source=perplexity", "utm_source=copilot",
            "utm_source=claude", "utm_source=gemini", "referrer=grok.com"})
            if (url.text().find(source) != std::string_view::npos && !in_code(a, url.index()))
                report({.span = url->span, .message = link, .args = {std::string(source)}});
    }
};

}  // namespace

LEDELINT_RULE(llm_citation)
