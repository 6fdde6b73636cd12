// The names of an article as name-drift compares them: one row an entity, and those rows by first letter.
#pragma once

#include <algorithm>

#include "people.hpp"

namespace ledelint {

struct drift_name {
    bool is_body = false, is_place = false, behind_the = false, inner_capital = false;
    uint32_t first = LEDE_NONE, mentions = 0, shown = 0, last_sentence = 0;
    std::string_view surname, given, office;  // of a body: its first word, nothing, nothing
    lede_span surname_span{}, given_span{};
    bool full() const { return !given.empty(); }
    char letter() const { return lower(surname[0]); }
};
using drift_names = std::vector<const drift_name*>;

namespace detail {

inline bool stands_behind_the(const article& a, const name& n) {
    return n->first_token > 0 && a.key_at(n->first_token - 1) == "the"_key;
}

inline void first_seen(const article& a, const name& n, drift_name& out) {
    out.first = n.index();
    out.is_place = n->kind == LEDE_PLACE;
    bool thing =
        n->kind != LEDE_NAME_OTHER || n->token_count > 3 || stands_behind_the(a, n);  // "Rex Ito" may be a person whose first name is rare
    out.is_body = n->token_count > 1 && !n.is_person() && thing;
    out.surname_span = out.is_body         ? a.token_at(n->first_token)->span
                       : empty(n->surname) ? a.token_at(n->first_token + n->token_count - 1)->span
                                           : n->surname;
    out.surname = a.text(out.surname_span);
    uint32_t t = n->first_token;
    while (a.token_at(t)->span.end <= out.surname_span.begin) ++t;
    out.inner_capital = a.token_at(t).has(LEDE_INNER_CAPITAL);
}

inline void add_mention(const article& a, const name& n, drift_name& out) {
    ++out.mentions;
    out.last_sentence = n->sentence;
    out.behind_the |= stands_behind_the(a, n);
    const bool aged = !empty(n->role) && a.tokens_in(n->role)[0].penn(LEDE_CD) && a.tokens_in(n->role).size() == 1;  // "Brolin, 51,"
    out.shown |= shown_by(n) & ~(aged ? shown_role : 0u);
    if (out.is_body) return;
    if (out.office.empty() && !empty(n->title)) out.office = a.text(n->title);
    if (!out.given.empty() || n->token_count < 2) return;
    out.given_span = a.token_at(n->first_token)->span;
    out.given = a.text(out.given_span);
    out.surname_span = empty(n->surname) ? a.token_at(n->first_token + n->token_count - 1)->span : n->surname;
    out.surname = a.text(out.surname_span);
}

// "The two Koreas", "both Koreas": a plural, whatever its tag.
inline bool is_counted(const article& a, const name& n) {
    if (n->first_token == 0 || !n.text().ends_with('s')) return false;
    token before = a.token_at(n->first_token - 1);
    return before->sentence == n->sentence && (before.penn(LEDE_CD) || before.key() == "both"_key);
}

}  // namespace detail

// Those that are long enough to compare, by letter and then by where they stand.
inline drift_names by_letter(const std::vector<drift_name>& all) {
    drift_names out;
    for (const drift_name& d : all)
        if (d.surname.size() >= 4 && !(d.surname[0] & 0x80) && d.surname.back() != '.') out.push_back(&d);
    std::sort(out.begin(), out.end(), [](auto* x, auto* y) { return x->letter() != y->letter() ? x->letter() < y->letter() : x->first < y->first; });
    return out;
}

inline std::vector<drift_name> names_to_compare(const article& a) {
    std::vector<drift_name> out(a.entities().size());
    for (auto n : a.names()) {
        if (n->entity == LEDE_NONE || n.has(LEDE_ACRONYM) || a.token_at(n->first_token).penn(LEDE_NNPS) || detail::is_counted(a, n)) continue;
        drift_name& d = out[n->entity];
        if (d.first == LEDE_NONE) detail::first_seen(a, n, d);
        detail::add_mention(a, n, d);
    }
    return out;
}

}  // namespace ledelint
