// "Colossal information" for "big data": a set phrase of which a rewriting tool replaced every word. The phrases of the lexicon mean
// nothing else, so one is enough; the expected phrase comes with each.
#include <ledelint/plugin.hpp>

#include "tortured_phrase.help.hpp"

namespace {

using namespace ledelint;

struct tortured_phrase {
    enum message : uint32_t { tortured };
    static constexpr lede_message messages[] = {{"tortured"_s, "'{0}': '{1}' is meant?"_s}};
    static constexpr lede_str lexicons[] = {"tortured-phrases"_s};
    static constexpr lede_rule_info info = rule({.id = "tortured-phrase", .summary = "A set phrase with its words replaced",
        .help = help::tortured_phrase, .messages = view_of(messages), .lexicons = view_of(lexicons), .traits = LEDE_SURFACE});

    explicit tortured_phrase(const context& c) : phrases_(c.lexicon("tortured-phrases")) {}

    void check(const article& a, const reporter& report) const {
        auto hits = phrases_.hits(a);
        for (uint32_t i = 0; i < hits.size(); ++i) {
            if (a.block_of(a.sentence_of(hits[i].first_token)).is(LEDE_CODE) || is_shown(a, hits[i])) continue;
            std::string printed(a.text(hits[i].span)), expected(sv(phrases_.entry(hits[i]).value));
            report({.span = hits[i].span, .message = tortured, .args = {printed, expected},
                .fixes = {{"Change to '" + expected + "'", {{hits[i].span, expected}}}}});
        }
    }

private:
    lexicon phrases_;

    // Between quotation marks of its own, an article shows the phrase.
    static bool is_shown(const article& a, const lede_hit& h) {
        uint32_t behind = h.first_token + h.token_count;
        if (h.first_token == 0 || behind >= a.tokens().size() || !a.token_at(h.first_token - 1).penn(LEDE_OPEN_QUOTE)) return false;
        return a.token_at(behind).penn(LEDE_CLOSE_QUOTE) || a.token_at(behind).penn(LEDE_COMMA);
    }
};

}  // namespace

LEDELINT_RULE(tortured_phrase)
