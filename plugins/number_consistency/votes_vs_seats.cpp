// More votes than a body has members: "the nine-member board voted 7-3". Fewer are no slip; members stay away.
#include "interval.hpp"
#include "reading.hpp"
#include "votes_vs_seats.help.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct votes_vs_seats {
    enum message : uint32_t { more, size };
    static constexpr lede_message messages[] = {
        {"more"_s, "{0}, more than the {1} members."_s},
        {"size"_s, "{0}"_s},
    };
    static constexpr lede_rule_info info = rule({.id = "votes-vs-seats",
                                                 .summary = "More votes were cast than the body has members",
                                                 .help = help::votes_vs_seats,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        each_sentence_of_figures(a, 2, [&](const sentence&, auto figures) {
            std::optional<quantity> seats;
            for (auto q : figures) {
                if (q.is(LEDE_SCORE)) {
                    if (seats && is_vote(a, *seats, q)) examine(*seats, q, report);
                } else if (is_size(a, q)) {
                    seats.emplace(q);
                }
            }
        });
    }

private:
    // "the nine-member board", "the council, which has 12 members"
    static bool is_size(const article& a, const quantity& q) {
        if (!q.is(LEDE_CARDINAL) || !is_plain(q) || q.hedged() || q->whole != LEDE_NONE) return false;
        uint32_t next = behind(q);
        if (text_at(a, next) == "-") return one_of(text_at(a, next + 1), {"member", "judge", "justice", "seat", "person", "strong"});
        if (q->noun == LEDE_NONE && q->first_token > 1 && word_at(a, q->first_token - 1, "of") && a.token_at(next).is_verb())
            return one_of(text_at(a, q->first_token - 2), {"board", "panel", "council", "committee", "jury"});  // "the board of nine voted"
        return q->first_token > 0 && word_at(a, q->first_token - 1, "has") &&
               one_of(text_at(a, next), {"members", "seats", "judges", "justices"});
    }

    // A word for voting before the score, and no other body in between.
    static bool is_vote(const article& a, const quantity& seats, const quantity& score) {
        bool voted = false;
        int bodies = 0;
        for (uint32_t i = behind(seats) + (text_at(a, behind(seats)) == "-" ? 2 : 0); i < score->first_token; ++i) {
            std::string lemma = a.token_at(i).lemma();
            voted = voted || one_of(lemma, {"vote", "rule", "approve", "reject", "decide", "split", "back", "pass", "adopt", "agree",
                                            "decision", "ruling", "uphold", "deny"});
            bodies += one_of(lemma, {"council", "board", "panel", "committee", "court", "commission", "senate", "house", "parliament",
                                     "assembly", "chamber", "legislature", "jury"});
            if (one_of(lemma, {"beat", "win", "lose", "game", "season"})) return false;
        }
        return voted && bodies <= 1;
    }

    static void examine(const quantity& seats, const quantity& score, const reporter& report) {
        double cast = score->mantissa + score->other;
        if (!std::isfinite(cast) || cast <= seats->value || cast > 3 * seats->value) return;
        report(
            {.span = score->span,
             .message = more,
             .args = {figure_text(score->mantissa, 0) + " + " + figure_text(score->other, 0) + " = " + figure_text(cast, 0), shown(seats)},
             .related = {{seats->span, size, {shown(seats)}}}});
    }
};

}  // namespace

LEDELINT_RULE(votes_vs_seats)
