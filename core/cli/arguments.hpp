// The command line, read. The one place that knows CLI11, which takes long to compile.
#pragma once

#include "commands.hpp"

#include <string>
#include <variant>

namespace ledelint::cli {

// What to do instead of a command: print help, or say what is wrong and end with the status.
struct parsed_end {
    int status;
    std::string out, error;
};

std::variant<command, parsed_end> parse_arguments(int argc, const char* const* argv);

}  // namespace ledelint::cli
