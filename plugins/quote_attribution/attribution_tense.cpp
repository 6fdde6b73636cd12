// Attributions in two tenses: an article that says "said" throughout says "says" in one place, or the other way round.
#include <ledelint/plugin.hpp>

#include "attribution_tense.help.hpp"
#include "clauses.hpp"

#include <vector>

namespace {

using namespace ledelint;

struct attribution_tense {
    enum message : uint32_t { strays, usual };
    static constexpr lede_message messages[] = {
        {"strays"_s, "'{0}' is in the {1} tense; {2} of the article's {3} attributions are in the {4}."_s},
        {"usual"_s, "one of the others"_s},
    };
    static constexpr lede_option_info options[] = {integer_option("least"_s, 4, "the fewest attributions in the usual tense"_s, 2, 100)};
    static constexpr lede_rule_info info = rule({.id = "attribution-tense", .summary = "An attribution in another tense than the others",
        .help = help::attribution_tense, .tier = LEDE_TIER_C, .level = LEDE_OFF, .messages = view_of(messages),
        .options = view_of(options)});

    explicit attribution_tense(const context& c) : least_(c.integer("least")) {}

    void check(const article& a, const reporter& report) const {
        std::vector<lede_span> past, present;
        for (auto q : a.quotations()) {
            if (!counts(a, q)) continue;
            token verb = a.tokens_in(q->cue)[0];
            auto& list = verb.penn(LEDE_VBD) ? past : present;
            if (!verb.penn(LEDE_VBD) && !verb.penn(LEDE_VBZ) && !verb.penn(LEDE_VBP)) continue;
            if (list.empty() || list.back().begin != verb->span.begin) list.push_back(verb->span);
        }
        bool in_past = past.size() >= present.size();
        auto& most = in_past ? past : present;
        auto& few = in_past ? present : past;
        if (few.empty() || int64_t(most.size()) < least_ || few.size() * 4 > most.size()) return;
        for (lede_span s : few)
            report({.span = s, .message = strays,
                .args = {std::string(a.text(s)), in_past ? "present" : "past", std::to_string(most.size()),
                    std::to_string(past.size() + present.size()), in_past ? "past" : "present"},
                .related = {{most.front(), usual}}});
    }

private:
    int64_t least_;

    // Speech in paragraphs; what a paper or a sign says stays in the present.
    static bool counts(const article& a, const quotation& q) {
        constexpr uint32_t other = LEDE_NESTED | LEDE_TITLE | LEDE_UNOPENED | LEDE_IN_BLOCK_QUOTE;
        if (q->cue_kind != LEDE_CUE_VERB || (q->flags & other) || !in_paragraph(q)) return false;
        if (!q.has(LEDE_FULL) && !is_plain_cue(word_key(a.text(q->cue)))) return false;
        return q->speaker_name != LEDE_NONE && a.names()[q->speaker_name].is_person() && a.tokens_in(q->cue).size() > 0;
    }
};

}  // namespace

LEDELINT_RULE(attribution_tense)
