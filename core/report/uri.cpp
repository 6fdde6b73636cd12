#include "uri.hpp"

#include <filesystem>

namespace fs = std::filesystem;

namespace ledelint::report {
namespace {

constexpr bool is_unreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~' || c == '/';
}

bool leads_out(const std::string& relative) { return relative.empty() || relative == ".." || relative.starts_with("../"); }

}  // namespace

std::string percent_encoded(std::string_view path) {
    constexpr char hex[] = "0123456789ABCDEF";
    std::string out;
    for (char c : path) {
        if (is_unreserved(c)) out.push_back(c);
        else out.append({'%', hex[uint8_t(c) >> 4], hex[uint8_t(c) & 15]});
    }
    return out;
}

artifact_uri uri_of(std::string_view path, std::string_view working_directory) {
    if (path == "-") return {"stdin", true};
    fs::path root(working_directory), whole = (root / fs::path(path)).lexically_normal();
    std::string relative = whole.lexically_relative(root).generic_string();
    if (!leads_out(relative)) return {percent_encoded(relative), true};
    return {"file://" + percent_encoded(whole.generic_string()), false};
}

}  // namespace ledelint::report
