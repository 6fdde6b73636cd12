// A part that is larger than the whole it is said to be a part of.
#include "interval.hpp"
#include "part_over_whole.help.hpp"
#include "reading.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct part_over_whole {
    enum message : uint32_t { larger, whole };
    static constexpr lede_message messages[] = {
        {"larger"_s, "{0} is more than the {1} that it is a part of."_s},
        {"whole"_s, "{0}"_s},
    };
    static constexpr lede_rule_info info = rule(
        {.id = "part-over-whole", .summary = "A part larger than its whole", .help = help::part_over_whole, .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        auto all = a.quantities();
        for (auto q : all) {
            uint32_t of_it = q->whole < all.size() ? q->whole : cases_of(a, q);
            if (of_it >= all.size() || !is_count(q)) continue;
            quantity all_of_it = all[of_it];
            if (!is_count(all_of_it) || q->kind != all_of_it->kind || q->unit != all_of_it->unit || q->low <= loosely(all_of_it, 0.1).high)
                continue;
            report({.span = q->span,
                    .message = larger,
                    .args = {std::string(q.text()), std::string(all_of_it.text())},
                    .related = {{all_of_it->span, whole, {std::string(all_of_it.text())}}}});
        }
    }

private:
    // "1,200 deaths from 300 cases": the figure right behind, of those who could have died.
    static uint32_t cases_of(const article& a, const quantity& q) {
        uint32_t next = q.index() + 1;
        if (q->noun == LEDE_NONE) return LEDE_NONE;
        quantity y = a.quantities()[next];
        bool fate = one_of(q.noun(), {"death", "fatality", "recovery", "survivor"});
        if (fate && includes(a, q)) return q.index() - 1;
        if (!fate || next >= a.quantities().size()) return LEDE_NONE;
        bool led = y->sentence == q->sentence && q->noun + 2 == beginning(a, y) && one_of(text_at(a, q->noun + 1), {"from", "among", "in"});
        return led && one_of(y.noun(), {"case", "infection", "patient"}) ? next : LEDE_NONE;
    }
    // "300 cases, including 42 deaths"
    static bool includes(const article& a, const quantity& q) {
        uint32_t i = beginning(a, q);
        if (q.index() == 0 || i < 2 || !word_at(a, i - 1, "including") || text_at(a, i - 2) != ",") return false;
        quantity y = a.quantities()[q.index() - 1];
        bool near = y->sentence == q->sentence && y->noun != LEDE_NONE && y->noun + 6 > i - 2;
        return near && one_of(y.noun(), {"case", "infection", "patient"});
    }
    static bool is_count(const quantity& q) {
        constexpr uint32_t unfit = LEDE_APPROXIMATE_NOUN | LEDE_PART_OF_DATE | LEDE_NAME_PART | LEDE_EACH | LEDE_RANGE;
        return (q.is(LEDE_CARDINAL) || q.is(LEDE_MONEY)) && !(q->flags & unfit) && q->per == LEDE_NONE && std::isfinite(q->value);
    }
};

}  // namespace

LEDELINT_RULE(part_over_whole)
