// Byte offsets into lines and columns. Lines end at \n, \r\n or \r. A BOM at the start takes no column.
//
// Columns are differences of counts from the file's start, and every 1,024 bytes such a count is kept: so a position costs
// the same in a line of a megabyte as in one of ten characters.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace ledelint::text {

// All 1-based but the byte offset. Columns count from the line's first character; `utf16` in UTF-16 code units (SARIF, LSP),
// `characters` in code points, `bytes` in UTF-8 bytes.
struct position {
    uint32_t line, utf16, characters, bytes;
};

class line_index {
public:
    explicit line_index(std::string_view source);  // borrows; valid UTF-8, less than 4 GiB
    position at(uint32_t byte) const;              // clamps past-end offsets
    uint32_t line_count() const { return uint32_t(starts_.size()); }
    std::string_view line(uint32_t number) const;  // 1-based, without its line end and without the BOM; empty past the end
    uint32_t begin_of(uint32_t number) const;      // byte; behind the BOM for line 1; the source's size past the end
    // Characters (utf16 code units) from the start of the file, BOM excluded: SARIF's charOffset.
    uint32_t utf16_offset(uint32_t byte) const;

private:
    struct count { uint32_t characters = 0, utf16 = 0; };
    count counted(uint32_t byte) const;  // from the source's start, BOM included

    std::string_view source_;
    uint32_t bom_ = 0;  // bytes
    std::vector<uint32_t> starts_;
    std::vector<count> checkpoints_;
};

}  // namespace ledelint::text
