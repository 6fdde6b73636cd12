#include "plugin_pins.hpp"

#include "lint/nearest.hpp"

#include <fmt/format.h>

#include <sha2.h>

namespace ledelint::pack {
namespace {

const lint::plugin_entry& loaded(const toml_source& in, const toml::node& n, std::string_view name, const lint::registry& rules) {
    std::vector<std::string_view> known;
    for (const lint::plugin_entry& p : rules.plugins()) {
        if (p.id == name) return p;
        known.push_back(p.id);
    }
    in.fail(n, fmt::format("plugin '{}' is not loaded{}; install it in a plugin folder or name its file with --plugin", name,
                           lint::did_you_mean(name, known)));
}

std::string sha256_of(const std::string& path) {
    char digest[SHA256_DIGEST_STRING_LENGTH];
    return SHA256File(path.c_str(), digest) ? digest : "";
}

}  // namespace

void check_plugin(const toml_source& in, const toml::table& t, const lint::registry& rules) {
    if (auto* path = t.get("path"))
        in.fail(*path, "a configuration may not say where code lies, so that a pull request cannot run any; "
                       "install the plugin in a plugin folder or name its file with --plugin");
    in.allow(t, {"name", "version", "sha256"}, "in [[plugin]]");
    auto* name = t.get("name");
    if (!name) in.fail(t, "[[plugin]] wants 'name'");
    const lint::plugin_entry& plugin = loaded(in, *name, in.text(*name, "name"), rules);
    if (auto* version = t.get("version"); version && in.text(*version, "version") != plugin.version)
        in.fail(*version, fmt::format("plugin '{}' is {}, not {}", plugin.id, plugin.version, in.text(*version, "version")));
    if (auto* sum = t.get("sha256"); sum && in.text(*sum, "sha256") != sha256_of(plugin.path))
        in.fail(*sum, fmt::format("plugin '{}' ({}) has another SHA-256 sum", plugin.id, plugin.path));
}

}  // namespace ledelint::pack
