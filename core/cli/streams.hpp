// What the commands share to speak: errors on standard error, bytes on standard output.
#pragma once

#include "lint/outcome.hpp"
#include "lint/settings.hpp"
#include "text/result.hpp"

#include <string>
#include <string_view>

namespace ledelint::cli {

// "ledelint: file:line:column: message" on standard error, safe for a terminal. Gives the exit status that the problem means: 2.
int complain(const problem&);
int complain(std::string_view message);

// "ledelint: file: level: rule: message", for notifications that no report has room for.
void tell(const lint::notification&);

// All of it, or false: the reader has gone, the disk is full.
bool write_all(int fd, std::string_view bytes);

// On standard output; a failure is complained about. The exit status: `status`, or 2.
int print(std::string_view text, int status = 0);

}  // namespace ledelint::cli
