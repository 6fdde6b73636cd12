#include "own_rules.hpp"

#include "version.hpp"

#include <ledelint/plugin.hpp>

namespace {

using namespace ledelint::literals;

constexpr std::string_view unused_help =
    "# ledelint.unused-stet\n\n"
    "A `stet` comment names a rule that has nothing to say there.\n\n"
    "The slip was mended or the text has moved, and the comment would hide the next slip of that kind from the desk.\n\n"
    "**How it decides.** The rule ran on the article, and none of its findings begins in the block that the comment stands for (for "
    "`stet-file:`, in the whole file). A rule that did not run, because it is off or the article has no date, is not held against it.\n\n"
    "**What to do.** Take the id out of the comment, or the whole comment if no other id is in it.\n";

constexpr std::string_view unknown_help =
    "# ledelint.unknown-stet\n\n"
    "A `stet` comment names a rule that there is not.\n\n"
    "Nothing is hidden by it, though its author believes so.\n\n"
    "**How it decides.** The id is neither the id nor an old id of a rule of the plugins that are loaded.\n\n"
    "**What to do.** Correct the id: the message names the nearest one. `ledelint rules` lists them all.\n";

// The host makes their findings itself, where it hides others; as rules of their own they have nothing to look for.
struct stet_rule {
    void check(const ledelint::article&, const ledelint::reporter&) const {}
};

struct unused_stet : stet_rule {
    static constexpr lede_message messages[] = {{"unused"_s, "'{0}' has no finding here: take it out of the stet comment."_s}};
    static constexpr lede_rule_info info = ledelint::rule({.id = "unused-stet", .summary = "A stet comment hides nothing",
        .help = unused_help, .level = LEDE_WARNING, .messages = ledelint::view_of(messages), .traits = LEDE_SURFACE});
};

struct unknown_stet : stet_rule {
    static constexpr lede_message messages[] = {{"unknown"_s, "There is no rule '{0}'."_s},
                                                {"nearest"_s, "There is no rule '{0}': did you mean '{1}'?"_s}};
    static constexpr lede_rule_info info = ledelint::rule({.id = "unknown-stet", .summary = "A stet comment names a rule that there is not",
        .help = unknown_help, .level = LEDE_WARNING, .messages = ledelint::view_of(messages), .traits = LEDE_SURFACE});
};

constinit const lede_rule unused = ledelint::detail::make_rule<unused_stet>();
constinit const lede_rule unknown = ledelint::detail::make_rule<unknown_stet>();
constinit const lede_rule* const rules[] = {&unused, &unknown};

constinit const lede_plugin plugin = {sizeof(lede_plugin), 0, LEDELINT_DRAFT, 0, ledelint::str("ledelint"), ledelint::str(LEDELINT_VERSION),
    ledelint::str(ledelint::detail::compiler), {}, ledelint::view_of(rules)};

}  // namespace

namespace ledelint::lint {

const lede_plugin& own_plugin() { return plugin; }

}  // namespace ledelint::lint
