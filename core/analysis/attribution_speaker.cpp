#include "attribution_speaker.hpp"

#include "words.hpp"

#include <algorithm>

namespace ledelint::analysis {
namespace {

constexpr uint32_t names_looked_at = 30;  // before a pronoun
constexpr uint32_t blocks_looked_at = 2;  // before the pronoun's own

struct pronoun_word { lede_gender gender; };

const word_table<pronoun_word>& pronouns() {
    static const word_table<pronoun_word> table{{"he his him", {LEDE_MALE}}, {"she her hers", {LEDE_FEMALE}}};
    return table;
}

}  // namespace

// The first name that begins at `token` or behind it.
uint32_t speaker_finder::name_at(uint32_t token) const {
    auto at = std::lower_bound(a_.names.begin(), a_.names.end(), token, [](const lede_name& n, uint32_t t) { return n.first_token < t; });
    return uint32_t(at - a_.names.begin());
}

// "a spokesman for Omdia": a preposition outside the name ties it to the noun before it.
bool speaker_finder::is_tied(uint32_t first, uint32_t name) const {
    for (uint32_t t = first; t < a_.names[name].first_token; ++t)
        if (a_.tokens[t].upos == LEDE_ADP || a_.tokens[t].penn == LEDE_POS || a_.tokens[t].penn == LEDE_PRPS) return true;
    return false;
}

identity speaker_finder::named(token_range m) const {
    uint32_t best = LEDE_NONE;
    for (uint32_t i = name_at(m.first); i < a_.names.size() && a_.names[i].first_token <= m.last; ++i) {
        if (best != LEDE_NONE && a_.names[best].kind == LEDE_PERSON) break;
        bool person = a_.names[i].kind == LEDE_PERSON;
        uint32_t behind = a_.names[i].first_token + a_.names[i].token_count;
        bool head = behind > m.last || a_.tokens[behind].upos == LEDE_ADP || a_.tokens[behind].upos == LEDE_CCONJ;
        if (head && (!is_tied(m.first, i) || (person && behind > m.last && a_.tokens[m.first].penn != LEDE_DT && a_.tokens[a_.names[i].first_token - 1].upos != LEDE_ADP))) best = i;
    }
    return best == LEDE_NONE ? identity{} : identity{best, a_.names[best].entity};
}

// The people named before the pronoun, in its own paragraph first: one alone of the right gender is its antecedent.
identity speaker_finder::pronoun(uint32_t token, lede_gender gender) {
    uint32_t block = a_.sentences[a_.tokens[token].sentence].block, only = LEDE_NONE, seen_in = block;
    bool several = false;
    uint32_t i = name_at(token);
    for (uint32_t n = 0; i-- > 0 && n < names_looked_at; ++n) {
        const lede_name& name = a_.names[i];
        uint32_t b = a_.sentences[name.sentence].block;
        if (b + blocks_looked_at < block || (only != LEDE_NONE && b != seen_in)) break;
        if (name.kind != LEDE_PERSON || (a_.tokens[name.first_token].flags & LEDE_QUOTED)) continue;
        lede_gender known = a_.entities[name.entity].gender;
        if (known != LEDE_GENDER_UNKNOWN && known != gender) continue;
        several |= only != LEDE_NONE && only != name.entity;
        only = name.entity;
        seen_in = b;
    }
    if (only == LEDE_NONE || several) return {};
    if (seen_in == block && a_.entities[only].gender == LEDE_GENDER_UNKNOWN) a_.entities[only].gender = gender;
    return {LEDE_NONE, only};
}

identity speaker_finder::of(token_range m) {
    if (m.first == m.last)
        if (const pronoun_word* p = pronouns().find(a_.keys[m.first])) return pronoun(m.first, p->gender);
    return named(m);
}

}  // namespace ledelint::analysis
