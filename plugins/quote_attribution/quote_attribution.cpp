// The plugin quote-attribution: who said it, and where it begins and ends.
#include <ledelint/plugin.hpp>

LEDELINT_PLUGIN("quote-attribution", "0.1.0", "",
    attribution_verb_missing,
    continued_quote,
    double_attribution,
    editorial_brackets,
    late_attribution,
    mark_direction,
    altered_quote,
    ambiguous_pronoun,
    gender_clash,
    late_introduction,
    name_drift,
    nested_marks,
    orphan_quote,
    punctuation_side,
    quoted_name,
    pronoun_without_antecedent,
    speaker_not_introduced,
    title_drift,
    two_speakers,
    unbalanced_marks)
