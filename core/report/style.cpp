#include "style.hpp"

#include <array>
#include <cstdlib>

namespace ledelint::report {

style::style(bool terminal) {
    const char* refused = std::getenv("NO_COLOR");
    colour_ = terminal && !(refused && *refused);
}

std::string_view style::level_code(lede_level l) {
    constexpr std::array<std::string_view, 4> codes = {"2", "1;36", "1;33", "1;31"};  // off, note, warning, error
    return codes[l < codes.size() ? l : 0];
}

std::string style::wrapped(std::string_view code, std::string_view s) const {
    if (!colour_ || s.empty()) return std::string(s);
    std::string out = "\x1b[";
    out.append(code).append("m").append(s).append("\x1b[0m");
    return out;
}

}  // namespace ledelint::report
