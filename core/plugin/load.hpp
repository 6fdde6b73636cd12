// Loads plugins. The one place that knows Boost.DLL. A plugin is never unloaded: the registry points into it, and a sanitizer
// could not name a leak of one that is gone.
#pragma once

#include "lint/registry.hpp"
#include "text/result.hpp"

#include <filesystem>
#include <optional>

namespace ledelint::plugin {

// Loads the library and gives its manifest to the registry. A problem names the file and the reason: it is missing, no library, has
// an undefined symbol, exports no manifest, or one that the registry refuses. All of them are status 2: a run with fewer rules
// than the user believes is not to be trusted.
std::optional<problem> load(const std::filesystem::path&, lint::registry&);

// The linker's own message within that of a Boost.DLL exception, whose error code means nothing.
std::string linker_message(const std::string& what);

}  // namespace ledelint::plugin
