// Where a few bytes stand in a text that rarely has them: one memchr a byte for the whole text, however often it is asked.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace ledelint {

class byte_scan {
public:
    template <std::size_t N>
    byte_scan(std::string_view text, const char (&bytes)[N]) : text_(text), bytes_(bytes, N - 1) {
        static_assert(N - 1 <= most);
        for (std::size_t i = 0; i < bytes_.size(); ++i) next_[i] = text_.find(bytes_[i]);
    }
    // The next place at `from` or behind it; npos: none. `from` never goes back.
    std::size_t find(std::size_t from) {
        std::size_t first = std::string_view::npos;
        for (std::size_t i = 0; i < bytes_.size(); ++i) {
            if (next_[i] < from) next_[i] = text_.find(bytes_[i], from);
            first = std::min(first, next_[i]);
        }
        return first;
    }

private:
    static constexpr std::size_t most = 10;
    std::string_view text_, bytes_;
    std::array<std::size_t, most> next_{};
};

}  // namespace ledelint
