// The program, run as a user runs it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace ledelint::test {

struct program_result {
    int status;  // exit status; -N: ended by signal N
    std::string out, error;
};

// Runs ledelint in `folder` with this standard input. The user's own plugin folder is an empty one.
program_result ledelint(const std::vector<std::string>& arguments, std::string_view input = {}, const std::filesystem::path& folder = ".");

}  // namespace ledelint::test
