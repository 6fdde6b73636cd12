#include "registry.hpp"

#include "metadata.hpp"
#include "nearest.hpp"
#include "views.hpp"

#include <fmt/format.h>

namespace ledelint::lint {
namespace {

std::string full_id(std::string_view plugin, lede_str rule) { return fmt::format("{}.{}", plugin, sv(rule)); }

}  // namespace

std::optional<problem> registry::add(const lede_plugin& p, std::string path) {
    auto refuse = [&](std::string why) { return problem{problem::plugin, std::move(why), path}; };
    if (auto defect = metadata_defect(p, path.empty())) return refuse(*std::move(defect));
    for (const plugin_entry& other : plugins_)
        if (other.id == sv(p.id)) return refuse(fmt::format("plugin '{}' is already loaded from {}", other.id, other.path));
    elements<const lede_rule*> rules(p.rules);
    if (auto taken = first_taken(p)) return refuse(fmt::format("plugin '{}': the id '{}' is taken by another rule", sv(p.id), *taken));

    plugins_.push_back({&p, std::string(sv(p.id)), std::string(sv(p.version)), std::string(sv(p.built_with)), std::string(sv(p.uri)),
                        std::move(path), rules_.size(), rules.size()});
    for (const lede_rule* r : rules) {
        auto entry =
            std::make_unique<rule_entry>(rule_entry{r, r->info, plugins_.size() - 1, rules_.size(), full_id(sv(p.id), r->info->id)});
        by_id_.emplace(entry->id, entry.get());
        for (lede_str old : elements<lede_str>(r->info->old_ids)) by_id_.emplace(std::string(sv(old)), entry.get());
        rules_.push_back(std::move(entry));
    }
    return {};
}

// An id or old id of the plugin that a rule has had before it, in another plugin or in this one.
std::optional<std::string> registry::first_taken(const lede_plugin& p) const {
    std::map<std::string, bool, std::less<>> mine;
    auto taken = [&](std::string id) { return by_id_.count(id) || !mine.emplace(std::move(id), true).second; };
    for (const lede_rule* r : elements<const lede_rule*>(p.rules)) {
        std::string id = full_id(sv(p.id), r->info->id);
        if (taken(id)) return id;
        for (lede_str old : elements<lede_str>(r->info->old_ids))
            if (taken(std::string(sv(old)))) return std::string(sv(old));
    }
    return {};
}

const rule_entry* registry::find(std::string_view id) const {
    auto at = by_id_.find(id);
    return at == by_id_.end() ? nullptr : at->second;
}

std::string registry::nearest(std::string_view id) const {
    std::vector<std::string_view> ids;
    for (const auto& r : rules_) {
        if (sv(r->info->id) == id) return r->id;  // the plugin's name was left out
        ids.push_back(r->id);
    }
    return lint::nearest(id, ids);
}

}  // namespace ledelint::lint
