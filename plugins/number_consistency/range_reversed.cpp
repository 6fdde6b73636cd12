// A range whose first end is the larger one.
#include "interval.hpp"
#include "range_reversed.help.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct range_reversed {
    enum message : uint32_t { reversed };
    static constexpr lede_message messages[] = {{"reversed"_s, "The range '{0}' runs from the larger figure to the smaller."_s}};
    static constexpr lede_rule_info info = rule({.id = "range-reversed",
                                                 .summary = "A range whose first figure is the larger one",
                                                 .help = help::range_reversed,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        for (auto q : a.quantities()) {
            constexpr uint32_t unfit = LEDE_PART_OF_DATE | LEDE_NAME_PART | LEDE_BRACKETED;
            bool kind = q.is(LEDE_CARDINAL) || q.is(LEDE_MONEY) || q.is(LEDE_MEASURE) || q.is(LEDE_PERCENT) || q.is(LEDE_AGE);
            if (!kind || !q.is_range() || (q->flags & unfit & (q.is(LEDE_MEASURE) ? ~uint32_t(LEDE_PART_OF_DATE) : ~0u)) ||
                is_backwards(a, q) || (q.in_frame() && q->part != LEDE_DELTA) || is_year(q) || !is_spoken(a, q))
                continue;
            if (q->mantissa * q->scale > q->other) report({.span = q->span, .message = reversed, .args = {std::string(q.text())}});
        }
    }

private:
    static bool is_year(const quantity& q) {
        return q.is(LEDE_CARDINAL) && q->other >= 1000 && q->other < 2100 && q->decimals > -2 && q.noun().empty();
    }
    // "between 40 and 20 years ago" counts backwards by right.
    static bool is_backwards(const article& a, const quantity& q) {
        uint32_t next = q->first_token + q->token_count;
        return next < a.tokens().size() && (same_word(a.token_at(next).text(), "ago") || same_word(a.token_at(next).text(), "before"));
    }
    // "between 90 and 40": two figures joined by a hyphen may be a score, a page, a telephone number.
    static bool is_spoken(const article& a, const quantity& q) {
        if (q->first_token == 0 || !same_word(a.token_at(q->first_token - 1).text(), "between")) return false;
        for (auto t : a.tokens(q->first_token, q->token_count))
            if (same_word(t.text(), "and")) return true;
        return false;
    }
};

}  // namespace

LEDELINT_RULE(range_reversed)
