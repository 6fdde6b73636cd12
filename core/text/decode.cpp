#include "decode.hpp"

#include "lines.hpp"

#include <simdjson.h>

#include <array>
#include <string>

namespace ledelint::text {
namespace {

// Well-formed sequences: lead bytes, their length, and the range of the second byte (overlong forms, surrogates and what is
// above U+10FFFF are excluded by it).
struct sequence { uint8_t lead_low, lead_high, size, second_low, second_high; };
constexpr sequence sequences[] = {
    {0xC2, 0xDF, 2, 0x80, 0xBF}, {0xE0, 0xE0, 3, 0xA0, 0xBF}, {0xE1, 0xEC, 3, 0x80, 0xBF}, {0xED, 0xED, 3, 0x80, 0x9F},
    {0xEE, 0xEF, 3, 0x80, 0xBF}, {0xF0, 0xF0, 4, 0x90, 0xBF}, {0xF1, 0xF3, 4, 0x80, 0xBF}, {0xF4, 0xF4, 4, 0x80, 0x8F},
};

const sequence* sequence_of(uint8_t lead) {
    for (const sequence& s : sequences)
        if (s.lead_low <= lead && lead <= s.lead_high) return &s;
    return nullptr;
}

// Length of the well-formed sequence at `i`; 0: none.
std::size_t well_formed(std::string_view s, std::size_t i) {
    if (uint8_t(s[i]) < 0x80) return 1;
    const sequence* q = sequence_of(uint8_t(s[i]));
    if (!q || i + q->size > s.size()) return 0;
    if (uint8_t(s[i + 1]) < q->second_low || uint8_t(s[i + 1]) > q->second_high) return 0;
    for (std::size_t k = 2; k < q->size; ++k)
        if ((uint8_t(s[i + k]) & 0xC0) != 0x80) return 0;
    return q->size;
}

struct signature { std::string_view bytes, name, iconv; };
constexpr signature signatures[] = {  // the longer before those they begin with
    {std::string_view("\xFF\xFE\0\0", 4), "UTF-32", "UTF-32"}, {std::string_view("\0\0\xFE\xFF", 4), "UTF-32", "UTF-32"},
    {"\xFF\xFE", "UTF-16", "UTF-16"}, {"\xFE\xFF", "UTF-16", "UTF-16"},
};

std::string remedy(std::string_view encoding) {
    return "; save it as UTF-8, for example with iconv -f " + std::string(encoding) + " -t UTF-8";
}

std::string in_hex(char c) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    return {'0', 'x', digits[uint8_t(c) >> 4], digits[uint8_t(c) & 15]};
}

// A text in UTF-16 without a mark is valid UTF-8 when it is English: every other byte is NUL.
bool is_bare_utf16(std::string_view s) {
    s = s.substr(0, 1024);
    std::array<std::size_t, 2> nul{};
    for (std::size_t i = 0; i < s.size(); ++i) nul[i % 2] += s[i] == '\0';
    const std::size_t half = s.size() / 2;
    return half >= 8 && ((nul[0] * 10 >= half * 9 && nul[1] * 10 < half) || (nul[1] * 10 >= half * 9 && nul[0] * 10 < half));
}

bool is_cut_off(std::string_view s, std::size_t at) {
    const sequence* q = sequence_of(uint8_t(s[at]));
    if (!q || at + q->size <= s.size()) return false;
    for (std::size_t k = at + 1; k < s.size(); ++k)
        if ((uint8_t(s[k]) & 0xC0) != 0x80) return false;
    return true;
}

std::string diagnosis(std::string_view s, std::size_t at) {
    for (const signature& m : signatures)
        if (s.starts_with(m.bytes)) return "the file is " + std::string(m.name) + ", not UTF-8" + remedy(m.iconv);
    const std::string where = "byte " + in_hex(s[at]) + " at offset " + std::to_string(at);
    if (is_cut_off(s, at)) return where + " begins a character that the end of the file cuts off; is the file complete?";
    const auto b = uint8_t(s[at]);
    if (b < 0xA0) return where + " is not valid UTF-8; the file may be Windows-1252" + remedy("WINDOWS-1252");
    return where + " is not valid UTF-8; the file may be Latin-1 or Windows-1252" + remedy("WINDOWS-1252");
}

problem undecodable(std::string_view s, std::size_t at, std::string message) {
    problem p{problem::undecodable, std::move(message)};
    p.offset = at;
    const position where = line_index(s.substr(0, at)).at(uint32_t(at));
    p.line = where.line;
    p.column = where.utf16;
    return p;
}

}  // namespace

std::optional<uint64_t> first_malformed(std::string_view s) {
    for (std::size_t i = 0; i < s.size();) {
        const std::size_t n = well_formed(s, i);
        if (n == 0) return i;
        i += n;
    }
    return std::nullopt;
}

std::optional<problem> refuse(std::string_view s) {
    if (s.size() > size_limit)
        return problem{problem::limit, "the file is larger than " + std::to_string(size_limit >> 20) + " MB; split it into articles"};
    if (!simdjson::validate_utf8(s)) {
        const std::size_t at = first_malformed(s).value_or(0);
        return undecodable(s, at, diagnosis(s, at));
    }
    if (is_bare_utf16(s)) return undecodable(s, s.find('\0'), "every other byte is NUL: the file is probably UTF-16, not UTF-8" + remedy("UTF-16LE"));
    return std::nullopt;
}

}  // namespace ledelint::text
