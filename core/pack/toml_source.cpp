#include "toml_source.hpp"

#include "lint/nearest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

namespace ledelint::pack {
namespace {

toml::table parsed(std::string_view text, const std::string& file) {
    try {
        return toml::parse(text, file);
    } catch (const toml::parse_error& e) {
        throw misread{{problem::usage, std::string(e.description()), file, {}, e.source().begin.line, e.source().begin.column}};
    }
}

}  // namespace

toml_source::toml_source(std::string_view text, std::string file) : file_(std::move(file)), root_(parsed(text, file_)) {}

problem toml_source::at(const toml::source_region& r, std::string message) const {
    return {problem::usage, std::move(message), file_, {}, r.begin.line, r.begin.column};
}

void toml_source::allow(const toml::table& t, const std::vector<std::string_view>& known, std::string_view where) const {
    for (auto&& [key, value] : t) {
        if (std::find(known.begin(), known.end(), key.str()) != known.end()) continue;
        std::string hint = lint::did_you_mean(key.str(), known);
        if (hint.empty()) hint = fmt::format("; known are {}", fmt::join(known, ", "));
        fail(key, fmt::format("unknown key '{}' {}{}", key.str(), where, hint));
    }
}

void toml_source::wrong_type(const toml::node& n, std::string_view key, std::string_view wanted) const {
    fail(n, fmt::format("'{}' wants {}, not {}", key, wanted, type_name(n)));
}

const std::string& toml_source::text(const toml::node& n, std::string_view key) const {
    if (auto* s = n.as_string()) return s->get();
    wrong_type(n, key, "a text");
}

const toml::table& toml_source::table(const toml::node& n, std::string_view key) const {
    if (auto* t = n.as_table()) return *t;
    wrong_type(n, key, "a table");
}

const toml::array& toml_source::list(const toml::node& n, std::string_view key) const {
    if (auto* a = n.as_array()) return *a;
    wrong_type(n, key, "a list");
}

std::vector<std::string> toml_source::texts(const toml::node& n, std::string_view key) const {
    if (!n.is_array()) wrong_type(n, key, "a list of texts");
    std::vector<std::string> out;
    for (const toml::node& e : *n.as_array()) out.push_back(text(e, key));
    return out;
}

std::string_view type_name(const toml::node& n) {
    switch (n.type()) {
        case toml::node_type::table: return "a table";
        case toml::node_type::array: return "a list";
        case toml::node_type::string: return "a text";
        case toml::node_type::integer: return "a whole number";
        case toml::node_type::floating_point: return "a number";
        case toml::node_type::boolean: return "true or false";
        default: return "a date or time";
    }
}

result<std::string> read_file(const std::string& path) {
    errno = 0;
    std::ifstream in(path, std::ios::binary);
    std::string bytes;
    if (in) bytes.assign(std::istreambuf_iterator<char>(in), {});
    if (in) return bytes;
    auto kind = errno == ENOENT ? problem::missing : problem::unreadable;
    return problem{kind, fmt::format("cannot be read: {}", std::strerror(errno)), path};
}

}  // namespace ledelint::pack
