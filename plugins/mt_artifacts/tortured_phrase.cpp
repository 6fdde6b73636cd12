// "Colossal information" for "big data": a set phrase of which a rewriting tool replaced every word. The phrases of the lexicon mean
// nothing else, so one is enough; the expected phrase comes with each.
#include <ledelint/plugin.hpp>

#include "shown_words.hpp"
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
            if (is_shown(a, hits[i])) continue;
            std::string printed(a.text(hits[i].span)), expected(sv(phrases_.entry(hits[i]).value));
            report({.span = hits[i].span, .message = tortured, .args = {printed, expected},
                .fixes = {{"Change to '" + expected + "'", {{hits[i].span, expected}}}}});
        }
    }

private:
    lexicon phrases_;
};

}  // namespace

LEDELINT_RULE(tortured_phrase)
