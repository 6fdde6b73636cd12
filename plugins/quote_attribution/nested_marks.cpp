// Marks inside marks of the same kind: "He told me "go home"," she said. The reader cannot see where the inner words end.
#include <ledelint/plugin.hpp>

#include "marks.hpp"
#include "nested_marks.help.hpp"

namespace {

using namespace ledelint;

struct nested_marks {
    enum message : uint32_t { same_kind, outer };
    static constexpr lede_message messages[] = {
        {"same-kind"_s, "This quotation inside a quotation has the same marks, {0}; {1} would tell them apart."_s},
        {"outer"_s, "the quotation around it"_s},
    };
    static constexpr lede_str yields_to[] = {"quote-attribution.unbalanced-marks"_s, "quote-attribution.mark-direction"_s};
    static constexpr lede_rule_info info = rule({.id = "nested-marks", .summary = "A quotation inside a quotation with the same marks",
        .help = help::nested_marks, .tier = LEDE_TIER_B, .level = LEDE_NOTE, .messages = view_of(messages), .yields_to = view_of(yields_to),
        .traits = LEDE_SURFACE});

    void check(const article& a, const reporter& report) const {
        for (auto q : a.quotations()) {
            if (!q.has(LEDE_NESTED) || q->parent == LEDE_NONE || !is_pair(q)) continue;
            quotation outside = a.quotations()[q->parent];
            if (q.has(LEDE_SINGLE_MARKS | LEDE_STRAIGHT_MARKS)) continue;  // ' is an apostrophe too
            bool same = q.has(LEDE_SINGLE_MARKS) == outside.has(LEDE_SINGLE_MARKS);
            if (!same || !(is_pair(outside) || goes_on_in_next(a, outside))) continue;
            report({.span = q->span, .message = same_kind, .args = {pair(q, false), pair(q, true)},
                .related = {{opening_mark(outside), outer}}});
        }
    }

private:
    static std::string pair(const quotation& q, bool other) {
        bool single = q.has(LEDE_SINGLE_MARKS) != other;
        if (q.has(LEDE_STRAIGHT_MARKS)) return single ? "' '" : "\" \"";
        return single ? "‘ ’" : "“ ”";
    }
};

}  // namespace

LEDELINT_RULE(nested_marks)
