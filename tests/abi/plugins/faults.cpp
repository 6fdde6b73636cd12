// A plugin whose rules go wrong, each in its own way, beside one that does not.

#include <ledelint/plugin.hpp>

using namespace ledelint::literals;

namespace {

constexpr lede_message messages[] = {{"here"_s, "Here."_s}};

constexpr lede_rule_info info_of(std::string_view id) {
    return ledelint::rule({.id = id, .summary = "A rule", .help = "# faults", .messages = ledelint::view_of(messages)});
}

struct sound {
    static constexpr lede_rule_info info = info_of("sound");
    void check(const ledelint::article&, const ledelint::reporter& report) const { report({.span = {0, 1}}); }
};
struct throws {
    static constexpr lede_rule_info info = info_of("throws");
    void check(const ledelint::article&, const ledelint::reporter& report) const {
        report({.span = {0, 1}});
        throw std::runtime_error("the table of units is empty");
    }
};
struct throws_a_number {
    static constexpr lede_rule_info info = info_of("throws-a-number");
    void check(const ledelint::article&, const ledelint::reporter&) const { throw 7; }
};
struct lies {
    static constexpr lede_rule_info info = info_of("lies");
    void check(const ledelint::article& a, const ledelint::reporter& report) const {
        report({.span = {0, uint32_t(a.text().size()) + 1}});
        report({.span = {0, 2}});
    }
};
struct never_ready {
    static constexpr lede_rule_info info = info_of("never-ready");
    explicit never_ready(const ledelint::context& c) { (void)c.integer("undeclared"); }
    void check(const ledelint::article&, const ledelint::reporter&) const {}
};

}  // namespace

LEDELINT_RULE(sound)
LEDELINT_RULE(throws)
LEDELINT_RULE(throws_a_number)
LEDELINT_RULE(lies)
LEDELINT_RULE(never_ready)
LEDELINT_PLUGIN("faults", "1.0.0", "", sound, throws, throws_a_number, lies, never_ready)
