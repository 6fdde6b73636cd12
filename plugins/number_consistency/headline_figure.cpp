// A headline's figure against the story's; claims.hpp says when the two can be compared.
#include "claims.hpp"
#include "headline_figure.help.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct headline_figure {
    enum message : uint32_t { differs, body };
    static constexpr lede_message messages[] = {
        {"differs"_s, "The headline has {0}, the story {1}."_s},
        {"body"_s, "{0}"_s},
    };
    static constexpr lede_str yields_to[] = {"number-consistency.magnitude-slip"_s};
    static constexpr lede_rule_info info = rule({.id = "headline-figure",
                                                 .summary = "A figure in the headline differs from the story's",
                                                 .help = help::headline_figure,
                                                 .messages = view_of(messages),
                                                 .yields_to = view_of(yields_to)});

    void check(const article& a, const reporter& report) const {
        for (auto b : a.blocks()) {
            if (!b.is(LEDE_HEADLINE)) continue;
            std::optional<topic> about;
            for (auto q : a.quantities_in(b->span)) {
                if (!claim_check::is_claim(a, q)) continue;
                if (!about) about.emplace(a, b->first_token, b->token_count);
                if (auto told = claim_check::contradiction(a, q, *about)) tell(q, *told, report);
            }
        }
    }

private:
    static void tell(const quantity& h, const quantity& q, const reporter& report) {
        report({.span = h->span, .message = differs, .args = {shown(h), shown(q)}, .related = {{q->span, body, {shown(q)}}}});
    }
};

}  // namespace

LEDELINT_RULE(headline_figure)
