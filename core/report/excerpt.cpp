#include "excerpt.hpp"

#include "term_safe.hpp"

#include <algorithm>

namespace ledelint::report {
namespace {

constexpr std::string_view ellipsis = "…";
constexpr uint32_t word_search = 14;  // bytes that a cut may move to fall between words

bool continues(char c) { return (uint8_t(c) & 0xC0) == 0x80; }

// A tab is a space here: what stands before it is cut off often enough that no tab stop would be right.
shown_character shown(std::string_view s) {
    if (s[0] == '\t') return {" ", {}, 1, 1};
    return next_shown(s);
}

// Bytes from `from` on, at most to `to`, that fill `columns`.
uint32_t forward(std::string_view source, uint32_t from, uint32_t to, uint32_t columns) {
    uint32_t at = from;
    for (uint32_t used = 0; at < to;) {
        shown_character c = shown(source.substr(at, to - at));
        if ((used += c.columns) > columns) break;
        at += c.bytes;
    }
    return at;
}

uint32_t backward(std::string_view source, uint32_t from, uint32_t to, uint32_t columns) {
    uint32_t at = from;
    for (uint32_t used = 0; at > to;) {
        uint32_t before = at - 1;
        while (before > to && continues(source[before])) --before;
        if ((used += shown(source.substr(before, from - before)).columns) > columns) break;
        at = before;
    }
    return at;
}

uint32_t columns_between(std::string_view source, uint32_t from, uint32_t to) {
    uint32_t n = 0;
    while (from < to) {
        shown_character c = shown(source.substr(from, to - from));
        n += c.columns;
        from += c.bytes;
    }
    return n;
}

uint32_t next_word(std::string_view source, uint32_t at, uint32_t limit) {
    std::size_t space = source.substr(0, limit).find(' ', at);
    return space == source.npos || space - at > word_search ? at : uint32_t(space + 1);
}

uint32_t word_before(std::string_view source, uint32_t at, uint32_t limit) {
    std::size_t space = source.substr(0, at).rfind(' ');
    return space == source.npos || space < limit || at - space > word_search ? at : uint32_t(space);
}

struct window { uint32_t begin, mark_end, end; };

// What of the line [line.begin, line.end) is shown around a mark.
window window_around(std::string_view source, lede_span line, lede_span mark, uint32_t columns) {
    window w{};
    w.mark_end = forward(source, mark.begin, mark.end, columns - columns / 4);
    uint32_t left = columns - columns_between(source, mark.begin, w.mark_end);
    w.begin = backward(source, mark.begin, line.begin, left / 2);
    w.end = forward(source, w.mark_end, line.end, left - columns_between(source, w.begin, mark.begin));
    w.begin = backward(source, mark.begin, line.begin, left - columns_between(source, w.mark_end, w.end));
    if (w.begin > line.begin) w.begin = next_word(source, w.begin, mark.begin);
    if (w.end < line.end && w.mark_end == mark.end) w.end = word_before(source, w.end, w.mark_end);
    return w;
}

void append_shown(std::string& out, std::string_view source, uint32_t from, uint32_t to) {
    while (from < to) {
        shown_character c = shown(source.substr(from, to - from));
        out += c.text();
        from += c.bytes;
    }
}

}  // namespace

excerpt excerpt_of(const text::line_index& lines, std::string_view source, lede_span place, uint32_t columns) {
    uint32_t number = lines.at(place.begin).line, begin = lines.begin_of(number);
    lede_span line{begin, begin + uint32_t(lines.line(number).size())};
    lede_span on_line{std::min(place.begin, line.end), std::clamp(place.end, std::min(place.begin, line.end), line.end)};
    window w = window_around(source, line, on_line, columns);
    excerpt e{number, {}, 0, 0, {w.begin, w.end}};
    if (w.begin > line.begin) e.text = ellipsis;
    e.column = columns_of(e.text) + columns_between(source, w.begin, on_line.begin);
    e.width = std::max(1u, columns_between(source, on_line.begin, w.mark_end));
    append_shown(e.text, source, w.begin, w.end);
    if (w.end < line.end) e.text += ellipsis;
    return e;
}

mark mark_in(const excerpt& e, std::string_view source, lede_span place) {
    if (place.begin < e.shown.begin || place.end > e.shown.end) return {0, 0};
    uint32_t cut = e.text.starts_with(ellipsis) ? 1 : 0;
    return {cut + columns_between(source, e.shown.begin, place.begin), std::max(1u, columns_between(source, place.begin, place.end))};
}

}  // namespace ledelint::report
