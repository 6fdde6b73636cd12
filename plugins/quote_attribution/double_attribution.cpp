// Two attributions for one statement: According to Ruiz, he said the plan failed; according to Ito said; Ito said: "X," he said.
#include <ledelint/plugin.hpp>

#include "clauses.hpp"
#include "double_attribution.help.hpp"

namespace {

using namespace ledelint;

struct double_attribution {
    enum message : uint32_t { twice, first };
    static constexpr lede_message messages[] = {
        {"twice"_s, "This is attributed twice: '{0}' and '{1}'."_s},
        {"first"_s, "the other attribution"_s},
    };
    static constexpr lede_rule_info info = rule({.id = "double-attribution", .summary = "One statement attributed twice",
        .help = help::double_attribution, .tier = LEDE_TIER_B, .level = LEDE_WARNING, .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        for (auto q : a.quotations()) check_quotation(a, q, report);
        for (auto n : a.names()) check_according_to(a, n, report);
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
        token_span rest = behind(a, q);
        if (rest.empty()) return;
        if (a.token_at(end_token(q) - 2).text() == ".") return;  // what follows is a sentence of its own
        uint32_t at = rest.first;
        if (is_comma_or_dash(a.token_at(at).text())) ++at;
        uint32_t end = after_cue_clause(a, at, rest.end);
        if (end == at || opens_clause(a, end, rest.end)) return;
        if (auto cue = cue_before(a, q); !cue.empty()) return tell(a, span_of(a, cue.first, cue.end - 1), span_of(a, at, end - 1), report);
        if (end + 1 >= rest.end || a.token_at(end).text() != ",") return;
        uint32_t second = after_cue_clause(a, end + 1, rest.end);
        bool closes = second > end + 1 && second < rest.end && is_stop(a.token_at(second).text());
        if (closes) tell(a, span_of(a, at, end - 1), span_of(a, end + 1, second - 1), report);
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
            if (is_plain_cue(a.token_at(t).text())) return {t - 1, t + 1};
            if (!in_noun_phrase(a.token_at(t))) return {};
        }
        return {};
    }

    // "According to Ruiz, he said", "according to Ito said".
    static void check_according_to(const article& a, const name& n, const reporter& report) {
        uint32_t first = n->first_token;
        while (first > 0 && !empty(n->title) && a.token_at(first - 1)->span.begin >= n->title.begin) --first;
        if (first < 2 || !same_word(a.token_at(first - 1).text(), "to") || !same_word(a.token_at(first - 2).text(), "according")) return;
        if (!n.is_person() && n->kind != LEDE_ORGANISATION) return;
        sentence s = a.sentences()[n->sentence];
        uint32_t t = n->first_token + n->token_count, end = s->first_token + s->token_count;
        if (t + 1 >= end) return;
        lede_span before = span_of(a, first - 2, t - 1);
        if (is_said(a, t)) return tell(a, before, a.token_at(t)->span, report);
        if (t + 2 < end && is_have(a.token_at(t).text()) && is_said(a, t + 1)) return tell(a, before, span_of(a, t, t + 1), report);
        bool opens = first - 2 == s->first_token && n.is_person() && a.token_at(t).text() == ",";
        if (!opens || t + 3 >= end || !is_said(a, t + 2)) return;
        if (is_person_pronoun(a.token_at(t + 1).text()) || is_same(a, n, t + 1)) tell(a, before, span_of(a, t + 1, t + 2), report);
    }
    static bool is_same(const article& a, const name& n, uint32_t t) {
        std::string_view w = a.token_at(t).text();
        return w == n.text() || (!empty(n->surname) && w == a.text(n->surname));
    }
    static bool is_said(const article& a, uint32_t t) {
        std::string_view w = a.token_at(t).text();
        return same_word(w, "said") || same_word(w, "says") || same_word(w, "added");
    }
    static bool is_have(std::string_view w) { return same_word(w, "has") || same_word(w, "have") || same_word(w, "had"); }
};

}  // namespace

LEDELINT_RULE(double_attribution)
