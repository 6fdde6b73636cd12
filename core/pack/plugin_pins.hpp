// [[plugin]] in ledelint.toml: what the house relies on. It loads nothing; it refuses a run without the plugin, or with another.
#pragma once

#include "toml_source.hpp"

#include "lint/registry.hpp"

namespace ledelint::pack {

// Throws misread: the plugin is not loaded, has another version or other bytes; or the table names a path.
void check_plugin(const toml_source&, const toml::table&, const lint::registry&);

}  // namespace ledelint::pack
