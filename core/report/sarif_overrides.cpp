#include "sarif_overrides.hpp"

#include "labels.hpp"

#include "lint/registry.hpp"
#include "lint/settings.hpp"

#include <algorithm>

namespace ledelint::report {
namespace {

struct value_writer {
    json_writer& json;
    void operator()(bool v) const { json.boolean(v); }
    void operator()(int64_t v) const { json.integer(v); }
    void operator()(double v) const { json.number(v); }
    void operator()(const std::string& v) const { json.string(v); }
    void operator()(const std::vector<std::string>& v) const {
        json.begin_array();
        for (const std::string& s : v) json.string(s);
        json.end_array();
    }
};

void write_override(json_writer& json, const lint::rule_entry& rule, const lint::rule_setting& set, const lint::rule_setting& initial) {
    json.new_line().begin_object();
    json.key("descriptor").begin_object().member("id", rule.id).member("index", uint64_t(rule.index)).end_object();
    json.key("configuration").begin_object().member("enabled", set.level != LEDE_OFF);
    if (set.level != LEDE_OFF) json.member("level", level_label(set.level));
    if (set.options != initial.options) {
        json.key("parameters").begin_object();
        for (std::size_t i = 0; i < set.options.size(); ++i)
            if (set.options[i] != initial.options[i]) std::visit(value_writer{json.key(set.options[i].name)}, set.options[i].value);
        json.end_object();
    }
    json.end_object().end_object();
}

}  // namespace

void write_overrides(json_writer& json, const lint::run_facts& facts) {
    if (facts.configured.empty()) return;
    lint::settings initial = lint::default_settings(*facts.rules);
    json.key("ruleConfigurationOverrides").begin_array();
    for (const auto& rule : facts.rules->rules()) {
        const lint::rule_setting& set = facts.configured.front()->rules[rule->index];
        bool everywhere = std::all_of(facts.configured.begin(), facts.configured.end(), [&](const lint::settings* s) { return s->rules[rule->index] == set; });
        if (everywhere && set != initial.rules[rule->index]) write_override(json, *rule, set, initial.rules[rule->index]);
    }
    json.end_array();
}

}  // namespace ledelint::report
