// A full stop that was lost: a lower-case word, then a capitalised word that can be no name and begins a clause of its own.
#include <ledelint/plugin.hpp>

#include "clauses.hpp"
#include "run_on.help.hpp"

#include <algorithm>

namespace {

using namespace ledelint;

struct run_on {
    enum message : uint32_t { lost_stop };
    static constexpr lede_message messages[] = {{"lost-stop"_s, "A full stop seems to be lost between '{0}' and '{1}'."_s}};
    static constexpr lede_str lexicons[] = {"sentence-openers"_s};
    static constexpr lede_str stronger[] = {"mt-artifacts.pronoun-collision"_s};  // "We They expect"
    static constexpr lede_rule_info info = rule({.id = "run-on", .summary = "A full stop lost before a capitalised sentence start",
        .help = help::run_on, .messages = view_of(messages), .lexicons = view_of(lexicons),
        .yields_to = view_of(stronger), .traits = LEDE_SURFACE});

    explicit run_on(const context& c) : openers_(c.lexicon("sentence-openers")) {}

    void check(const article& a, const reporter& report) const {
        for (auto t : a.flagged(LEDE_CAPITALISED)) {
            if (!t.has(LEDE_CAPITALISED | LEDE_SPACE_BEFORE | LEDE_KNOWN) || t.index() == 0 || !may_end(a.token_at(t.index() - 1))) continue;
            block b = a.block_of(a.sentences()[t->sentence]);
            uint32_t i = t.index(), end = b->first_token + b->token_count;
            if (b.is_prose() && i > b->first_token && i + 2 < end && begins_clause(a, i, end)) tell(a, i, report);
        }
    }

private:
    lexicon openers_;
    static constexpr uint32_t reach = 14;  // tokens within which the new clause must have its finite verb

    bool begins_clause(const article& a, uint32_t i, uint32_t end) const {
        token before = a.token_at(i - 1), here = a.token_at(i), next = a.token_at(i + 1);
        bool shaped = here.text().size() == 1 || !here.has(LEDE_ALL_CAPITALS);
        if (!shaped || a.sentences()[here->sentence].has(LEDE_TITLE_CASE)) return false;
        bool verb = begins_predicate(a, i, end);
        if (!verb && !is_plain_word(next)) return false;
        auto opener = openers_.find(here.text());
        if (!opener) return false;
        std::string_view kind = sv(opener->label);
        if (kind == "person") return verb;
        bool behind_name = !before.has(LEDE_ALL_CAPITALS) && (before.has(LEDE_KNOWN) || kind != "subject" || is_place(a, i)) && is_whole(a, i);
        if (!is_plain_word(before) && !behind_name) return false;
        if (kind == "subject") return verb;
        return is_plain_word(next) && (kind == "turn" || has_verb_near(a, i + 1, end));
    }
    // The verb at once, behind an adverb, or behind what belongs to the pronoun: "both wore", "kind of goes", "and his men have".
    static bool begins_predicate(const article& a, uint32_t i, uint32_t end) {
        token next = a.token_at(i + 1), second = a.token_at(i + 2);
        if (next.is_finite_verb() || (next.penn(LEDE_VBN) && is_plain_word(next))) return true;
        if (i + 3 >= end || !is_plain_word(next)) return false;
        bool adverb = next.is(LEDE_ADV) || is_one_of(next.text(), {"both", "all", "each"});
        if (adverb && (second.is_finite_verb() || (second.is(LEDE_ADV) && a.token_at(i + 3).is_finite_verb()))) return true;
        bool joined = next.text() == "and" || (next.is(LEDE_DET) && a.token_at(i).text() == "We");
        bool hedged = is_one_of(next.text(), {"kind", "sort"}) && second.text() == "of" && a.token_at(i + 3).is_finite_verb();
        return hedged || (joined && is_plain_word(a.token_at(i - 1)) && has_verb_near(a, i + 2, end));
    }
    // "In Oslo He spoke": behind a preposition of place the name is no "Xu He".
    static bool is_place(const article& a, uint32_t i) {
        uint32_t k = i - 1, first = a.sentence_of(i)->first_token;
        while (k > first && a.token_at(k - 1).has(LEDE_CAPITALISED)) --k;
        return k > first && is_one_of(a.token_at(k - 1).text(), {"in", "at", "near", "outside", "from", "across"});
    }
    // Behind a name the clause that ends there must have had its own verb: "Xu He said" has none before it.
    static bool is_whole(const article& a, uint32_t i) {
        for (uint32_t k = a.sentence_of(i)->first_token; k + 1 < i; ++k)
            if (a.token_at(k).is_finite_verb()) return true;
        return false;
    }
    // A sentence may end on it: no abbreviation, and no word that needs another behind it.
    static bool may_end(const token& t) {
        bool open = t.is(LEDE_PUNCT) || t.is(LEDE_DET) || t.is(LEDE_ADP) || t.is(LEDE_CCONJ) || t.is(LEDE_SCONJ) || t.is(LEDE_PART);
        if (open || t.has(LEDE_URL)) return false;
        char first = lower(t.text()[0]);
        return first >= 'a' && first <= 'z' && t.text().back() != '.';
    }
    static bool is_plain_word(const token& t) {
        char c = t.text()[0];
        return c >= 'a' && c <= 'z' && !t.has(LEDE_URL);
    }
    static bool has_verb_near(const article& a, uint32_t first, uint32_t end) {
        for (uint32_t i = first; i < std::min(end, first + reach) && !a.token_at(i).penn(LEDE_STOP); ++i)
            if (a.token_at(i).is_finite_verb()) return true;
        return false;
    }

    static void tell(const article& a, uint32_t i, const reporter& report) {
        token before = a.token_at(i - 1), here = a.token_at(i);
        report({.span = join(before->span, here->span), .message = lost_stop, .args = {std::string(before.text()),
            std::string(here.text())},
            .fixes = {{"Put a full stop behind '" + std::string(before.text()) + "'", {{{before->span.end, before->span.end}, "."}}}}});
    }
};

}  // namespace

LEDELINT_RULE(run_on)
