// Furniture of the web page that the text was copied from: share buttons, comment forms, skip links. Phrases that no writer writes
// count anywhere; those that are ordinary English count only as a block of their own.
#include <ledelint/plugin.hpp>

#include "block_phrases.hpp"
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
        for (uint64_t turn : {"previous"_key, "next"_key, "prev"_key})
            for (auto t : a.uses(turn)) judge_glued(a, t, report);
    }

private:
    lexicon phrases_;
    static constexpr uint32_t longest = 16;  // words of a short block

    // "Previous articleCouncil votes": the link's label ran into its title.
    static void judge_glued(const article& a, const token& turn, const reporter& report) {
        block b = a.block_of(a.sentences()[turn->sentence]);
        if (turn.index() != b->first_token || b->token_count < 2) return;
        token title = a.token_at(turn.index() + 1);
        std::string_view s = title.text();
        if (!title.has(LEDE_INNER_CAPITAL) || !(s.starts_with("article") || s.starts_with("post") || s.starts_with("story"))) return;
        lede_span place = join(turn->span, title->span);
        report({.span = place, .message = furniture, .args = {std::string(a.text(place))}});
    }

    bool counts(const article& a, const block& b, const lede_hit& h) const {
        if (b.is(LEDE_CODE) || a.token_at(h.first_token).has(LEDE_QUOTED)) return false;
        return block_phrases(longest).counts(a, b, h, sv(phrases_.entry(h).label));
    }
};

}  // namespace

LEDELINT_RULE(page_boilerplate)
