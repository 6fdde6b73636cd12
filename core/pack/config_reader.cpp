#include "config_reader.hpp"

#include "glob.hpp"
#include "lexicon_change.hpp"
#include "plugin_pins.hpp"
#include "toml_source.hpp"
#include "toml_value.hpp"

#include "lint/nearest.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ledelint::pack {
namespace {

// What a file may say: a pack has no overrides, an override no plugins.
enum class scope : uint8_t { file, override, pack };

class config_reader {
public:
    config_reader(const toml_source& in, const config_context& context) : in_(in), context_(context) {}

    std::vector<config_layer> read(scope s) {
        const toml::table& root = in_.root();
        if (s == scope::pack) {
            in_.allow(root, {"about", "language", "locale", "genre", "rules", "lexicon"}, "in a pack");
            add(root, {});
            return std::move(layers_);
        }
        in_.allow(root, {"language", "locale", "genre", "packs", "rules", "lexicon", "plugin", "override"}, "in ledelint.toml");
        if (auto* plugins = root.get("plugin"))
            for (const toml::node& p : in_.list(*plugins, "plugin")) check_plugin(in_, in_.table(p, "plugin"), *context_.rules);
        add(root, {});
        if (auto* overrides = root.get("override"))
            for (const toml::node& o : in_.list(*overrides, "override")) add_override(in_.table(o, "override"));
        return std::move(layers_);
    }

private:
    void add_override(const toml::table& t) {
        in_.allow(t, {"paths", "language", "locale", "genre", "packs", "rules", "lexicon"}, "in [[override]]");
        auto* paths = t.get("paths");
        if (!paths) in_.fail(t, "[[override]] wants 'paths'");
        std::vector<std::string> patterns = in_.texts(*paths, "paths");
        if (patterns.empty()) in_.fail(*paths, "'paths' wants at least one pattern");
        for (const std::string& p : patterns)
            if (std::string defect = glob_defect(p); !defect.empty()) in_.fail(*paths, fmt::format("path pattern '{}' {}", p, defect));
        add(t, patterns);
    }

    void add(const toml::table& t, const std::vector<std::string>& paths) {
        if (auto* packs = t.get("packs"))
            for (const toml::node& p : in_.list(*packs, "packs")) add_pack(p, paths);
        config_layer layer{in_.file(), paths, {}, {}};
        add_facts(t, layer);
        if (auto* rules = t.get("rules")) add_rules(in_.table(*rules, "rules"), layer);
        if (auto* lexicons = t.get("lexicon"))
            for (auto&& [name, node] : in_.table(*lexicons, "lexicon")) add_lexicon(name, node, layer);
        layers_.push_back(std::move(layer));
    }

    void add_pack(const toml::node& n, const std::vector<std::string>& paths) {
        const std::string& name = in_.text(n, "packs");
        std::vector<std::string> there = packs_in(context_.presets);
        if (std::find(there.begin(), there.end(), name) == there.end())
            in_.fail(n, there.empty() ? fmt::format("no pack '{}'; none is installed", name)
                                      : fmt::format("no pack '{}'{}; there are {}", name, lint::did_you_mean(name, {there.begin(), there.end()}),
                                                    fmt::join(there, ", ")));
        std::string file = (context_.presets / (name + ".toml")).string();
        auto bytes = read_file(file);
        if (!bytes) throw misread{bytes.error()};
        toml_source source(*bytes, file);
        for (config_layer& l : config_reader(source, context_).read(scope::pack)) {
            l.file = name + ".toml";
            l.paths = paths;
            layers_.push_back(std::move(l));
        }
    }

    void add_facts(const toml::table& t, config_layer& layer) {
        std::pair<const char*, std::optional<std::string>*> facts[] = {
            {"language", &layer.settings.language}, {"locale", &layer.settings.locale}, {"genre", &layer.settings.genre}};
        for (auto& [key, value] : facts)
            if (auto* n = t.get(key)) {
                *value = in_.text(*n, key);
                say(layer, *n, key, toml_text(**value));
            }
    }

    void add_rules(const toml::table& t, config_layer& layer) {
        for (auto&& [key, node] : t) {  // toml++ sorts keys by byte: "plugin.*" comes before every "plugin.rule" and gives way
            if (key.str().ends_with(".*")) add_all_of(key, node, layer);
            else if (const lint::rule_entry* r = context_.rules->find(key.str())) add_rule(*r, node, layer);
            else unknown_rule(key);
        }
    }

