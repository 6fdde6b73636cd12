#include "plain.hpp"

#include "chars.hpp"
#include "decode.hpp"
#include "roles.hpp"

#include <algorithm>
#include <cstring>

namespace ledelint::text {
namespace {

struct line {
    lede_span span;        // trimmed
    bool indented;
    uint32_t marker = 0;   // bytes of a list marker at its front, the space behind it included
};

// Bytes of "- ", "* ", "• ", "1. " or "1) " in front; 0: no list item. A line that ends as it begins ("- Advertisement -",
// "* * *") is no item.
uint32_t list_marker(std::string_view s) {
    constexpr std::string_view bullets[] = {"- ", "* ", "\u2022 "};
    for (std::string_view bullet : bullets)
        if (s.starts_with(bullet)) return s.ends_with(bullet.substr(0, bullet.size() - 1)) ? 0 : uint32_t(bullet.size());
    std::size_t digits = 0;
    while (digits < s.size() && digits < 3 && is_digit(s[digits])) ++digits;
    if (digits == 0 || digits == 3 || digits + 1 >= s.size()) return 0;
    return (s[digits] == '.' || s[digits] == ')') && s[digits + 1] == ' ' ? uint32_t(digits + 2) : 0;
}

std::size_t first_word(std::string_view s) {
    std::size_t n = 0;
    while (n < s.size() && !is_space(s[n])) ++n;
    return n;
}

// Is a chunk of lines one paragraph that was wrapped by hand, or a paragraph on each line? Every line end is a witness. A
// wrapped line ends where the next word had no room, or in mid-sentence before a small letter; a paragraph ends with its
// sentence, or short of the width. Wider than anyone wraps: a paragraph each.
bool is_wrapped(std::string_view text, const std::vector<line>& lines) {
    constexpr std::size_t widest = 120, usual = 60;
    std::size_t width = usual;
    for (const line& l : lines) width = std::max<std::size_t>(width, l.span.end - l.span.begin);
    int for_wrap = 0, for_lines = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        const std::string_view here = slice(text, lines[i].span), next = slice(text, lines[i + 1].span);
        const bool full = width <= widest && here.size() + 1 + first_word(next) > width, ended = ends_sentence(here);
        if (!ended && starts_lower(next)) for_wrap += 2;
        else if (ended && !full) for_lines += 1;
        else if (!ended && full) for_wrap += 1;
        else if (!ended) for_lines += 1;
    }
    return for_wrap > for_lines;
}

class reader {
public:
    reader(std::string_view text, outline& out, std::vector<notice>& notices) : text_(text), out_(out), notices_(notices) {}

    void lines() {
        uint32_t at = text_.starts_with(byte_order_mark) ? uint32_t(byte_order_mark.size()) : 0;
        const bool has_cr = text_.find('\r') != std::string_view::npos;
        while (at < text_.size()) {
            const uint32_t end = line_end(at, has_cr);
            take({at, end});
            at = end + (text_.substr(end, 2) == "\r\n" ? 2 : 1);
        }
        flush();
    }

private:
    uint32_t line_end(uint32_t at, bool has_cr) const {
        if (!has_cr) {
            const void* p = std::memchr(text_.data() + at, '\n', text_.size() - at);
            return p ? uint32_t(static_cast<const char*>(p) - text_.data()) : uint32_t(text_.size());
        }
        while (at < text_.size() && !is_line_end(text_[at])) ++at;
        return at;
    }

    void take(lede_span raw) {
        const lede_span span = trim(text_, raw);
        const std::string_view s = slice(text_, span);
        if (s.empty()) return flush();
        if (s.front() == '[' && s.back() == ']' && is_stet(s.substr(1, s.size() - 2))) {
            flush();
            return out_.stets.read(s.substr(1, s.size() - 2), span, span.begin, notices_);
        }
        chunk_.push_back({span, span.begin > raw.begin, list_marker(s)});
    }

