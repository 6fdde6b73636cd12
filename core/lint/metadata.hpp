// Is what a plugin says of itself fit to be believed: every field, before the first rule of it runs. A report is only as good as
// the metadata in it, so a plugin is refused as a whole rather than mended.
#pragma once

#include "ledelint.h"

#include "text/result.hpp"

#include <optional>
#include <string>

namespace ledelint::lint {

// The first defect, naming plugin, rule and field; none: all is well. `own`: the plugin is a part of the host, which alone
// may use the reserved id.
std::optional<std::string> metadata_defect(const lede_plugin&, bool own);

// The value of an option lies within what the option itself allows. What is wrong, or nothing.
std::optional<std::string> option_defect(const lede_option_info&, const lede_option& value);

inline constexpr const char reserved_plugin_id[] = "ledelint";

}  // namespace ledelint::lint
