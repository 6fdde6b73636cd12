// A document: the bytes of an article as they came, the text that was read out of them, and the exact way back.
//
// Rules see `text` alone, in bytes. Every byte of it belongs to one segment, which says what bytes of the source it came
// from; so a place in the text becomes a place in the file by look-up and nothing is ever searched for again. In plain text
// and JSON Lines the text is the source, and there is one segment.
//
// Immutable once read. `text` and `source` may share their bytes (plain text): a document is moved, not copied.
#pragma once

#include "ledelint.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ledelint::text {

enum class format : uint8_t { plain, markdown };

// Which input a byte came from. A file is all `body`; an NDJSON line may bring a `title` of its own.
enum class part : uint8_t { body, title };

struct segment {
    lede_span text;    // bytes of the text; segments are sorted and do not overlap; gaps are text of no source ("\n\n")
    lede_span source;  // bytes of the part
    part in;
    bool verbatim;     // byte for byte the same; if not (an entity, an escape), the whole maps to the whole
};

// A place in the source. `exact`: the bytes at `span` are the bytes of the text, in one verbatim segment, so that an edit may
// be made there. Otherwise `span` is the smallest source range that covers the place.
struct source_place {
    part in;
    lede_span span;
    bool exact;
};

// The editor's own word: "stet: id[ id...] -- reason" for the next block, "stet-file:" for the whole file.
struct stet {
    lede_span source;              // the whole comment, in `body`
    bool whole_file;
    uint32_t block;                // the next block; LEDE_NONE: none follows, or whole_file
    std::vector<std::string> ids;  // as written
    std::string reason;            // never empty: without one the comment is a `notice`
    lede_span covers = {0, 0};     // text it speaks for: the block, with its paragraph when it is a dateline, with its table when it is a cell
};

// Something about the document that its reader has to be told: a stet without a reason, a date in the front matter that is none.
struct notice {
    std::string message;
    lede_span source;
};

struct metadata {
    std::string title, author, language, locale, genre;
    int32_t published = LEDE_NO_DAY, updated = LEDE_NO_DAY;  // days since 1970-01-01
};

struct document {
    std::string path;   // as the user named it; the id of an NDJSON line is not a path
    format read_as = format::plain;
    std::shared_ptr<const std::string> source;  // body, as it came, BOM included
    std::string title_source;                   // part `title`
    std::shared_ptr<const std::string> text;    // may be `source` itself
    std::vector<segment> segments;
    std::vector<lede_block> blocks;  // span, role, depth; the rest is filled by the analysis
    metadata facts;
    std::vector<stet> stets;
    std::vector<notice> notices;

    std::string_view bytes() const { return *text; }
    std::string_view source_of(part p) const { return p == part::title ? std::string_view(title_source) : std::string_view(*source); }
    // Where a place of the text stands in the source. An empty span maps to an insertion point. Total: never fails.
    source_place locate(lede_span text) const;
};

}  // namespace ledelint::text
