// How the figure of a quantity is printed, and where: what the rules on foreign number formats share.
#pragma once

#include <ledelint/plugin.hpp>

namespace ledelint {

// "2,5" of "2,5 million", "1.500" of "1.500 people".
inline std::string_view figure_of(const article& a, const quantity& q) {
    std::string_view s = a.text(q->number);
    std::size_t begin = s.find_first_of("0123456789");
    if (begin == s.npos) return {};
    std::size_t end = s.find_first_not_of("0123456789.,", begin);
    s = s.substr(begin, end == s.npos ? s.npos : end - begin);
    while (!s.empty() && (s.back() == '.' || s.back() == ',')) s.remove_suffix(1);
    return s;
}

inline std::size_t digits_behind(std::string_view figure, char mark) {
    std::size_t at = figure.rfind(mark);
    return at == figure.npos ? 0 : figure.size() - at - 1;
}

// In running text of the story or its headline: tables, lists of results and code have forms of their own.
inline bool in_copy(const article& a, uint32_t sentence) {
    block b = a.block_of(a.sentences()[sentence]);
    return b.is_prose() || b.is(LEDE_HEADLINE) || b.is(LEDE_HEADING) || b.is(LEDE_CAPTION);
}

}  // namespace ledelint
