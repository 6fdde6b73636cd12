// A quotation hands over by a comma to a speaker, and the verb is missing: "We are ready," Mayor Ito.
#include <ledelint/plugin.hpp>

#include "attribution_verb_missing.help.hpp"
#include "clauses.hpp"

namespace {

using namespace ledelint;

struct attribution_verb_missing {
    enum message : uint32_t { no_verb };
    static constexpr lede_message messages[] = {
        {"no-verb"_s, "{0} is named as the speaker, and no verb says that the words are spoken."_s},
    };
    static constexpr lede_str lexicons[] = {"roles"_s};
    static constexpr lede_str yields_to[] = {"quote-attribution.unbalanced-marks"_s};
    static constexpr lede_rule_info info = rule({.id = "attribution-verb-missing", .summary = "An attribution without a verb",
        .help = help::attribution_verb_missing, .tier = LEDE_TIER_B, .level = LEDE_WARNING, .messages = view_of(messages),
        .lexicons = view_of(lexicons), .yields_to = view_of(yields_to)});

    explicit attribution_verb_missing(const context& c) : roles_(c.lexicon("roles")) {}

    void check(const article& a, const reporter& report) const {
        for (auto q : a.quotations()) {
            constexpr uint32_t other = LEDE_NESTED | LEDE_TITLE | LEDE_OPEN_ENDED | LEDE_UNOPENED | LEDE_IN_BLOCK_QUOTE;
            if (!q.has(LEDE_FULL) || (q->flags & other) || !in_paragraph(q)) continue;
            token_span rest = behind(a, q);
            if (rest.empty() || !hands_over(a, q, rest) || is_attributed(a, q)) continue;
            if (auto who = speaker(a, rest)) report({.span = *who, .message = no_verb, .args = {std::string(a.text(*who))}});
        }
    }

private:
    lexicon roles_;

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

    // The person who opens the rest, when the rest has no verb at all and ends the sentence.
    std::optional<lede_span> speaker(const article& a, token_span rest) const {
        if (rest.size() < 2 || !is_stop(a.token_at(rest.end - 1).text())) return {};
        for (auto t : a.tokens(rest.first, rest.size()))
            if (t.is_verb() || t.penn(LEDE_OPEN_QUOTE) || t.penn(LEDE_COLON) || is_plain_cue(t.key()) || same_word(t.text(), "according"))
                return {};
        auto who = named(a, rest);
        return who ? who : described(a, rest);
    }
    // "Mayor Ken Ito", "Lund".
    static std::optional<lede_span> named(const article& a, token_span rest) {
        lede_span place{a.token_at(rest.first)->span.begin, a.token_at(rest.end - 1)->span.end};
        for (auto n : a.names_in(place)) {
            lede_span whole = empty(n->title) ? n->span : join(n->title, n->span);
            uint32_t end = n->first_token + n->token_count;
            while (end < rest.end && a.token_at(end).is(LEDE_PROPN)) ++end;
            bool opens = (n.is_person() || is_alone(a, n, rest)) && whole.begin == place.begin && ends_phrase(a.token_at(end));
            return opens ? std::optional(whole) : std::nullopt;
        }
        return {};
    }
    // “We lost,” Halberg. “We had a plan.”: nothing but a name whose kind nothing shows, in a paragraph that goes on.
    static bool is_alone(const article& a, const name& n, token_span rest) {
        sentence s = a.sentence_of(rest.first);
        block b = a.block_of(s);
        bool goes_on = s.index() + 1 < b->first_sentence + b->sentence_count;
        return n->kind == LEDE_NAME_OTHER && n->token_count == 1 && rest.size() == 2 && goes_on && !a.token_at(n->first_token).has(LEDE_KNOWN);
    }
    // "a police spokesman", "his wife, Anna Bell": an article or possessive, and a noun for a person at the head of the phrase.
    std::optional<lede_span> described(const article& a, token_span rest) const {
        token t = a.token_at(rest.first);
        if (!t.is(LEDE_DET) && !t.is(LEDE_NUM) && !t.penn(LEDE_PRPS)) return {};
        uint32_t end = rest.first + 1;
        while (end < rest.end && in_noun_phrase(a.token_at(end))) ++end;
        token head = a.token_at(end - 1);
        if (!head.is(LEDE_NOUN) || !roles_.has(head.text()) || !ends_phrase(a.token_at(end))) return {};
        return lede_span{t->span.begin, head->span.end};
    }
    // What else follows may be a verb that was read as a noun: "Bozell answers".
    static bool ends_phrase(const token& t) { return t.text() == "," || is_stop(t.text()) || t.is(LEDE_ADP); }
};

}  // namespace

LEDELINT_RULE(attribution_verb_missing)
