// Byte offsets into lines and columns. Lines end at \n, \r\n or \r. A BOM at the start takes no column.
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
    explicit line_index(std::string_view source);  // borrows
    position at(uint32_t byte) const;              // clamps past-end offsets
    uint32_t line_count() const { return uint32_t(starts_.size()); }
    std::string_view line(uint32_t number) const;  // 1-based, without its line end
    uint32_t begin_of(uint32_t number) const;
    // Characters (utf16 code units) from the start of the file, BOM excluded: SARIF's charOffset.
    uint32_t utf16_offset(uint32_t byte) const;

private:
    std::string_view source_;
    std::vector<uint32_t> starts_;
};

}  // namespace ledelint::text
