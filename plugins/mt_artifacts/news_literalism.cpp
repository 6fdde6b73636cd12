// "The decision box": a term of the news with one word taken literally. The lexicon gives what was meant. One such term may be a
// writer's own turn, and is a step weaker; two different ones in one article are a tool's.
#include <ledelint/plugin.hpp>

#include "news_literalism.help.hpp"
#include "shown_words.hpp"

#include <algorithm>
#include <vector>

namespace {

using namespace ledelint;

struct news_literalism {
    enum message : uint32_t { literal };
    static constexpr lede_message messages[] = {{"literal"_s, "'{0}': '{1}' is meant?"_s}};
    static constexpr lede_str lexicons[] = {"news-literalisms"_s};
    static constexpr lede_str yields_to[] = {"mt-artifacts.tortured-phrase"_s, "mt-artifacts.spun-entity"_s};
    static constexpr lede_rule_info info = rule({.id = "news-literalism", .summary = "A term of the news with one word taken literally",
        .help = help::news_literalism, .tier = LEDE_TIER_B, .messages = view_of(messages), .lexicons = view_of(lexicons),
        .yields_to = view_of(yields_to)});

    explicit news_literalism(const context& c) : terms_(c.lexicon("news-literalisms")) {}

    void check(const article& a, const reporter& report) const {
        auto hits = terms_.hits(a);
        std::vector<const lede_hit*> kept;
        for (uint32_t i = 0; i < hits.size(); ++i)
            if (!is_shown(a, hits[i]) && !is_name(a, hits[i])) kept.push_back(&hits[i]);
        uint32_t weaker = several_terms(kept) ? 0 : 1;
        for (const lede_hit* h : kept) tell(a, *h, weaker, report);
    }

private:
    lexicon terms_;

    static bool several_terms(const std::vector<const lede_hit*>& hits) {
        return std::any_of(hits.begin(), hits.end(), [&](const lede_hit* h) { return h->entry != hits.front()->entry; });
    }
    void tell(const article& a, const lede_hit& h, uint32_t weaker, const reporter& report) const {
        std::string printed(a.text(h.span)), expected = as_printed(a, h, sv(terms_.entry(h).value));
        report({.span = h.span, .message = literal, .args = {printed, expected},
            .fixes = {{"Change to '" + expected + "'", {{h.span, expected}}}}, .weaker = weaker});
    }
};

}  // namespace

LEDELINT_RULE(news_literalism)
