// Small questions about characters, as formats and roles ask them. Byte-wise on UTF-8; what is not ASCII is known only as far
// as Latin script in news copy needs it. Positions between calls are always on character boundaries.
#pragma once

#include "ledelint.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ledelint::text {

constexpr bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
constexpr bool is_line_end(char c) { return c == '\n' || c == '\r'; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_lower_ascii(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_upper_ascii(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_letter_ascii(char c) { return is_lower_ascii(c) || is_upper_ascii(c); }
constexpr bool is_continuation(char c) { return (uint8_t(c) & 0xC0) == 0x80; }
constexpr char lower_ascii(char c) { return is_upper_ascii(c) ? char(c + 32) : c; }

inline std::string_view slice(std::string_view s, lede_span at) { return s.substr(at.begin, at.end - at.begin); }

// A capital letter stands first: ASCII, Latin-1, or the even half of the Latin Extended-A pairs.
constexpr bool starts_upper(std::string_view s) {
    if (s.empty()) return false;
    if (is_upper_ascii(s[0])) return true;
    if (s.size() < 2) return false;
    const auto lead = uint8_t(s[0]), next = uint8_t(s[1]);
    return (lead == 0xC3 && next <= 0x9E && next != 0x97) || (lead == 0xC4 && next % 2 == 0) || (lead == 0xC5 && next % 2 == 0);
}

constexpr bool starts_lower(std::string_view s) {
    if (s.empty()) return false;
    return is_lower_ascii(s[0]) || (s.size() > 1 && uint8_t(s[0]) == 0xC3 && uint8_t(s[1]) >= 0x9F && uint8_t(s[1]) != 0xB7);
}

// Bytes of white space at the front and at the back of `s`: ASCII, and the no-break space of CMS exports.
constexpr std::size_t space_before(std::string_view s) {
    std::size_t i = 0;
    while (i < s.size()) {
        if (is_space(s[i])) ++i;
        else if (s.substr(i, 2) == "\xC2\xA0") i += 2;
        else break;
    }
    return i;
}

constexpr std::size_t space_after(std::string_view s) {
    std::size_t n = s.size();
    while (n > 0) {
        if (is_space(s[n - 1])) --n;
        else if (n > 1 && s.substr(n - 2, 2) == "\xC2\xA0") n -= 2;
        else break;
    }
    return s.size() - n;
}

constexpr std::string_view trim(std::string_view s) {
    s.remove_prefix(space_before(s));
    s.remove_suffix(space_after(s));
    return s;
}

inline lede_span trim(std::string_view all, lede_span at) {
    std::string_view s = slice(all, at);
    const auto front = uint32_t(space_before(s));
    s.remove_prefix(front);
    return {at.begin + front, at.end - uint32_t(space_after(s))};
}

constexpr bool starts_with_folded(std::string_view s, std::string_view lower) {
    if (s.size() < lower.size()) return false;
    for (std::size_t i = 0; i < lower.size(); ++i)
        if (lower_ascii(s[i]) != lower[i]) return false;
    return true;
}

constexpr bool equals_folded(std::string_view s, std::string_view lower) {
    return s.size() == lower.size() && starts_with_folded(s, lower);
}

// The line ends in the mark of a sentence's end, closing quotation marks and brackets behind it set aside.
bool ends_sentence(std::string_view s);
// A full stop closes a word of five letters or more, and a capital follows: two sentences stand in `s`.
bool holds_two_sentences(std::string_view s);

}  // namespace ledelint::text
