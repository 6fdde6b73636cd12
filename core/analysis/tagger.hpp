// Part-of-speech tags, coarse (Universal) and Penn at once, by an averaged perceptron over joint labels.
//
// M. Collins, Discriminative Training Methods for Hidden Markov Models, EMNLP 2002, decoded greedily from left to right; trained
// with a margin by train/train_tagger.cpp, whose README (model/README.md) names the data, their licences and the accuracy.
// Weights are bytes in one table, found by hash (tagger_model.hpp), eight labels of one feature read at once. What depends on the word
// alone is scored once per form and kept; a form with one label is not scored at all.
#pragma once

#include "annotations.hpp"

#include <memory>
#include <string_view>

namespace ledelint::analysis {

class tagger_model;

// The model over its bytes, which must outlive it. Throws std::runtime_error when they are no model of this version.
std::shared_ptr<const tagger_model> view_tagger_model(std::string_view bytes);

// A model and the working memory of one thread: the forms seen so far and their scores.
class tagger {
public:
    explicit tagger(std::shared_ptr<const tagger_model>);
    ~tagger();
    tagger(tagger&&) noexcept;
    // upos, penn, KNOWN and SURE of all tokens; lemmas are lemma.hpp's.
    void tag(annotations&);
    // Whether the vocabulary has the word, in lower case, with one of the Penn tags (a bit set by lede_penn).
    bool knows(uint64_t key, uint64_t penn_tags = ~uint64_t(0)) const;
    void prefetch(uint64_t key) const;  // a word that knows() will be asked about

private:
    struct state;
    std::unique_ptr<state> state_;
};

}  // namespace ledelint::analysis
