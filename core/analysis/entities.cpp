#include "entities.hpp"

#include "words.hpp"

#include <algorithm>

namespace ledelint::analysis {
namespace {

bool filled(lede_span s) { return s.end > s.begin; }

uint64_t joined(uint64_t a, uint64_t b) { return (a ^ (b + 0x9e3779b97f4a7c15ull + (a << 6) + (a >> 2))) * 0xff51afd7ed558ccdull; }

}  // namespace

void entity_linker::bearers::put(uint32_t e) {
    uint32_t* end = entity + 4;
    uint32_t* at = std::find(entity, end, e);
    if (at == end) --at;
    std::move_backward(entity, at, at + 1);
    entity[0] = e;
}

uint64_t entity_linker::key_of(uint32_t first, uint32_t last) const {
    uint64_t key = a_.keys[first];
    for (uint32_t t = first + 1; t <= last; ++t) key = joined(key, a_.keys[t]);
    return key;
}

uint32_t entity_linker::fresh(lede_name_kind kind) {
    a_.entities.push_back({kind, LEDE_GENDER_UNKNOWN, uint32_t(a_.names.size()), 0, LEDE_NONE, LEDE_NONE});
    facts_.push_back({false, false, uint32_t(a_.names.size())});
    return uint32_t(a_.entities.size() - 1);
}

// A better kind wins over "other"; a person never becomes a thing again.
void entity_linker::raise(uint32_t e, lede_name_kind kind) {
    if (a_.entities[e].kind == LEDE_NAME_OTHER) a_.entities[e].kind = kind;
}

uint32_t entity_linker::bearer(uint64_t surname, lede_gender gender) const {
    const bearers* found = surnames_.find(surname);
    if (!found) return LEDE_NONE;
    for (uint32_t e : found->entity) {
        if (e == LEDE_NONE) break;
        lede_gender known = a_.entities[e].gender;
        if (gender == LEDE_GENDER_UNKNOWN || known == LEDE_GENDER_UNKNOWN || known == gender) return e;
    }
    return LEDE_NONE;
}

bool entity_linker::is_surname(uint64_t key) const {
    uint32_t e = bearer(key, LEDE_GENDER_UNKNOWN);
    return e != LEDE_NONE && a_.entities[e].kind == LEDE_PERSON;
}

void entity_linker::add(read_name r) {
    bool full = r.name.kind == LEDE_PERSON && (r.name.flags & LEDE_FULL_NAME);
    uint32_t e = full ? person(r) : r.name.token_count == 1 || r.name.kind == LEDE_PERSON ? single(r) : body(r);
    raise(e, r.name.kind);
    lede_entity& entity = a_.entities[e];
    if (entity.gender == LEDE_GENDER_UNKNOWN) entity.gender = r.gender;
    facts_[e].thing |= r.after_the;
    if (!entity.name_count++) r.name.flags |= LEDE_FIRST_MENTION;
    r.name.entity = e;
    uint32_t& longest = facts_[e].longest;
    uint32_t number = uint32_t(a_.names.size());
    a_.names.push_back(r.name);
    if (r.name.token_count > a_.names[longest].token_count) longest = number;
}

uint32_t entity_linker::person(read_name& r) {
    const lede_name& n = r.name;
    uint32_t last = last_token(n);
    while (last > n.first_token && a_.tokens[last].span.end > n.surname.end) --last;
    uint64_t surname = a_.keys[last], given = a_.keys[n.first_token], both = joined(given, surname);
    uint32_t e = LEDE_NONE;
    if (auto* found = full_.find(both)) e = *found;
    if (e == LEDE_NONE) {
        e = bearer(surname, r.gender);
        if (e != LEDE_NONE && facts_[e].given) e = LEDE_NONE;
        if (e == LEDE_NONE) e = fresh(LEDE_PERSON);
        full_[both] = e;
    }
    facts_[e].given = true;
    a_.entities[e].kind = LEDE_PERSON;
    surnames_[surname].put(e);
    given_[given] = e;
    return e;
}

// One word, or a surname of several under a title.
uint32_t entity_linker::single(read_name& r) {
    lede_name& n = r.name;
    uint64_t key = a_.keys[last_token(n)];
    if (uint32_t e = in_brackets(r); e != LEDE_NONE) return bodies_[key] = e;
    if (n.kind == LEDE_ORGANISATION && a_.tokens[n.first_token].penn == LEDE_NNPS && is_surname(key)) n.kind = LEDE_NAME_OTHER;  // "Sessions"
    bool may_be_person = !r.after_the && n.kind != LEDE_ORGANISATION;
    if (may_be_person) {
        uint32_t e = bearer(key, r.gender);
        bool given_only = false;
        if (e == LEDE_NONE && n.kind != LEDE_PLACE)
            if (auto* found = given_.find(key); found && (!r.honorific || !words_.is_given(a_, last_token(n)))) { e = *found; given_only = true; }
        if (e == LEDE_NONE && n.kind != LEDE_PLACE)
            if (auto* found = perhaps_.find(key)) e = *found;
        if (e != LEDE_NONE && (n.kind != LEDE_PLACE || a_.entities[e].kind == LEDE_PERSON)) {
            if (n.kind == LEDE_PLACE) n.kind = LEDE_PERSON;
            if (n.kind == LEDE_PERSON) a_.entities[e].kind = LEDE_PERSON;
            if (a_.entities[e].kind == LEDE_PERSON) {
                n.flags = (n.flags & ~uint32_t(LEDE_SURNAME_ONLY)) | (given_only ? LEDE_GIVEN_ONLY : LEDE_SURNAME_ONLY);
                (given_only ? n.given : n.surname) = n.span;
            }
            if (!given_only) surnames_[key].put(e);
            return e;
        }
    }
    if (n.flags & LEDE_SURNAME_ONLY || n.token_count == 1)
        if (auto* found = bodies_.find(key); found && n.kind != LEDE_PERSON) return *found;
    if (n.kind != LEDE_ORGANISATION && n.kind != LEDE_PLACE && !r.honorific && words_.is_given(a_, n.first_token))
        n.flags = (n.flags & ~uint32_t(LEDE_SURNAME_ONLY)) | LEDE_GIVEN_ONLY;
    uint32_t e = fresh(n.kind);
    if (may_be_person && n.kind != LEDE_PLACE) surnames_[key].put(e);
    bodies_.add(key, e);
    return e;
}

// "National Fish Board (NFB)": the short form belongs to the name before the bracket.
uint32_t entity_linker::in_brackets(const read_name& r) const {
    uint32_t t = r.name.first_token;
    if (a_.names.empty() || t < 2 || a_.word(t - 1) != "(" || t + 1 >= a_.tokens.size() || a_.word(t + 1) != ")") return LEDE_NONE;
    const lede_name& before = a_.names.back();
    bool capitals = a_.tokens[t].flags & LEDE_ALL_CAPITALS;
    if (last_token(before) + 2 != t || before.token_count < 2 || before.kind == LEDE_PERSON || !capitals) return LEDE_NONE;
    return before.entity;
}

uint32_t entity_linker::body(read_name& r) {
    lede_name& n = r.name;
    uint64_t key = key_of(n.first_token, last_token(n));
    if (auto* found = bodies_.find(key)) return *found;
    uint32_t e = fresh(n.kind);
    bodies_[key] = e;
    remember_body(n, e);
    if (n.kind == LEDE_NAME_OTHER && n.token_count <= 3 && !r.after_the) perhaps_[a_.keys[last_token(n)]] = e;
    return e;
}

// The other forms of a body's name: without its legal form, its first word where that is a word of its own, its initials.
void entity_linker::remember_body(const lede_name& n, uint32_t e) {
    uint32_t first = n.first_token, last = last_token(n);
    while (last > first && (words_.company(a_, last) == company_word::suffix || a_.word(last) == ",")) --last;
    if (last < last_token(n)) bodies_.add(key_of(first, last), e);
    if (n.kind == LEDE_ORGANISATION && !(a_.tokens[first].flags & LEDE_KNOWN)) bodies_.add(a_.keys[first], e);
    std::string initials;
    for (uint32_t t = first; t <= last && initials.size() < 8; ++t)
        if (a_.tokens[t].flags & LEDE_CAPITALISED) initials += a_.word(t)[0];
    if (initials.size() > 2) bodies_.add(fold_key(initials), e);
}

// A name that was seen to be a person's only afterwards has no parts yet.
void entity_linker::complete(lede_name& n) const {
    if (filled(n.surname) || filled(n.given)) return;
    uint32_t last = last_token(n);
    n.surname = n.token_count == 1 ? n.span : a_.tokens[last].span;
    if (n.token_count == 1) n.flags |= n.flags & LEDE_GIVEN_ONLY ? 0u : uint32_t(LEDE_SURNAME_ONLY);
    else n.given = {n.span.begin, a_.tokens[last - 1].span.end};
    if (n.token_count > 1) n.flags |= LEDE_FULL_NAME;
}

void entity_linker::finish() {
    for (uint32_t i = 0; i < a_.names.size(); ++i) {
        lede_name& n = a_.names[i];
        lede_entity& e = a_.entities[n.entity];
        if (n.kind == LEDE_NAME_OTHER || e.kind == LEDE_PERSON) n.kind = e.kind;
        if (n.kind == LEDE_PERSON) complete(n);
        const lede_token& t = a_.tokens[n.first_token];
        if (n.token_count == 1 && n.kind != LEDE_PERSON && (t.flags & LEDE_ALL_CAPITALS)) n.flags |= LEDE_ACRONYM;
        bool introduces = n.token_count > 1 || filled(n.title) || filled(n.role) || n.kind == LEDE_ORGANISATION || n.kind == LEDE_PLACE ||
                          (facts_[n.entity].thing && n.kind == LEDE_NAME_OTHER);
        if (introduces && e.introduction == LEDE_NONE) e.introduction = i;
        if (e.introduction != LEDE_NONE) n.flags |= LEDE_INTRODUCED;
    }
    for (uint32_t e = 0; e < a_.entities.size(); ++e) a_.entities[e].canonical = a_.intern(a_.of(a_.names[facts_[e].longest].span));
}

}  // namespace ledelint::analysis
