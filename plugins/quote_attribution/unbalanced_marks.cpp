// A quotation mark without its partner. The pairing itself is the analysis' work (inches, feet, apostrophes, nested marks and
// quotations that go on in the next paragraph are settled there); this rule speaks where it found no partner.
#include <ledelint/plugin.hpp>

#include "clauses.hpp"
#include "unbalanced_marks.help.hpp"

namespace {

using namespace ledelint;

struct unbalanced_marks {
    enum message : uint32_t { unclosed, unopened };
    static constexpr lede_message messages[] = {
        {"unclosed"_s, "This quotation is never closed."_s},
        {"unopened"_s, "This closing mark has no opening mark."_s},
    };
    static constexpr lede_str yields_to[] = {"mt-artifacts.mojibake"_s, "quote-attribution.mark-direction"_s};
    static constexpr lede_rule_info info = rule({.id = "unbalanced-marks", .summary = "A quotation mark without its partner",
        .help = help::unbalanced_marks, .messages = view_of(messages), .yields_to = view_of(yields_to), .traits = LEDE_SURFACE});

    void check(const article& a, const reporter& report) const {
        uint32_t told = LEDE_NONE;  // quotation: the last that was reported
        for (auto q : a.quotations()) {
            if (is_pair(q) || is_told(a, q, told)) continue;
            block b = a.blocks()[q->block];
            if (b.is(LEDE_CODE) || b.is(LEDE_TABLE) || is_markup(a, b) || is_settled(a, q, b)) continue;
            if (q.has(LEDE_UNOPENED)) tell_unopened(a, q, b, report);
            else tell_unclosed(a, q, b, report);
            told = q.index();
        }
    }

private:
    // One lost mark leaves the others of its paragraph without partners too.
    static bool is_told(const article& a, const quotation& q, uint32_t told) {
        if (told == LEDE_NONE) return false;
        quotation before = a.quotations()[told];
        return before->block == q->block || (q.has(LEDE_UNOPENED) && before.has(LEDE_OPEN_ENDED) && closes_later(a, before) == q.index());
    }
    // What was left open is closed some paragraphs on, and no other mark of its kind stands between; NONE: it is not.
    static uint32_t closes_later(const article& a, const quotation& q) {
        constexpr uint32_t blocks = 8, marks = 8;
        auto all = a.quotations();
        for (uint32_t i = q.index() + 1; i < all.size() && i <= q.index() + marks && all[i]->block <= q->block + blocks; ++i) {
            if (all[i].has(LEDE_UNOPENED)) return i;
            if (!all[i].has(LEDE_SINGLE_MARKS) || q.has(LEDE_SINGLE_MARKS)) break;
        }
        return LEDE_NONE;
    }
    // The partner stands in the next paragraph, or in the one before that broke off.
    static bool is_settled(const article& a, const quotation& q, const block& b) {
        return q.has(LEDE_UNOPENED) ? b->first_token > 0 && breaks_off(a, b->first_token - 1, b->first_token) : goes_on(a, q, b);
    }
    // Attributes of a tag: author="…".
    static bool is_markup(const article& a, const block& b) { return a.text(b->span).find("=\"") != std::string_view::npos; }

