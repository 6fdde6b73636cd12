// Spellings that two transliterations of one name differ in, made equal: "Qadir" and "Kadir", "Zelensky" and "Zelenskiy".
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace ledelint {

struct sound { std::string_view printed, sign; };

// By first byte, then the longest first. What stands between the same consonants is one vowel of the class.
inline constexpr sound sounds[] = {
    {"'", ""}, {"-", ""}, {"aa", "a"}, {"ae", "e"}, {"ch", "C"}, {"ck", "k"}, {"c", "k"}, {"dh", "d"}, {"dj", "j"},
    {"ee", "i"}, {"ei", "e"}, {"ey", "e"}, {"gh", "g"}, {"iyy", "i"}, {"ii", "i"}, {"iy", "i"}, {"ij", "i"}, {"ia", "ya"},
    {"iu", "yu"}, {"kh", "h"}, {"ks", "x"}, {"ou", "u"}, {"oo", "u"}, {"ph", "f"}, {"qu", "k"}, {"q", "k"}, {"shch", "S"},
    {"stch", "S"}, {"sch", "S"}, {"sh", "S"}, {"tsch", "C"}, {"tch", "C"}, {"ts", "z"}, {"tz", "z"}, {"th", "t"}, {"w", "v"},
    {"yi", "i"}, {"y", "i"}, {"zh", "Z"}, {"é", "e"}, {"è", "e"}, {"ö", "o"}, {"ü", "u"}, {"ä", "a"}, {"ç", "C"}, {"ı", "i"},
    {"ğ", "g"}, {"ć", "C"}, {"č", "C"}, {"ş", "S"}, {"š", "S"}, {"ž", "Z"}, {"’", ""},
};

// Where the sounds with a first byte begin in the table.
inline constexpr auto first_sounds = [] {
    std::array<uint8_t, 256> at{};
    at.fill(uint8_t(std::size(sounds)));
    for (std::size_t i = std::size(sounds); i-- > 0;) at[uint8_t(sounds[i].printed[0])] = uint8_t(i);
    return at;
}();

// "al-Kadir", "Al Qadir", "el-Qadir": one class.
inline std::string transliteration_class(std::string_view name) {
    std::string s, out;
    for (char c : name) s += c >= 'A' && c <= 'Z' ? char(c + 32) : c;
    if (s.starts_with("el-")) s[0] = 'a';
    for (std::size_t i = 0; i < s.size();) {
        std::size_t n = 0;
        for (std::size_t k = first_sounds[uint8_t(s[i])]; n == 0 && k < std::size(sounds) && sounds[k].printed[0] == s[i]; ++k)
            if (s.compare(i, sounds[k].printed.size(), sounds[k].printed) == 0) {
                out += sounds[k].sign;
                n = sounds[k].printed.size();
            }
        if (n == 0) out += s[i++];
        i += n;
        while (out.size() > 1 && out[out.size() - 1] == out[out.size() - 2]) out.pop_back();
    }
    return out;
}

}  // namespace ledelint
