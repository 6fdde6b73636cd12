// Whom a pronoun may mean: people named or spoken of near before it.
#pragma once

#include "gender_words.hpp"

namespace ledelint {

class antecedents {
public:
    explicit antecedents(const gender_words& words) : words_(words) {}

    // Whether anybody but `entity` is named or spoken of in `near`. Pronouns of the gender `own` may be the entity's; people without name
    // or role ("someone", "the keeper") count.
    bool someone_else(const article& a, uint32_t entity, lede_gender own, lede_span near) const {
        for (auto other : a.names_in(near))
            if (other->entity != entity && may_be_person(a, other)) return true;
        if (words_.speaks_of_people(a, near)) return true;
        auto hits = words_.roles().hits(a);
        for (uint32_t i = first_hit_from(hits, near.begin); i < hits.size() && hits[i].span.begin < near.end; ++i)
            if (gender_words::kind_of_role(words_.roles().entry(hits[i])) != 'b' && !stands_in_title(a, entity, hits[i].span)) return true;
        for (auto w : a.tokens_in(near)) {
            if (w.has(LEDE_QUOTED)) continue;
            lede_gender p = gender_of_pronoun(w);
            if ((p != LEDE_GENDER_UNKNOWN && p != own) || (is_somebody(w) && !stands_in_title(a, entity, w->span))) return true;
        }
        return false;
    }

    // From the begin of the block that stands `blocks` before that of the token, to the token.
    static lede_span before(const article& a, const token& t, uint32_t blocks) {
        uint32_t b = a.sentences()[t->sentence]->block;
        return {a.blocks()[b > blocks ? b - blocks : 0]->span.begin, t->span.begin};
    }

private:
    const gender_words& words_;

    static bool may_be_person(const article& a, const name& n) {
        if (n->kind == LEDE_NAME_OTHER) {
            bool common =
                a.token_at(n->first_token).has(LEDE_KNOWN) && !a.block_of(a.sentence_of(n->first_token)).is_prose();  // "Port to shut"
            return !n.has(LEDE_ACRONYM) && !common;
        }
        return n.is_person();
    }
    // "spokeswoman" in "spokeswoman Ana Ito": the person's own title or role.
    static bool stands_in_title(const article& a, uint32_t entity, lede_span place) {
        if (entity == LEDE_NONE) return false;
        for (auto n : a.names_in({place.begin > 200 ? place.begin - 200 : 0, place.end + 200}))
            if (n->entity == entity && (within(place, n->title) || within(place, n->role))) return true;
        return false;
    }
    bool is_somebody(const token& t) const {
        if (t.text().size() < 3) return false;
        if (may_be_agent(t)) return true;
        for (std::string_view w :
             {"person",    "someone",    "somebody", "anyone",     "everyone", "nobody",   "individual",  "baby",    "infant",
              "toddler",   "kid",        "guy",      "dog",        "cat",      "horse",    "counterpart", "inmate",  "detainee",
              "boyfriend", "girlfriend", "dad",      "mom",        "mum",      "accused",  "deceased",    "others",  "who",
              "applicant", "claimant",   "occupant", "inhabitant", "relative", "fugitive", "captive",     "parents", "children"})
            if (same_word(t.text(), w)) return true;
        return false;
    }
    // "the keeper", "a pensioner": what ends like an agent may be one.
    bool may_be_agent(const token& t) const {
        if (!t.is(LEDE_NOUN) || t.penn(LEDE_NNS)) return false;
        for (std::string_view end : {"er", "or", "ist", "ian", "man", "ee", "boy", "girl", "child", "maid", "stepson"})
            if (t.text().ends_with(end)) return !words_.is_thing(t);
        return false;
    }
};

}  // namespace ledelint
