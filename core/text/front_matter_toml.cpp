// TOML front matter by toml++, which gives begin and end of every value in lines and code points.
#include "front_matter.hpp"

#include "calendar.hpp"
#include "chars.hpp"

#include <toml++/toml.h>

#include <algorithm>

namespace ledelint::text {
namespace {

// The byte of a place that toml++ gives, both of its numbers from 1.
uint32_t byte_of(std::string_view source, lede_span inside, const toml::source_position& p) {
    uint32_t at = inside.begin;
    for (toml::source_index line = 1; line < p.line && at < inside.end; ++at)
        if (source[at] == '\n' || (source[at] == '\r' && source.substr(at, 2) != "\r\n")) ++line;
    for (toml::source_index column = 1; column < p.column && at < inside.end; ++column) {
        ++at;
        while (at < inside.end && is_continuation(source[at])) ++at;
    }
    return at;
}

std::string flat(const toml::node& node, bool in_list = false) {
    if (const auto* s = node.as_string()) return s->get();
    if (const auto* t = node.as_table()) return (*t)["name"].value_or(std::string());
    std::string out;
    if (const auto* a = node.as_array(); a && !in_list)
        for (const toml::node& item : *a) {
            const std::string one = flat(item, true);
            if (!one.empty()) out += (out.empty() ? "" : ", ") + one;
        }
    return out;
}

int32_t day_of(const toml::node& node) {
    std::optional<toml::date> d = node.value<toml::date>();
    if (const auto* moment = node.as_date_time()) d = moment->get().date;
    return d ? days_from(d->year, d->month, d->day).value_or(LEDE_NO_DAY) : LEDE_NO_DAY;
}

front_matter_text text_of(std::string_view source, const toml::node& node, lede_span inside) {
    std::string value = flat(node);
    const lede_span at{byte_of(source, inside, node.source().begin), byte_of(source, inside, node.source().end)};
    if (node.is_string())
        for (std::string_view quote : {"\"\"\"", "'''", "\"", "'"}) {
            const std::string_view s = slice(source, at);
            if (s.size() == value.size() + 2 * quote.size() && s.starts_with(quote) && s.substr(quote.size(), value.size()) == value)
                return {std::move(value), {at.begin + uint32_t(quote.size()), at.end - uint32_t(quote.size())}, true};
        }
    if (value.empty() && day_of(node) != LEDE_NO_DAY) value = slice(source, at);
    return {std::move(value), at, false};
}

// toml++'s words, without what they cite of the document.
std::string reason(std::string_view words) {
    words = words.substr(0, words.find('\''));
    words = words.substr(0, words.find(", saw"));
    return "the front matter is not valid TOML: " + std::string(trim(words));
}

}  // namespace

result<std::vector<front_matter_field>> read_toml(std::string_view source, lede_span inside) try {
    std::vector<front_matter_field> fields;
    const toml::table root = toml::parse(with_line_feeds(slice(source, inside)));
    for (const auto& [key, node] : root) fields.push_back({std::string(key.str()), text_of(source, node, inside), day_of(node)});
    return fields;
} catch (const toml::parse_error& e) {
    return front_matter_problem(source, byte_of(source, inside, e.source().begin), reason(e.description()));
}

}  // namespace ledelint::text
