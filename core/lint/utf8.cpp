#include "utf8.hpp"

#include <simdjson.h>

namespace ledelint::lint {

bool valid_utf8(std::string_view s) { return s.empty() || simdjson::validate_utf8(s.data(), s.size()); }

}  // namespace ledelint::lint
