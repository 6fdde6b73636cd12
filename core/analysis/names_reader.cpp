#include "names_reader.hpp"

#include "words.hpp"

namespace ledelint::analysis {
namespace {

bool is_initial(std::string_view w) { return w.size() == 2 && w[1] == '.'; }

// "McKay", "DeLuca", "O'Hara": a capital inside that makes no brand of a surname.
bool has_family_prefix(std::string_view w) {
    for (std::string_view p : {"Mc", "Mac", "De", "Di", "Du", "Da", "Del", "Des", "La", "Le", "Lo", "Van", "Von", "Fitz", "St", "Ben", "Ab", "Al", "El", "Ma"})
        if (w.size() > p.size() + 2 && w.starts_with(p) && w[p.size()] >= 'A' && w[p.size()] <= 'Z') return true;
    return w.find('\'') != std::string_view::npos || w.find("\u2019") != std::string_view::npos;
}

bool is_generation(uint64_t key) {
    static const word_table<bool> words{{"jr. jr sr. sr ii iii iv", true}};
    return words.has(key);
}

}  // namespace

bool name_reader::is_month(uint32_t first, uint32_t last) const {
    if (first != last || a_.keys[first] != literal_key("may")) return false;
    auto figure = [&](uint32_t t) { return t < a_.tokens.size() && a_.tokens[t].upos == LEDE_NUM; };
    bool before_verb = first + 1 < a_.tokens.size() && a_.tokens[first + 1].upos == LEDE_VERB;  // "since May took office"
    bool after_preposition = first > 0 && (a_.tokens[first - 1].upos == LEDE_ADP || (a_.tokens[first - 1].penn == LEDE_IN && !before_verb));
    return figure(first + 1) || (first > 0 && figure(first - 1)) || after_preposition;
}

// Titles at the run's head, unless what follows makes it a body: "General Motors", "Justice Department". Returns the first
// token of the name; one past the run when it is all title.
uint32_t name_reader::strip_titles(name_run r, read_name& out) const {
    uint32_t t = r.first;
    while (t <= r.last) {
        auto title = words_.title_at(a_, t, r.last);
        if (!title.count) break;
        uint32_t rest = t + title.count;
        if (rest <= r.last && !title.honorific && (words_.company(a_, r.last) != company_word::none || words_.is_place_word(a_, r.last))) break;
        if (title.gender != LEDE_GENDER_UNKNOWN) out.gender = title.gender;
        out.honorific |= title.honorific;
        t = rest;
    }
    if (t > r.first && t <= r.last) out.name.title = span(r.first, t - 1);
    return t;
}

std::optional<read_name> name_reader::read(name_run r) const {
    if (is_month(r.first, r.last)) return std::nullopt;
    read_name out{};
    uint32_t first = strip_titles(r, out);
    if (first > r.last) return std::nullopt;
    uint32_t last = r.last;
    lede_name& n = out.name;
    n.span = span(first, last);
    if (n.title.end == 0) n.title = {n.span.begin, n.span.begin};
    n.given = n.surname = n.role = {n.span.begin, n.span.begin};
    n.first_token = first;
    n.token_count = last - first + 1;
    n.sentence = a_.tokens[first].sentence;
    n.entity = LEDE_NONE;
    out.after_the = r.first > 0 && a_.tokens[r.first].sentence == a_.tokens[r.first - 1].sentence && particle_of(a_, r.first - 1) == particle::the;
    if (last + 1 < a_.tokens.size() && a_.tokens[last + 1].penn == LEDE_POS) n.flags |= LEDE_POSSESSIVE;

    bool body = false;
    role_reading role = role_beside(a_, words_, first, last);
    bool titled = n.title.end > n.title.begin;
    if (!titled && !out.after_the) {
        name_words::role shown;
        uint32_t office = small_title_before(a_, words_, r.first, shown);
        if (office < r.first && shown.body) {
            n.role = span(office, r.first - 1);
            body = true;
        } else if (office < r.first) {
            n.title = span(office, r.first - 1);
            titled = true;
            if (shown.gender != LEDE_GENDER_UNKNOWN) out.gender = shown.gender;
        }
    }
    n.kind = kind_of(first, last, out, titled || role.person);
    if (body && n.kind != LEDE_PLACE) n.kind = LEDE_ORGANISATION;
    if (role.span.end && n.kind != LEDE_PLACE) n.role = role.span;
    if (n.kind == LEDE_PERSON) {
        split_person(out, first, last);
        if (out.gender == LEDE_GENDER_UNKNOWN) out.gender = role.gender;
    }
    return out;
}

lede_name_kind name_reader::kind_of(uint32_t first, uint32_t last, const read_name& r, bool person) const {
    bool place_word = false;
    if (words_.is_place(a_, first, last)) return LEDE_PLACE;
    for (uint32_t t = first; t <= last; ++t) {
        company_word c = words_.company(a_, t);
        bool decides = c == company_word::suffix || c == company_word::known || (c == company_word::word && (last > first || r.after_the));
        if (decides && !(c == company_word::suffix && last == first) && !r.honorific) return LEDE_ORGANISATION;
        place_word |= last > first && words_.is_place_word(a_, t);
    }
    if (r.honorific) return LEDE_PERSON;
    if (place_word && !words_.is_given(a_, first)) return LEDE_PLACE;
    const lede_token& head = a_.tokens[first];
    if (first == last && head.penn == LEDE_NNPS && !person) return LEDE_ORGANISATION;  // "Democrats"
    if (first == last && (head.flags & LEDE_INNER_CAPITAL) && !person && !has_family_prefix(a_.word(first))) return LEDE_ORGANISATION;  // "HarbourWeb"
    bool acronym = first == last && (head.flags & LEDE_ALL_CAPITALS) && head.span.end - head.span.begin > 1 && !is_initial(a_.word(first));
    if (acronym) return LEDE_ORGANISATION;
    if (person && !(first == last && is_people(first))) return LEDE_PERSON;
    if (first == last && (resumed_as_body(first) || is_people(first) || speaks_as_body(first))) return LEDE_ORGANISATION;
    return looks_like_person(first, last, r) ? LEDE_PERSON : LEDE_NAME_OTHER;
}

// "Dalits, who were driven out": a people, by its verb.
bool name_reader::is_people(uint32_t token) const {
    static const word_table<bool> plural{{"are were have say want do", true}};
    if (a_.word(token).back() != 's' || (token > 0 && (a_.tokens[token - 1].penn == LEDE_CC || a_.word(token - 1) == ","))) return false;
    uint32_t t = token + 1;
    if (t + 1 < a_.tokens.size() && a_.word(t) == ",") ++t;
    if (t + 1 < a_.tokens.size() && a_.keys[t] == literal_key("who")) ++t;
    return t < a_.tokens.size() && plural.has(a_.keys[t]);
}

// "Kurier said in its Sunday issue": no person has one.
bool name_reader::speaks_as_body(uint32_t token) const {
    return token + 3 < a_.tokens.size() && a_.tokens[token + 1].upos == LEDE_VERB && a_.tokens[token + 2].upos == LEDE_ADP &&
           a_.keys[token + 3] == literal_key("its");
}

// "Aerolux said. The airline, based in Riga, has 31 planes.": the next sentence takes the name up as a body. "said Ito" is hardly a body's.
bool name_reader::resumed_as_body(uint32_t token) const {
    if (token > 0 && a_.tokens[token - 1].penn == LEDE_VBD && a_.tokens[token - 1].sentence == a_.tokens[token].sentence) return false;
    uint32_t next = a_.tokens[token].sentence + 1;
    if (next >= a_.sentences.size() || a_.sentences[next].token_count < 2) return false;
    uint32_t t = a_.sentences[next].first_token;
    bool described = t + 2 < a_.tokens.size() && a_.word(t + 2) == ",";  // "The airline, based in the capital,"; without it, it may be another's
    return described && particle_of(a_, t) == particle::the && words_.role_of(a_, t + 1).body;
}

bool name_reader::looks_like_person(uint32_t first, uint32_t last, const read_name& r) const {
    if (r.after_the || last - first > 4) return false;
    if (first == last || a_.tokens[last].penn == LEDE_NNPS) return false;
    for (uint32_t t = first; t <= last; ++t)
        if (particle_of(a_, t) == particle::of || a_.word(t) == "&" || (a_.tokens[t].flags & LEDE_HAS_DIGIT)) return false;
    if (words_.is_given(a_, first)) return true;
    if (is_initial(a_.word(first)) && !(a_.tokens[last].flags & LEDE_ALL_CAPITALS)) return true;
    bool unknown = !(a_.tokens[first].flags & LEDE_KNOWN) && !(a_.tokens[first].flags & LEDE_ALL_CAPITALS) && !never_name(a_, first);
    return unknown && (last - first == 1 || is_initial(a_.word(first + 1)));
}

// "Ana de Souza Jr.": given "Ana", surname "de Souza".
void name_reader::split_person(read_name& r, uint32_t first, uint32_t last) const {
    lede_name& n = r.name;
    while (last > first && (is_generation(a_.keys[last]) || a_.word(last) == ",")) --last;
    uint32_t surname = last;
    while (surname >= first + 2 && a_.word(surname - 1) == "-") surname -= 2;
    while (surname > first + 1 && particle_of(a_, surname - 1) == particle::family) --surname;
    if (surname > first && surname == first + 1 && particle_of(a_, first) == particle::family && !words_.is_given(a_, first)) surname = first;
    n.surname = span(surname, last);
    if (surname > first) {
        n.given = span(first, surname - 1);
        n.flags |= LEDE_FULL_NAME;
    } else {
        n.flags |= LEDE_SURNAME_ONLY;
    }
}

}  // namespace ledelint::analysis
