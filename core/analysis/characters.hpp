// Characters as the tokenizer sees them: a class for each, ASCII by table, the rest by Unicode's general category.
//
// The classes are coarse on purpose: what news needs is to know a word from a mark, and one mark from another.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace ledelint::analysis {

enum class character : uint8_t {
    space,     // white space, no-break spaces, zero-width space, control characters
    letter,    // letters and combining marks; U+00AD and the joiners, which are parts of words
    digit,     // 0-9 alone: figures of other scripts are letters here
    mark,      // punctuation and symbols that stand alone: , ; ( ) $ % " and the like
    run,       // marks that make one token with their equals: . - ! ? * = _ # < >
    apostrophe,// ' and U+2019
    pictograph // emoji and other symbols that variation selectors and joiners may follow
};

struct code_point {
    char32_t value;
    uint32_t size;  // bytes, 1 to 4; 1 for a byte that is no UTF-8
};

code_point decode(std::string_view text, std::size_t at);
character class_of(char32_t);  // any code point
bool is_upper(char32_t);       // any code point
bool is_lower(char32_t);

namespace detail {
constexpr std::array<character, 128> ascii_classes() {
    std::array<character, 128> t{};
    for (int c = 0; c < 128; ++c) t[std::size_t(c)] = c <= 32 || c == 127 ? character::space : character::mark;
    for (int c = 'a'; c <= 'z'; ++c) t[std::size_t(c)] = t[std::size_t(c - 32)] = character::letter;
    for (int c = '0'; c <= '9'; ++c) t[std::size_t(c)] = character::digit;
    for (char c : std::string_view(".-!?*=_#<>~^`")) t[std::size_t(c)] = character::run;
    t['\''] = character::apostrophe;
    return t;
}
inline constexpr auto ascii = ascii_classes();
}  // namespace detail

inline character class_of_ascii(char c) { return detail::ascii[std::size_t(uint8_t(c))]; }
constexpr bool is_digit(char c) { return uint8_t(c - '0') < 10; }
constexpr bool is_ascii_letter(char c) { return uint8_t((c | 32) - 'a') < 26; }
constexpr bool is_ascii_upper(char c) { return uint8_t(c - 'A') < 26; }

}  // namespace ledelint::analysis
