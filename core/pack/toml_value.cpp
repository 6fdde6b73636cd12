#include "toml_value.hpp"

#include <fmt/format.h>

namespace ledelint::pack {
namespace {

struct value_writer {
    std::string operator()(bool b) const { return b ? "true" : "false"; }
    std::string operator()(int64_t i) const { return fmt::format("{}", i); }
    std::string operator()(double d) const { return fmt::format("{}", d); }
    std::string operator()(const std::string& s) const { return toml_text(s); }
    std::string operator()(const std::vector<std::string>& texts) const {
        std::vector<std::string> out;
        for (const std::string& s : texts) out.push_back((*this)(s));
        return fmt::format("[{}]", fmt::join(out, ", "));
    }
};

}  // namespace

std::string toml_text(std::string_view text) {
    std::string out = "\"";
    for (char c : text) {
        if (c == '"' || c == '\\') out.push_back('\\');
        if (uint8_t(c) < 0x20 || c == 0x7f) out += fmt::format("\\u{:04X}", uint8_t(c));
        else out.push_back(c);
    }
    return out + "\"";
}

std::string as_toml(const lint::option_value& v) { return std::visit(value_writer{}, v); }

}  // namespace ledelint::pack
