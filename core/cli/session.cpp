#include "session.hpp"

#include "streams.hpp"

#include "lint/in_process.hpp"
#include "lint/own_rules.hpp"
#include "pack/data_file.hpp"
#include "plugin/find.hpp"
#include "plugin/load.hpp"

#include <fmt/format.h>

#include <cstdlib>

namespace fs = std::filesystem;

namespace ledelint::cli {
namespace {

fs::path program() {
    std::error_code ignored;
    return fs::read_symlink("/proc/self/exe", ignored);
}

fs::path user_data() {
    if (const char* xdg = std::getenv("XDG_DATA_HOME"); xdg && *xdg == '/') return xdg;
    if (const char* home = std::getenv("HOME"); home && *home == '/') return fs::path(home) / ".local" / "share";
    return {};
}

}  // namespace

std::vector<fs::path> session::searched() const { return plugin::plugin_folders({program().parent_path(), user_data()}); }

result<std::unique_ptr<session>> session::open(const common_options& o, lint::selection chosen) {
    std::unique_ptr<session> s(new session(o, std::move(chosen)));
    if (auto bad = s->load_plugins()) return *std::move(bad);
    if (auto bad = s->load_data()) return *std::move(bad);
    return s;
}

std::optional<problem> session::load_plugins() {
    if (auto bad = rules_.add(lint::own_plugin(), {})) return bad;
    std::vector<fs::path> files = plugin::plugin_files({program().parent_path(), user_data()});
    files.insert(files.end(), options_.plugins.begin(), options_.plugins.end());
    for (const fs::path& f : files)
        if (auto bad = plugin::load(f, rules_)) return bad;
    return {};
}

std::optional<problem> session::load_data() {
    rules_folder_ = pack::rules_folder(program());
    auto data = pack::load_resources(rules_folder_ / pack::data_file_name);
    if (!data) return data.error();
    data_ = *std::move(data);
    return {};
}

std::string session::config_file_for(const std::string& path) {
    if (!options_.config.empty()) return options_.config;
    fs::path folder = path == "-" ? fs::path(".") : fs::path(path).parent_path();
    auto [at, first] = config_files_.try_emplace(folder);
    if (first)
        if (auto found = pack::find_config(path == "-" ? folder : fs::path(path))) at->second = found->string();
    return at->second;
}

result<const pack::config*> session::config_for(const std::string& path) {
    std::string file = config_file_for(path);
    auto at = configs_.find(file);
    if (at == configs_.end()) {
        auto read = file.empty() ? result<pack::config>(pack::config())
                                 : pack::config::read(file, {&rules_, &data_.lexicons, rules_folder_ / pack::presets_name});
        if (!read) return read.error();
        at = configs_.emplace(file, *std::move(read)).first;
    }
    return &at->second;
}

result<std::shared_ptr<const lint::plan>> session::plan_for(const std::string& path) {
    auto config = config_for(path);
    if (!config) return config.error();
    auto layers = (*config)->layers_for(path == "-" ? fs::path("standard-input") : fs::path(path));
    auto& known = plans_[layers];
    if (known) return known;
    lint::settings s = lint::default_settings(rules_);
    for (const lint::settings_layer* l : layers) lint::apply(*l, s);
    if (auto bad = lint::apply(selection_, rules_, s)) return *std::move(bad);
    auto made = lint::plan::make(rules_, std::move(s), data_.lexicons);
    if (!made) return made.error();
    return known = *made;
}

std::optional<problem> no_rules(const lint::plan& p) {
    for (const lint::planned_rule& r : p.rules())
        if (!r.rule->id.starts_with("ledelint.")) return {};
    return problem{problem::usage, "no rule runs: the configuration, --select and --ignore leave none; 'ledelint rules' lists them"};
}

std::unique_ptr<lint::rule_runner> make_runner() {
    return std::make_unique<lint::in_process_runner>([](lede_level level, std::string_view text) {
        complain(fmt::format("plugin: {}: {}", lint::name_of(level), text));
    });
}

lint::run_facts facts_of(const session& s, const check_options& o) {
    std::error_code ignored;
    return {&s.rules(), o.arguments, o.fail_on, fs::current_path(ignored).string()};
}

}  // namespace ledelint::cli
