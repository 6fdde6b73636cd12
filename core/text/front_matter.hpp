// What stands between the fences at the top of a Markdown file: YAML between "---" or TOML between "+++". Inside core/text only.
#pragma once

#include "document.hpp"
#include "result.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ledelint::text {

// A value as its reader sees it, and the bytes of the body it stands in. Verbatim: they are the same.
struct front_matter_text {
    std::string value;
    lede_span source;
    bool verbatim;
};

// One key of the top level; a list of names is joined with ", ".
struct front_matter_field {
    std::string key;
    front_matter_text text;
    int32_t day = LEDE_NO_DAY;  // a date of TOML's own
};

struct front_matter {
    uint32_t end = 0;  // where the Markdown begins, behind a BOM and the closing fence
    std::optional<front_matter_text> title, standfirst;
};

// Puts what it knows into `facts`; a date that is none becomes a notice. Front matter that is no YAML or TOML is a problem with
// its line and column.
result<front_matter> read_front_matter(std::string_view source, metadata& facts, std::vector<notice>&);

// The languages. `inside`: the bytes between the fences.
result<std::vector<front_matter_field>> read_yaml(std::string_view source, lede_span inside);
result<std::vector<front_matter_field>> read_toml(std::string_view source, lede_span inside);

// A copy in which a lone CR is a line feed: neither parser takes it for a line end. Offsets stay.
std::string with_line_feeds(std::string_view);

// A problem at byte `at` of `source`.
problem front_matter_problem(std::string_view source, uint32_t at, std::string message);

}  // namespace ledelint::text
