// The rules of a run: what the plugins declare, checked once, with the ids under which everybody else knows them.
#pragma once

#include "finding.hpp"

#include "text/result.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ledelint::lint {

struct plugin_entry {
    const lede_plugin* raw;      // constant data of the library, never unloaded; or of the host's own
    std::string id, version, built_with, uri;
    std::string path;            // empty: the host's own
    std::size_t first_rule, rule_count;
};

struct rule_entry {
    const lede_rule* raw;
    const lede_rule_info* info;
    std::size_t plugin;          // index into plugins()
    std::size_t index;           // of this rule in rules()
    std::string id;              // full: "number-consistency.parts-total"
};

class registry {
public:
    // Checks the plugin's metadata and takes its rules in; nothing of it on a problem (wrong draft, newer minor, duplicate id,
    // a message without text, an option outside its own range, an unknown level ...). The problem names plugin, rule and field.
    // An empty path: the plugin is a part of the host.
    std::optional<problem> add(const lede_plugin&, std::string path);

    const std::vector<plugin_entry>& plugins() const { return plugins_; }
    const std::vector<std::unique_ptr<rule_entry>>& rules() const { return rules_; }
    const plugin_entry& plugin_of(const rule_entry& r) const { return plugins_[r.plugin]; }
    const rule_entry* find(std::string_view id) const;  // old ids too
    // Known id nearest to a misspelt one, by edit distance; empty: none is near.
    std::string nearest(std::string_view id) const;

private:
    std::optional<std::string> first_taken(const lede_plugin&) const;

    std::vector<plugin_entry> plugins_;
    std::vector<std::unique_ptr<rule_entry>> rules_;
    std::map<std::string, const rule_entry*, std::less<>> by_id_;  // old ids too
};

}  // namespace ledelint::lint
