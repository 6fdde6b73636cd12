// A full stop that was lost: a lower-case word, then a capitalised word that can be no name and begins a clause of its own.
#include <ledelint/plugin.hpp>

#include "run_on.help.hpp"

#include <algorithm>

namespace {

using namespace ledelint;

struct run_on {
    enum message : uint32_t { lost_stop };
    static constexpr lede_message messages[] = {{"lost-stop"_s, "A full stop seems to be lost between '{0}' and '{1}'."_s}};
    static constexpr lede_str lexicons[] = {"sentence-openers"_s};
    static constexpr lede_rule_info info = rule({.id = "run-on", .summary = "A full stop lost before a capitalised sentence start",
        .help = help::run_on, .messages = view_of(messages), .lexicons = view_of(lexicons), .traits = LEDE_SURFACE});

    explicit run_on(const context& c) : openers_(c.lexicon("sentence-openers")) {}

    void check(const article& a, const reporter& report) const {
        for (auto b : a.blocks()) {
            if (!b.is_prose()) continue;
            uint32_t end = b->first_token + b->token_count;
            for (uint32_t i = b->first_token + 1; i + 2 < end; ++i)
                if (a.token_at(i).has(LEDE_CAPITALISED | LEDE_SPACE_BEFORE) && begins_clause(a, i, end)) tell(a, i, report);
        }
    }

private:
    lexicon openers_;
    static constexpr uint32_t reach = 14;  // tokens within which the new clause must have its finite verb

    bool begins_clause(const article& a, uint32_t i, uint32_t end) const {
        token before = a.token_at(i - 1), here = a.token_at(i), next = a.token_at(i + 1);
        bool shaped = here.text().size() == 1 || !here.has(LEDE_ALL_CAPITALS);
        if (!shaped || !may_end(before) || a.sentences()[here->sentence].has(LEDE_TITLE_CASE)) return false;
        auto opener = openers_.find(here.text());
        if (!opener) return false;
        std::string_view kind = sv(opener->label);
        bool verb = next.is_finite_verb() || (next.is(LEDE_ADV) && i + 2 < end && a.token_at(i + 2).is_finite_verb());
        if (kind == "person") return verb;
        if (!is_plain_word(before) && !((before.has(LEDE_KNOWN) || kind == "clause") && is_whole(a, i))) return false;
        return kind == "subject" ? verb : is_plain_word(next) && has_finite_verb(a, i + 1, end);
    }
    // Behind a name the clause that ends there must have had its own verb: "Xu He said" has none before it.
    static bool is_whole(const article& a, uint32_t i) {
        for (uint32_t k = a.sentence_of(i)->first_token; k + 1 < i; ++k)
            if (a.token_at(k).is_finite_verb()) return true;
        return false;
    }
    // A sentence may end on it: no abbreviation, and no word that needs another behind it.
    static bool may_end(const token& t) {
        char first = lower(t.text()[0]);
        bool open = t.is(LEDE_DET) || t.is(LEDE_ADP) || t.is(LEDE_CCONJ) || t.is(LEDE_SCONJ) || t.is(LEDE_PART);
        return first >= 'a' && first <= 'z' && t.text().back() != '.' && !open && !t.has(LEDE_URL);
    }
    static bool is_plain_word(const token& t) {
        char c = t.text()[0];
        return c >= 'a' && c <= 'z' && !t.has(LEDE_URL);
    }
    static bool has_finite_verb(const article& a, uint32_t first, uint32_t end) {
        for (uint32_t i = first; i < std::min(end, first + reach); ++i) {
            if (a.token_at(i).penn(LEDE_STOP)) return false;
            if (a.token_at(i).is_finite_verb()) return true;
        }
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
