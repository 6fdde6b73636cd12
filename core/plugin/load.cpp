#include "load.hpp"

#include "ledelint.h"

#include <boost/dll/shared_library.hpp>

#include <vector>

namespace fs = std::filesystem;
namespace dll = boost::dll;

namespace ledelint::plugin {
namespace {

// All libraries of the process, to its end.
std::vector<dll::shared_library>& loaded() {
    static auto* libraries = new std::vector<dll::shared_library>;
    return *libraries;
}

problem refused(const fs::path& file, std::string why) { return {problem::plugin, std::move(why), file.string()}; }

}  // namespace

std::string linker_message(const std::string& what) {
    constexpr std::string_view mark = "dlerror system message: ";
    auto begin = what.find(mark);
    if (begin == what.npos) return what;
    begin += mark.size();
    auto end = what.rfind("): ");
    return what.substr(begin, end == what.npos || end < begin ? what.npos : end - begin);
}

std::optional<problem> load(const fs::path& file, lint::registry& rules) {
    std::error_code error;
    if (!fs::exists(file, error)) return refused(file, "the plugin is refused: no such file");
    const fs::path absolute = fs::absolute(file);
    dll::shared_library library;
    try {
        library.load(absolute, dll::load_mode::rtld_now | dll::load_mode::rtld_local);
    } catch (const std::exception& e) {
        return refused(file, "the plugin is refused: " + linker_message(e.what()));
    }
    const bool manifest = library.has(LEDE_PLUGIN_SYMBOL);
    loaded().push_back(std::move(library));
    if (!manifest)
        return refused(
            file, "the plugin is refused: it exports no " LEDE_PLUGIN_SYMBOL ", so it is none, or one for another version of the contract");
    auto bad = rules.add(loaded().back().get<const lede_plugin>(LEDE_PLUGIN_SYMBOL), file.string());
    if (bad) bad->message = "the plugin is refused: " + bad->message;
    return bad;
}

}  // namespace ledelint::plugin
