// The `tool` of a SARIF log: every loaded rule with its metadata and help, the notifications that the program can send, and the
// plugins.
//
// The rules stand in the driver and not in the extensions that they come from: GitHub code scanning reads both, but reviewdog and
// most importers read driver.rules alone. A rule's plugin is a property of it.
#pragma once

#include "json.hpp"

#include "lint/outcome.hpp"
#include "lint/registry.hpp"

namespace ledelint::report {

void write_tool(json_writer&, const lint::registry&);

// The descriptor of a notification, of those that write_tool writes.
struct descriptor { std::string_view id; int index; };
descriptor descriptor_of(lint::notification::kind);

}  // namespace ledelint::report
