// The comma or stop between a quotation and its attribution: missing ("We won" she said), a full stop ("We won." she said), or, in
// American style, outside the mark ("We won", she said).
#include <ledelint/plugin.hpp>

#include "clauses.hpp"
#include "punctuation_side.help.hpp"

namespace {

using namespace ledelint;

struct punctuation_side {
    enum message : uint32_t { no_comma, full_stop, outside };
    static constexpr lede_message messages[] = {
        {"no-comma"_s, "A comma is missing between the quotation and '{0}'."_s},
        {"full-stop"_s, "A full stop ends the sentence before '{0}', where a comma belongs."_s},
        {"outside"_s, "The {0} stands outside the mark; American style puts it inside."_s},
    };
    static constexpr lede_str yields_to[] = {"quote-attribution.mark-direction"_s, "quote-attribution.unbalanced-marks"_s};
    static constexpr lede_option_info options[] = {
        boolean_option("american"_s, false, "whether commas and stops belong inside, whatever the article's locale"_s)};
    static constexpr lede_rule_info info = rule({.id = "punctuation-side",
        .summary = "The comma or stop at a closing mark is missing or misplaced",
        .help = help::punctuation_side, .tier = LEDE_TIER_B, .level = LEDE_NOTE, .messages = view_of(messages), .options = view_of(options),
        .yields_to = view_of(yields_to), .traits = LEDE_SURFACE});

    explicit punctuation_side(const context& c) : american_(c.boolean("american")) {}

    void check(const article& a, const reporter& report) const {
        bool american = american_ || a.locale() == "en-US";
        for (auto q : a.quotations()) {
            constexpr uint32_t other = LEDE_NESTED | LEDE_OPEN_ENDED | LEDE_UNOPENED | LEDE_IN_BLOCK_QUOTE;
            if ((q->flags & other) || !a.blocks()[q->block].is_prose() || q->token_count < 3) continue;
            if (american) check_outside(a, q, report);
            if (!q.has(LEDE_TITLE)) check_attribution(a, q, report);
        }
    }

private:
    bool american_;

    static void check_outside(const article& a, const quotation& q, const reporter& report) {
        block b = a.blocks()[q->block];
        uint32_t t = end_token(q);
        if (t >= end_token(b) || a.token_at(t).has(LEDE_SPACE_BEFORE)) return;
        std::string_view w = a.token_at(t).text(), last = a.token_at(t - 2).text();
        if ((w != "," && w != ".") || is_stop(last) || q.has(LEDE_SINGLE_MARKS)) return;
        report({.span = a.token_at(t)->span, .message = outside, .args = {w == "," ? "comma" : "full stop"},
            .fixes = {{.title = "Put it inside",
                .edits = {{closing_mark(q), std::string(w)}, {a.token_at(t)->span, std::string(a.text(closing_mark(q)))}}}}});
    }

    // A whole sentence in the marks, and a plain clause that attributes it behind them.
    static void check_attribution(const article& a, const quotation& q, const reporter& report) {
        token last = a.token_at(end_token(q) - 2);
        bool stop = last.text() == ".";
        if (!stop && (last.is(LEDE_PUNCT) || is_stop(last.text().substr(last.text().size() - 1)))) return;
        block b = a.blocks()[q->block];
        uint32_t at = end_token(q), limit = end_token(b);
        uint32_t end = after_cue_clause(a, at, limit);
        if (end == at || !is_sentence(a, q) || !closes(a, end, limit)) return;
        if (stop && !is_person_pronoun(a.token_at(at).text()) && !is_plain_cue(a.token_at(at).key())) return;
        if (stop && a.token_at(at).has(LEDE_CAPITALISED)) return;
        lede_span clause{a.token_at(at)->span.begin, a.token_at(end - 1)->span.end};
        lede_span place = stop ? last->span : closing_mark(q);
        report({.span = place, .message = stop ? full_stop : no_comma, .args = {std::string(a.text(clause))}});
    }
    static bool closes(const article& a, uint32_t t, uint32_t limit) {
        if (t >= limit || same_word(a.token_at(t - 1).text(), "told")) return true;
        token next = a.token_at(t);
        return next.is(LEDE_PUNCT) || next.is(LEDE_ADP) || next.is(LEDE_ADV) || next.is(LEDE_PROPN);
    }
    // Begins with a capital, and has a finite verb that is not its first word.
    static bool is_sentence(const article& a, const quotation& q) {
        if (!a.token_at(q->first_token + 1).has(LEDE_CAPITALISED) || q->token_count < 4) return false;
        sentence s = a.sentences()[a.token_at(q->first_token)->sentence];
        if (s->first_token < q->first_token) return false;  // words of the writer's own before it
        for (auto t : a.tokens(q->first_token + 2, q->token_count - 2))
            if (t.is_finite_verb()) return true;
        return false;
    }
};

}  // namespace

LEDELINT_RULE(punctuation_side)
