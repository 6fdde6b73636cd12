// From the paths that a user names to the files that are read: folders are walked for known formats, in order of their names.
// Nothing that could go round in circles, hang or lie outside is followed; what is left out is named, never passed over.
#pragma once

#include "text/document.hpp"
#include "text/result.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ledelint::lint {

struct found_file {
    std::string path;  // "-": standard input
    std::optional<problem> left_out = {};  // why it will not be read: a loop of links, a FIFO, a folder that cannot be opened
};

// Hidden entries are passed over. A link to a file inside a folder is read, a link to a folder is not followed. A file that is
// found twice stands once. Problem: a named path that is not there.
result<std::vector<found_file>> walk(const std::vector<std::string>& paths);

// All bytes of a regular file, or of standard input for "-".
result<std::string> read_bytes(const std::string& path);

}  // namespace ledelint::lint
