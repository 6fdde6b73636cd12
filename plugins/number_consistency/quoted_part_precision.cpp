// "About 300, made up of 101, 97 and 104": the parts are exact, and so could the total be.
#include <vector>

#include "interval.hpp"
#include "quoted_part_precision.help.hpp"
#include "reading.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct quoted_part_precision {
    enum message : uint32_t { rounded, part };
    static constexpr lede_message messages[] = {
        {"rounded"_s, "The total is rounded, its parts are not: {0}."_s},
        {"part"_s, "{0}"_s},
    };
    static constexpr lede_rule_info info = rule({.id = "quoted-part-precision",
                                                 .summary = "A rounded total stands over exact parts",
                                                 .help = help::quoted_part_precision,
                                                 .tier = LEDE_TIER_C,
                                                 .level = LEDE_OFF,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        auto all = a.quantities();
        for (uint32_t i = 0; i + 2 < all.size(); ++i) {
            if (!is_rounded(a, all[i])) continue;
            std::vector<quantity> parts = list_behind(a, all[i]);
            if (parts.size() >= 2) examine(all[i], parts, report);
        }
    }

private:
    static bool is_rounded(const article& a, const quantity& q) {
        bool kind = q.is(LEDE_CARDINAL) || q.is(LEDE_MONEY) || q.is(LEDE_MEASURE);
        bool hedge = q->hedge == LEDE_ABOUT || q->hedge == LEDE_NEARLY || q->hedge == LEDE_JUST_ABOVE;
        return kind && is_plain(q) && hedge && q->value >= 20 && is_running_text(a, q);
    }

    // The figures of its sentence behind it, each behind a comma or "and", the first behind "made up of", a colon, a dash or a bracket.
    static std::vector<quantity> list_behind(const article& a, const quantity& total) {
        std::vector<quantity> parts;
        for (auto q : a.quantities_in(a.sentences()[total->sentence]->span)) {
            if (q.index() <= total.index()) continue;
            if (q->kind != total->kind || q->unit != total->unit || q.hedged() || !is_plain(q)) return {};
            std::string_view before = text_at(a, q->first_token - 1);
            bool follows = one_of(before, {",", "and", ";"});
            if (parts.empty() ? !opens_list(a, q) : !follows) return {};
            parts.push_back(q);
        }
        bool closed = !parts.empty() && word_at(a, parts.back()->first_token - 1, "and");
        return closed ? parts : std::vector<quantity>{};
    }
    static bool opens_list(const article& a, const quantity& q) {
        std::string_view w = text_at(a, q->first_token - 1);
        if (one_of(w, {":", "(", "-", "--", "\xe2\x80\x93", "\xe2\x80\x94", "comprising", "namely", "includes"})) return true;
        return same_word(w, "of") && one_of(text_at(a, q->first_token - 2), {"up", "consisting", "composed"});
    }

    static void examine(const quantity& total, const std::vector<quantity>& parts, const reporter& report) {
        double sum = 0;
        std::string terms;
        std::vector<related_place> places;
        for (const quantity& q : parts) {
            if (q->decimals < total->decimals && q->scale == total->scale) return;
            sum += q->value;
            terms += (terms.empty() ? "" : " + ") + figure_text(q->value / q->scale, q->decimals);
            places.push_back({q->span, part, {shown(q)}});
            if (q->scale != parts[0]->scale) return;
        }
        if (!meet({sum, sum}, loosely(total, 0.1)) || sum == total->value) return;
        int decimals = 0;
        for (const quantity& q : parts) decimals = std::max(decimals, q->decimals);
        report({.span = total->span,
                .message = rounded,
                .args = {terms + " = " + figure_text(sum / parts[0]->scale, decimals)},
                .related = places});
    }
};

}  // namespace

LEDELINT_RULE(quoted_part_precision)
