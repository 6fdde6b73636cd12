// "A $2,000 deposit at 5% earns $2,100 in interest": what is in the account at the end, given as what it has earned.
#include <optional>

#include "interest_as_balance.help.hpp"
#include "interval.hpp"
#include "reading.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct interest_as_balance {
    enum message : uint32_t { balance, part };
    static constexpr lede_message messages[] = {
        {"balance"_s, "{0} is the balance: {1} earns {2} at {3}."_s},
        {"part"_s, "{0}"_s},
    };
    static constexpr lede_str lexicons[] = {"saving-words"_s};
    static constexpr lede_rule_info info = rule({.id = "interest-as-balance",
                                                 .summary = "A final balance is given as the interest earned",
                                                 .help = help::interest_as_balance,
                                                 .tier = LEDE_TIER_B,
                                                 .level = LEDE_WARNING,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons)});

    explicit interest_as_balance(const context& c) : saves_(c.lexicon("saving-words")) {}

    void check(const article& a, const reporter& report) const {
        for (auto q : a.quantities())
            if (q.is(LEDE_MONEY) && is_plain(q) && !q.hedged() && !q.in_frame() && q->value > 0 && is_running_text(a, q) && is_earned(a, q))
                examine(a, q, report);
    }

private:
    lexicon saves_;

    // "$2,100 in interest", "interest of $2,100", "earns $2,100", "a return of $2,100".
    static bool is_earned(const article& a, const quantity& q) {
        uint32_t next = behind(q), from = beginning(a, q);
        if (one_of(text_at(a, next), {"in", "of"}) &&
            one_of(text_at(a, next + 1), {"interest", "returns", "profit", "dividends", "annual", "yearly"}))
            return true;
        if (one_of(text_at(a, next), {"interest", "profit"})) return true;
        if (from < 2) return false;
        if (one_of(text_at(a, from - 1), {"of", "is", "was"}) && one_of(text_at(a, from - 2), {"interest", "return", "profit"}))
            return true;
        return one_of(text_at(a, from - 1), {"earns", "earn", "earned", "earning", "yields", "yield", "yielded"});
    }

    // The principal and the rate in this sentence or the one before it.
    void examine(const article& a, const quantity& earned, const reporter& report) const {
        sentence s = a.sentences()[earned->sentence];
        uint32_t first = s.index() > a.block_of(s)->first_sentence ? s.index() - 1 : s.index();
        lede_span place = join(a.sentences()[first]->span, s->span);
        if (!saves_.hits_in(a, place)) return;
        std::optional<quantity> rate, principal;
        double years = 1;
        for (auto q : a.quantities_in(place)) {
            if (q.is_percent() && q->value > 0 && q->value < 50 && !q.is_range()) {
                if (rate && (*rate)->value != q->value) return;
                rate.emplace(q);
            }
            if (q.is(LEDE_MONEY) && !(q == earned) && is_plain(q) && q->unit == earned->unit && !q.in_frame()) {
                if (principal && (*principal)->value != q->value) return;
                principal.emplace(q);
            }
            if (q.is(LEDE_MEASURE) && q.unit() == "year" && std::isfinite(q->value) && q->value >= 1) years = q->value;
        }
        if (rate && principal) compare(earned, *principal, *rate, years, report);
    }

    static void compare(const quantity& earned, const quantity& principal, const quantity& rate, double years, const reporter& report) {
        double simple = rate->value / 100 * years, compound = std::pow(1 + rate->value / 100, years) - 1;
        interval told = loosely(earned, 0.02);
        auto fits = [&](double share) { return meet(told, loosely(principal, 0.02) * share); };
        if (fits(simple) || fits(compound) || !(fits(1 + simple) || fits(1 + compound))) return;
        double interest = earned->value - principal->value;
        report({.span = earned->span,
                .message = balance,
                .args = {shown(earned), shown(principal), sign(earned) + figure_text(interest, interest == std::floor(interest) ? 0 : 2),
                         shown(rate)},
                .related = {{principal->span, part, {shown(principal)}}, {rate->span, part, {shown(rate)}}}});
    }
    // The currency's sign, where one is printed before the figure.
    static std::string sign(const quantity& q) { return std::string(q.of().text({q->span.begin, q->number.begin})); }
};

}  // namespace

LEDELINT_RULE(interest_as_balance)
