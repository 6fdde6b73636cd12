// What the configuration changed in the rules, for SARIF's ruleConfigurationOverrides: what holds for all files of the run. Where
// files differ, each result's own level tells.
#pragma once

#include "json.hpp"

#include "lint/outcome.hpp"

namespace ledelint::report {

void write_overrides(json_writer&, const lint::run_facts&);

}  // namespace ledelint::report
