// What every command stands on: the rules of all plugins, the data, and the plan for each file by its configuration.
#pragma once

#include "commands.hpp"

#include "analysis/analyzer.hpp"
#include "lint/outcome.hpp"
#include "lint/plan.hpp"
#include "lint/registry.hpp"
#include "lint/rule_runner.hpp"
#include "pack/config.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ledelint::cli {

class session {
public:
    // Loads the plugins that are found and those that are named, then the data. A problem of any of them is one of the whole.
    static result<std::unique_ptr<session>> open(const common_options&, lint::selection = {});

    const lint::registry& rules() const { return rules_; }
    const analysis::resources& data() const { return data_; }
    std::vector<std::filesystem::path> searched() const;  // the folders of plugins

    // The configuration that holds for an article ("-": for the working directory), read once.
    result<const pack::config*> config_for(const std::string& path);
    // What runs on it. Files for which the same is set share one plan, which lives as long as the session.
    result<std::shared_ptr<const lint::plan>> plan_for(const std::string& path);

private:
    explicit session(const common_options& o, lint::selection s) : options_(o), selection_(std::move(s)) {}
    std::optional<problem> load_plugins();
    std::optional<problem> load_data();
    std::string config_file_for(const std::string& path);

    common_options options_;
    lint::selection selection_;
    lint::registry rules_;
    analysis::resources data_;
    std::filesystem::path rules_folder_;
    std::map<std::filesystem::path, std::string> config_files_;  // by folder; empty: none
    std::map<std::string, pack::config> configs_;
    std::map<std::vector<const lint::settings_layer*>, std::shared_ptr<const lint::plan>> plans_;
};

// The plan of a run has to have rules: none is a problem, never a green run.
std::optional<problem> no_rules(const lint::plan&);

// Rules in this process; what plugins log goes to standard error.
std::unique_ptr<lint::rule_runner> make_runner();

lint::run_facts facts_of(const session&, const check_options&);

}  // namespace ledelint::cli
