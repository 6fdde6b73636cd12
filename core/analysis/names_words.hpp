// What the lexicons know of the words in and around names. Asked for capitalised words, and for the nouns beside names.
#pragma once

#include "annotations.hpp"
#include "lexicon.hpp"

#include <optional>

namespace ledelint::analysis {

enum class company_word : uint8_t { none, suffix /* Inc. */, word /* Bank */, known /* Reuters */ };

class name_words {
public:
    explicit name_words(const lexicon_set&);

    // Titles that begin at `first`, none behind `last`: how many tokens, the longest first; 0: none.
    struct title {
        uint32_t count = 0;
        lede_gender gender = LEDE_GENDER_UNKNOWN;
        bool honorific = false;  // "Mr.", not "President"
    };
    title title_at(const annotations&, uint32_t first, uint32_t last) const;

    bool is_given(const annotations&, uint32_t token) const;
    company_word company(const annotations&, uint32_t token) const;
    bool is_place(const annotations&, uint32_t first, uint32_t last) const;
    bool is_place_word(const annotations&, uint32_t token) const;

    struct role {
        bool is = false;
        bool body = false;  // said of bodies, not of people: "newspaper"
        lede_gender gender = LEDE_GENDER_UNKNOWN;
    };
    role role_of(const annotations&, uint32_t token) const;

private:
    // The label of the entry, a blank where it has none; empty: no such entry.
    std::string_view label(std::optional<lexicon_id>, uint64_t key, std::string_view printed) const;
    std::string_view label(std::optional<lexicon_id>, std::string_view words) const;
    std::string_view label(std::optional<lexicon_id>, const annotations&, uint32_t token) const;

    const lexicon_set& lexicons_;
    std::optional<lexicon_id> titles_, given_, companies_, places_, roles_;
};

// Capitalised words that are no names: days, months, "I".
bool never_name(const annotations&, uint32_t token);

// Small words inside names: "of", "de", "von", "bin".
enum class particle : uint8_t { none, of, the, family /* de, van, bin */, joins /* and */ };
particle particle_of(const annotations&, uint32_t token);

}  // namespace ledelint::analysis
