// Whether two figures in different places speak of one thing. Precision is won here: the same kind, unit and counted noun are not
// enough, the words around must speak of the same event too, and neither may be a part, an addition or an earlier state.
#pragma once

#include <bit>
#include <cstdint>
#include <string>
#include <vector>

#include "interval.hpp"
#include "reading.hpp"

namespace number_consistency {

// Two forms of one word: "attack", "attacks"; "diagnose", "diagnosed". Headlines are often tagged as names, which have no lemma.
inline bool alike(std::string_view x, std::string_view y) {
    if (x.size() > y.size()) std::swap(x, y);
    if (x.size() < 3 || y.substr(0, x.size()) != x) return x == y;
    return one_of(y.substr(x.size()), {"", "s", "es", "d", "ed", "ing"});
}

// Up to 64 words that tell what a passage is about.
class topic {
public:
    topic(const ledelint::article& a, uint32_t first, uint32_t count) {
        for (auto t : a.tokens(first, count))
            if (is_telling(t) && words_.size() < 64) words_.push_back(t.lemma());
    }
    // How many of them a passage shares, one word left out (the counted noun, which is compared by itself).
    int shared(const ledelint::article& a, uint32_t first, uint32_t count, std::string_view left_out) const {
        uint64_t found = 0;
        for (auto t : a.tokens(first, count)) {
            if (!is_telling(t)) continue;
            std::string lemma = t.lemma();
            for (std::size_t i = 0; i < words_.size(); ++i)
                if (alike(words_[i], lemma) && !alike(words_[i], left_out)) found |= uint64_t(1) << i;
        }
        return std::popcount(found);
    }

private:
    std::vector<std::string> words_;

    static bool is_telling(const ledelint::token& t) {
        if (t.has(LEDE_HAS_DIGIT) || t.text().size() < 3) return false;
        bool open = t.is_noun() || t.is(LEDE_VERB) || t.is(LEDE_ADJ);
        return open &&
               !one_of(t.text(), {"have", "has",    "had",     "say",     "says",     "said",    "new",     "year",    "years", "day",
                                  "days", "people", "million", "billion", "trillion", "percent", "last",    "week",    "month", "make",
                                  "made", "take",   "get",     "gets",    "first",    "more",    "hundred", "thousand"});
    }
};

// One noun phrase has the other's head: the tagger may take "the $5 million loan runs" for a phrase with the head "runs".
inline bool share_head(const ledelint::article& a, const ledelint::quantity& x, const ledelint::quantity& y) {
    auto holds = [&](const ledelint::quantity& phrase, const ledelint::quantity& head) {
        if (phrase->noun == LEDE_NONE || head->noun == LEDE_NONE) return false;
        std::string lemma = head.noun();
        for (uint32_t i = std::max(phrase->noun_first, behind(phrase)); i <= phrase->noun; ++i)
            if (a.token_at(i).lemma() == lemma) return true;
        return false;
    };
    return holds(x, y) || holds(y, x);
}

// What became of the people that a headline counts without a noun: "40 hurt in ferry fire".
enum class fate : uint8_t { none, dead, hurt, held, missing, saved };

inline fate fate_of(std::string_view word) {
    if (one_of(word, {"dead", "killed", "died", "kill", "kills", "die", "dies", "killing", "dying", "deaths", "slain", "fatalities"}))
        return fate::dead;
    if (one_of(word,
               {"hurt", "injured", "wounded", "injuries", "injure", "injures", "injuring", "wounding", "hospitalized", "hospitalised"}))
        return fate::hurt;
    if (one_of(word, {"arrested", "detained", "held", "jailed", "arrests", "arrest", "charged"})) return fate::held;
    if (one_of(word, {"missing"})) return fate::missing;
    if (one_of(word, {"rescued", "saved", "rescue", "rescues", "evacuated"})) return fate::saved;
    return fate::none;
}

// The fate told within a few words of the figure, the nearest one behind it first.
inline fate fate_beside(const ledelint::article& a, const ledelint::quantity& q) {
    uint32_t end = sentence_end(a, q), first = a.sentences()[q->sentence]->first_token;
    for (uint32_t i = behind(q); i < end && i < behind(q) + 5; ++i)
        if (fate f = fate_of(text_at(a, i)); f != fate::none) return f;
    for (uint32_t i = q->first_token, n = 0; i-- > first && n < 5; ++n)
        if (fate f = fate_of(text_at(a, i)); f != fate::none) return f;
    return fate::none;
}

inline bool counts_people(const ledelint::quantity& q) {
    return q->noun == LEDE_NONE || one_of(q.noun(), {"person", "people", "victim", "passenger", "resident"}) ||
           fate_of(q.of().token_at(q->noun).text()) != fate::none;
}

// A part, an addition or the state of another time: no figure of the whole now.
inline bool is_partial(const ledelint::article& a, const ledelint::quantity& q) {
    if (q->whole != LEDE_NONE || q.has(LEDE_EACH) || q->per != LEDE_NONE || word_at(a, behind(q), "of")) return true;
    auto aside = [](std::string_view w) {
        return one_of(
            w, {"other", "others",    "another", "more",    "additional", "further",    "including", "among",    "first",      "extra",
                "least", "remaining", "plus",    "earlier", "previous",   "previously", "initially", "original", "originally", "about"});
    };
    uint32_t first = a.sentences()[q->sentence]->first_token, from = beginning(a, q);
    for (uint32_t i = from, n = 0; i-- > first && n < 2; ++n)
        if (aside(text_at(a, i))) return true;
    return one_of(text_at(a, behind(q)), {"other", "others", "more", "additional", "further"});
}

// Other times in the sentence: the figure may be of then.
inline bool is_of_another_time(const ledelint::article& a, const ledelint::quantity& q) {
    for (auto t : a.tokens(a.sentences()[q->sentence]))
        if (one_of(t.text(), {"last", "previous", "previously", "earlier", "ago", "since", "initially", "originally", "original", "former",
                              "compared", "rose", "grew", "climbed", "fell", "average", "expected", "forecast", "predicted"}))
            return true;
    return false;
}

// "31 firefighters killed ... killing 19 members": the second takes up those of the first.
inline bool is_fate_of_members(const ledelint::article& a, const ledelint::quantity& x, const ledelint::quantity& y) {
    if (!one_of(y.noun(), {"member", "people", "person", "victim"})) return false;
    fate f = fate_beside(a, x);
    return f != fate::none && f == fate_beside(a, y);
}

// The same counted noun; for people without one, the same fate.
inline bool same_count(const ledelint::article& a, const ledelint::quantity& x, const ledelint::quantity& y) {
    if (x->kind != y->kind || x->unit != y->unit) return false;
    if (counts_people(x) && counts_people(y)) {
        fate f = fate_beside(a, x);
        return f != fate::none && f == fate_beside(a, y);
    }
    if (x->noun == LEDE_NONE || y->noun == LEDE_NONE) return false;
    return alike(x.noun(), y.noun()) || is_fate_of_members(a, x, y);
}

// Where the sentences of both name places or bodies, they name one in common.
inline bool share_place(const ledelint::article& a, const ledelint::quantity& x, const ledelint::quantity& y) {
    bool named_x = false, named_y = false;
    auto of_x = a.names_in(a.sentences()[x->sentence]->span), of_y = a.names_in(a.sentences()[y->sentence]->span);
    for (auto m : of_y) named_y = named_y || !m.is_person();
    for (auto n : of_x) {
        named_x = named_x || !n.is_person();
        for (auto m : of_y)
            if (n->entity == m->entity) return true;
    }
    return !named_x || !named_y;
}

}  // namespace number_consistency
