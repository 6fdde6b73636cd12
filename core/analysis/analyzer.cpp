#include "analyzer.hpp"

#include "glued.hpp"
#include "stages.hpp"

namespace ledelint::analysis {

analyzer::analyzer(resources r) : resources_(std::move(r)) {
    if (resources_.tagger) tagger_.emplace(resources_.tagger);
}

const annotations& analyzer::read(const text::document& d) {
    annotations& a = annotations_;
    a.clear();
    a.text = d.bytes();
    a.published = d.facts.published;
    a.locale = d.facts.locale;
    a.blocks = d.blocks;
    tokenize(a);
    index_words(a);
    pair_quotation_marks(a);
    split_sentences(a);
    if (tagger_) {
        tagger_->tag(a);
        lemmas_.find(a, *tagger_);
        find_glued(a, *tagger_);
    }
    find_names(a, resources_.lexicons);
    find_dates(a);
    find_quantities(a);
    attribute_quotations(a, resources_.lexicons);
    return a;
}

}  // namespace ledelint::analysis
