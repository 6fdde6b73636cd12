// "2,5 million", "1.500 people": the decimal comma and the grouping point of other languages. A comma counts where a scale, a currency,
// a unit or a percentage follows; a point where three digits and a plural that cannot be cut in parts follow.
#include <ledelint/plugin.hpp>

#include "decimal_comma.help.hpp"
#include "figures.hpp"

#include <algorithm>

namespace {

using namespace ledelint;

struct decimal_comma {
    enum message : uint32_t { comma, point };
    static constexpr lede_message messages[] = {
        {"comma"_s, "'{0}' has a decimal comma: '{1}'."_s},
        {"point"_s, "'{0}' has a point where English groups with a comma: '{1}'."_s},
    };
    static constexpr lede_str yields_to[] = {"mt-artifacts.split-number"_s, "number-consistency.malformed-number"_s};
    static constexpr lede_rule_info info = rule({.id = "decimal-comma", .summary = "Decimal comma or grouping point of another language",
        .help = help::decimal_comma, .tier = LEDE_TIER_B, .messages = view_of(messages), .yields_to = view_of(yields_to)});

    void check(const article& a, const reporter& report) const {
        if (a.locale() == "en-ZA") return;  // where the decimal comma is the rule
        uint32_t behind = 0;  // nested quantities of one figure are one slip
        for (auto q : a.quantities()) {
            if (q->decimals <= 0 || q.has(LEDE_PART_OF_DATE) || q.has(LEDE_NAME_PART) || q->number.begin < behind) continue;
            std::string_view figure = figure_of(a, q);
            bool slip = has_decimal_comma(q, figure) || has_grouping_point(a, q, figure);
            if (!slip || !in_copy(a, q->sentence)) continue;
            behind = q->number.end;
            tell(a, figure, report);
        }
    }

private:
    static bool has_decimal_comma(const quantity& q, std::string_view figure) {
        if (figure.find('.') != figure.npos || std::count(figure.begin(), figure.end(), ',') != 1) return false;
        bool measured = q.is_percent() || q.is(LEDE_MONEY) || q.is(LEDE_MEASURE) || q.is(LEDE_TEMPERATURE) || q.is(LEDE_POINTS);
        return digits_behind(figure, ',') != 3 && (measured || q->scale > 1);
    }
    static bool has_grouping_point(const article& a, const quantity& q, std::string_view figure) {
        if (q->scale != 1 || q->decimals != 3 || figure.find(',') != figure.npos || figure.size() > 7) return false;
        if (figure[0] == '0' || digits_behind(figure, '.') != 3) return false;
        if (q->per != LEDE_NONE && !(q.is(LEDE_CARDINAL) && figure.ends_with("000"))) return false;
        bool round = figure.ends_with("00") && (figure.size() > 5 || figure.ends_with("000"));
        if (q.is(LEDE_MEASURE)) return round;
        if (q.is(LEDE_MONEY)) return figure.ends_with("00") && lower(q.text().back()) >= 'a' && lower(q.text().back()) <= 'z';
        return q.is(LEDE_CARDINAL) && q->noun != LEDE_NONE && is_whole_thing(a.token_at(q->noun)) && !is_rate(a, q);
    }
    // What comes in whole numbers: plurals but for those of sport and of the exchange.
    static bool is_whole_thing(const token& noun) {
        for (std::string_view w : {"points", "runs", "times", "seconds", "average", "units", "shares"})
            if (same_word(noun.text(), w)) return false;
        return noun.penn(LEDE_NNS);
    }
    // "1.125 walks per inning"
    static bool is_rate(const article& a, const quantity& q) {
        return q->noun + 1 < a.tokens().size() && same_word(a.token_at(q->noun + 1).text(), "per");
    }
    void tell(const article& a, std::string_view figure, const reporter& report) const {
        bool is_comma = figure.find(',') != figure.npos;
        std::string mended(figure);
        std::replace(mended.begin(), mended.end(), is_comma ? ',' : '.', is_comma ? '.' : ',');
        uint32_t begin = uint32_t(figure.data() - a.text().data());
        lede_span place{begin, begin + uint32_t(figure.size())};
        report({.span = place, .message = is_comma ? comma : point, .args = {std::string(figure), mended},
            .fixes = {{"Change to '" + mended + "'", {{place, mended}}}}});
    }
};

}  // namespace

LEDELINT_RULE(decimal_comma)
