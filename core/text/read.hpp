// Bytes in, a document out. The one entry to all formats.
#pragma once

#include "document.hpp"
#include "result.hpp"

namespace ledelint::text {

struct request {
    std::string path;               // for messages and for the format by its ending; may be empty
    std::optional<format> as = {};  // overrides the ending
    std::string title = {};         // an NDJSON line's own title
    metadata given = {};            // from the command line or the NDJSON line: wins over what the document says
};

// Decodes (UTF-8 with or without BOM; anything else is `undecodable` with the offset of the first bad byte), parses, finds
// blocks and their roles. `bytes` is taken over.
result<document> read(std::string bytes, const request&);

// The format that a path's ending names (".md", ".markdown", ".txt", ".text"); none for others.
std::optional<format> format_of(std::string_view path);
std::optional<format> format_named(std::string_view name);  // "text", "markdown"
std::string_view name_of(format);

}  // namespace ledelint::text
