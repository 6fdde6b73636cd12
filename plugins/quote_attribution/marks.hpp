// Quotation marks as characters: which way each faces, and its partner. What is paired with what is the analysis' work.
#pragma once

#include <ledelint/plugin.hpp>

namespace ledelint {

struct mark_pair { std::string_view opens, closes; };

inline constexpr mark_pair mark_pairs[] = {{"\"", "\""}, {"\u201c", "\u201d"}, {"\u2018", "\u2019"}, {"'", "'"}, {"\u00ab", "\u00bb"},
    {"\u201e", "\u201c"}, {"\u201a", "\u2018"}, {"\u2039", "\u203a"}, {"``", "''"}};

// The mark that belongs at the other end; empty: not known.
constexpr std::string_view closer_of(std::string_view mark) {
    for (const mark_pair& p : mark_pairs)
        if (p.opens == mark) return p.closes;
    return {};
}
constexpr std::string_view opener_of(std::string_view mark) {
    for (const mark_pair& p : mark_pairs)
        if (p.closes == mark) return p.opens;
    return {};
}

inline lede_span opening_mark(const quotation& q) { return {q->span.begin, q->inner.begin}; }
inline lede_span closing_mark(const quotation& q) { return {q->inner.end, q->span.end}; }
inline uint32_t end_token(const quotation& q) { return q->first_token + q->token_count; }

inline uint32_t end_token(const block& b) { return b->first_token + b->token_count; }
inline bool in_paragraph(const quotation& q) { return q.of().blocks()[q->block].is(LEDE_PARAGRAPH); }

// The quotation has both of its marks.
inline bool is_pair(const quotation& q) { return !(q->flags & (LEDE_OPEN_ENDED | LEDE_UNOPENED)); }

// The next paragraph begins with the same quotation.
inline bool goes_on_in_next(const article& a, const quotation& q) {
    if (q->block + 1 >= a.blocks().size()) return false;
    auto next = a.quotations_in(a.blocks()[q->block + 1]->span);
    return !next.empty() && next[0].has(LEDE_CONTINUED) && next[0]->group == q->group;
}

constexpr bool is_stop(std::string_view w) { return w == "." || w == "?" || w == "!" || w == "\u2026" || w == "..."; }

}  // namespace ledelint
