// A lexicon as its author writes it, rules/lexicons/<name>.toml:
//
//     name = "reporting-verbs"
//     about = "Verbs that introduce what somebody said"
//     origin = "where the entries come from"
//     match = "fold"                # fold (the default), exact or smart: analysis/lexicon.hpp
//     entries = ["said", "told"]    # no value, no label
//     [pairs]                       # key -> value
//     "colossal information" = "big data"
//     [groups.speech]               # label "speech"
//     entries = ["said"]
//     [groups.speech.pairs]
//     "x" = "y"
#pragma once

#include "analysis/lexicon.hpp"
#include "text/result.hpp"

#include <string>
#include <string_view>

namespace ledelint::pack {

// `file` is for messages. Refused, with line and column: unknown keys, wrong types, empty keys, a key that stands twice (by the
// lexicon's own case rule), a name that is not in kebab-case, a lexicon without entries.
result<analysis::lexicon_source> read_lexicon(std::string_view toml, const std::string& file);

}  // namespace ledelint::pack
