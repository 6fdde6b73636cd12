// One file of a SARIF log: its artifact, and places in it as regions. Positions are given three times over, as lines and UTF-16
// columns, as characters (UTF-16 too, as columnKind says), and as bytes: a reader takes the form that it handles best.
#pragma once

#include "json.hpp"
#include "uri.hpp"

#include "text/document.hpp"
#include "text/lines.hpp"

namespace ledelint::report {

class sarif_source {
public:
    // `index`: of the artifact in the run.
    sarif_source(const text::document&, artifact_uri, std::size_t index);

    void write_artifact_location(json_writer&) const;  // as the member "artifactLocation"
    // As the member `key`: "region", "deletedRegion". Offsets are bytes of the file.
    void write_region(json_writer&, std::string_view key, lede_span, bool snippet = true) const;
    // The lines that hold the place, where they say more than the place itself and are not too long.
    void write_context(json_writer&, lede_span) const;
    // "physicalLocation" with region; with the lines around it where `context`.
    void write_physical(json_writer&, lede_span, bool context) const;
    // The block in which the place of the text stands, "paragraph[3]".
    void write_logical(json_writer&, lede_span text) const;
    const std::string& line_hash(lede_span source);  // of the place's first line

private:
    const text::document& document_;
    artifact_uri uri_;
    std::size_t index_;
    std::string_view bytes_;
    text::line_index lines_;
    std::vector<std::string> hashes_;
};

void write_uri(json_writer&, const artifact_uri&);  // members "uri" and "uriBaseId"

}  // namespace ledelint::report
