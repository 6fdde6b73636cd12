// "Ito said. At the harbour fair in Porto.": a piece of a sentence that was cut off by a full stop. Good writers set fragments too, so
// only three kinds count: where and when behind a finished attribution, a bare "because of", and "which" with a clause of its own.
#include <ledelint/plugin.hpp>

#include "clauses.hpp"
#include "orphan_fragment.help.hpp"

namespace {

using namespace ledelint;

struct orphan_fragment {
    enum message : uint32_t { cut_off, clause };
    static constexpr lede_message messages[] = {
        {"cut-off"_s, "'{0}' belongs to the sentence before it."_s},
        {"clause"_s, "'{0}' is a clause of the sentence before it."_s},
    };
    static constexpr lede_str stronger[] = {"mt-artifacts.dropped-verb"_s, "mt-artifacts.stub-sentence"_s,
        "mt-artifacts.abbreviation-break"_s};
    static constexpr lede_rule_info info = rule({.id = "orphan-fragment", .summary = "A piece of a sentence cut off by a full stop",
        .help = help::orphan_fragment, .tier = LEDE_TIER_B, .messages = view_of(messages), .yields_to = view_of(stronger)});

    void check(const article& a, const reporter& report) const {
        for (auto b : a.blocks()) {
            if (!b.is_prose()) continue;
            auto all = a.sentences(b);
            for (uint32_t i = 1; i < all.size(); ++i)
                if (may_continue(a, all[i - 1], all[i])) judge(a, all[i - 1], all[i], report);
        }
    }

private:
    static constexpr uint32_t least = 4, longest = 14, longest_clause = 7;  // tokens, the stop included

    static bool may_continue(const article& a, const sentence& before, const sentence& s) {
        if (s->token_count < least || s->token_count > longest || !is_running(a, s)) return false;
        token first = a.token_at(s->first_token);
        bool opener = first.is(LEDE_ADP) || first.is(LEDE_SCONJ) || first.penn(LEDE_WDT);
        return opener && !first.has(LEDE_QUOTED) && a.token_at(end_of(s) - 1).text() == "." && a.token_at(end_of(before) - 1).text() == ".";
    }
    static void judge(const article& a, const sentence& before, const sentence& s, const reporter& report) {
        token first = a.token_at(s->first_token);
        uint32_t end = end_of(s);
        std::string words(a.text(join(first->span, a.token_at(end - 2)->span)));
        bool which = first.text() == "Which" && s->token_count <= longest_clause && is_subject_pronoun(a.token_at(s->first_token + 1)) &&
            a.token_at(s->first_token + 2).is_finite_verb();
        if (which) return report({.span = s->span, .message = clause, .args = {words}});
        if (!is_plain(a, s->first_token, end - 1)) return;
        bool because = first.text() == "Because" && a.token_at(s->first_token + 1).text() == "of";
        bool place = is_one_of(first.text(), {"At", "In", "On", "During", "After", "Near", "Outside", "Before", "By", "Under", "With", "From"});
        if (because || (place && ends_on_attribution(a, before))) report({.span = s->span, .message = cut_off, .args = {words}});
    }
    // Nothing but prepositions and noun phrases.
    static bool is_plain(const article& a, uint32_t first, uint32_t end) {
        if (!is_verbless(a, first + 1, end)) return false;
        for (uint32_t i = first + 1; i < end; ++i) {
            token t = a.token_at(i);
            if (t.is(LEDE_ADV) || t.is(LEDE_PUNCT) || t.is(LEDE_SCONJ) || t.is(LEDE_PART) || t.is(LEDE_INTJ) || t.is(LEDE_SYM)) return false;
        }
        return a.token_at(end - 1).is_noun();
    }
    // "Ito said.", "she told reporters.", "the ministry announced."
    static bool ends_on_attribution(const article& a, const sentence& s) {
        uint32_t last = end_of(s) - 2;
        if (last < s->first_token + 1) return false;
        if (is_one_of(a.token_at(last).text(), {"reporters", "journalists", "him", "her", "them", "parliament"})) --last;
        return is_one_of(a.token_at(last).text(), {"said", "told", "added", "announced", "explained", "stressed", "noted", "warned",
            "stated", "declared", "insisted", "recalled", "claimed"}) && a.token_at(last).is(LEDE_VERB);
    }
};

}  // namespace

LEDELINT_RULE(orphan_fragment)
