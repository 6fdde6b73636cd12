// Character references: "&amp;", "&#8217;", "&#x2019;".
#pragma once

#include <string>
#include <string_view>

namespace ledelint::text {

// What a reference stands for, in UTF-8; `reference` as written, "&" and ";" included. A number of no character is U+FFFD, as
// HTML has it; a name that is not known gives an empty string.
std::string decode_reference(std::string_view reference);

void append_utf8(std::string&, char32_t);

}  // namespace ledelint::text
