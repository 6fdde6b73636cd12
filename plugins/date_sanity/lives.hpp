// Who is spoken of, when that person was born, and how old the article makes them: what the rules on ages and lives compare.
#pragma once

#include <unordered_map>
#include <vector>

#include "reading.hpp"

namespace date_sanity {

struct birth {
    date at;
    uint32_t word;    // token: "born"
    uint32_t person;  // entity; NONE: a person without a name
};
struct age_told {
    quantity age;
    uint32_t person;
    int year;      // in which; INT32_MIN: the article's
    lede_span at;  // the date of it; empty: none
};

// "Then 34", "34 at the time", "when he was 34".
inline bool is_age_of_then(const article& a, const quantity& q) {
    for (auto t : a.tokens(a.sentences()[q->sentence]))
        if (one_of(t.text(), {"then", "when", "time", "later", "earlier", "ago", "birthday", "formerly", "would", "if"})) return true;
    return false;
}

class lives {
public:
    explicit lives(const article& a) : a_(a) {}

    std::vector<birth> births() const {
        std::vector<birth> out;
        for (auto d : a_.dates())
            if (d.has(LEDE_BIRTH) && prints_year(d) && d->partner == LEDE_NONE && is_in_readable(d))
                if (uint32_t word = word_of(d); word != LEDE_NONE) out.push_back({d, word, person_born(d, word)});
        return out;
    }

    std::vector<age_told> ages() const {
        std::vector<age_told> out;
        for (auto q : a_.quantities())
            if (may_be_age(q) && is_in_readable(q))
                if (auto t = told(q)) out.push_back(*t);
        return out;
    }

    // Whose doing the word at a token tells: the person named before it, with nothing between that could be another's.
    uint32_t subject_of(uint32_t i) const {
        uint32_t floor = a_.sentence_of(i)->first_token;
        if (i > floor && is_common(i - 1)) return LEDE_NONE;  // "a soldier born in 1890"
        while (i-- > floor) {
            token t = a_.token_at(i);
            if (uint32_t p = person_ending(i + 1); p != LEDE_NONE) return p;
            if (one_of(t.text(), {"he", "she"})) return antecedent(i);
            if (is_kin(t.text()) || t.text() == ";" || t.text() == ":" ||
                one_of(t.text(), {"whose", "it", "they", "we", "i", "you", "that", "which", "his", "her"}))
                return LEDE_NONE;
            bool relative = t.text() == "who" && i > floor && is_common(i - 1);  // "a soldier who was born"
            if (relative || (is_common(i) && next_is_verb(i))) return LEDE_NONE;
        }
        return LEDE_NONE;
    }
    // "He", "she": the only person of the sentence so far, else of the nearest sentence before that names one, else whoever the
    // sentences in a row that begin with the pronoun are about.
    uint32_t antecedent(uint32_t i) const {
        auto s = a_.sentence_of(i);
        if (uint32_t p = only_person({s->span.begin, a_.token_at(i)->span.begin}); p != none_named) return p;
        for (uint32_t n = s.index(), back = 0; n-- > 0 && back < 2; ++back)
            if (uint32_t p = only_person(a_.sentences()[n]->span); p != none_named) return p;
        return i == s->first_token ? nameless + first_of_row(s) : LEDE_NONE;
    }
    // Two persons of one surname: a family, whose ages are not told apart.
    bool is_one_of_family(uint32_t person) const {
        if (bearers_.empty())
            for (auto e : a_.entities())
                if (e->kind == LEDE_PERSON) ++bearers_[surname(e.index())];
        auto found = bearers_.find(surname(person));
        return found != bearers_.end() && found->second > 1;
    }
    std::string_view name_of(uint32_t person) const {
        if (person >= nameless && person - nameless < a_.sentences().size())
            return same_word(a_.token_at(a_.sentences()[person - nameless]->first_token).text(), "she") ? "she" : "he";
        return person < a_.entities().size() ? a_.entities()[person].canonical() : std::string_view();
    }

private:
    static constexpr uint32_t none_named = LEDE_NONE - 1, nameless = 1u << 31;  // + a sentence that begins with the pronoun
    const article& a_;
    mutable std::unordered_map<std::string_view, uint32_t> bearers_;  // persons of each surname, counted when first asked for

