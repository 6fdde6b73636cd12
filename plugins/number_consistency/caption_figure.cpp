// A figure of a caption or standfirst against the story's; claims.hpp says when the two can be compared.
#include "caption_figure.help.hpp"
#include "claims.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct caption_figure {
    enum message : uint32_t { caption, standfirst, body };
    static constexpr lede_message messages[] = {
        {"caption"_s, "The caption has {0}, the story {1}."_s},
        {"standfirst"_s, "The standfirst has {0}, the story {1}."_s},
        {"body"_s, "{0}"_s},
    };
    static constexpr lede_rule_info info = rule({.id = "caption-figure",
                                                 .summary = "A figure in a caption or standfirst differs from the story's",
                                                 .help = help::caption_figure,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        for (auto b : a.blocks()) {
            if (!b.is(LEDE_CAPTION) && !b.is(LEDE_STANDFIRST)) continue;
            topic about(a, b->first_token, b->token_count);
            for (auto q : a.quantities_in(b->span))
                if (claim_check::is_claim(a, q))
                    if (auto told = claim_check::contradiction(a, q, about, b.is(LEDE_CAPTION) ? 1 : 0))
                        tell(b.is(LEDE_CAPTION) ? caption : standfirst, q, *told, report);
        }
    }

private:
    static void tell(message m, const quantity& h, const quantity& q, const reporter& report) {
        report({.span = h->span, .message = m, .args = {shown(h), shown(q)}, .related = {{q->span, body, {shown(q)}}}});
    }
};

}  // namespace

LEDELINT_RULE(caption_figure)
