// Path patterns of [[override]] paths: "*" and "?" stay within one folder, "**" crosses folders; a pattern without "/" is asked
// of the file's name alone, wherever the file lies. Matching is linear in pattern times path.
#pragma once

#include <string>
#include <string_view>

namespace ledelint::pack {

// `path` is relative to the folder of ledelint.toml, with "/" between its parts.
bool glob_matches(std::string_view pattern, std::string_view path);

// What is wrong with a pattern, after its name in a message; empty: nothing.
std::string glob_defect(std::string_view pattern);

}  // namespace ledelint::pack
