#include "config.hpp"

#include "config_reader.hpp"
#include "glob.hpp"
#include "toml_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace fs = std::filesystem;

namespace ledelint::pack {
namespace {

constexpr const char config_name[] = "ledelint.toml";

// The article as seen from the configuration's folder; empty when it lies elsewhere (standard input, say).
std::string relative_to(const fs::path& folder, const fs::path& article) {
    if (article.empty() || article == "-") return {};
    std::error_code e;
    std::string s = fs::absolute(article, e).lexically_normal().lexically_relative(folder).generic_string();
    return e || s.starts_with("..") ? std::string() : s;
}

bool holds_for(const config_layer& layer, const std::string& path) {
    if (layer.paths.empty()) return true;
    return !path.empty() && std::any_of(layer.paths.begin(), layer.paths.end(), [&](const std::string& p) { return glob_matches(p, path); });
}

std::vector<lint::effective_setting> defaults(const lint::registry& rules) {
    std::vector<lint::effective_setting> out = {{"language", "\"\"", "default"}, {"locale", "\"\"", "default"}, {"genre", "\"\"", "default"}};
    lint::settings initial = lint::default_settings(rules);
    for (const auto& r : rules.rules()) {
        const lint::rule_setting& s = initial.rules[r->index];
        out.push_back({rule_key(r->id, "level"), toml_text(lint::name_of(s.level)), "default"});
        for (const lint::option_choice& o : s.options) out.push_back({rule_key(r->id, o.name), as_toml(o.value), "default"});
    }
    return out;
}

}  // namespace

result<config> config::read(const fs::path& file, const config_context& context) {
    config c;
    c.file_ = file.string();
    auto layers = read_config_layers(c.file_, context);
    if (!layers) return layers.error();
    c.layers_ = std::move(*layers);
    std::error_code ignored;
    c.folder_ = fs::absolute(file, ignored).lexically_normal().parent_path();
    return c;
}

std::vector<const config_layer*> config::matching(const fs::path& article) const {
    std::string path = relative_to(folder_, article);
    std::vector<const config_layer*> out;
    for (const config_layer& l : layers_)
        if (holds_for(l, path)) out.push_back(&l);
    return out;
}

std::vector<const lint::settings_layer*> config::layers_for(const fs::path& article) const {
    std::vector<const lint::settings_layer*> out;
    for (const config_layer* l : matching(article)) out.push_back(&l->settings);
    return out;
}

lint::settings config::settings_for(const fs::path& article, const lint::registry& rules) const {
    lint::settings s = lint::default_settings(rules);
    for (const lint::settings_layer* l : layers_for(article)) lint::apply(*l, s);
    return s;
}

std::vector<lint::effective_setting> config::explain(const fs::path& article, const lint::registry& rules) const {
    std::vector<lint::effective_setting> out = defaults(rules);
    std::unordered_map<std::string, std::size_t> at;
    for (std::size_t i = 0; i < out.size(); ++i) at.emplace(out[i].key, i);
    for (const config_layer* l : matching(article))
        for (const statement& s : l->statements) {
            lint::effective_setting e{s.key, s.value, fmt::format("{}:{}", l->file, s.line)};
            if (auto known = at.find(s.key); known != at.end()) out[known->second] = std::move(e);
            else out.push_back(std::move(e));
        }
    return out;
}

std::optional<fs::path> find_config(const fs::path& article) {
    std::error_code ignored;
    fs::path at = fs::absolute(article == "-" ? fs::path(".") : article, ignored).lexically_normal();
    if (!fs::is_directory(at, ignored)) at = at.parent_path();
    for (;; at = at.parent_path()) {
        if (fs::path file = at / config_name; fs::is_regular_file(file, ignored)) return file;
        if (!at.has_relative_path()) return {};
    }
}

std::vector<std::string> packs_in(const fs::path& presets) {
    std::vector<std::string> names;
    std::error_code missing;
    for (const auto& e : fs::directory_iterator(presets, missing))
        if (e.path().extension() == ".toml") names.push_back(e.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace ledelint::pack
