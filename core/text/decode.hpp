// Is it UTF-8? If not, the first byte that is wrong, what the file probably is, and what to do about it.
#pragma once

#include "result.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace ledelint::text {

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Text read out of Markdown may be up to three times as long as its source (NUL becomes U+FFFD); positions have 32 bits.
inline constexpr uint64_t size_limit = uint64_t(1) << 30;

// Offset of the first byte that begins no well-formed sequence (Unicode 15, table 3-7); nothing when all is well.
std::optional<uint64_t> first_malformed(std::string_view);

// None, or: `limit` over size_limit, `undecodable` with offset, line and column for what is no UTF-8.
std::optional<problem> refuse(std::string_view bytes);

}  // namespace ledelint::text
