// Names into entities: "Ken Ito", "Mr Ito" and "Ito" are one person, "National Fish Board" and "NFB" one body.
//
// Names are taken in the order of the text; tables by word key say who bore a name before. Two people of one surname stay two, and
// a surname alone goes to the one who was named last, or to the one whom the title fits.
#pragma once

#include "names_reader.hpp"
#include "words.hpp"

namespace ledelint::analysis {

class entity_linker {
public:
    entity_linker(annotations& a, const name_words& w) : a_(a), words_(w) {}

    // Appends the name to names and gives it an entity.
    void add(read_name);
    // Settles kinds, introductions and canonical forms when all names are in.
    void finish();

private:
    struct bearers {  // of one surname, the last named first
        uint32_t entity[4] = {LEDE_NONE, LEDE_NONE, LEDE_NONE, LEDE_NONE};
        void put(uint32_t e);
    };
    struct facts {
        bool given = false;      // a given name is known
        bool thing = false;      // stands behind "the" somewhere
        uint32_t longest = 0;    // name: the fullest form
    };

    uint32_t person(read_name&);
    uint32_t single(read_name&);
    uint32_t body(read_name&);
    uint32_t in_brackets(const read_name&) const;
    bool is_surname(uint64_t key) const;  // of a person met before
    uint32_t bearer(uint64_t surname, lede_gender) const;
    uint32_t fresh(lede_name_kind);
    void remember_body(const lede_name&, uint32_t entity);
    uint64_t key_of(uint32_t first, uint32_t last) const;
    uint32_t last_token(const lede_name& n) const { return n.first_token + n.token_count - 1; }
    void complete(lede_name&) const;
    void raise(uint32_t entity, lede_name_kind);

    annotations& a_;
    const name_words& words_;
    std::vector<facts> facts_;                         // by entity
    key_map<bearers> surnames_;
    key_map<uint32_t> full_, given_, bodies_, perhaps_;  // perhaps_: last words of names of unknown kind
};

}  // namespace ledelint::analysis
