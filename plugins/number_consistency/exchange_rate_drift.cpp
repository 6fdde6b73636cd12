// Conversions of one story imply one exchange rate: EUR 10m ($11m) and EUR 20m ($30m) cannot both be right. The rate most of them
// agree on is taken for the right one.
#include <vector>

#include "exchange_rate_drift.help.hpp"
#include "interval.hpp"
#include "reading.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct conversion {
    quantity from, to;
    interval rate;  // units of `to` for one of `from`
};

struct exchange_rate_drift {
    enum message : uint32_t { drifts, other };
    static constexpr lede_message messages[] = {
        {"drifts"_s, "{0} for {1} is {2} to one, but {3} for {4} is {5}."_s},
        {"other"_s, "{0}"_s},
    };
    static constexpr lede_rule_info info = rule({.id = "exchange-rate-drift",
                                                 .summary = "Two conversions imply different exchange rates",
                                                 .help = help::exchange_rate_drift,
                                                 .tier = LEDE_TIER_B,
                                                 .level = LEDE_WARNING,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        std::vector<conversion> all = conversions(a);
        for (std::size_t i = 0; i < all.size(); ++i) {
            std::size_t against = 0, with = 0;
            const conversion* reference = nullptr;
            for (std::size_t j = i > reach ? i - reach : 0; j < std::min(all.size(), i + reach + 1); ++j) {
                if (i == j || !same_pair(all[i], all[j])) continue;
                if (meet(all[i].rate, all[j].rate))
                    ++with;
                else
                    ++against, reference = reference ? reference : &all[j];
            }
            // Of two that differ the later one is marked; of more, the one that stands alone.
            if (with == 0 && reference && (against >= 2 || reference < &all[i])) tell(all[i], *reference, report);
        }
    }

private:
    static constexpr std::size_t reach = 40;       // conversions to either side that one is compared with
    static constexpr uint32_t longest = 400;  // tokens of a sentence that is read

    // An amount, and right behind it the same in another currency.
    static std::vector<conversion> conversions(const article& a) {
        std::vector<conversion> out;
        auto all = a.quantities();
        for (uint32_t i = 1; i < all.size(); ++i) {
            quantity x = all[i - 1], y = all[i];
            bool money = x.is(LEDE_MONEY) && y.is(LEDE_MONEY) && x->unit != y->unit && x->unit != LEDE_NONE && y->unit != LEDE_NONE;
            if (!money || !is_plain(x) || !is_plain(y) || x->low <= 0 || y->low <= 0 || !is_running_text(a, x) ||
                y->sentence != x->sentence)
                continue;
            if (a.sentences()[x->sentence]->token_count > longest || !is_restated(a, x, y)) continue;
            if (!std::isfinite(x->high) || !std::isfinite(y->high) || speaks_of_another_time(a, x)) continue;
            out.push_back({x, y, {0.92 * y->low / x->high, 1.08 * y->high / x->low}});
        }
        return out;
    }
    // "90 euros ($99)", "90 euros, or $99,"
    static bool is_restated(const article& a, const quantity& x, const quantity& y) {
        uint32_t from = beginning(a, y);
        std::string_view close = text_at(a, behind(y));
        if (from <= behind(x) || from > behind(x) + 2) return false;
        if (close == ")") return text_at(a, from - 1) == "(";
        return word_at(a, from - 1, "or") && text_at(a, behind(x)) == "," && one_of(close, {",", ".", ";"});
    }
    static bool speaks_of_another_time(const article& a, const quantity& q) {
        for (auto t : a.tokens(a.sentences()[q->sentence]))
            if (one_of(t.text(), {"then", "time", "ago", "last", "earlier", "previous", "previously"})) return true;
        return !a.dates_in(a.sentences()[q->sentence]->span).empty() && has_year(a, q);
    }
    static bool has_year(const article& a, const quantity& q) {
        for (auto d : a.dates_in(a.sentences()[q->sentence]->span))
            if ((d->flags & LEDE_YEAR_PRINTED) || d->grain == LEDE_YEAR) return true;
        return false;
    }
    static bool same_pair(const conversion& x, const conversion& y) { return x.from->unit == y.from->unit && x.to->unit == y.to->unit; }

    static std::string rate_text(const conversion& c) {
        double r = c.to->value / c.from->value;
        return figure_text(r, r < 0.1 ? 4 : r < 100 ? 2 : 0);
    }
    static void tell(const conversion& c, const conversion& o, const reporter& report) {
        report({.span = c.to->span,
                .message = drifts,
                .args = {shown(c.to), shown(c.from), rate_text(c), shown(o.to), shown(o.from), rate_text(o)},
                .related = {{c.from->span, other, {shown(c.from)}}, {o.to->span, other, {shown(o.to)}}}});
    }
};

}  // namespace

LEDELINT_RULE(exchange_rate_drift)
