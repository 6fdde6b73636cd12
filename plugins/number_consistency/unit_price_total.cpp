// "20 buses at $300,000 each, $5 million in all": a price per item, the number of items and the total.
#include <optional>

#include "interval.hpp"
#include "reading.hpp"
#include "unit_price_total.help.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct unit_price_total {
    enum message : uint32_t { differs, factor };
    static constexpr lede_message messages[] = {
        {"differs"_s, "{0} x {1} = {2}, not {3}."_s},
        {"factor"_s, "{0}"_s},
    };
    static constexpr lede_rule_info info = rule({.id = "unit-price-total",
                                                 .summary = "A price per item times the number of items is not the total",
                                                 .help = help::unit_price_total,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        for (auto price : a.quantities()) {
            if (!price.has(LEDE_EACH) || !price.is(LEDE_MONEY) || price.is_range() || !(price->value > 0) || !is_running_text(a, price))
                continue;
            auto items = count_before(a, price);
            auto total = items ? total_near(a, price, *items) : std::nullopt;
            if (total) examine(*items, price, *total, report);
        }
    }

private:
    // "20 buses at $300,000 each": the only count between the sentence's begin or the last comma and the price.
    static std::optional<quantity> count_before(const article& a, const quantity& price) {
        if (price.index() == 0) return std::nullopt;
        quantity q = a.quantities()[price.index() - 1];
        bool count = q.is(LEDE_CARDINAL) && is_plain(q) && q->noun != LEDE_NONE && q->whole == LEDE_NONE && q->sentence == price->sentence;
        if (!count || behind(q) + 8 < price->first_token) return std::nullopt;
        bool led = false;
        for (uint32_t i = behind(q); i < price->first_token; ++i) {
            if (one_of(text_at(a, i), {",", ";", "and", "or", ":", "(", "to"})) return std::nullopt;
            led = led || one_of(text_at(a, i), {"at", "for", "costing", "cost", "costs", "worth", "priced", "sold", "paid", "pay"});
        }
        return led ? std::optional(q) : std::nullopt;
    }

    // "$5 million in all", "for a total of $5 million"; one such figure in the sentence and no second price.
    static std::optional<quantity> total_near(const article& a, const quantity& price, const quantity& items) {
        std::optional<quantity> total;
        for (auto q : a.quantities_in(a.sentences()[price->sentence]->span)) {
            if (q.index() == price.index() || q.index() == items.index() || !q.is(LEDE_MONEY) || q->unit != price->unit) continue;
            if (q.has(LEDE_EACH) || total) return std::nullopt;
            if (!is_plain(q) || !is_total(a, q)) return std::nullopt;
            total.emplace(q);
        }
        return total;
    }
    static bool is_total(const article& a, const quantity& q) {
        uint32_t i = beginning(a, q), next = behind(q);
        if (i >= 2 && word_at(a, i - 1, "of") && one_of(text_at(a, i - 2), {"total", "bill", "cost", "sum"})) return true;
        if (i >= 1 && one_of(text_at(a, i - 1), {"totalling", "totaling", "totalled", "totaled"})) return true;
        if (one_of(text_at(a, next), {"altogether", "overall"})) return true;
        if (i >= 2 && word_at(a, i - 1, "for") && text_at(a, i - 2) == ",") return true;  // "at $30 apiece, for $42,000"
        return word_at(a, next, "in") && one_of(text_at(a, next + 1), {"all", "total"});
    }

    static void examine(const quantity& items, const quantity& price, const quantity& total, const reporter& report) {
        interval n = loosely(items, 0.05), each = loosely(price, 0.05);
        interval product{n.low * each.low, n.high * each.high};
        if (meet(product, loosely(total, 0.1, 1))) return;
        report({.span = total->span,
                .message = differs,
                .args = {shown(items), shown(price), figure_text(items->value * price->value, std::max(0, price->decimals)), shown(total)},
                .related = {{items->span, factor, {shown(items)}}, {price->span, factor, {shown(price)}}}});
    }
};

}  // namespace

LEDELINT_RULE(unit_price_total)
