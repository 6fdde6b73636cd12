// One run of capitalised words as a name: its title, parts, role and kind, as far as the words around it tell.
#pragma once

#include "names_roles.hpp"
#include "names_runs.hpp"

#include <optional>

namespace ledelint::analysis {

struct read_name {
    lede_name name;
    lede_gender gender = LEDE_GENDER_UNKNOWN;  // as title or role show it
    bool after_the = false;                    // "the Ito": hardly a person
    bool honorific = false;                    // under "Mr." and its kind
};

class name_reader {
public:
    name_reader(const annotations& a, const name_words& w) : a_(a), words_(w) {}
    // None when the run is a title without a name, or no name after all ("May 14").
    std::optional<read_name> read(name_run) const;

private:
    uint32_t strip_titles(name_run, read_name&) const;
    lede_name_kind kind_of(uint32_t first, uint32_t last, const read_name&, bool person) const;
    void split_person(read_name&, uint32_t first, uint32_t last) const;
    bool looks_like_person(uint32_t first, uint32_t last, const read_name&) const;
    bool resumed_as_body(uint32_t token) const;
    bool is_people(uint32_t token) const;
    bool speaks_as_body(uint32_t token) const;
    bool is_month(uint32_t first, uint32_t last) const;
    lede_span span(uint32_t first, uint32_t last) const { return {a_.tokens[first].span.begin, a_.tokens[last].span.end}; }

    const annotations& a_;
    const name_words& words_;
};

}  // namespace ledelint::analysis
