// Colour for terminals: a few roles, not colours, so that reports speak of what a thing is.
#pragma once

#include "ledelint.h"

#include <string>
#include <string_view>

namespace ledelint::report {

class style {
public:
    explicit style(bool terminal);  // plain where the environment has NO_COLOR (https://no-color.org)
    std::string strong(std::string_view s) const { return wrapped("1", s); }
    std::string faint(std::string_view s) const { return wrapped("2", s); }
    std::string level(lede_level l, std::string_view s) const { return wrapped(level_code(l), s); }

private:
    static std::string_view level_code(lede_level);
    std::string wrapped(std::string_view code, std::string_view s) const;
    bool colour_;
};

}  // namespace ledelint::report
