// The right name for a misspelt one, for every message that has to say "did you mean".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ledelint::lint {

// Steps of insertion, removal, replacement and exchange of neighbours (Damerau 1964, restricted) between two words.
std::size_t edit_distance(std::string_view, std::string_view);

// The candidate with the fewest steps, the first of equals; empty when even that one is more than a third of the word away.
std::string nearest(std::string_view word, const std::vector<std::string_view>& candidates);

// ", did you mean 'x'" or nothing, to follow a message.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace ledelint::lint
