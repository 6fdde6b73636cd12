// [lexicon.NAME] in ledelint.toml: entries that a house adds to a lexicon or takes out of it.
#pragma once

#include "toml_source.hpp"

#include "lint/settings.hpp"

namespace ledelint::pack {

// Throws misread: an unknown lexicon, label or entry to remove, with the nearest that exists; a wrong type.
lint::lexicon_change read_lexicon_change(const toml_source&, const toml::key& name, const toml::node&, const analysis::lexicon_set&);

}  // namespace ledelint::pack
