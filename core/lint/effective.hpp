// What holds for one file, value by value, and who said so: for `config --for FILE`.
#pragma once

#include <string>

namespace ledelint::lint {

struct effective_setting {
    std::string key;     // as a path in ledelint.toml: rules."date-sanity.clock-time".level
    std::string value;   // as TOML writes it
    std::string origin;  // "ledelint.toml:12", or "default"
};

}  // namespace ledelint::lint
