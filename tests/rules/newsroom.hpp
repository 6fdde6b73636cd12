// The host as the pages see it: all plugins of the build loaded by the host's own loader, the data file, and one desk.
#pragma once

#include "lint/desk.hpp"
#include "lint/examples.hpp"
#include "lint/registry.hpp"

#include <memory>
#include <string>
#include <vector>

namespace ledelint::test {

struct checked_example {
    std::unique_ptr<text::document> document;
    lint::file_outcome outcome;
};

class newsroom {
public:
    // Throws std::runtime_error when a plugin or the data cannot be loaded.
    newsroom();
    const lint::registry& rules() const { return rules_; }
    // The article through the whole host with this one rule selected. Throws std::runtime_error.
    checked_example check(const lint::rule_entry&, const lint::example&);

private:
    std::shared_ptr<const lint::plan> plan_for(const lint::rule_entry&, const lint::example&);

    lint::registry rules_;
    analysis::resources data_;
    std::vector<std::shared_ptr<const lint::plan>> plans_;  // a desk knows them by address
    std::unique_ptr<lint::desk> desk_;
};

}  // namespace ledelint::test
