#include "find.hpp"

#include <algorithm>

namespace fs = std::filesystem;

namespace ledelint::plugin {

std::vector<fs::path> plugin_folders(const search_places& places) {
    const fs::path up = places.program_folder.parent_path();
    std::vector<fs::path> folders{up / "plugins", up / LEDELINT_LIBDIR / "ledelint" / "plugins", up / "lib" / "ledelint" / "plugins"};
    if (!places.user_data.empty()) folders.push_back(places.user_data / "ledelint" / "plugins");
    std::vector<fs::path> out;
    for (const fs::path& f : folders) {
        std::error_code ignored;
        fs::path real = fs::canonical(f, ignored);
        if (!ignored && fs::is_directory(real, ignored) && std::find(out.begin(), out.end(), real) == out.end()) out.push_back(real);
    }
    return out;
}

std::vector<fs::path> plugin_files(const search_places& places) {
    std::vector<fs::path> out;
    for (const fs::path& folder : plugin_folders(places)) {
        std::vector<fs::path> files;
        std::error_code error;
        for (fs::directory_iterator i(folder, error), end; !error && i != end; i.increment(error))
            if (i->path().extension() == ".so") files.push_back(i->path());
        std::sort(files.begin(), files.end());
        out.insert(out.end(), files.begin(), files.end());
    }
    return out;
}

}  // namespace ledelint::plugin
