// The host's side for tests of plugins: an article written by hand, a plugin loaded, what its rules say.
#pragma once

#include "analysis/annotations.hpp"
#include "lint/accept.hpp"
#include "lint/in_process.hpp"
#include "lint/plan.hpp"
#include "lint/registry.hpp"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ledelint::test {

// An article with an element in every array.
analysis::annotations sample_annotations(std::string_view text);

// What rules say: findings that were accepted, defects of others, failures; by rule, without the plugin's id.
struct heard {
    std::map<std::string, std::vector<lint::finding>> findings;
    std::map<std::string, std::string> defects, failures;
    std::vector<std::string> logs;
};

class loaded_plugin {
public:
    explicit loaded_plugin(const std::string& file);  // throws std::runtime_error with the problem
    const lint::registry& rules() const { return rules_; }
    heard check(const lede_article&, const lint::settings_layer& = {}) const;

private:
    lint::registry rules_;
};

}  // namespace ledelint::test