    [[noreturn]] void unknown_rule(const toml::key& key) const {
        std::string near = context_.rules->nearest(key.str());
        in_.fail(key, fmt::format("no rule '{}'{}; 'ledelint rules' lists them", key.str(),
                                  near.empty() ? "" : fmt::format(", did you mean '{}'", near)));
    }

    void add_all_of(const toml::key& key, const toml::node& n, config_layer& layer) {
        std::string_view plugin = key.str().substr(0, key.str().size() - 2);
        std::vector<std::string_view> known;
        for (const lint::plugin_entry& p : context_.rules->plugins()) {
            known.push_back(p.id);
            if (p.id != plugin) continue;
            lede_level wanted = level(n, key.str());
            for (std::size_t i = p.first_rule; i < p.first_rule + p.rule_count; ++i)
                if (const lint::rule_entry& r = *context_.rules->rules()[i]; wanted == LEDE_OFF || r.info->level != LEDE_OFF) set_level(r, n, wanted, layer);
            return;
        }
        in_.fail(key, fmt::format("no plugin '{}'{}; 'ledelint plugins' lists them", plugin, lint::did_you_mean(plugin, known)));
    }

    lede_level level(const toml::node& n, std::string_view key) const {
        const std::string& name = in_.text(n, key);
        if (auto l = lint::level_named(name)) return *l;
        in_.fail(n, fmt::format("'{}' is no level{}; levels are off, note, warning, error", name,
                                lint::did_you_mean(name, {"off", "note", "warning", "error"})));
    }

    void set_level(const lint::rule_entry& r, const toml::node& n, lede_level l, config_layer& layer) {
        layer.settings.rules.push_back({r.index, l, {}});
        say(layer, n, rule_key(r.id, "level"), toml_text(lint::name_of(l)));
    }

    void add_rule(const lint::rule_entry& r, const toml::node& n, config_layer& layer) {
        if (n.is_string()) return set_level(r, n, level(n, r.id), layer);
        if (!n.is_table()) in_.wrong_type(n, r.id, "a level or a table of level and options");
        for (auto&& [key, value] : *n.as_table()) {
            if (key.str() == "level") set_level(r, value, level(value, "level"), layer);
            else set_option(r, key, value, layer);
        }
    }

    void set_option(const lint::rule_entry& r, const toml::key& key, const toml::node& n, config_layer& layer) {
        auto choice = lint::option_for(r, key.str(), value_of(n, key.str()));
        if (!choice) throw misread{in_.at(choice.error().message.find("has no option") != std::string::npos ? key.source() : n.source(),
                                          choice.error().message)};
        say(layer, n, rule_key(r.id, key.str()), as_toml(choice->value));
        layer.settings.rules.push_back({r.index, {}, {*choice}});
    }

    lint::option_value value_of(const toml::node& n, std::string_view key) const {
        if (auto* v = n.as_boolean()) return v->get();
        if (auto* v = n.as_integer()) return v->get();
        if (auto* v = n.as_floating_point()) return v->get();
        if (auto* v = n.as_string()) return v->get();
        if (n.is_array()) return in_.texts(n, key);
        in_.wrong_type(n, key, "a value");
    }

    void add_lexicon(const toml::key& name, const toml::node& n, config_layer& layer) {
        lint::lexicon_change change = read_lexicon_change(in_, name, n, *context_.lexicons);
        for (auto&& [key, node] : *n.as_table()) {
            std::size_t count = key.str() == "add" ? change.add.size() : change.remove.size();
            say(layer, node, fmt::format("lexicon.{}.{}", name.str(), key.str()), fmt::format("{} {}", count, count == 1 ? "entry" : "entries"));
        }
        layer.settings.lexicons.push_back(std::move(change));
    }

    static void say(config_layer& layer, const toml::node& n, std::string key, std::string value) {
        layer.statements.push_back({std::move(key), std::move(value), n.source().begin.line});
    }

    const toml_source& in_;
    const config_context& context_;
    std::vector<config_layer> layers_;
};

}  // namespace

result<std::vector<config_layer>> read_config_layers(const std::string& file, const config_context& context) {
    auto bytes = read_file(file);
    if (!bytes) return bytes.error();
    try {
        toml_source in(*bytes, file);
        return config_reader(in, context).read(scope::file);
    } catch (const misread& m) {
        return m.what;
    }
}

std::string rule_key(std::string_view rule, std::string_view what) { return fmt::format("rules.\"{}\".{}", rule, what); }

}  // namespace ledelint::pack
