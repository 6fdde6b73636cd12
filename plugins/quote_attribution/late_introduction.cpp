// A surname speaks first and is introduced afterwards: "No," Brandt said, and two paragraphs on "Ana Brandt, the mayor".
#include <ledelint/plugin.hpp>
#include <unordered_set>

#include "late_introduction.help.hpp"
#include "people.hpp"
#include "strangers.hpp"

namespace {

using namespace ledelint;

struct late_introduction {
    enum message : uint32_t { late, introduced };
    static constexpr lede_message messages[] = {
        {"late"_s, "{0} speaks here and is introduced only afterwards, as {1}."_s},
        {"introduced"_s, "the introduction"_s},
    };
    static constexpr lede_str lexicons[] = {"known-mononyms"_s, "given-names"_s, "reporting-verbs"_s};
    static constexpr lede_str yields_to[] = {"quote-attribution.name-drift"_s};
    static constexpr lede_rule_info info = rule({.id = "late-introduction",
                                                 .summary = "A speaker introduced only after the first quotation",
                                                 .help = help::late_introduction,
                                                 .tier = LEDE_TIER_B,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons),
                                                 .yields_to = view_of(yields_to)});

    explicit late_introduction(const context& c)
        : mononyms_(c.lexicon("known-mononyms")), given_names_(c.lexicon("given-names")), verbs_(c.lexicon("reporting-verbs")) {}

    void check(const article& a, const reporter& report) const {
        std::unordered_set<uint32_t> heard;
        for (auto q : a.quotations()) {
            if (!is_speech_of_a_name(q)) continue;
            name n = a.names()[q->speaker_name];
            if (heard.contains(n->entity) || !is_reported(q, verbs_) || opens_in_present(a, q)) continue;
            heard.insert(n->entity);
            if (shown_by(n) || n.has(LEDE_GIVEN_ONLY) || !n.is_person() || !reads_as_a_surname(a, n)) continue;
            if (mononyms_.has(n.text()) || given_names_.has(n.text())) continue;
            uint32_t full = introduction_behind(a, n);
            if (full == LEDE_NONE || stands_in_a_longer_name(a, n, 0, n.index())) continue;
            name met = a.names()[full];
            report({.span = n->span,
                    .message = late,
                    .args = {std::string(n.text()), std::string(met.text())},
                    .related = {{met->span, introduced}}});
        }
    }

private:
    lexicon mononyms_, given_names_, verbs_;

    // "Ito says the deal is 'off'" in the first line: a headline, whatever the format.
    static bool opens_in_present(const article& a, const quotation& q) {
        return q->block == 0 && q.has_cue() && a.tokens_in(q->cue)[0].penn(LEDE_VBZ);
    }

    // The first mention that shows who it is, when it is a full name and stands behind; NONE when one stands before.
    static uint32_t introduction_behind(const article& a, const name& n) {
        for (auto other : a.names()) {
            if (other->entity != n->entity || !shown_by(other) || a.token_at(other->first_token).has(LEDE_QUOTED)) continue;
            return other.index() > n.index() && other.has(LEDE_FULL_NAME) && other->sentence != n->sentence ? other.index() : LEDE_NONE;
        }
        return LEDE_NONE;
    }
};

}  // namespace

LEDELINT_RULE(late_introduction)
