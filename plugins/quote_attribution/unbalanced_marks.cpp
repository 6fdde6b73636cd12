// A quotation mark without its partner. The pairing itself is the analysis' work (inches, feet, apostrophes, nested marks and
// quotations that go on in the next paragraph are settled there); this rule speaks where it found no partner.
#include <ledelint/plugin.hpp>

#include "unbalanced_marks.help.hpp"

namespace {

using namespace ledelint;

struct unbalanced_marks {
    enum message : uint32_t { unclosed, unopened };
    static constexpr lede_message messages[] = {
        {"unclosed"_s, "This quotation is never closed."_s},
        {"unopened"_s, "This closing mark has no opening mark."_s},
    };
    static constexpr lede_str yields_to[] = {"mt-artifacts.mojibake"_s};
    static constexpr lede_rule_info info = rule({.id = "unbalanced-marks", .summary = "A quotation mark without its partner",
        .help = help::unbalanced_marks, .messages = view_of(messages), .yields_to = view_of(yields_to)});

    void check(const article& a, const reporter& report) const {
        uint32_t told = LEDE_NONE;  // block: one lost mark leaves the others of its paragraph without partners too
        for (auto q : a.quotations()) {
            block b = a.blocks()[q->block];
            if (b.is(LEDE_CODE) || b.is(LEDE_TABLE) || q->block == told) continue;
            if (q.has(LEDE_UNOPENED)) report({.span = closing_mark(q), .message = unopened});
            else if (q.has(LEDE_OPEN_ENDED) && !goes_on(a, q)) report({.span = opening_mark(q), .message = unclosed});
            else continue;
            told = q->block;
        }
    }

private:
    static lede_span opening_mark(const quotation& q) { return {q->span.begin, q->inner.begin}; }
    static lede_span closing_mark(const quotation& q) { return {q->inner.end, q->span.end}; }

    // By convention a quotation of several paragraphs is opened in each and closed in the last.
    static bool goes_on(const article& a, const quotation& q) {
        auto all = a.quotations();
        for (uint32_t i = q.index() + 1; i < all.size() && all[i]->block <= q->block + 1; ++i)
            if (all[i]->block == q->block + 1 && all[i].has(LEDE_CONTINUED)) return true;
        return false;
    }
};

}  // namespace

LEDELINT_RULE(unbalanced_marks)
