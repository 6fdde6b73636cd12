// "About 48.37%": the hedge says roughly, the digits say exactly.
#include <algorithm>

#include "reading.hpp"
#include "spurious_precision.help.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct spurious_precision {
    enum message : uint32_t { precise };
    static constexpr lede_message messages[] = {{"precise"_s, "'{0}' is hedged but has {1} digits."_s}};
    static constexpr lede_option_info options[] = {
        integer_option("digits"_s, 4, "how many significant digits are too many behind a hedge"_s, 2, 9)};
    static constexpr lede_rule_info info = rule({.id = "spurious-precision",
                                                 .summary = "A hedged figure is too precise",
                                                 .help = help::spurious_precision,
                                                 .tier = LEDE_TIER_C,
                                                 .level = LEDE_OFF,
                                                 .messages = view_of(messages),
                                                 .options = view_of(options)});

    explicit spurious_precision(const context& c) : digits_(c.integer("digits")) {}

    void check(const article& a, const reporter& report) const {
        for (auto q : a.quantities()) {
            bool vague = q->hedge == LEDE_ABOUT || q->hedge == LEDE_NEARLY;
            if (!vague || !is_plain(q) || q.has(LEDE_WORDS) || q->hedge_span.end > q->span.begin || !is_running_text(a, q)) continue;
            int64_t n = significant_digits(q);
            lede_span whole = join(q->hedge_span, q->span);
            if (n >= digits_) report({.span = whole, .message = precise, .args = {std::string(a.text(whole)), std::to_string(n)}});
        }
    }

private:
    int64_t digits_;

    static int64_t significant_digits(const quantity& q) {
        double v = std::fabs(q->mantissa);
        return v < 1 ? std::max(1, q->decimals) : int64_t(std::floor(std::log10(v))) + 1 + q->decimals;
    }
};

}  // namespace

LEDELINT_RULE(spurious_precision)
