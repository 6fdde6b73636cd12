// "100$", "$ 500", "20 %", "EUR100,-": a currency or percent sign where another language puts it.
#include <ledelint/plugin.hpp>

#include "figures.hpp"
#include "symbol_placement.help.hpp"

namespace {

using namespace ledelint;

constexpr std::string_view signs[] = {"$", "£", "€", "¥", "₹", "₽", "₩", "₺"};

struct symbol_placement {
    enum message : uint32_t { behind, spaced, percent, dash };
    static constexpr lede_message messages[] = {
        {"behind"_s, "The sign stands behind the figure: '{0}' is '{1}' in English."_s},
        {"spaced"_s, "A space parts the sign from its figure: '{1}'."_s},
        {"percent"_s, "A space parts the percent sign from its figure: '{1}'."_s},
        {"dash"_s, "',-' is no part of an English amount: '{1}'."_s},
    };
    static constexpr lede_str yields_to[] = {"number-consistency.doubled-unit"_s, "mt-artifacts.split-number"_s,
        "mt-artifacts.punctuation-spacing"_s};
    static constexpr lede_rule_info info = rule({.id = "symbol-placement", .summary = "A sign where another language puts it",
        .help = help::symbol_placement, .tier = LEDE_TIER_B, .messages = view_of(messages), .yields_to = view_of(yields_to)});

    void check(const article& a, const reporter& report) const {
        for (auto q : a.quantities()) {
            if (q.has(LEDE_WORDS) || q.has(LEDE_PART_OF_DATE)) continue;
            bool priced = a.text().substr(q->span.end, 3) == ",- ";
            if (!(priced || q.is(LEDE_MONEY) || q.is_percent()) || !in_copy(a, q->sentence)) continue;
            if (priced) tell(a, {q->span.begin, q->span.end + 2}, dash, std::string(q.text()), report);
            else if (q.is_percent()) judge_percent(a, q, report);
            else judge_money(a, q, report);
        }
    }

private:
    static std::string_view sign_at_end(std::string_view s) {
        for (std::string_view sign : signs)
            if (s.ends_with(sign)) return sign;
        return {};
    }
    static void judge_percent(const article& a, const quantity& q, const reporter& report) {
        std::string_view s = q.text();
        if (s.ends_with(" %")) tell(a, q->span, percent, std::string(s.substr(0, s.size() - 2)).append("%"), report);
        else if (s.ends_with("\u00a0%")) tell(a, q->span, percent, std::string(s.substr(0, s.size() - 3)).append("%"), report);
    }
    static void judge_money(const article& a, const quantity& q, const reporter& report) {
        std::string_view s = q.text(), figure = figure_of(a, q);
        if (figure.empty()) return;
        if (std::string_view sign = sign_at_end(s); !sign.empty() && sign_at_end(s.substr(0, 3)).empty()) {
            std::string number(s.substr(0, s.size() - sign.size()));
            while (!number.empty() && (number.back() == ' ' || number.back() == '\xa0' || number.back() == '\xc2')) number.pop_back();
            if (number.find('/') == number.npos) tell(a, q->span, behind, std::string(sign) + number, report);
        } else if (std::size_t gap = sign_gap(s, figure); gap != s.npos) {
            std::string mended(s);
            mended.erase(gap, 1);
            tell(a, q->span, spaced, mended, report);
        }
    }
    // The space between the sign and the figure of "$ 500".
    static std::size_t sign_gap(std::string_view s, std::string_view figure) {
        std::size_t at = std::size_t(figure.data() - s.data());
        bool gap = at > 1 && at <= s.size() && s[at - 1] == ' ' && !sign_at_end(s.substr(0, at - 1)).empty();
        return gap ? at - 1 : s.npos;
    }
    static void tell(const article& a, lede_span place, message m, const std::string& mended, const reporter& report) {
        report({.span = place, .message = m, .args = {std::string(a.text(place)), mended},
            .fixes = {{"Change to '" + mended + "'", {{place, mended}}}}});
    }
};

}  // namespace

LEDELINT_RULE(symbol_placement)
