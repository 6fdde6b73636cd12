// JSON Lines: the replies of `check --ndjson` and `annotate --ndjson`, one line for one line of input.
//
// A place is in bytes of the input line's "text"; one that lies in its "title" carries "in":"title". `id` is JSON already, on one
// line ("null" without one). Each function appends one line with its line end.
#pragma once

#include "analysis/annotations.hpp"
#include "lint/outcome.hpp"

#include <string>
#include <string_view>

namespace ledelint::report {

// {"id","findings":[...],"notifications":[...]}. Suppressed findings are left out.
void append_check_reply(std::string& out, std::string_view id, const lint::file_outcome&);

// {"id","blocks","sentences","tokens","quantities","dates","quotations","names"}.
void append_annotate_reply(std::string& out, std::string_view id, const text::document&, const analysis::annotations&);

// {"id","line","error"}: line `number` (from 1) of the input could not be read.
void append_error_reply(std::string& out, std::string_view id, uint64_t number, std::string_view message);

}  // namespace ledelint::report
