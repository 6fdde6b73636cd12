// HTML inside Markdown: tags are left out, comments may be stets, and the text between block tags is text of the article.
// Inside core/text only.
//
// A small reader of tags, comments and raw elements that runs over the pieces md4c hands out and keeps its state between them.
// It builds no tree and has no stack: nothing in it can be nested too deep.
#pragma once

#include "assembly.hpp"

#include <string>
#include <string_view>

namespace ledelint::text {

class html_reader {
public:
    html_reader(assembly& to, stet_list& stets, std::vector<notice>& notices) : to_(to), stets_(stets), notices_(notices) {}

    void piece(lede_span source, bool block);  // `block`: of an HTML block, whose text is read; else of an inline tag
    void line_end() { if (state_ == state::text) to_.line_break(); }
    void reset();                              // a block is over: what is unclosed ends with it
    bool hides_text() const { return !hidden_.empty(); }  // inside <script>, <style>, or a footnote mark in <sup>

private:
    enum class state : uint8_t { text, tag, comment };
    uint32_t text(lede_span rest, bool block);
    uint32_t tag(lede_span rest, bool block);
    uint32_t comment(lede_span rest);
    void finish_tag(bool block);
    void open_element(std::string_view name, bool block);
    void read_text(lede_span, bool block);

    assembly& to_;
    stet_list& stets_;
    std::vector<notice>& notices_;
    state state_ = state::text;
    char quote_ = 0;            // of an attribute's value
    uint32_t begin_ = 0;        // source offset of the open comment
    std::string tag_;           // "/name" or "name" of the open tag
    bool named_ = false;        // its name is complete
    std::string hidden_;        // element whose text is not read
    lede_role role_ = LEDE_PARAGRAPH;
    uint32_t depth_ = 0;
};

}  // namespace ledelint::text
