// "150 calls in 10 days, an average of 12 a day": a total, the number of days or games it took, and the average.
#include <optional>

#include "average_vs_total.help.hpp"
#include "interval.hpp"
#include "reading.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct average_vs_total {
    enum message : uint32_t { differs, figure };
    static constexpr lede_message messages[] = {
        {"differs"_s, "{0} / {1} = {2}, not {3}."_s},
        {"figure"_s, "{0}"_s},
    };
    static constexpr lede_rule_info info = rule({.id = "average-vs-total",
                                                 .summary = "An average disagrees with the total and the number it is taken over",
                                                 .help = help::average_vs_total,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        for (auto q : a.quantities()) {
            if (!is_average(a, q)) continue;
            auto over = divisor(a, q);
            auto total = over && !is_compared(a, *over, q) ? total_before(a, *over, q) : std::nullopt;
            if (total) examine(*total, *over, q, report);
        }
    }

private:
    static bool is_average(const article& a, const quantity& q) {
        bool kind = q.is(LEDE_CARDINAL) || q.is(LEDE_MONEY) || q.is(LEDE_MEASURE);
        if (!kind || q->per == LEDE_NONE || q.is_range() || !(q->value > 0)) return false;
        uint32_t i = beginning(a, q);
        bool average = i >= 2 && ((word_at(a, i - 1, "of") && word_at(a, i - 2, "average")) || word_at(a, i - 1, "averaging"));
        bool led = average || (i >= 2 && restates(a, q, i));
        return led && is_running_text(a, q);
    }

    // "150 calls in 10 days, or 15 a day", "..., about 15 a day on average": with nothing said of when or where.
    static bool restates(const article& a, const quantity& q, uint32_t i) {
        constexpr uint32_t rate = 2;  // "a day"
        bool all = one_of(text_at(a, behind(q) + rate), {".", ",", ";"}) || word_at(a, behind(q) + rate + 1, "average");
        return all && (text_at(a, i - 1) == "," || (word_at(a, i - 1, "or") && text_at(a, i - 2) == ","));
    }

    // The one count of the average's own unit before it: "10 days" for "12 a day", "30 games" for "three a game".
    static std::optional<quantity> divisor(const article& a, const quantity& average) {
        std::string_view per = a.string(average->per);
        std::optional<quantity> found;
        for (auto q : a.quantities_in(a.sentences()[average->sentence]->span)) {
            if (q->first_token >= average->first_token) break;
            bool counts = (q.is(LEDE_MEASURE) && q.unit() == per) || (q.is(LEDE_CARDINAL) && q.noun() == per);
            if (!counts) continue;
            constexpr uint32_t unfit = LEDE_RANGE | LEDE_APPROXIMATE_NOUN | LEDE_NAME_PART;
            if (found || (q->flags & unfit) || !(q->value > 1)) return std::nullopt;
            found.emplace(q);
        }
        return found;
    }

    // "... compared with an average of 9 a day in May"
    static bool is_compared(const article& a, const quantity& over, const quantity& average) {
        for (uint32_t i = behind(over); i < average->first_token; ++i)
            if (one_of(text_at(a, i), {"compared", "against", "from", "versus", "but", "while", "than", "usual"})) return true;
        return false;
    }

    // The figure directly before "in 10 days", of the average's kind; behind it where the sentence opens with "Over 10 days".
    static std::optional<quantity> total_before(const article& a, const quantity& over, const quantity& average) {
        if (over.index() + 2 == average.index() && opens(a, over)) {
            quantity q = a.quantities()[over.index() + 1];
            return may_be_total(q, average) && behind(q) + 6 > average->first_token ? std::optional(q) : std::nullopt;
        }
        if (over.index() == 0) return std::nullopt;
        quantity q = a.quantities()[over.index() - 1];
        uint32_t i = beginning(a, over);
        if (i > 0 && one_of(text_at(a, i - 1), {"the", "its", "his", "their", "past"})) --i;
        bool joined = i > 0 && one_of(text_at(a, i - 1), {"in", "over", "within", "during", "from"}) && i <= behind(q) + 5;
        return joined && may_be_total(q, average) ? std::optional(q) : std::nullopt;
    }

    static bool may_be_total(const quantity& q, const quantity& average) {
        bool alike = q->sentence == average->sentence && q->kind == average->kind && q->unit == average->unit;
        return alike && is_plain(q) && !q.in_frame() && q->value > average->value;
    }
    static bool opens(const article& a, const quantity& over) {
        uint32_t first = a.sentences()[over->sentence]->first_token;
        return first + 1 == over->first_token && one_of(text_at(a, first), {"in", "over", "during", "within"});
    }

    // An average is rounded to its last printed digit; the number of days is exact.
    static void examine(const quantity& total, const quantity& over, const quantity& average, const reporter& report) {
        interval all = loosely(total, 0.05), stated = loosely(average, 0.05);
        double n = over->value, slack = over.hedged() ? 0.1 : 0.02,
               digit = average.is(LEDE_CARDINAL) ? 0.6 * std::pow(10.0, -std::max(0, average->decimals)) : 0;
        if (meet({all.low / n * (1 - slack), all.high / n * (1 + slack)}, {stated.low - digit, stated.high + digit})) return;
        report({.span = average->span,
                .message = differs,
                .args = {shown(total), shown(over), figure_text(total->value / n, total->value / n < 100 ? 1 : 0), shown(average)},
                .related = {{total->span, figure, {shown(total)}}, {over->span, figure, {shown(over)}}}});
    }
};

}  // namespace

LEDELINT_RULE(average_vs_total)