    // The first of the sentences of one paragraph that begin with the same pronoun, one after the other.
    uint32_t first_of_row(const sentence& s) const {
        uint32_t first = s.index();
        auto goes_on = [&](const sentence& t) { return t->block == s->block && a_.key_at(t->first_token) == a_.key_at(s->first_token); };
        while (first > 0 && first + 8 > s.index() && goes_on(a_.sentences()[first - 1])) --first;
        return first;
    }
    std::string_view surname(uint32_t person) const {
        std::string_view full = name_of(person);
        return full.substr(full.rfind(' ') == std::string_view::npos ? 0 : full.rfind(' ') + 1);
    }
    static bool is_kin(std::string_view w) {
        return one_of(w, {"son",      "sons",          "daughter",    "daughters",   "child",  "children", "baby",    "twin",
                          "twins",    "brother",       "sister",      "mother",      "father", "wife",     "husband", "parents",
                          "grandson", "granddaughter", "grandfather", "grandmother", "cousin", "nephew",   "niece",   "partner",
                          "friend",   "boy",           "girl",        "kid",         "kids"});
    }
    bool is_common(uint32_t i) const { return a_.token_at(i).is(LEDE_NOUN) && !a_.token_at(i).has(LEDE_CAPITALISED); }
    bool next_is_verb(uint32_t i) const {
        token n = a_.token_at(i + 1);
        return n->sentence == a_.token_at(i)->sentence && n.is_finite_verb();
    }
    // The person whose name ends before the token, unless it owns something.
    uint32_t person_ending(uint32_t end) const {
        if (!a_.token_at(end - 1).has(LEDE_CAPITALISED)) return LEDE_NONE;
        auto s = a_.sentence_of(end - 1);
        for (auto n : a_.names_in(s->span))
            if (behind(n) == end) return n.is_person() && !n.has(LEDE_POSSESSIVE) ? n->entity : LEDE_NONE;
        return LEDE_NONE;
    }
    // The one person of a place; none_named where there is nobody, NONE where there are two.
    uint32_t only_person(lede_span place) const {
        uint32_t found = none_named;
        for (auto n : a_.names_in(place)) {
            if (!n.is_person()) continue;
            if (found != none_named && found != n->entity) return LEDE_NONE;
            found = n->entity;
        }
        return found;
    }

    // "Born" before the date, with a place at most between them.
    uint32_t word_of(const date& d) const {
        uint32_t floor = floor_of(d);
        for (uint32_t i = d->first_token, n = 0; i > floor && n < 9; --i, ++n) {
            token t = a_.token_at(i - 1);
            if (one_of(t.text(), {"born"})) return i - 1 > floor && is_dash(word_at(a_, i - 2)) ? LEDE_NONE : i - 1;
            if (!t.is(LEDE_ADP) && !t.is(LEDE_PROPN) && !t.is(LEDE_DET) && !t.is(LEDE_NOUN) && t.text() != ",") return LEDE_NONE;
        }
        return LEDE_NONE;
    }
    uint32_t person_born(const date& d, uint32_t word) const {
        uint32_t floor = floor_of(d);
        if (word > floor) return subject_of(word);
        for (uint32_t i = behind(d), stop = std::min(stop_of(d), i + 8); i < stop; ++i) {  // "Born in 1975, Ortiz"
            if (one_of(word_at(a_, i), {"he", "she"})) return antecedent(i);
            if (is_kin(word_at(a_, i))) return LEDE_NONE;
            for (auto n : a_.names_in(a_.token_at(i)->span))
                if (n.is_person()) return n.has(LEDE_POSSESSIVE) ? LEDE_NONE : n->entity;
        }
        return LEDE_NONE;
    }

