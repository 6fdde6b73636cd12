// Shares of one whole that total more than 100 percent: "52% said yes, 38% no and 17% were unsure".
#include <vector>

#include "interval.hpp"
#include "reading.hpp"
#include "shares_total.help.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct shares_total {
    enum message : uint32_t { sum, share };
    static constexpr lede_message messages[] = {
        {"sum"_s, "{0}%, not 100%."_s},
        {"share"_s, "{0}"_s},
    };
    static constexpr lede_str lexicons[] = {"residual-answers"_s, "open-list-cues"_s};
    static constexpr lede_rule_info info = rule({.id = "shares-total",
                                                 .summary = "The shares of one whole do not total 100 percent",
                                                 .help = help::shares_total,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons)});

    explicit shares_total(const context& c) : residual_(c.lexicon("residual-answers")), open_(c.lexicon("open-list-cues")) {}

    void check(const article& a, const reporter& report) const {
        each_sentence_of_figures(a, 3, [&](const sentence& s, auto figures) {
            std::vector<quantity> shares = percentages(figures);
            if (shares.size() >= 3 && closes(a, s, shares) && !is_open(a, s)) compare(shares, report);
        });
    }

private:
    lexicon residual_, open_;

    // All percentages of the sentence, when they are plain shares of one list; none otherwise.
    static std::vector<quantity> percentages(const range<quantity, lede_quantity>& figures) {
        std::vector<quantity> out;
        for (auto q : figures) {
            if (!q.is_percent()) continue;
            bool first = out.empty();
            if (!is_plain(q) || q.in_frame() || q.has(LEDE_BRACKETED) || q->value < 0 || (!first && word_at(q.of(), behind(q), "of"))) return {};
            if (!first && q->first_token > behind(out.back()) + 14) return {};
            out.push_back(q);
        }
        return out;
    }

    // The last share is of those who gave no other answer, so that the list is complete: "17% were unsure", "others 17%".
    bool closes(const article& a, const sentence& s, const std::vector<quantity>& shares) const {
        const quantity &last = shares.back(), &before = shares[shares.size() - 2];
        uint32_t end = s->first_token + s->token_count;
        for (uint32_t i = behind(last); i < std::min(end, behind(last) + 6); ++i)
            if (residual_.has(text_at(a, i)) || declines(a, i))
                return true;
            else if (word_at(a, i, "and"))  // "30% take the bus and others drive"
                break;
        for (uint32_t i = std::max(behind(before), last->first_token - std::min(last->first_token, 3u)); i < last->first_token; ++i)
            if (residual_.has(text_at(a, i))) return true;
        return false;
    }
    // "did not answer", "had no view", "had yet to decide"
    static bool declines(const article& a, uint32_t i) {
        bool denied = one_of(text_at(a, i), {"no", "not", "n't", "yet"});
        return denied && (one_of(text_at(a, i + 1), {"view", "answer", "sure", "reply", "respond", "decided", "say", "preference"}) ||
                          (word_at(a, i + 1, "to") && word_at(a, i + 2, "decide")));
    }
    bool is_open(const article& a, const sentence& s) const {
        for (auto t : a.tokens(s))
            if (open_.has(t.text()) && !one_of(t.text(), {"some", "per"})) return true;
        return false;
    }

    // Half a point of rounding for each share is in the intervals. Fewer than 100 leaves room for those who did not answer.
    static void compare(const std::vector<quantity>& shares, const reporter& report) {
        interval reached{0, 0};
        double added = 0;
        int32_t decimals = 0;
        std::string terms;
        for (const quantity& q : shares) {
            reached = reached + of(q);
            added += q->value;
            decimals = std::max(decimals, q->decimals);
        }
        if (reached.low <= 100 || added > 130) return;
        for (const quantity& q : shares) terms += (terms.empty() ? "" : " + ") + figure_text(q->value, decimals);
        std::vector<related_place> places;
        for (std::size_t i = 0; i + 1 < shares.size(); ++i) places.push_back({shares[i]->span, share, {shown(shares[i])}});
        report({.span = shares.back()->span, .message = sum, .args = {terms + " = " + figure_text(added, decimals)}, .related = places});
    }
};

}  // namespace

LEDELINT_RULE(shares_total)
