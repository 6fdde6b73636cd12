// Values as TOML writes them, for messages and for `config --for`.
#pragma once

#include "lint/settings.hpp"

#include <string>
#include <string_view>

namespace ledelint::pack {

std::string toml_text(std::string_view text);
std::string as_toml(const lint::option_value&);

}  // namespace ledelint::pack
