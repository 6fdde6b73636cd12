// Sentences that open alike again and again: "The company ... The company ... The company". Texts that are filled into a template, or
// written by a program, do so; a writer turns the sentence round.
#include <ledelint/plugin.hpp>

#include "repeated_opener.help.hpp"

#include <map>
#include <vector>

namespace {

using namespace ledelint;

struct repeated_opener {
    enum message : uint32_t { again, here };
    static constexpr lede_message messages[] = {
        {"again"_s, "'{0}' opens {1} of {2} sentences."_s},
        {"here"_s, "Here too."_s},
    };
    static constexpr lede_option_info options[] = {integer_option("least"_s, 4, "how many sentences must open alike"_s, 2, 100)};
    static constexpr lede_rule_info info = rule({.id = "repeated-opener", .summary = "Sentences that open alike again and again",
        .help = help::repeated_opener, .tier = LEDE_TIER_C, .level = LEDE_OFF, .messages = view_of(messages), .options = view_of(options)});

    explicit repeated_opener(const context& c) : least_(std::size_t(c.integer("least"))) {}

    void check(const article& a, const reporter& report) const {
        std::map<std::string, std::vector<lede_span>> openers;
        std::size_t sentences = 0;
        for (auto b : a.blocks()) {
            if (!b.is(LEDE_PARAGRAPH)) continue;
            for (auto s : a.sentences(b)) {
                ++sentences;
                if (lede_span place = opener(a, s); !empty(place)) openers[lower(a.text(place))].push_back(place);
            }
        }
        for (auto& [words, places] : openers)
            if (places.size() >= least_ && places.size() * share >= sentences) tell(a, places, sentences, report);
    }

private:
    std::size_t least_;
    static constexpr std::size_t share = 4;  // at least one sentence in so many

    // An article and a noun, or a name: what "he said" opens is ordinary.
    static lede_span opener(const article& a, const sentence& s) {
        if (s->token_count < 4) return {0, 0};
        token first = a.token_at(s->first_token), second = a.token_at(s->first_token + 1);
        if (first.has(LEDE_QUOTED) || second.has(LEDE_QUOTED) || !second.has(LEDE_SPACE_BEFORE)) return {0, 0};
        bool noun = (first.is(LEDE_DET) || first.penn(LEDE_PRPS)) && (second.is_noun() || second.is(LEDE_ADJ));
        bool other = first.is(LEDE_ADP) || first.is(LEDE_SCONJ) || first.penn(LEDE_EX);
        return noun || other ? join(first->span, second->span) : lede_span{0, 0};
    }
    static void tell(const article& a, const std::vector<lede_span>& places, std::size_t sentences, const reporter& report) {
        finding f{.span = places[1], .message = again,
            .args = {std::string(a.text(places[0])), std::to_string(places.size()), std::to_string(sentences)}};
        for (std::size_t i = 0; i < places.size(); ++i)
            if (i != 1) f.related.push_back({places[i], here});
        report(f);
    }
};

}  // namespace

LEDELINT_RULE(repeated_opener)
