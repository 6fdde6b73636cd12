#include "term_safe.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

namespace ledelint::report {
namespace {

constexpr bool is_unsafe(utf8proc_int32_t c) {
    return c < 0x20 || (c >= 0x7f && c < 0xa0) ||               // C0, DEL, C1
           c == 0x061c || c == 0x200e || c == 0x200f ||         // marks of direction
           (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) ||
           c == 0x2028 || c == 0x2029;                          // line and paragraph separator
}

constexpr bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

}  // namespace

shown_character next_shown(std::string_view s) {
    if (uint8_t(s[0]) >= 0x20 && uint8_t(s[0]) < 0x7f) return {s.substr(0, 1), {}, 1, 1};
    utf8proc_int32_t c = 0;
    auto bytes = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(s.data()), utf8proc_ssize_t(s.size()), &c);
    std::string escape;
    if (bytes < 1) {
        bytes = 1;
        escape = fmt::format("\\x{{{:x}}}", uint8_t(s[0]));
    } else if (is_unsafe(c)) escape = fmt::format("\\u{{{:x}}}", uint32_t(c));
    if (escape.empty()) return {s.substr(0, std::size_t(bytes)), {}, uint32_t(bytes), uint32_t(utf8proc_charwidth(c))};
    auto columns = uint32_t(escape.size());
    return {{}, std::move(escape), uint32_t(bytes), columns};
}

std::string term_safe(std::string_view s) {
    std::string out;
    out.reserve(s.size());
    while (!s.empty()) {
        shown_character c = next_shown(s);
        out += c.text();
        s.remove_prefix(c.bytes);
    }
    return out;
}

std::string on_one_line(std::string_view s) {
    std::string flat;
    for (std::size_t i = 0; i < s.size(); ++i) {
        if (!is_space(s[i])) flat.push_back(s[i]);
        else if (!flat.empty() && flat.back() != ' ') flat.push_back(' ');
    }
    while (!flat.empty() && flat.back() == ' ') flat.pop_back();
    return term_safe(flat);
}

uint32_t columns_of(std::string_view s) {
    uint32_t n = 0;
    while (!s.empty()) {
        shown_character c = next_shown(s);
        n += c.columns;
        s.remove_prefix(c.bytes);
    }
    return n;
}

}  // namespace ledelint::report
