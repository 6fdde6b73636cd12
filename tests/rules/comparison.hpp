// What a page writes down against what the rule said.
#pragma once

#include "support/newsroom.hpp"

#include <string>
#include <vector>

namespace ledelint::test {

// Each difference as a sentence that begins with the page's file and line; none: the article behaves as written.
std::vector<std::string> differences(const lint::rule_page&, const lint::example&, const checked_article&);

}  // namespace ledelint::test
