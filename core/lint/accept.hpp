// The host trusts nothing that a rule reports: a finding is looked at field by field and copied, or it is dropped and the plugin
// blamed. What passes here may be used without another look.
#pragma once

#include "finding.hpp"
#include "registry.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace ledelint::lint {

// A finding as the rule has it: its place, messages filled, related places, fixes. Level, fingerprint and suppression are not
// set yet; `weaker` is what the rule asked for.
struct accepted_finding {
    finding value;
    uint32_t weaker = 0;
};

// The copy, or what is wrong with the original: spans out of range or through a character, an unknown message, too few arguments,
// edits out of order, text that is no UTF-8.
std::variant<accepted_finding, std::string> accept(const lede_finding&, const rule_entry&, std::string_view text);

// `text` with its placeholders {0} to {9} filled. Placeholders without an argument stay.
std::string filled(std::string_view text, const std::vector<std::string>& args);

}  // namespace ledelint::lint
