// Names and who they belong to: runs of capitals are found, read one by one, and linked to entities.
#include "entities.hpp"
#include "stages.hpp"

namespace ledelint::analysis {

void find_names(annotations& a, const lexicon_set& lexicons) {
    name_words words(lexicons);
    name_reader reader(a, words);
    entity_linker linker(a, words);
    for (name_run run : run_finder(a, words).all())
        if (auto found = reader.read(run)) linker.add(*found);
    linker.finish();
}

}  // namespace ledelint::analysis
