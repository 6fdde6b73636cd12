// Two attributions for one statement: According to Ruiz, he said the plan failed; according to Ito said; Ito said: "X," he said.
#include <ledelint/plugin.hpp>

#include "clauses.hpp"
#include "double_attribution.help.hpp"
#include "near_words.hpp"

namespace {

using namespace ledelint;

struct double_attribution {
    enum message : uint32_t { twice, first };
    static constexpr lede_message messages[] = {
        {"twice"_s, "This is attributed twice: '{0}' and '{1}'."_s},
        {"first"_s, "the other attribution"_s},
    };
    static constexpr lede_str lexicons[] = {"roles"_s};
    static constexpr lede_rule_info info = rule({.id = "double-attribution",
                                                 .summary = "One statement attributed twice",
                                                 .help = help::double_attribution,
                                                 .tier = LEDE_TIER_B,
                                                 .level = LEDE_WARNING,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons)});

    explicit double_attribution(const context& c) : roles_(c.lexicon("roles")) {}

    void check(const article& a, const reporter& report) const {
        for (auto q : a.quotations()) check_quotation(a, q, report);
        for (auto t : a.uses("according"_key))
            if (t.index() + 3 < a.tokens().size() && a.key_at(t.index() + 1) == "to"_key && !t.has(LEDE_QUOTED))
                check_according_to(a, t.index(), report);
    }

private:
    static lede_span span_of(const article& a, uint32_t first, uint32_t last) {
        return {a.token_at(first)->span.begin, a.token_at(last)->span.end};
    }
    static void tell(const article& a, lede_span before, lede_span after, const reporter& report) {
        report({.span = after, .message = twice, .args = {std::string(a.text(before)), std::string(a.text(after))},
            .related = {{before, first}}});
    }

    // A reporting verb and a colon or comma before it, and a clause that says the same behind it; or two such clauses behind it.
    static void check_quotation(const article& a, const quotation& q, const reporter& report) {
        constexpr uint32_t other = LEDE_NESTED | LEDE_TITLE | LEDE_OPEN_ENDED | LEDE_UNOPENED | LEDE_IN_BLOCK_QUOTE;
        if ((q->flags & other) || q->token_count < 4 || !in_paragraph(q)) return;
        if (a.key_at(end_token(q) - 2) == "."_key) return;  // what follows is a sentence of its own
        token_span rest = behind(a, q);
        if (rest.empty()) return;
        uint32_t at = rest.first;
        if (is_comma_or_dash(a.token_at(at).text())) ++at;
        uint32_t end = after_cue_clause(a, at, rest.end);
        if (end == at || opens_clause(a, end, rest.end)) return;
        if (auto cue = cue_before(a, q); !cue.empty()) return tell(a, span_of(a, cue.first, cue.end - 1), span_of(a, at, end - 1), report);
        if (end + 1 >= rest.end || a.token_at(end).text() != ",") return;
        uint32_t second = after_cue_clause(a, end + 1, rest.end);
        bool closes = second > end + 1 && second < rest.end && is_stop(a.token_at(second).text());
        if (closes) return tell(a, span_of(a, at, end - 1), span_of(a, end + 1, second - 1), report);
        if (uint32_t verb = said_again(a, end, rest.end)) tell(a, span_of(a, at, end - 1), a.token_at(verb)->span, report);
    }
    // “X,” said Ito, the bank's chief, said in a statement: a verb without a subject behind what stands beside the speaker; 0: none.
    static uint32_t said_again(const article& a, uint32_t first, uint32_t end) {
        constexpr uint32_t farthest = 24;
        for (uint32_t t = first; t + 2 < end && t < first + farthest; ++t) {
            if (a.token_at(t).text() != "," || !is_one_of(a.token_at(t + 1), {"said", "says"})) continue;
            token next = a.token_at(t + 2);
            bool ends = next.penn(LEDE_STOP) || (next.is(LEDE_ADP) && next.key() != "to"_key);
            return ends ? t + 1 : 0;
        }
        return 0;
    }
    // "Ito said that he": it says something else.
    static bool opens_clause(const article& a, uint32_t t, uint32_t end) {
        return t < end && (a.token_at(t).is(LEDE_SCONJ) || a.token_at(t).is(LEDE_PRON) || a.token_at(t).is(LEDE_DET));
    }
    // "Ito said:", "Ito said,", "told the court:": the verb before the quotation, with the word before it.
    static token_span cue_before(const article& a, const quotation& q) {
        constexpr uint32_t listeners = 4;  // words between "told" and the colon
        sentence s = a.sentences()[a.token_at(q->first_token)->sentence];
        uint32_t mark = q->first_token - 1;
        if (q->first_token < s->first_token + 3) return {};
        bool colon = a.token_at(mark).text() == ":";
        if (!colon && a.token_at(mark).text() != ",") return {};
        for (uint32_t t = mark - 1; t > s->first_token && mark - t <= (colon ? listeners : 1); --t) {
            if (is_plain_cue(a.token_at(t).key())) return {t - 1, t + 1};
            if (!in_noun_phrase(a.token_at(t))) return {};
        }
        return {};
    }

