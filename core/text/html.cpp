#include "html.hpp"

#include "chars.hpp"
#include "entities.hpp"

#include <algorithm>

namespace ledelint::text {
namespace {

struct element { std::string_view name; lede_role role; uint32_t depth; };
constexpr element block_elements[] = {
    {"p", LEDE_PARAGRAPH, 0}, {"div", LEDE_PARAGRAPH, 0}, {"section", LEDE_PARAGRAPH, 0}, {"article", LEDE_PARAGRAPH, 0}, {"aside", LEDE_PARAGRAPH, 0},
    {"figure", LEDE_PARAGRAPH, 0}, {"hr", LEDE_PARAGRAPH, 0}, {"ul", LEDE_PARAGRAPH, 0}, {"ol", LEDE_PARAGRAPH, 0}, {"table", LEDE_PARAGRAPH, 0}, {"details", LEDE_PARAGRAPH, 0},
    {"figcaption", LEDE_CAPTION, 0}, {"caption", LEDE_CAPTION, 0}, {"blockquote", LEDE_BLOCK_QUOTE, 1}, {"li", LEDE_LIST_ITEM, 1}, {"td", LEDE_TABLE, 0},
    {"th", LEDE_TABLE, 0}, {"pre", LEDE_CODE, 0}, {"h1", LEDE_HEADING, 1}, {"h2", LEDE_HEADING, 2}, {"h3", LEDE_HEADING, 3}, {"h4", LEDE_HEADING, 4},
    {"h5", LEDE_HEADING, 5}, {"h6", LEDE_HEADING, 6}, {"summary", LEDE_HEADING, 0}};
constexpr std::string_view hidden_elements[] = {"script", "style", "template", "noscript", "iframe", "svg", "del", "sup"};
constexpr std::string_view comment_open = "!--", comment_close = "-->";

const element* block_element(std::string_view name) {
    const auto e = std::find_if(std::begin(block_elements), std::end(block_elements), [&](const element& x) { return x.name == name; });
    return e == std::end(block_elements) ? nullptr : e;
}

bool is_hidden(std::string_view name) { return std::find(std::begin(hidden_elements), std::end(hidden_elements), name) != std::end(hidden_elements); }

// The exponent of a unit (m², km²) is read; a footnote's mark is not.
bool is_exponent(std::string_view before) { return before.ends_with("m") && (before.size() < 2 || !is_letter_ascii(before[before.size() - 2]) || before.ends_with("km") || before.ends_with("cm")); }

}  // namespace

void html_reader::reset() {
    state_ = state::text;
    hidden_.clear();
    role_ = LEDE_PARAGRAPH;
    depth_ = 0;
}

void html_reader::piece(lede_span at, bool block) {
    while (at.begin < at.end) switch (state_) {
        case state::text: at.begin = text(at, block); break;
        case state::tag: at.begin = tag(at, block); break;
        case state::comment: at.begin = comment(at); break;
    }
}

uint32_t html_reader::text(lede_span rest, bool block) {
    const std::string_view s = slice(to_.source(), rest);
    const std::size_t open = std::min(s.find('<'), s.size());
    if (open > 0) {
        read_text({rest.begin, rest.begin + uint32_t(open)}, block);
        return rest.begin + uint32_t(open);
    }
    begin_ = rest.begin;
    if (s.substr(1).starts_with(comment_open)) {
        state_ = state::comment;
        return rest.begin + 1 + uint32_t(comment_open.size());
    }
    const char next = s.size() > 1 ? s[1] : ' ';
    if (!is_letter_ascii(next) && next != '/' && next != '!' && next != '?') {
        read_text({rest.begin, rest.begin + 1}, block);
        return rest.begin + 1;
    }
    state_ = state::tag;
    quote_ = 0;
    tag_.clear();
    named_ = false;
    return rest.begin + 1;
}

uint32_t html_reader::tag(lede_span rest, bool block) {
    constexpr std::size_t longest_name = 16;
    const std::string_view s = slice(to_.source(), rest);
    for (std::size_t i = 0; i < s.size(); ++i) {
        const char c = s[i];
        if (quote_) {
            if (c == quote_) quote_ = 0;
        } else if (c == '>') {
            finish_tag(block);
            return rest.begin + uint32_t(i) + 1;
        } else if (c == '"' || c == '\'') quote_ = c;
        else if (is_space(c) || (c == '/' && !tag_.empty())) named_ = true;
        else if (!named_ && tag_.size() < longest_name) tag_ += lower_ascii(c);
    }
    named_ = true;
    return rest.end;
}

uint32_t html_reader::comment(lede_span rest) {
    const std::string_view s = slice(to_.source(), rest);
    const std::size_t end = s.find(comment_close);
    if (end == std::string_view::npos) return rest.end;
    const uint32_t close = rest.begin + uint32_t(end), inside = begin_ + 1 + uint32_t(comment_open.size());
    state_ = state::text;
    if (inside < close) stets_.read(slice(to_.source(), {inside, close}), {begin_, close + uint32_t(comment_close.size())}, to_.size(), notices_);
    to_.skip();
    return close + uint32_t(comment_close.size());
}

void html_reader::finish_tag(bool block) {
    state_ = state::text;
    const bool closing = tag_.starts_with('/');
    const std::string_view name = std::string_view(tag_).substr(closing);
    if (!hidden_.empty()) {
        if (closing && name == hidden_) hidden_.clear();
    } else if (!closing) open_element(name, block);
    else if (block && block_element(name)) {
        to_.close();
        role_ = LEDE_PARAGRAPH;
        depth_ = 0;
    }
}

void html_reader::open_element(std::string_view name, bool block) {
    if (name == "br") return to_.line_break();
    if (is_hidden(name)) {
        if (name != "sup" || !is_exponent(to_.so_far())) hidden_ = name;
        return to_.skip();
    }
    const element* e = block ? block_element(name) : nullptr;
    if (!e) return;
    const bool inside_quote = role_ == LEDE_BLOCK_QUOTE && e->role == LEDE_PARAGRAPH;
    to_.close();
    if (inside_quote) return;
    role_ = e->role;
    depth_ = e->depth;
}

// Text of an HTML block, its references decoded.
void html_reader::read_text(lede_span at, bool block) {
    if (!block || hides_text()) return;
    if (!to_.is_open()) {
        if (trim(to_.source(), at).begin >= at.end) return;
        to_.open(role_, depth_);
    }
    constexpr std::size_t longest_reference = 32;
    while (at.begin < at.end) {
        const std::string_view s = slice(to_.source(), at);
        const std::size_t amp = std::min(s.find('&'), s.size());
        to_.copy({at.begin, at.begin + uint32_t(amp)});
        at.begin += uint32_t(amp);
        if (amp == s.size()) return;
        const std::size_t semicolon = s.substr(amp, longest_reference).find(';');
        const std::string decoded = semicolon == std::string_view::npos ? std::string() : decode_reference(s.substr(amp, semicolon + 1));
        const uint32_t size = decoded.empty() ? 1 : uint32_t(semicolon) + 1;
        if (decoded.empty()) to_.copy({at.begin, at.begin + 1});
        else to_.replace(decoded, {at.begin, at.begin + size});
        at.begin += size;
    }
}

}  // namespace ledelint::text
