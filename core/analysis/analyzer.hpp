// The analysis of one article: runs the stages of stages.hpp over a document. One analyzer serves one thread and many
// articles; it keeps working memory between them and nothing else.
#pragma once

#include "annotations.hpp"
#include "lemma.hpp"
#include "lexicon.hpp"
#include "tagger.hpp"

#include "text/document.hpp"

#include <memory>
#include <optional>

namespace ledelint::analysis {

// Immutable, shared by all threads: the data file, mapped, and what the house changed in it.
struct resources {
    std::shared_ptr<const tagger_model> tagger;
    lexicon_set lexicons;
};

class analyzer {
public:
    explicit analyzer(resources);
    // The result belongs to the analyzer and is valid until the next call; it borrows the document's text.
    const annotations& read(const text::document&);

private:
    resources resources_;
    std::optional<tagger> tagger_;
    lemma_finder lemmas_;
    annotations annotations_;
};

}  // namespace ledelint::analysis
