// A quotation hands over by a comma to a speaker, and the verb is missing: "We are ready," Mayor Ito.
#include <ledelint/plugin.hpp>

#include "attribution_verb_missing.help.hpp"
#include "clauses.hpp"

namespace {

using namespace ledelint;

struct attribution_verb_missing {
    enum message : uint32_t { no_verb };
    static constexpr lede_message messages[] = {{"no-verb"_s, "{0} is named as the speaker, and no verb says that the words are spoken."_s}};
    static constexpr lede_str yields_to[] = {"quote-attribution.unbalanced-marks"_s};
    static constexpr lede_rule_info info = rule({.id = "attribution-verb-missing", .summary = "An attribution without a verb",
        .help = help::attribution_verb_missing, .tier = LEDE_TIER_B, .level = LEDE_WARNING, .messages = view_of(messages), .yields_to = view_of(yields_to)});

    void check(const article& a, const reporter& report) const {
        for (auto q : a.quotations()) {
            constexpr uint32_t other = LEDE_NESTED | LEDE_TITLE | LEDE_OPEN_ENDED | LEDE_UNOPENED | LEDE_IN_BLOCK_QUOTE;
            if (!q.has(LEDE_FULL) || (q->flags & other) || !a.blocks()[q->block].is(LEDE_PARAGRAPH)) continue;
            token_span rest = behind(a, q);
            if (rest.empty() || !hands_over(a, q, rest) || is_attributed(a, q)) continue;
            if (auto who = speaker(a, rest)) report({.span = who->raw().span, .message = no_verb, .args = {std::string(a.text(who->raw().span))}});
        }
    }

private:
    struct mention { lede_span span; const mention& raw() const { return *this; } };

    // A comma ends the words, or follows the mark.
    static bool hands_over(const article& a, const quotation& q, token_span& rest) {
        bool inside = q->token_count > 2 && a.token_at(end_token(q) - 2).text() == ",";
        bool outside = a.token_at(rest.first).text() == ",";
        if (outside) ++rest.first;
        return inside || outside;
    }
    // Words of the writer's own before it in its sentence: Ito said, "X," and the like.
    static bool is_attributed(const article& a, const quotation& q) {
        sentence s = a.sentences()[a.token_at(q->first_token)->sentence];
        return s->first_token < q->first_token;
    }

    // The person whose name opens the rest, when the rest has no verb at all and ends the sentence.
    static std::optional<mention> speaker(const article& a, token_span rest) {
        if (rest.size() < 2 || !is_stop(a.token_at(rest.end - 1).text())) return {};
        for (auto t : a.tokens(rest.first, rest.size()))
            if (t.is_verb() || t.penn(LEDE_OPEN_QUOTE) || is_plain_cue(t.text()) || same_word(t.text(), "according") || t.text() == ":") return {};
        lede_span place{a.token_at(rest.first)->span.begin, a.token_at(rest.end - 1)->span.end};
        for (auto n : a.names_in(place)) {
            lede_span whole = empty(n->title) ? n->span : join(n->title, n->span);
            if (n.is_person() && whole.begin == place.begin) return mention{whole};
            break;
        }
        return {};
    }
};

}  // namespace

LEDELINT_RULE(attribution_verb_missing)
