// "Won 52 to 47, by six votes": a margin beside the votes that give it.
#include "interval.hpp"
#include "reading.hpp"
#include "vote_margin.help.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct vote_margin {
    enum message : uint32_t { differs, votes };
    static constexpr lede_message messages[] = {
        {"differs"_s, "{0} is a margin of {1}, not {2}."_s},
        {"votes"_s, "{0}"_s},
    };
    static constexpr lede_rule_info info = rule({.id = "vote-margin",
                                                 .summary = "A margin disagrees with the votes beside it",
                                                 .help = help::vote_margin,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        auto all = a.quantities();
        for (uint32_t i = 0; i < all.size(); ++i) {
            if (!is_margin(a, all[i])) continue;
            auto votes_of = i > 0 ? result_at(a, i - 1, false) : std::nullopt;
            if (!votes_of || !joined(a, all[i]->sentence, votes_of->end, all[i]->first_token)) {
                votes_of = i + 1 < all.size() ? result_at(a, i + 1, true) : std::nullopt;
                if (!votes_of || !joined(a, all[i]->sentence, behind(all[i]), votes_of->first)) continue;
            }
            examine(a, all[i], *votes_of, report);
        }
    }

private:
    struct result {
        double difference;
        lede_span span;
        uint32_t first, end;  // tokens
    };

    // "52-47", one figure; "5,320 to 5,180", which reads as a range, a ratio or two figures. `index` is its first or its last one.
    static std::optional<result> result_at(const article& a, uint32_t index, bool is_first) {
        auto all = a.quantities();
        quantity q = all[index];
        bool pair = q.is(LEDE_SCORE) || ((q.is(LEDE_RATIO) || (q.is(LEDE_CARDINAL) && q.is_range())) && q->mantissa >= 10);
        if (pair && std::isfinite(q->other) && q->scale == 1)
            return result{std::fabs(q->mantissa - q->other), q->span, q->first_token, behind(q)};
        uint32_t other = is_first ? index + 1 : index - 1;
        if (other >= all.size()) return std::nullopt;
        quantity x = all[std::min(index, other)], y = all[std::max(index, other)];
        bool linked = y->first_token == behind(x) + 1 && one_of(text_at(a, behind(x)), {"to", "-", "\xe2\x80\x93"});
        if (!linked || !x.is(LEDE_CARDINAL) || !y.is(LEDE_CARDINAL) || !is_plain(x) || !is_plain(y)) return std::nullopt;
        return result{std::fabs(x->value - y->value), join(x->span, y->span), x->first_token, behind(y)};
    }

    // "by six votes", "a margin of six votes", "by a six-vote margin", and not "by six votes to four".
    static bool is_margin(const article& a, const quantity& q) {
        if (!q.is(LEDE_CARDINAL) || !is_plain(q) || !is_running_text(a, q)) return false;
        uint32_t next = behind(q), from = beginning(a, q);
        bool hyphen = text_at(a, next) == "-";
        if (hyphen) ++next;
        bool noun = one_of(text_at(a, next), {"vote", "votes", "point", "points", "goal", "goals", "run", "runs", "seat", "seats"});
        if (!noun || one_of(text_at(a, next + 1), {"to", "against"}) || from < 2) return false;
        if (hyphen) return one_of(text_at(a, next + 1), {"margin", "majority", "lead", "win", "victory"});
        return word_at(a, from - 1, "by") || (word_at(a, from - 1, "of") && one_of(text_at(a, from - 2), {"margin", "majority"}));
    }

    // Only marks and the words of the margin itself between the two.
    static bool joined(const article& a, uint32_t sentence, uint32_t first, uint32_t end) {
        if (first > end || end > first + 8 || a.token_at(first - 1)->sentence != sentence || a.token_at(end)->sentence != sentence)
            return false;
        for (uint32_t i = first; i < end; ++i)
            if (!one_of(text_at(a, i), {",",      "(",        "-",    "--",    "\xe2\x80\x93", "\xe2\x80\x94", "by",      "a",    "with",
                                        "margin", "majority", "of",   "vote",  "votes",        "point",        "points",  "goal", "goals",
                                        "run",    "runs",     "seat", "seats", "or",           "win",          "victory", "lead"}))
                return false;
        return true;
    }

    static void examine(const article& a, const quantity& margin, const result& r, const reporter& report) {
        if (r.difference == 0 || meet(loosely(margin, 0.05), {r.difference, r.difference})) return;
        std::string pair(a.text(r.span));
        report({.span = margin->span,
                .message = differs,
                .args = {pair, figure_text(r.difference, 0), shown(margin)},
                .related = {{r.span, votes, {pair}}}});
    }
};

}  // namespace

LEDELINT_RULE(vote_margin)
