// Spellings that two transliterations of one name differ in, made equal: "Qadir" and "Kadir", "Zelensky" and "Zelenskiy".
#pragma once

#include <string>
#include <string_view>

namespace ledelint {

struct sound { std::string_view printed, sign; };

// Longest first. What stands between the same consonants is one vowel of the class.
inline constexpr sound sounds[] = {
    {"shch", "S"}, {"stch", "S"}, {"tsch", "C"}, {"iyy", "i"}, {"sch", "S"}, {"tch", "C"}, {"kh", "h"}, {"gh", "g"}, {"zh", "Z"},
    {"sh", "S"},    {"ch", "C"}, {"ts", "z"}, {"tz", "z"}, {"ph", "f"}, {"th", "t"}, {"dh", "d"}, {"dj", "j"}, {"ck", "k"}, {"ks", "x"}, {"qu", "k"},
    {"ou", "u"}, {"oo", "u"}, {"ee", "i"}, {"ii", "i"}, {"iy", "i"}, {"yi", "i"}, {"ij", "i"}, {"ei", "e"}, {"ey", "e"}, {"aa", "a"},
    {"ae", "e"},    {"ia", "ya"}, {"iu", "yu"}, {"q", "k"}, {"c", "k"}, {"w", "v"}, {"y", "i"}, {"'", ""}, {"’", ""}, {"-", ""}, {"é", "e"}, {"è", "e"},
    {"ö", "o"}, {"ü", "u"}, {"ä", "a"}, {"ı", "i"}, {"ş", "S"}, {"ç", "C"}, {"ğ", "g"}, {"ć", "C"}, {"č", "C"}, {"š", "S"}, {"ž", "Z"},
};

// "al-Kadir", "Al Qadir", "el-Qadir": one class.
inline std::string transliteration_class(std::string_view name) {
    std::string s, out;
    for (char c : name) s += c >= 'A' && c <= 'Z' ? char(c + 32) : c;
    if (s.starts_with("el-")) s[0] = 'a';
    for (std::size_t i = 0; i < s.size();) {
        std::size_t n = 0;
        for (const sound& x : sounds)
            if (x.printed[0] == s[i] && s.compare(i, x.printed.size(), x.printed) == 0) {
                out += x.sign;
                n = x.printed.size();
                break;
            }
        if (n == 0) out += s[i++];
        i += n;
        while (out.size() > 1 && out[out.size() - 1] == out[out.size() - 2]) out.pop_back();
    }
    return out;
}

}  // namespace ledelint
