// A plugin to test the host with: one rule that is as it should be, and may be spoilt field by field.
#pragma once

#include <ledelint/plugin.hpp>

#include <string>
#include <vector>

namespace ledelint::test {

using namespace ledelint::literals;

struct quiet_rule {
    void check(const article&, const reporter&) const {}
};

// Strings and arrays are borrowed: they live as long as the test says.
struct sample_plugin {
    std::vector<lede_message> messages{{"slip"_s, "'{0}' is not '{1}'."_s}, {"plain"_s, "Without arguments."_s}};
    std::vector<lede_option_info> options;
    std::vector<lede_str> old_ids, lexicons, yields_to;
    lede_rule_info info = rule({.id = "one", .summary = "A rule", .help = "# sample.one", .messages = {}});
    lede_rule rule_value{sizeof(lede_rule), 0, &info, detail::thunk<quiet_rule>::create, detail::thunk<quiet_rule>::destroy,
                         detail::thunk<quiet_rule>::check, nullptr};
    const lede_rule* rules[1] = {&rule_value};
    lede_plugin plugin{sizeof(lede_plugin), 0, LEDELINT_DRAFT, 0, "sample"_s, "1.0.0"_s, "a test"_s, {}, {rules, 1, sizeof(void*)}};

    sample_plugin() = default;
    explicit sample_plugin(std::string_view id, std::string_view rule_id = "one") { plugin.id = str(id); info.id = str(rule_id); }
    sample_plugin(const sample_plugin&) = delete;
    // The manifest over what the fields hold now.
    const lede_plugin& get() {
        if (!info.messages.data) info.messages = view_of(messages);
        if (!options.empty()) info.options = view_of(options);
        if (!old_ids.empty()) info.old_ids = view_of(old_ids);
        if (!lexicons.empty()) info.lexicons = view_of(lexicons);
        if (!yields_to.empty()) info.yields_to = view_of(yields_to);
        return plugin;
    }
};

}  // namespace ledelint::test
