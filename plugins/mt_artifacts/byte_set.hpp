// Looking for one of a few bytes in running text, which nine rules do over the whole article: four looks into a table at a time, and
// eight bytes at a time where the set has none of ASCII. (std::string_view::find_first_of calls memchr for every byte.)
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace ledelint {

// Whether the character at `i` is one of the dashes, curly quotation marks and dots that are most of what English has beyond ASCII.
inline bool is_usual_mark(std::string_view s, std::size_t i) {
    if (i + 2 >= s.size() || s[i] != '\xe2' || s[i + 1] != '\x80') return false;
    const unsigned char last = static_cast<unsigned char>(s[i + 2]);
    return (last >= 0x93 && last <= 0x9d) || last == 0xa6;
}

class byte_set {
public:
    constexpr explicit byte_set(std::string_view bytes) {
        for (char c : bytes) add(static_cast<unsigned char>(c));
    }
    // All that begin a character outside ASCII, and these.
    static constexpr byte_set beyond_ascii(std::string_view more = {}) {
        byte_set s(more);
        for (unsigned c = 0xC2; c < 0x100; ++c) s.add(static_cast<unsigned char>(c));
        return s;
    }
    // The next place at `from` or behind it; npos: none.
    std::size_t find_in(std::string_view s, std::size_t from = 0) const {
        std::size_t i = has_ascii_ ? over_four(s, from) : over_eight(s, from);
        for (; i < s.size(); ++i) {
            if (has(s[i])) return i;
            if (!has_ascii_ && !(s[i] & '\x80')) i = over_eight(s, i + 1) - 1;
        }
        return std::string_view::npos;
    }

private:
    constexpr void add(unsigned char c) {
        has_[c] = true;
        has_ascii_ |= c < 0x80;
    }
    bool has(char c) const { return has_[static_cast<unsigned char>(c)]; }
    // Where the four, or eight, bytes begin that may hold one.
    std::size_t over_four(std::string_view s, std::size_t i) const {
        while (i + 4 <= s.size() && !(has(s[i]) | has(s[i + 1]) | has(s[i + 2]) | has(s[i + 3]))) i += 4;
        return i;
    }
    static std::size_t over_eight(std::string_view s, std::size_t i) {
        for (uint64_t eight; i + 8 <= s.size(); i += 8) {
            std::memcpy(&eight, s.data() + i, 8);
            if (eight & 0x8080808080808080ull) break;
        }
        return i;
    }

    std::array<bool, 256> has_{};
    bool has_ascii_ = false;
};

}  // namespace ledelint
