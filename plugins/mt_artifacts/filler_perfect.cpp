// "The council has actually voted ... has actually said": one rewriting tool puts "actually" into every perfect tense. Once it is a
// writer's stress; again and again it is the tool.
#include <ledelint/plugin.hpp>

#include "filler_perfect.help.hpp"

#include <vector>

namespace {

using namespace ledelint;

struct filler_perfect {
    enum message : uint32_t { filler };
    static constexpr lede_message messages[] = {{"filler"_s, "'{0}': this article says so {1} times."_s}};
    static constexpr lede_option_info options[] = {integer_option("times"_s, 2, "how many of them make a habit"_s, 1, 20)};
    static constexpr lede_rule_info info = rule({.id = "filler-perfect", .summary = "'Has actually' again and again",
        .help = help::filler_perfect,
        .messages = view_of(messages), .options = view_of(options)});

    explicit filler_perfect(const context& c) : times_(uint32_t(c.integer("times"))) {}

    void check(const article& a, const reporter& report) const {
        std::vector<lede_span> found;
        for (token t : a.uses("actually"_key))
            if (uint32_t i = t.index(); i > 0 && i + 1 < a.tokens().size() && is_perfect(a.token_at(i - 1), a.token_at(i + 1)))
                found.push_back(join(a.token_at(i - 1)->span, t->span));
        if (found.size() < times_) return;
        for (lede_span place : found) report({.span = place, .message = filler, .args = {std::string(a.text(place)),
            std::to_string(found.size())},
            .fixes = {{"Delete 'actually'", {{{place.end - 9, place.end}, ""}}}}});
    }

private:
    uint32_t times_;

    static bool is_perfect(const token& auxiliary, const token& verb) {
        bool have = same_word(auxiliary.text(), "has") || same_word(auxiliary.text(), "have") || same_word(auxiliary.text(), "had");
        bool participle = verb.penn(LEDE_VBN) || verb.penn(LEDE_VBD);
        return have && participle && auxiliary->sentence == verb->sentence && !verb.has(LEDE_QUOTED);
    }
};

}  // namespace

LEDELINT_RULE(filler_perfect)
