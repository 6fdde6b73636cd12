// What `rules`, `explain`, `plugins` and `config --for` print: text for people, in columns that other programs can cut.
#pragma once

#include "lint/effective.hpp"
#include "lint/registry.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ledelint::report {

// One line a rule: id, tier, default level, summary.
std::string rules_listing(const lint::registry&);

// What a rule finds, how it decides, what it can be told: from its metadata and its page.
std::string rule_explanation(const lint::registry&, const lint::rule_entry&);

// One line a plugin: id, version, number of rules, compiler, file.
std::string plugins_listing(const lint::registry&);

// One line a value: key, value, who said so. `only_set`: leaves out what is at its default.
std::string settings_listing(const std::vector<lint::effective_setting>&, bool only_set = false);

}  // namespace ledelint::report