    // Where the words end is known when the mark stands in a later paragraph; the convention is broken, no more.
    static void tell_unclosed(const article& a, const quotation& q, const block& b, const reporter& report) {
        bool known = closes_later(a, q) != LEDE_NONE && a.quotations()[closes_later(a, q)]->block > q->block;
        report({.span = opening_mark(q), .message = unclosed,
            .fixes = known ? std::vector<fix>{} : closing(a, q, b), .weaker = known || may_go_on(a, q, b) ? 1u : 0u});
    }
    static void tell_unopened(const article& a, const quotation& q, const block& b, const reporter& report) {
        report({.span = closing_mark(q), .message = unopened, .fixes = opening(a, q, b),
            .weaker = is_doubled(a, q, b) || may_have_begun(a, q, b) ? 1u : 0u});
    }
    // Several sentences to the end of the paragraph: they may go on in one that was cut here, and then the mark is right. So is a mark that
    // closes a paragraph of no other quotation. An opening mark that ends a paragraph closes marks inside marks; where the quotation is
    // opened again at the head of a later sentence, paragraphs of it were run together.
    static bool may_go_on(const article& a, const quotation& q, const block& b) {
        bool to_the_end = end_token(q) == end_token(b),
             several = a.token_at(q->first_token)->sentence != a.token_at(end_token(q) - 1)->sentence;
        return (to_the_end && (several || q->token_count < 2)) || opens_again(a, q, b);
    }
    static bool may_have_begun(const article& a, const quotation& q, const block& b) {
        return end_token(q) == end_token(b) && a.quotations_in({b->span.begin, q->span.begin}).empty();
    }
    static bool opens_again(const article& a, const quotation& q, const block& b) {
        if (!q.has(LEDE_FULL) || q.index() + 1 >= a.quotations().size()) return false;
        quotation next = a.quotations()[q.index() + 1];
        if (next->block != b.index() || !a.token_at(next->first_token).has(LEDE_SENTENCE_FIRST)) return false;
        for (auto t : a.tokens(q->first_token, next->first_token - q->first_token))
            if ((!t.has(LEDE_QUOTED) && t.is_verb()) || is_plain_cue(t.key())) return false;  // the writer's own words between
        return true;
    }
    static bool is_doubled(const article& a, const quotation& q, const block& b) {
        uint32_t t = q->first_token;
        bool twice = q.text().size() == 6 && q.text().substr(0, 3) == q.text().substr(3);  // two single marks for one double
        return twice || (t > b->first_token && a.token_at(t - 1).text() == q.text() && !a.token_at(t).has(LEDE_SPACE_BEFORE));
    }
    // By convention a quotation of several paragraphs is opened in each and closed in the last. A paragraph that was cut in two in
    // mid sentence leaves its marks on both sides.
    static bool goes_on(const article& a, const quotation& q, const block& b) {
        uint32_t end = end_token(b);
        if (end_token(q) == end && end < a.tokens().size() && breaks_off(a, end - 1, end)) return true;
        return goes_on_in_next(a, q);
    }
    static bool breaks_off(const article& a, uint32_t last, uint32_t next) {
        return !a.token_at(last).is(LEDE_PUNCT) && !a.token_at(next).has(LEDE_CAPITALISED) && !a.token_at(next).is(LEDE_PUNCT);
    }

    static std::vector<fix> insert(uint32_t at, std::string_view mark) {
        if (mark.empty()) return {};
        return {{.title = "Add " + std::string(mark), .edits = {{{at, at}, std::string(mark)}}}};
    }

    // One place for the lost mark: before the attribution, or at the end of a paragraph that is one sentence from here on.
    static std::vector<fix> closing(const article& a, const quotation& q, const block& b) {
        uint32_t last = end_token(q) - 1, end = end_token(b);
        bool attributed = last + 1 < end && q.has_cue() && q->cue.begin >= q->span.end;
        bool one_sentence = a.token_at(q->first_token)->sentence == a.token_at(last)->sentence;
        bool to_the_end = last + 1 == end && is_stop(a.token_at(last).text()) && one_sentence;
        bool announced = q->first_token == b->first_token || a.token_at(q->first_token - 1).is(LEDE_PUNCT);
        if (!attributed && !(to_the_end && announced)) return {};
        return insert(q->inner.end, closer_of(a.text(opening_mark(q))));
    }

    // The mark is there twice; or it follows the comma of the paragraph's first sentence, which therefore is the speaker's.
    static std::vector<fix> opening(const article& a, const quotation& q, const block& b) {
        uint32_t t = q->first_token;
        if (t == b->first_token) return {};
        token before = a.token_at(t - 1);
        if (is_doubled(a, q, b)) return {{.title = "Remove the second mark", .edits = {{q->span, ""}}}};
        bool first = a.token_at(t)->sentence == b->first_sentence && a.quotations_in({b->span.begin, q->span.begin}).size() == 0;
        if (!first || before.text() != "," || t + 1 >= end_token(b)) return {};
        return insert(b->span.begin, opener_of(q.text()));
    }
};

}  // namespace

LEDELINT_RULE(unbalanced_marks)
