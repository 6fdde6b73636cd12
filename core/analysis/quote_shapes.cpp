#include "quote_shapes.hpp"

#include "characters.hpp"
#include "words.hpp"

namespace ledelint::analysis {
namespace {

struct mark_shape {
    mark_family family = mark_family::none;
    bool single = false;
};

using enum mark_family;

// The shape of a token's text; `none` for all that is no mark. Asked of every token: the first byte decides nearly always.
mark_shape shape_of(std::string_view w) {
    static const word_table<mark_shape> shapes{
        {"\" '' \u2033", {straight, false}},
        {"\u201c \u201e \u201f \u00ab `` \u2018\u2018", {opening, false}},
        {"\u201d \u00bb", {closing, false}},
        {"'", {straight, true}},
        {"\u2018 \u201a \u201b \u2039 `", {opening, true}},
        {"\u203a", {closing, true}},
    };
    unsigned char c = w.empty() ? 'a' : static_cast<unsigned char>(w[0]);
    if ((c != '"' && c != '\'' && c != '`' && c != 0xe2 && c != 0xc2) || w.size() > 6) return {};
    if (w == "\u2019" || w == "\u2019\u2019") return {closing, w.size() == 3};
    const mark_shape* found = shapes.find(w);
    return found ? *found : mark_shape{};
}

bool is_dash(std::string_view w) { return w == "-" || w == "--" || w == "\u2013" || w == "\u2014" || w == "\u2015"; }

bool opens_bracket(std::string_view w) { return w == "(" || w == "[" || w == "{" || w == "/" || is_dash(w); }

bool follows_closing_mark(std::string_view w) {
    constexpr std::string_view stops = ",.;:!?)]}/*";
    return stops.find(w[0]) != std::string_view::npos || is_dash(w) || w == "\u2026" || w == "'s" || w == "\u2019s";
}

bool ends_clause(std::string_view w) {
    constexpr std::string_view stops = ",.;:!?";
    return stops.find(w.back()) != std::string_view::npos || is_dash(w) || w == "\u2026";
}

bool is_letter(char c) { return is_ascii_letter(c) || (c & 0x80); }

bool glued(const annotations& a, uint32_t token) { return !(a.tokens[token].flags & LEDE_SPACE_BEFORE); }

quote_mark describe(const annotations& a, uint32_t t, mark_shape shape, uint32_t first, uint32_t end) {
    quote_mark m{t, shape.family, shape.single, true, true, false, false, false, false};
    if (t > first) {
        std::string_view before = a.word(t - 1);
        m.free_before = !glued(a, t) || opens_bracket(before) || shape_of(before).family == opening ||
                        (shape_of(before).family == straight && (t - 1 == first || !glued(a, t - 1)));
        m.after_digit = glued(a, t) && is_digit(before.back());
        m.after_stop = ends_clause(before);
        m.after_s = glued(a, t) && (before.back() == 's' || before.back() == 'S') && before.size() > 1;
    }
    if (t + 1 < end) {
        std::string_view after = a.word(t + 1);
        m.free_after = !glued(a, t + 1) || follows_closing_mark(after) || shape_of(after).family == closing ||
                       (shape_of(after).family == straight && (t + 2 == end || !glued(a, t + 2) || follows_closing_mark(a.word(t + 2))));
        m.before_word = is_letter(after[0]);
    }
    return m;
}

}  // namespace

void find_quote_marks(const annotations& a, uint32_t first, uint32_t end, std::vector<quote_mark>& out) {
    const char* text = a.text.data();
    const lede_token* tokens = a.tokens.data();
    for (uint32_t t = first; t < end; ++t) {
        if (is_ascii_letter(text[tokens[t].span.begin])) continue;
        mark_shape shape = shape_of(a.word(t));
        if (shape.family != none) out.push_back(describe(a, t, shape, first, end));
    }
}

bool follows_stop(const annotations& a, uint32_t mark_token) {
    std::string_view w = mark_token ? a.word(mark_token - 1) : std::string_view();
    return w.size() == 1 && std::string_view(",.:?!").find(w[0]) != std::string_view::npos;
}

bool is_elision(const annotations& a, uint32_t mark_token, uint32_t end) {
    static const word_table<bool> clipped{{"em til till n cause cos coz tis twas twere round bout neath tween ere nuff s", true}};
    static const word_table<bool> old{{"tis twas twere til em", true}};  // with a capital too
    uint32_t next = mark_token + 1;
    if (next >= end || !glued(a, next)) return false;
    std::string_view w = a.word(next);
    if (is_digit(w[0])) return w.size() == 2 || (w.size() == 3 && w[2] == 's');
    return clipped.has(a.keys[next]) && (w[0] >= 'a' || old.has(a.keys[next]));
}

}  // namespace ledelint::analysis
