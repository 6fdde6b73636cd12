// News copy does not shout: an exclamation mark stands only where somebody is quoted.
#include <ledelint/plugin.hpp>

#include "exclamation_mark.help.hpp"

using namespace ledelint::literals;

namespace {

struct exclamation_mark {
    enum message : uint32_t { shouts };
    static constexpr lede_message messages[] = {{"shouts"_s, "The sentence ends with '{0}' and quotes nobody."_s}};
    static constexpr lede_option_info options[] = {
        ledelint::boolean_option("headlines"_s, true, "whether headlines are read too"_s)};
    static constexpr lede_rule_info info = ledelint::rule({.id = "exclamation-mark",
                                                           .summary = "an exclamation mark outside a quotation",
                                                           .help = ledelint::help::exclamation_mark,
                                                           .since = "1.0.0",
                                                           .messages = ledelint::view_of(messages),
                                                           .options = ledelint::view_of(options)});

    explicit exclamation_mark(const ledelint::context& c) : headlines_(c.boolean("headlines")) {}

    void check(const ledelint::article& a, const ledelint::reporter& report) const {
        for (auto block : a.blocks()) {
            if (!block.is_prose() && !(headlines_ && block.is(LEDE_HEADLINE))) continue;
            for (auto token : a.tokens(block))
                if (token.text() == "!" && !token.has(LEDE_QUOTED))
                    report({.span = token->span, .message = shouts, .args = {std::string(token.text())},
                            .fixes = {{"End the sentence with a full stop", {{token->span, "."}}}}});
        }
    }

private:
    bool headlines_;
};

}  // namespace

LEDELINT_RULE(exclamation_mark)
