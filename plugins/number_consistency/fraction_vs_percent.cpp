// A fraction in words, the percentage beside it, and the count that both stand for.
#include "fraction_vs_percent.help.hpp"
#include "restatement.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct fraction_vs_percent {
    enum message : uint32_t { differs, count, other };
    static constexpr lede_message messages[] = {
        {"differs"_s, "'{0}' is {1}, not {2}."_s},
        {"count"_s, "{0} of {1} is {2}, not {3}."_s},
        {"other"_s, "{0}"_s},
    };
    static constexpr lede_rule_info info = rule({.id = "fraction-vs-percent",
                                                 .summary = "A fraction, a percentage and a count of one share disagree",
                                                 .help = help::fraction_vs_percent,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        auto all = a.quantities();
        for (auto q : all) {
            if (auto y = restated(a, q)) two_shares(q, *y, report);
            if (q.index() + 1 == all.size()) break;
            quantity next = all[q.index() + 1];
            if (word_at(a, behind(q), "of") && (q->whole == next.index() || next->first_token == behind(q) + 1))
                counted(a, q, next, report);
            if (q.is(LEDE_FRACTION)) part_of(a, q, next, report);
            if (said_again(a, q, next)) of_a_whole(a, q, next, report);
        }
    }

private:
    // Writers call 64% two-thirds: two points of freedom, five where a hedge announces it.
    static double freedom(const quantity& x, const quantity& y) { return x.hedged() || y.hedged() ? 5 : 2; }

    static void two_shares(const quantity& x, const quantity& y, const reporter& report) {
        if (x.is(LEDE_FRACTION) == y.is(LEDE_FRACTION) || x.is(LEDE_RATIO) || y.is(LEDE_RATIO) || is_loose_third(x)) return;
        auto first = share_in_percent(x), second = share_in_percent(y);
        if (!first || !second || meet(wider(*first, freedom(x, y)), *second)) return;
        const quantity &fraction = x.is(LEDE_FRACTION) ? x : y, &percent = x.is(LEDE_FRACTION) ? y : x;
        report({.span = y->span,
                .message = differs,
                .args = {shown(fraction), figure_text(100 * fraction->value, 0) + "%", shown(percent)},
                .related = {{x->span, other, {shown(x)}}}});
    }
    // "a third (12%)" may be the one after the second.
    static bool is_loose_third(const quantity& x) {
        return x.is(LEDE_FRACTION) && x->token_count <= 2 && (same_word(text_at(x.of(), x->first_token), "a") || x->token_count == 1) &&
               !one_of(x.text(), {"half", "a half", "two-thirds", "three-quarters"}) && !word_at(x.of(), behind(x), "of");
    }

    static bool is_count(const quantity& q) { return q.is(LEDE_CARDINAL) && is_plain(q) && !q.hedged() && q->value > 0; }

    // "40 of the 90 seats, or more than half"
    static void counted(const article& a, const quantity& part, const quantity& whole, const reporter& report) {
        if (auto share = restated(a, whole)) judge(part, whole, *share, report);
    }
    // "300 jobs, or 20 percent of its 2,000 posts"; "90 percent of voters, or 4,500 of 6,000".
    static void of_a_whole(const article& a, const quantity& x, const quantity& y, const reporter& report) {
        auto all = a.quantities();
        if (y.index() + 1 >= all.size() || !word_at(a, behind(y), "of")) return;
        quantity whole = all[y.index() + 1];
        bool beside = whole->sentence == y->sentence && (y->whole == whole.index() || whole->first_token == behind(y) + 1);
        if (!beside) return;
        if (x.is(LEDE_CARDINAL) && y.is_percent()) judge(x, whole, y, report);
        if (x.is_percent() && y.is(LEDE_CARDINAL)) judge(y, whole, x, report);
    }
    // ", or" leads from one to the other.
    static bool said_again(const article& a, const quantity& x, const quantity& y) {
        uint32_t from = beginning(a, y);
        return y->sentence == x->sentence && from >= behind(x) + 2 && is_running_text(a, x) && word_at(a, from - 1, "or") &&
               text_at(a, from - 2) == "," && is_noun_phrase(a, behind(x), from - 2);
    }
    static void judge(const quantity& part, const quantity& whole, const quantity& share, const reporter& report) {
        if (!is_count(part) || !is_count(whole) || part->value > whole->value || part->kind != whole->kind) return;
        auto stated = share_in_percent(share);
        interval p = loosely(part, 0.05), w = loosely(whole, 0.05), actual{100 * p.low / w.high, 100 * p.high / w.low};
        if (!stated || share.is(LEDE_RATIO) || meet(wider(*stated, share.is(LEDE_FRACTION) ? freedom(share, part) : 0.5), actual)) return;
        report({.span = share->span,
                .message = count,
                .args = {shown(part), shown(whole), figure_text(100 * part->value / whole->value, 1) + "%", shown(share)},
                .related = {{part->span, other, {shown(part)}}, {whole->span, other, {shown(whole)}}}});
    }

    // "half the 90 seats, or 40"
    static void part_of(const article& a, const quantity& fraction, const quantity& whole, const reporter& report) {
        for (uint32_t i = behind(fraction); i < whole->first_token; ++i)
            if (!one_of(text_at(a, i), {"of", "the", "its", "their", "all"})) return;
        auto part = restated(a, whole);
        if (!part || !is_count(whole) || !is_count(*part) || whole->sentence != fraction->sentence) return;
        interval share = wider(of(fraction), freedom(fraction, whole) / 100), w = loosely(whole, 0.05);
        if (meet({share.low * w.low, share.high * w.high}, loosely(*part, 0.05))) return;
        report({.span = (*part)->span,
                .message = count,
                .args = {shown(*part), shown(whole), figure_text(100 * (*part)->value / whole->value, 1) + "%", shown(fraction)},
                .related = {{fraction->span, other, {shown(fraction)}}, {whole->span, other, {shown(whole)}}}});
    }
};

}  // namespace

LEDELINT_RULE(fraction_vs_percent)
