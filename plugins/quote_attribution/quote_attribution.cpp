// The plugin quote-attribution: who said it, and where it begins and ends.
#include <ledelint/plugin.hpp>

LEDELINT_PLUGIN("quote-attribution", "0.1.0", "",
    mark_direction,
    altered_quote,
    gender_clash,
    late_introduction,
    name_drift,
    orphan_quote,
    speaker_not_introduced,
    title_drift,
    two_speakers,
    unbalanced_marks)