    static bool may_be_age(const quantity& q) {
        bool kind = q.is(LEDE_AGE) || (q.is(LEDE_CARDINAL) && q->unit == LEDE_NONE && q->decimals <= 0);
        return kind && !q.has(LEDE_PART_OF_DATE) && !q.hedged() && !q.is_range() && q->value >= 3 && q->value <= 130;
    }
    std::optional<age_told> told(const quantity& q) const {
        uint32_t i = q->first_token, floor = floor_of(q);
        std::string_view before = word_before(q), next = word_behind(q);
        bool closed = next.empty() || one_of(next, {",", ".", ")", ";", "in", "on", "when", "and", "at", "this", "next", "last", "today",
                                                    "tomorrow", "yesterday"});
        if ((before == "," || before == "(") && (next == "," || next == ")" || next == ".") && i > floor + 1)
            return of(q, person_ending(before_bracket(i - 1)));
        if (q.is(LEDE_AGE) && q.text().find("-old") != std::string_view::npos) return of(q, person_described(q));
        if (!closed) return std::nullopt;
        if (one_of(before, {"is", "turned", "turns", "'s"})) return at_year(q, subject_of(i - 1), before == "is" || before == "'s");
        if (one_of(before, {"was"}) && next == "when") return at_year(q, subject_of(i - 1), false);
        uint32_t death = death_before(q);
        return death != LEDE_NONE ? at_year(q, subject_of(death), false) : std::nullopt;
    }
    // "Elena Rossi (born 1990), 28": the place before the bracket that ends here.
    uint32_t before_bracket(uint32_t end) const {
        if (word_at(a_, end - 1) != ")") return end;
        uint32_t floor = a_.sentence_of(end - 1)->first_token;
        for (uint32_t i = end - 1, n = 0; i > floor + 1 && n < 8; --i, ++n)
            if (word_at(a_, i - 1) == "(") return i - 1;
        return end;
    }
    std::optional<age_told> of(const quantity& q, uint32_t person) const {
        return person == LEDE_NONE ? std::nullopt : std::optional(age_told{q, person, INT32_MIN, {}});
    }
    // "Lena Ortiz, a 34-year-old chef", "34-year-old Lena Ortiz"; "The 34-year-old midfielder", behind a sentence about one person alone.
    uint32_t person_described(const quantity& q) const {
        uint32_t i = q->first_token, floor = floor_of(q);
        if (i > floor + 2 && one_of(word_at(a_, i - 1), {"a", "an", "the"}) && word_at(a_, i - 2) == ",") return person_ending(i - 2);
        if (i == floor + 1 && one_of(word_at(a_, floor), {"the"}) && is_common(behind(q))) return person_resumed(q);
        for (auto n : a_.names_in({q->span.end, a_.sentences()[q->sentence]->span.end}))
            return n.is_person() && n->first_token <= behind(q) + 2 && !n.has(LEDE_POSSESSIVE) && only_words(behind(q), n->first_token)
                       ? n->entity
                       : LEDE_NONE;
        return LEDE_NONE;
    }
    uint32_t person_resumed(const quantity& q) const {
        std::string_view noun = word_behind(q);
        bool may_be_other =
            is_kin(noun) || one_of(noun, {"suspect", "victim", "defendant", "accused", "driver", "man", "woman", "teenager", "student",
                                          "patient", "passenger", "attacker", "assailant", "gunman", "pair", "couple"});
        if (may_be_other || !next_is_verb(behind(q)) || q->sentence == 0) return LEDE_NONE;
        auto s = a_.sentences()[q->sentence], before = a_.sentences()[q->sentence - 1];
        uint32_t person = before->block == s->block ? only_person(before->span) : none_named;
        return person == none_named ? LEDE_NONE : person;
    }
    bool only_words(uint32_t first, uint32_t last) const {
        for (uint32_t i = first; i < last; ++i)
            if (token t = a_.token_at(i); !t.is_noun() && !t.is(LEDE_ADJ)) return false;
        return true;
    }
    // "Died in 2004 aged 70", "died Monday at the age of 68": the verb, at most eight tokens before.
    uint32_t death_before(const quantity& q) const {
        if (!one_of(word_before(q), {"aged", "at", "age", "of"}) || (word_before(q) == "of" && !one_of(word_before(q, 2), {"age"})))
            return LEDE_NONE;
        uint32_t floor = floor_of(q);
        for (uint32_t i = q->first_token, n = 0; i > floor && n < 10; --i, ++n) {
            token t = a_.token_at(i - 1);
            if (one_of(t.text(), {"died", "dies"})) return i - 1;
            if (t.is_finite_verb()) return LEDE_NONE;
        }
        return LEDE_NONE;
    }
    // The year that the sentence prints beside the age, if there is one alone; `now`: none is looked for.
    std::optional<age_told> at_year(const quantity& q, uint32_t person, bool now) const {
        if (person == LEDE_NONE) return std::nullopt;
        age_told t{q, person, INT32_MIN, {}};
        for (auto d : a_.dates_in(a_.sentences()[q->sentence]->span)) {
            if (now || d.has(LEDE_BIRTH) || !prints_year(d)) continue;
            if (d.has(LEDE_DEATH) && d->first_token < q->first_token) return age_told{q, person, d->year, d->span};
            if (t.year != INT32_MIN) return std::nullopt;
            t.year = d->year;
            t.at = d->span;
        }
        return t;
    }
};

}  // namespace date_sanity
