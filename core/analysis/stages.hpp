// The stages of the analysis, in the order in which they run. Each reads what those before it wrote and appends its own
// array. All are linear in the article.
#pragma once

#include "annotations.hpp"
#include "lexicon.hpp"

namespace ledelint::analysis {

void tokenize(annotations&);              // blocks -> tokens: spans, shape flags, keys
void index_words(annotations&);           // keys -> words, next_uses
void pair_quotation_marks(annotations&);  // tokens -> quotations: marks, inner, group, parent, flags; QUOTED on tokens
void split_sentences(annotations&);       // tokens, quotations -> sentences; SENTENCE_FIRST
// here tagger::tag (tagger.hpp) and lemma_finder::find (lemma.hpp)
void find_names(annotations&, const lexicon_set&);  // names, entities
void find_dates(annotations&);            // dates
void find_quantities(annotations&);       // quantities; reads dates
void attribute_quotations(annotations&, const lexicon_set&);  // speaker, cue, attribution, entity of each quotation

}  // namespace ledelint::analysis
