// Looking for one of a few bytes in running text. std::string_view::find_first_of calls memchr for every byte; here it is one look
// into a table, which five rules do over the whole article.
#pragma once

#include <array>
#include <string_view>

namespace ledelint {

class byte_set {
public:
    constexpr explicit byte_set(std::string_view bytes) {
        for (char c : bytes) has_[static_cast<unsigned char>(c)] = true;
    }
    // The next place at `from` or behind it; npos: none.
    constexpr std::size_t find_in(std::string_view s, std::size_t from = 0) const {
        for (std::size_t i = from; i < s.size(); ++i)
            if (has_[static_cast<unsigned char>(s[i])]) return i;
        return std::string_view::npos;
    }

private:
    std::array<bool, 256> has_{};
};

}  // namespace ledelint
