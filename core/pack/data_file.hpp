// The data that comes with the program, in one file: all lexicons and the tagger's weights, compiled at build time by
// ledelint-pack. It is mapped read-only and used where it lies, so that a start costs no parsing and many processes share the
// pages. The mapping stays until the process ends; what is made from it may be copied freely.
#pragma once

#include "analysis/analyzer.hpp"
#include "text/result.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace ledelint::pack {

// The file's bytes. Without weights words have no part of speech.
std::string make_data_file(const analysis::lexicon_set&, std::string_view tagger_weights);

// A file that is missing, cut short, of another version or not such a file at all is a problem that says so.
result<analysis::resources> load_resources(const std::filesystem::path&);

// The folder with ledelint.data and presets/, seen from the program's own place: `../rules` in a build tree,
// `../share/ledelint/rules` installed; empty: neither has it.
std::filesystem::path rules_folder(const std::filesystem::path& program);

inline constexpr const char data_file_name[] = "ledelint.data";
inline constexpr const char presets_name[] = "presets";

}  // namespace ledelint::pack
