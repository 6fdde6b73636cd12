#include "assembly.hpp"

#include "chars.hpp"

#include <utility>

namespace ledelint::text {

void assembly::open(lede_role role, uint32_t depth, std::string_view gap) {
    close();
    block_ = block_of({0, 0}, role, depth);
    gap_ = gap;
    begin_ = LEDE_NONE;
    open_ = true;
}

void assembly::close() {
    if (open_ && begin_ != LEDE_NONE) {
        block_.span = trim(text_, {begin_, size()});
        if (block_.span.begin < block_.span.end) d_.blocks.push_back(block_);
    }
    open_ = break_ = skipped_ = false;
}

void assembly::begin_text() {
    if (begin_ != LEDE_NONE) return;
    if (!text_.empty()) text_ += gap_;
    begin_ = size();
    break_ = false;
}

void assembly::append(lede_span source) {
    if (source.begin >= source.end) return;
    const uint32_t at = size();
    text_ += slice(source_, source);
    source_end_ = source.end;
    if (!d_.segments.empty()) {
        segment& last = d_.segments.back();
        if (last.verbatim && last.in == part::body && last.text.end == at && last.source.end == source.begin) {
            last.text.end = size();
            last.source.end = source.end;
            return;
        }
    }
    d_.segments.push_back({{at, size()}, source, part::body, true});
}

// The line end that a break stands for is the last one before the next piece: quote marks and indents of that line follow it.
void assembly::prepare(uint32_t source_begin) {
    begin_text();
    if (!break_) return;
    break_ = false;
    uint32_t at = source_begin;
    while (at > source_end_ && !is_line_end(source_[at - 1])) --at;
    if (at <= source_end_ || source_begin <= source_end_) return invent("\n");
    const bool pair = at - 1 > source_end_ && source_[at - 1] == '\n' && source_[at - 2] == '\r';
    append({at - (pair ? 2 : 1), at});
}

void assembly::copy(lede_span source) {
    prepare(source.begin);
    if (skipped_ && !text_.empty() && is_space(text_.back()))
        while (source.begin < source.end && source_[source.begin] == ' ') ++source.begin;
    skipped_ = false;
    append(source);
}

void assembly::replace(std::string_view text, lede_span source) {
    prepare(source.begin);
    skipped_ = false;
    const uint32_t at = size();
    text_ += text;
    d_.segments.push_back({{at, size()}, source, part::body, false});
    source_end_ = source.end;
}

void assembly::invent(std::string_view text) {
    begin_text();
    if (std::exchange(break_, false)) text_ += '\n';
    text_ += text;
}

}  // namespace ledelint::text
