// The host as tests of rules see it: all plugins of the build loaded by the host's own loader, the data file, and one desk.
#pragma once

#include "lint/desk.hpp"
#include "lint/examples.hpp"
#include "lint/registry.hpp"

#include <memory>
#include <string>
#include <vector>

namespace ledelint::test {

struct checked_article {
    std::unique_ptr<text::document> document;
    lint::file_outcome outcome;
};

class newsroom {
public:
    // Throws std::runtime_error when a plugin or the data cannot be loaded.
    newsroom();
    static newsroom& shared();  // made once for a program
    const lint::registry& rules() const { return rules_; }
    // An article through the whole host: all rules at their own levels, or one rule alone on an example of its page. They throw
    // std::runtime_error when the article cannot be read.
    checked_article check(std::string bytes, const text::request&);
    checked_article check(const lint::rule_entry&, const lint::example&);

private:
    checked_article check(std::string bytes, const text::request&, const lint::plan&);
    const lint::plan& keep(lint::settings);
    const lint::plan& plan_for(const lint::rule_entry&, const lint::example&);

    lint::registry rules_;
    analysis::resources data_;
    std::vector<std::shared_ptr<const lint::plan>> plans_;  // a desk knows them by address
    const lint::plan* as_installed_ = nullptr;  // made when first asked for
    std::unique_ptr<lint::desk> desk_;
};

}  // namespace ledelint::test
