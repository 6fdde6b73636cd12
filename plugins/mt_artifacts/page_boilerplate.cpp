// Furniture of the web page that the text was copied from: share buttons, comment forms, skip links. Phrases that no writer writes
// count anywhere; those that are ordinary English count only as a block of their own.
#include <ledelint/plugin.hpp>

#include "page_boilerplate.help.hpp"

namespace {

using namespace ledelint;

struct page_boilerplate {
    enum message : uint32_t { furniture };
    static constexpr lede_message messages[] = {{"furniture"_s, "'{0}' belongs to the web page, not to the article."_s}};
    static constexpr lede_str lexicons[] = {"page-boilerplate"_s};
    static constexpr lede_rule_info info = rule({.id = "page-boilerplate", .summary = "Furniture of a web page left in the text",
        .help = help::page_boilerplate, .messages = view_of(messages), .lexicons = view_of(lexicons), .traits = LEDE_SURFACE});

    explicit page_boilerplate(const context& c) : phrases_(c.lexicon("page-boilerplate")) {}

    void check(const article& a, const reporter& report) const {
        auto hits = phrases_.hits(a);
        uint32_t told = LEDE_NONE;  // block
        for (uint32_t i = 0; i < hits.size(); ++i) {
            uint32_t block = a.sentence_of(hits[i].first_token)->block;
            if (block == told || !counts(a, a.blocks()[block], hits[i])) continue;
            report({.span = hits[i].span, .message = furniture, .args = {std::string(a.text(hits[i].span))}});
            told = block;
        }
    }

private:
    lexicon phrases_;

    bool counts(const article& a, const block& b, const lede_hit& h) const {
        if (b.is(LEDE_CODE) || a.token_at(h.first_token).has(LEDE_QUOTED)) return false;
        std::string_view label = sv(phrases_.entry(h).label);
        if (label == "anywhere") return true;
        return label == "opening" ? h.first_token == b->first_token && words(a, b->first_token, b->token_count) <= 14
                                  : words(a, h.first_token, h.token_count) == words(a, b->first_token, b->token_count);
    }
    static bool is_word(char c) { return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z') || (c & '\x80'); }
    static uint32_t words(const article& a, uint32_t first, uint32_t count) {
        uint32_t n = 0;
        for (auto t : a.tokens(first, count)) n += is_word(t.text()[0]);
        return n;
    }
};

}  // namespace

LEDELINT_RULE(page_boilerplate)
