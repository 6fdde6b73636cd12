// The checks of one house: an example of a plugin with one rule.
#include <ledelint/plugin.hpp>

LEDELINT_PLUGIN("house-style", "1.0.0", "https://example.org/house-style", exclamation_mark)
