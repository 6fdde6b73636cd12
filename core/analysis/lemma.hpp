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
        uint64_t id = 0;    // of the word in its tag; 0: free
        std::string lemma;  // empty: the word is its own
        uint64_t article = 0;   // in which it was used last, and
        uint32_t index = 0;     // its place among that one's strings
    };
    row& row_of(const annotations&, uint32_t token, const tagger&);

    std::vector<row> rows_ = std::vector<row>(4096);  // by id; the newer word takes the place of the older
    uint64_t article_ = 0;                            // how many were read
};

}  // namespace ledelint::analysis
