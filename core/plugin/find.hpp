// Where plugins come from: beside the program, and the user's own folder. Never from a project's configuration: a pull request
// must not be able to run code.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace ledelint::plugin {

struct search_places {
    std::filesystem::path program_folder;  // of the running program: <build>/bin or <prefix>/bin
    std::filesystem::path user_data;       // $XDG_DATA_HOME or ~/.local/share; empty: none
};

// Folders that exist, in the order in which they are searched.
std::vector<std::filesystem::path> plugin_folders(const search_places&);

// The .so files of those folders, each folder's in order of their names.
std::vector<std::filesystem::path> plugin_files(const search_places&);

}  // namespace ledelint::plugin
