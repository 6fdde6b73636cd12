// A text put together from pieces of its source, with the segment map that leads back. Inside core/text only.
//
// Neighbouring pieces grow one segment, so a wrapped paragraph without markup is one verbatim segment, line ends included.
#pragma once

#include "outline.hpp"

#include <string>
#include <string_view>

namespace ledelint::text {

class assembly {
public:
    // `source`: the body. What `d` holds already (a title's segment and block) stands before, with its text in `head`.
    assembly(std::string_view source, document& d, std::string head) : source_(source), d_(d), text_(std::move(head)) {}

    // Begins a block; the one before is closed. `gap` is put between them, as text of no source.
    void open(lede_role role, uint32_t depth = 0, std::string_view gap = "\n\n");
    // Ends the block; one without visible text is dropped.
    void close();
    bool is_open() const { return open_; }
    bool is_blank() const { return !open_ || begin_ == LEDE_NONE; }  // no text in the open block yet
    lede_block* current() { return open_ ? &block_ : nullptr; }

    void copy(lede_span source);                                // verbatim
    void replace(std::string_view text, lede_span source);      // `source` reads as `text`
    void invent(std::string_view text);                         // text of no source
    void line_break() { break_ = true; }                        // the line end before the next piece is text
    void skip() { skipped_ = true; }                            // something was left out: no two spaces around it

    std::string_view source() const { return source_; }
    std::string_view so_far() const { return text_; }
    uint32_t size() const { return uint32_t(text_.size()); }
    uint32_t source_end() const { return source_end_; }  // of the last piece
    std::string take() { return std::move(text_); }

private:
    void prepare(uint32_t source_begin);
    void begin_text();
    void append(lede_span source);

    std::string_view source_;
    document& d_;
    std::string text_;
    lede_block block_{};
    std::string_view gap_;
    uint32_t begin_ = LEDE_NONE, source_end_ = 0;
    bool open_ = false, break_ = false, skipped_ = false;
};

}  // namespace ledelint::text