    // A chunk is over: its lines become blocks.
    void flush() {
        const bool wrapped = chunk_.size() > 1 && is_wrapped(text_, chunk_);
        for (std::size_t i = 0; i < chunk_.size(); ++i) {
            if (i == 0 || opens_block(i, wrapped)) open(chunk_[i]);
            else out_.blocks.back().span.end = chunk_[i].span.end;
        }
        chunk_.clear();
    }

    bool opens_block(std::size_t i, bool wrapped) const {
        const line& l = chunk_[i];
        if (l.marker && (!wrapped || may_list(i))) return true;
        if (is_byline(slice(text_, l.span)) || is_byline(slice(text_, chunk_[i - 1].span))) return true;
        if (const auto d = dateline_of(slice(text_, l.span)); d && d->sure) return true;
        const bool in_item = out_.blocks.back().role == LEDE_LIST_ITEM;
        return !(wrapped || (in_item && l.indented));
    }

    // In a wrapped paragraph "14. The ferry" may be the end of a sentence about May 14.
    bool may_list(std::size_t i) const {
        const std::string_view before = slice(text_, chunk_[i - 1].span);
        return chunk_.front().marker || ends_sentence(before) || before.ends_with(':');
    }

    void open(const line& l) {
        out_.blocks.push_back(block_of({l.span.begin + l.marker, l.span.end}, l.marker ? LEDE_LIST_ITEM : LEDE_PARAGRAPH, l.marker ? 1 : 0));
    }

    std::string_view text_;
    outline& out_;
    std::vector<notice>& notices_;
    std::vector<line> chunk_;
};

bool is_one_line(std::string_view s) { return s.find_first_of("\r\n") == std::string_view::npos; }

// One line without a full stop at its end. A line as long as a paragraph, a long one with two sentences in it, or one that ends
// in a colon announces text rather than heads it.
bool is_headline(std::string_view s) {
    constexpr std::size_t longest = 300, usual = 120;
    return s.size() <= longest && is_one_line(s) && !s.ends_with(':') && !(ends_sentence(s) && !s.ends_with('?') && !s.ends_with('!')) &&
           (s.size() <= usual || !holds_two_sentences(s)) && !is_byline(s) && !dateline_of(s);
}

bool ends_open(std::string_view s) {
    constexpr std::string_view words[] = {"a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "of", "on", "or", "that", "the", "to", "with"};
    const std::size_t space = s.rfind(' ');
    const std::string_view last = space == std::string_view::npos ? s : s.substr(space + 1);
    return std::any_of(std::begin(words), std::end(words), [&](std::string_view w) { return equals_folded(last, w); });
}

// A subhead as it stands in plain copy: short, capitalised, without a stop, between a finished block and a full paragraph.
bool is_heading(std::string_view s, std::string_view before, std::string_view after) {
    constexpr std::size_t longest = 60;
    if (s.size() > longest || s.size() < 3 || !starts_upper(s) || !is_one_line(s)) return false;
    const char last = s.back();
    if (!(is_letter_ascii(last) || is_digit(last) || last == '?' || is_continuation(last)) || ends_open(s)) return false;
    if (holds_two_sentences(s) || s.find('/') != std::string_view::npos || s.find(": ") != std::string_view::npos) return false;
    return after.size() > longest && ends_sentence(after) && ends_sentence(before);
}

}  // namespace

void read_plain(std::string_view source, bool headline, outline& out, std::vector<notice>& notices) {
    reader(source, out, notices).lines();
    auto& blocks = out.blocks;
    if (headline && !blocks.empty() && blocks[0].role == LEDE_PARAGRAPH && is_headline(slice(source, blocks[0].span))) blocks[0].role = LEDE_HEADLINE;
    for (std::size_t i = 1; i + 1 < blocks.size(); ++i) {
        if (blocks[i].role != LEDE_PARAGRAPH || blocks[i + 1].role != LEDE_PARAGRAPH || blocks[i - 1].role == LEDE_HEADLINE) continue;
        if (is_heading(slice(source, blocks[i].span), slice(source, blocks[i - 1].span), slice(source, blocks[i + 1].span)))
            blocks[i].role = LEDE_HEADING;
    }
}

}  // namespace ledelint::text
