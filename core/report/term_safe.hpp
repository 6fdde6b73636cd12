// Text of others on its way to a terminal or a log. Article text, file names and what plugins say may hold escape sequences that
// recolour, retitle or rewrite a terminal, and bidirectional controls that make it show another order than it holds: all of them
// become visible escapes, \u{1b}. Every writer for people sends such text through here.
#pragma once

#include <string>
#include <string_view>

namespace ledelint::report {

// C0 and C1 controls (line ends and tabs too), DEL, the bidirectional controls of UAX #9 and the line and paragraph separators as
// \u{..}; a byte that is no UTF-8 as \x{..}.
std::string term_safe(std::string_view);

// The same, with white space of any length as one space: for a message that stands on one line.
std::string on_one_line(std::string_view);

// One character at the head of a text, as it is shown.
struct shown_character {
    std::string_view as_is;  // empty: it has to be escaped
    std::string escaped;
    uint32_t bytes;          // that it takes in the text, at least 1
    uint32_t columns;        // that it takes on a terminal: 0 for a combining mark, 2 for a wide one
    std::string_view text() const { return as_is.empty() ? std::string_view(escaped) : as_is; }
};
shown_character next_shown(std::string_view);  // of a text that is not empty

uint32_t columns_of(std::string_view);

}  // namespace ledelint::report
