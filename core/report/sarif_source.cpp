#include "sarif_source.hpp"

#include "labels.hpp"
#include "line_hash.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ledelint::report {
namespace {

constexpr uint32_t longest_context = 8192;  // bytes: a paragraph, not a book on one line

}  // namespace

void write_uri(json_writer& json, const artifact_uri& u) {
    json.member("uri", u.uri);
    if (u.relative) json.member("uriBaseId", "SRCROOT");
}

sarif_source::sarif_source(const text::document& d, artifact_uri uri, std::size_t index)
    : document_(d), uri_(std::move(uri)), index_(index), bytes_(d.source_of(text::part::body)), lines_(bytes_) {}

void sarif_source::write_artifact_location(json_writer& json) const {
    json.key("artifactLocation").begin_object();
    write_uri(json, uri_);
    json.member("index", index_).end_object();
}

void sarif_source::write_region(json_writer& json, std::string_view key, lede_span s, bool snippet) const {
    text::position begin = lines_.at(s.begin), end = lines_.at(s.end);
    uint32_t offset = lines_.utf16_offset(s.begin);
    json.key(key).begin_object();
    json.member("startLine", begin.line).member("startColumn", begin.utf16).member("endLine", end.line).member("endColumn", end.utf16);
    json.member("charOffset", offset).member("charLength", lines_.utf16_offset(s.end) - offset);
    json.member("byteOffset", s.begin).member("byteLength", s.end - s.begin);
    if (snippet) json.key("snippet").begin_object().member("text", bytes_.substr(s.begin, s.end - s.begin)).end_object();
    json.end_object();
}

void sarif_source::write_context(json_writer& json, lede_span s) const {
    uint32_t last = lines_.at(s.end).line;
    lede_span context{lines_.begin_of(lines_.at(s.begin).line), lines_.begin_of(last) + uint32_t(lines_.line(last).size())};
    bool more = context.begin <= s.begin && s.end <= context.end && (context.begin < s.begin || s.end < context.end);
    if (more && context.end - context.begin <= longest_context) write_region(json, "contextRegion", context);
}

void sarif_source::write_physical(json_writer& json, lede_span s, bool context) const {
    json.key("physicalLocation").begin_object();
    write_artifact_location(json);
    write_region(json, "region", s);
    if (context) write_context(json, s);
    json.end_object();
}

void sarif_source::write_logical(json_writer& json, lede_span text) const {
    const auto& blocks = document_.blocks;
    auto at = std::partition_point(blocks.begin(), blocks.end(), [&](const lede_block& b) { return b.span.end <= text.begin; });
    if (at == blocks.end() || at->span.begin > text.begin) return;
    auto number = std::count_if(blocks.begin(), at + 1, [&](const lede_block& b) { return b.role == at->role; });
    std::string_view role = role_label(at->role);
    json.key("logicalLocations").begin_array().begin_object();
    json.member("fullyQualifiedName", fmt::format("{}[{}]", role, number)).member("kind", role).end_object().end_array();
}

const std::string& sarif_source::line_hash(lede_span source) {
    if (hashes_.empty()) hashes_ = line_hashes(bytes_);
    return hashes_[std::min<std::size_t>(lines_.at(source.begin).line, hashes_.size()) - 1];
}

}  // namespace ledelint::report
