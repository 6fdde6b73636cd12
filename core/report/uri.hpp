// File names as SARIF wants them: URI references (RFC 3986), relative to the folder that the program was started in, so that a
// report says nothing about the machine it was made on.
#pragma once

#include <string>
#include <string_view>

namespace ledelint::report {

struct artifact_uri {
    std::string uri;  // percent-encoded: "drafts/a%20b.md"; of a file outside the folder "file:///..."; "stdin" for "-"
    bool relative;    // to SRCROOT
    bool operator<(const artifact_uri& o) const { return uri < o.uri; }
};

artifact_uri uri_of(std::string_view path, std::string_view working_directory);

// All bytes but the unreserved characters and "/" as %XX; a byte that is no UTF-8 too, so that the name can be had back.
std::string percent_encoded(std::string_view path);

}  // namespace ledelint::report
