// YAML front matter by yaml-cpp. Its marks give where a value begins; where it ends is read off the source.
#include "front_matter.hpp"

#include "chars.hpp"

#include <simdjson.h>
#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>

namespace ledelint::text {
namespace {

// The end of a value that begins at `at`: its closing quote, or the last line before the next key of the top level.
uint32_t value_end(std::string_view source, uint32_t at, uint32_t limit) {
    const char first = source[at];
    if (first == '"' || first == '\'') {
        for (uint32_t i = at + 1; i < limit; ++i) {
            if (source[i] == '\\' && first == '"') ++i;
            else if (source[i] == first && first == '\'' && i + 1 < limit && source[i + 1] == first) ++i;
            else if (source[i] == first) return i + 1;
        }
        return limit;
    }
    uint32_t end = at;
    while (end < limit) {
        while (end < limit && !is_line_end(source[end])) ++end;
        uint32_t next = end;
        while (next < limit && is_line_end(source[next])) ++next;
        if (next >= limit || (source[next] != ' ' && source[next] != '\t' && source[next] != '-')) break;
        end = next;
    }
    return trim(source, {at, std::min(end, limit)}).end;
}

front_matter_text text_of(std::string_view source, const YAML::Node& node, std::string value, lede_span inside) {
    const uint32_t begin = std::min(inside.begin + uint32_t(std::max(0, node.Mark().pos)), inside.end);
    if (begin >= inside.end) return {std::move(value), {begin, begin}, false};
    const bool quoted = source[begin] == '"' || source[begin] == '\'';
    const std::string_view candidate = source.substr(begin + quoted, value.size());
    const bool closed = !quoted || source.substr(begin + 1 + value.size(), 1) == source.substr(begin, 1);
    if (!value.empty() && node.IsScalar() && candidate == value && closed && begin + quoted + value.size() <= inside.end)
        return {std::move(value), {begin + quoted, begin + quoted + uint32_t(candidate.size())}, true};
    return {std::move(value), {begin, value_end(source, begin, inside.end)}, false};
}

// yaml-cpp takes a quoted value without its closing mark to run to the end.
bool is_unclosed(std::string_view source, const front_matter_text& t, lede_span inside) {
    if (t.verbatim || t.source.begin >= inside.end || (source[t.source.begin] != '"' && source[t.source.begin] != '\'')) return false;
    return t.source.end - t.source.begin < 2 || source[t.source.end - 1] != source[t.source.begin];
}

// A scalar, the name of a person given as a map, or the items of a list of these.
std::string flat(const YAML::Node& node, bool in_list = false) {
    if (node.IsScalar()) return node.Scalar();
    if (node.IsMap() && node["name"] && node["name"].IsScalar()) return node["name"].Scalar();
    std::string out;
    if (!node.IsSequence() || in_list) return out;
    for (const YAML::Node& item : node) {
        const std::string one = flat(item, true);
        if (!one.empty()) out += (out.empty() ? "" : ", ") + one;
    }
    return out;
}

// yaml-cpp's words for what may be wrong, without what they cite of the document.
std::string reason(const YAML::Exception& e) {
    if (dynamic_cast<const YAML::DeepRecursion*>(&e)) return "the front matter is nested too deep";
    const std::size_t colon = e.msg.find(": ");
    return "the front matter is not valid YAML: " + e.msg.substr(0, std::min(colon, e.msg.size()));
}

}  // namespace

result<std::vector<front_matter_field>> read_yaml(std::string_view source, lede_span inside) try {
    std::vector<front_matter_field> fields;
    if (const std::size_t nul = slice(source, inside).find('\0'); nul != std::string_view::npos)  // to yaml-cpp, the beginning of an escape
        return front_matter_problem(source, inside.begin + uint32_t(nul), "the front matter is not valid YAML: it has a character of code 0");
    const YAML::Node root = YAML::Load(with_line_feeds(slice(source, inside)));
    if (root.IsNull()) return fields;
    if (!root.IsMap()) return front_matter_problem(source, inside.begin, "the front matter is not a list of keys and values");
    for (const auto& entry : root) {
        if (!entry.first.IsScalar()) continue;
        fields.push_back({entry.first.Scalar(), text_of(source, entry.second, flat(entry.second), inside)});
        const front_matter_text& value = fields.back().text;
        if (!simdjson::validate_utf8(value.value) || !simdjson::validate_utf8(entry.first.Scalar()))  // yaml-cpp writes "\\N" and "\\_" as bytes of Latin-1
            return front_matter_problem(source, value.source.begin, "the front matter has an escape that cannot be read: write the character itself");
        if (!entry.second.IsScalar() || !is_unclosed(source, fields.back().text, inside)) continue;
        return front_matter_problem(source, fields.back().text.source.begin, "the front matter is not valid YAML: a quotation mark is not closed");
    }
    return fields;
} catch (const YAML::Exception& e) {
    const uint32_t at = e.mark.is_null() ? inside.begin : std::min(inside.begin + uint32_t(std::max(0, e.mark.pos)), inside.end);
    return front_matter_problem(source, at, reason(e));
}

}  // namespace ledelint::text
