// A name in the headline that the story never mentions: the headline of another story, or one that was written from an older version.
#include <ledelint/plugin.hpp>

#include "headline_entity.help.hpp"

#include <algorithm>

namespace {

using namespace ledelint;

struct headline_entity {
    enum message : uint32_t { absent };
    static constexpr lede_message messages[] = {{"absent"_s, "The headline names '{0}'; the story does not."_s}};
    static constexpr lede_rule_info info = rule({.id = "headline-entity", .summary = "A name in the headline that the story never mentions",
        .help = help::headline_entity, .tier = LEDE_TIER_C, .level = LEDE_OFF, .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        auto blocks = a.blocks();
        if (blocks.size() < 2 || !blocks[0].is(LEDE_HEADLINE) || is_in_capitals(a, blocks[0])) return;
        for (auto n : a.names_in(blocks[0]->span))
            if (is_told(n) && !is_mentioned(a, n)) report({.span = n->span, .message = absent, .args = {std::string(n.text())}});
    }

private:
    static constexpr std::size_t stem = 4, fewest_words = 40;

    // In a headline of capitals every word may seem a name.
    static bool is_in_capitals(const article& a, const block& head) {
        sentence s = a.sentences()[head->first_sentence];
        return s.has(LEDE_TITLE_CASE) || s.has(LEDE_CAPITALS) || a.tokens().size() < fewest_words;
    }
    static bool is_told(const name& n) {
        token first = n.of().token_at(n->first_token);
        if (names_source(n) || is_everywhere(n.text())) return false;
        return !first.has(LEDE_SENTENCE_FIRST) || n->kind != LEDE_NAME_OTHER;
    }
    // "... : Reuters poll" at the end credits, and a story about a country need not print its initials.
    static bool names_source(const name& n) {
        const article& a = n.of();
        for (uint32_t i = a.blocks()[0]->first_token; i < n->first_token; ++i)
            if (a.token_at(i).text() == ":") return true;
        return false;
    }
    static bool is_everywhere(std::string_view s) {
        for (std::string_view w : {"US", "U.S.", "USA", "UK", "U.K.", "EU", "E.U.", "UN", "U.N.", "GOP"})
            if (s == w) return true;
        return s.starts_with("Ex-") || s.starts_with("ex-");
    }
    // Any word of the name, or one of its stem: "Britain" and "British"; initials may be spelled out.
    static bool is_mentioned(const article& a, const name& n) {
        uint32_t begin = a.blocks()[1]->first_token;
        for (uint32_t k = n->first_token; k < n->first_token + n->token_count; ++k) {
            std::string_view word = a.token_at(k).text();
            for (uint32_t i = begin; i < a.tokens().size(); ++i)
                if (a.token_at(i).has(LEDE_CAPITALISED) && is_same_stem(word, a.token_at(i).text())) return true;
        }
        return n.has(LEDE_ACRONYM) && is_spelled_out(a, n.text(), begin);
    }
    static bool is_same_stem(std::string_view x, std::string_view y) {
        std::size_t size = std::min(stem, x.size());
        return y.size() >= size && same_word(x.substr(0, size), y.substr(0, size));
    }
    static bool is_spelled_out(const article& a, std::string_view initials, uint32_t begin) {
        std::size_t at = 0;
        for (uint32_t i = begin; i < a.tokens().size(); ++i) {
            token t = a.token_at(i);
            if (!t.has(LEDE_CAPITALISED)) { if (t.text().size() > 3) at = 0; continue; }
            while (at < initials.size() && initials[at] == '.') ++at;
            if (at < initials.size() && t.text()[0] == initials[at]) ++at;
            else at = t.text()[0] == initials[0];
            if (at >= initials.size() || (at + 1 == initials.size() && initials[at] == '.')) return true;
        }
        return false;
    }
};

}  // namespace

LEDELINT_RULE(headline_entity)
