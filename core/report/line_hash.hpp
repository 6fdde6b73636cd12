// The hash of a line by which GitHub code scanning knows an alert again after the file has changed:
// partialFingerprints.primaryLocationLineHash. The method is that of github/codeql-action (src/fingerprints.ts): a rolling hash over
// the 100 UTF-16 code units from the line's first on, white space left out, with the number of times that it has come up.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ledelint::report {

// Of each line, from line 1 at index 0: "c129715d7a2bc9a3:1". Lines end at \n, \r\n or \r. Linear.
std::vector<std::string> line_hashes(std::string_view utf8);

}  // namespace ledelint::report