    // "According to Ruiz, he said", "according to Ito said": `at` is the token "according".
    void check_according_to(const article& a, uint32_t at, const reporter& report) const {
        sentence s = a.sentence_of(at);
        uint32_t end = s->first_token + s->token_count;
        source from = source_at(a, at + 2, end);
        if (from.words.empty() || from.words.end >= end) return;
        uint32_t t = from.words.end;
        lede_span before = span_of(a, at, t - 1);
        if (from.may_speak && is_said(a, t)) return tell(a, before, a.token_at(t)->span, report);
        if (from.may_speak && t + 1 < end && is_have(a.token_at(t)) && is_said(a, t + 1))
            return tell(a, before, span_of(a, t, t + 1), report);
        if (a.token_at(t).text() != ",") return;
        uint32_t clause = t + 1, aside = behind_aside(a, clause, end);
        if (aside != clause && aside + 1 < end && is_said(a, aside) && is_stop(a.token_at(aside + 1).text()))
            return tell(a, before, a.token_at(aside)->span, report);
        if (at != s->first_token) return;
        for (uint32_t c : {clause, aside})
            if (uint32_t verb = says_again(a, from, c, end)) return tell(a, before, span_of(a, c, verb), report);
    }

    // Whom "according to" names: a name with its title, or a noun phrase; what it is, and whether "said" behind it can only be its own.
    struct source { token_span words; uint32_t name = LEDE_NONE; char kind = 0; bool may_speak = false; };  // 'p'erson, 'b'ody, 0: neither

    source source_at(const article& a, uint32_t first, uint32_t end) const {
        source out;
        for (auto n : a.names_in({a.token_at(first)->span.begin, a.token_at(end - 1)->span.end})) {
            uint32_t begins = empty(n->title) ? n->first_token : a.tokens_in(n->title)[0].index();
            if (begins != first && !(begins == first + 1 && a.token_at(first).is(LEDE_DET))) break;
            out = {{first, n->first_token + n->token_count},
                   n.index(),
                   n.is_person()                  ? 'p'
                   : n->kind == LEDE_ORGANISATION ? 'b'
                                                  : char(0),
                   true};
            if (n.has(LEDE_POSSESSIVE)) out.words = {};
            return out;
        }
        uint32_t t = first;
        while (t < end && t < first + 6 && in_noun_phrase(a.token_at(t)) && !a.token_at(t).is(LEDE_PROPN) &&
               (t == first || !a.token_at(t).is(LEDE_DET)))
            ++t;
        if (t == first || !a.token_at(t - 1).is_noun()) return out;
        out.words = {first, t};
        auto role = roles_.find(a.token_at(t - 1).text());
        out.kind = !role ? char(0) : role->label.size && role->label.data[0] == 'b' ? 'b' : 'p';
        out.may_speak = true;
        return out;
    }

    // "the mayor," in "According to Ito, the mayor, he": the token behind the comma that closes it; `from` itself when there is none.
    static uint32_t behind_aside(const article& a, uint32_t from, uint32_t end) {
        constexpr uint32_t most = 12;
        for (uint32_t t = from; t < end && t < from + most; ++t) {
            if (a.token_at(t).is_finite_verb()) return from;
            if (a.token_at(t).text() == ",") return t > from ? t + 1 : from;
        }
        return from;
    }

    // "he said that", "the ministry said exports", "Ito told reporters": who was named speaks again; the verb, or 0.
    uint32_t says_again(const article& a, const source& from, uint32_t t, uint32_t end) const {
        uint32_t verb = t + 1;
        if (verb + 1 >= end) return 0;
        if (a.key_at(t) == "the"_key && verb + 2 < end) return is_said(a, verb + 1) && is_in(a, from, verb) ? verb + 1 : 0;
        if (!is_said(a, verb) || a.token_at(verb + 1).penn(LEDE_OPEN_QUOTE) || a.token_at(verb + 1).is(LEDE_INTJ)) return 0;
        bool spokesman = from.name == LEDE_NONE && a.token_at(from.words.end - 1).text().starts_with("spokes");
        bool he = is_person_pronoun(a.token_at(t).text()) && from.kind == 'p' && (from.name != LEDE_NONE || spokesman);
        bool it = a.key_at(t) == "it"_key && from.kind == 'b';
        return he || it || (from.name != LEDE_NONE && is_in(a, from, t)) ? verb : 0;
    }
    // One of the words that name the source, as a name or a noun.
    static bool is_in(const article& a, const source& from, uint32_t t) {
        for (uint32_t w = from.words.first; w < from.words.end; ++w)
            if (a.key_at(w) == a.key_at(t) && a.token_at(t).is_noun()) return true;
        return false;
    }
    static bool is_said(const article& a, uint32_t t) {
        uint64_t w = a.key_at(t);
        return w == "said"_key || w == "says"_key || w == "added"_key || w == "told"_key;
    }
    static bool is_have(const token& t) { return t.key() == "has"_key || t.key() == "have"_key || t.key() == "had"_key; }

    lexicon roles_;
};

}  // namespace

LEDELINT_RULE(double_attribution)
