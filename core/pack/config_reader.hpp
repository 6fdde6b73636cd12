// ledelint.toml and packs into layers of settings, checked against the rules, options, lexicons and plugins that are there.
#pragma once

#include "config.hpp"

namespace ledelint::pack {

// In the order in which they are applied: packs, the file's own, its overrides.
result<std::vector<config_layer>> read_config_layers(const std::string& file, const config_context&);

std::string rule_key(std::string_view rule, std::string_view what);  // rules."date-sanity.clock-time".level

}  // namespace ledelint::pack
