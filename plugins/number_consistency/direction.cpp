// The word for a change against its two levels: what "fell" cannot be higher after than before.
#include "change.hpp"
#include "direction.help.hpp"
#include "interval.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct direction {
    enum message : uint32_t { opposite, level };
    static constexpr lede_message messages[] = {
        {"opposite"_s, "'{0}', but {1} to {2} is {3}."_s},
        {"level"_s, "{0}"_s},
    };
    static constexpr lede_str yields_to[] = {"number-consistency.percent-change"_s};
    static constexpr lede_rule_info info = rule({.id = "direction",
                                                 .summary = "A word for a change contradicts the levels before and after it",
                                                 .help = help::direction,
                                                 .level = LEDE_ERROR,
                                                 .messages = view_of(messages),
                                                 .yields_to = view_of(yields_to)});

    void check(const article& a, const reporter& report) const {
        for (const change& c : changes(a))
            if (c.before && c.after && comparable(a, *c.before, *c.after)) examine(a, *c.before, *c.after, report);
    }

private:
    static void examine(const article& a, const quantity& before, const quantity& after, const reporter& report) {
        bool lost_scale = before->scale != after->scale && (before->scale == 1 || after->scale == 1);
        if (lost_scale) return;
        interval moved = printed(after) - printed(before);
        // "Fell to 5.1% in June, up from 4.8% a year earlier": the word at the level before speaks of the two.
        const quantity& teller = before->direction ? before : after;
        if (contradicts(teller, moved)) tell(a, teller, before, after, report);
    }
    static bool contradicts(const quantity& q, interval moved) {
        int32_t said = q->direction;
        return q->verb != LEDE_NONE && (said > 0 ? moved.high < 0 : said < 0 && moved.low > 0);
    }
    // "$1 billion" beside "$663 million": no rounding goes further than a tenth.
    static interval printed(const quantity& q) {
        if (q.hedged()) return of(q);
        double most = 0.1 * std::fabs(q->value);
        return {std::max(q->low, q->value - most), std::min(q->high, q->value + most)};
    }

    static void tell(const article& a, const quantity& teller, const quantity& before, const quantity& after, const reporter& report) {
        int32_t said = teller->direction;
        token word = a.token_at(teller->verb);
        report({.span = word->span,
                .message = opposite,
                .args = {std::string(word.text()), std::string(before.text()), std::string(after.text()), said > 0 ? "a fall" : "a rise"},
                .related = {{before->span, level, {std::string(before.text())}}, {after->span, level, {std::string(after.text())}}}});
    }
};

}  // namespace

LEDELINT_RULE(direction)
