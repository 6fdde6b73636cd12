// The tags of the contract by name.
#pragma once

#include "ledelint.h"

#include <optional>
#include <string_view>

namespace ledelint::analysis {

std::string_view upos_name(lede_upos);  // "NOUN"; "X" for what is not known
std::string_view penn_name(lede_penn);  // "PRP$"; empty for LEDE_PENN_NONE and what is not known
std::optional<lede_upos> upos_of(std::string_view name);
std::optional<lede_penn> penn_of(std::string_view name);

}  // namespace ledelint::analysis
