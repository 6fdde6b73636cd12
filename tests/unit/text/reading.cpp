#include "reading.hpp"

#include <array>
#include <stdexcept>

namespace ledelint::test {

text::document must_read(std::string bytes, const text::request& r) {
    auto d = text::read(std::move(bytes), r);
    if (!d) throw std::runtime_error(d.error().message);
    return std::move(*d);
}

std::string_view role_name(lede_role role) {
    constexpr std::array<std::string_view, 13> names = {"paragraph", "headline", "standfirst", "byline", "dateline", "heading", "list", "caption", "quote", "table", "code", "boilerplate", "other"};
    return names.at(role);
}

std::string block_list(const text::document& d) {
    std::string out;
    for (const lede_block& b : d.blocks) {
        out += role_name(b.role);
        out += ": ";
        for (char c : d.bytes().substr(b.span.begin, b.span.end - b.span.begin)) out += c == '\n' ? '/' : c;
        out += '\n';
    }
    return out;
}

}  // namespace ledelint::test
