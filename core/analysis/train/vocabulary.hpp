// The words that the tagger will know: of the training text, of festlex-poslex and of WordNet, each with its labels.
#pragma once

#include "analysis/tagger_model.hpp"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ledelint::train {

struct example {  // a sentence with its gold labels
    analysis::annotations text;
    std::string bytes;
    std::vector<uint32_t> gold;
};

// The tag of the pieces of a word that its writer wrote apart: right by chance alone, and a name lost where it is wrong. It is none of
// the labels; its tokens are of the commonest label of their part of speech.
inline constexpr std::string_view half_of_a_word = "GW";

// Joint labels "NOUN|NN" with four uses or more, and their numbers; rarer ones become the commonest label of their Penn tag.
struct label_table {
    std::vector<std::string> names;
    std::vector<analysis::label_row> rows;
    std::unordered_map<std::string, uint32_t> number;
    std::vector<uint32_t> uses;
    uint32_t of(const std::string& upos, const std::string& penn) const;
};

// A label that one use of 500 has is as often a slip of the annotators as a use of the word; without it the commonest words are sure
// or have two labels, which is a third of a tagger's work.
inline constexpr double slip = 0.002;

struct word_facts {
    std::map<uint32_t, uint32_t> lower, capital;  // label -> uses in the training text
    analysis::label_set listed;                   // labels that the lexicons give
    double news_share = 0;                        // of the words of news copy, by poslex; 0: not there
    uint32_t uses = 0;
};

using word_map = std::unordered_map<std::string, word_facts>;  // by lower-case form

// Words and their Penn tags from the two lexicons, as joint labels. `folder` holds wsj.wp39.poslexR; `wordnet` the data and index files.
void add_poslex(word_map&, const label_table&, const std::string& file);
void add_wordnet(word_map&, const label_table&, const std::string& folder);

// Classes and rows of the model.
struct vocabulary {
    std::vector<analysis::word_class> classes;  // 0 is unused
    std::vector<analysis::word_row> rows;       // a table of open addressing
    analysis::label_set open, proper;
    std::size_t words = 0;
};
vocabulary make_vocabulary(const word_map&, const label_table&);

}  // namespace ledelint::train
