// Text that comes from a plugin is looked at before it is believed: is it UTF-8, does an offset lie between two characters.
#pragma once

#include "ledelint.h"

#include <cstdint>
#include <string_view>

namespace ledelint::lint {

bool valid_utf8(std::string_view);

// `offset` does not cut a character of valid UTF-8 text. False behind its end.
constexpr bool on_boundary(std::string_view text, uint32_t offset) {
    return offset == text.size() || (offset < text.size() && (uint8_t(text[offset]) & 0xc0) != 0x80);
}

// In range, not reversed, and on character boundaries.
constexpr bool valid_span(std::string_view text, lede_span s) {
    return s.begin <= s.end && on_boundary(text, s.begin) && on_boundary(text, s.end);
}

}  // namespace ledelint::lint
