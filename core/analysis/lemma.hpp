// Lemmas: the word without its inflection.
#pragma once

#include "annotations.hpp"
#include "tagger.hpp"

#include <string>
#include <vector>

namespace ledelint::analysis {

// Finds the lemma of every inflected noun, verb, adjective and adverb: by its tag, irregular forms by table, the others by rule,
// where the tagger's vocabulary tells "making" (make) from "walking" (walk). Keeps what it found: news repeats itself.
class lemma_finder {
public:
    void find(annotations&, const tagger&);

private:
    struct row {
        uint64_t id = 0;            // of the word in its tag; 0: free
        uint32_t lemma = 0;         // where it begins in letters_
        uint32_t size = 0;          // 0: the word is its own
        uint32_t article = 0;       // in which it was used last, and
        uint32_t index = 0;         // its place among that one's strings
    };
    row& row_of(uint64_t id) { return rows_[(id >> 20) % rows_.size()]; }
    void settle(annotations&, uint32_t token, uint64_t id, const tagger&);
    void make(row&, const annotations&, uint32_t token, const tagger&);
    std::string_view lemma_of(const row& r) const { return std::string_view(letters_).substr(r.lemma, r.size); }

    std::vector<row> rows_ = std::vector<row>(1 << 13);  // by id; the newer word takes the place of the older
    std::string letters_;                                // of all lemmas
    uint32_t article_ = 0;                               // how many were read
};

}  // namespace ledelint::analysis
