// Roles that a block's own words show: byline, dateline, caption. The same for every format.
#pragma once

#include "document.hpp"

#include <optional>
#include <string_view>

namespace ledelint::text {

// "By Ana Ruiz", "By Ken Ito and Ana Ruiz, Reuters", "(Reporting by ...)".
bool is_byline(std::string_view block);

// The dateline at the front of a paragraph: "LONDON, May 14, 2024 (Agency) -", "(Reuters) -", "NAIROBI, Kenya (AP) _", "BERLIN —".
struct dateline {
    uint32_t size;  // bytes, the dash included, the space behind it not
    int32_t day;    // the date printed in it when that is a full one, days since 1970-01-01; LEDE_NO_DAY
    bool sure;      // it names a known agency, or a date; a place and a dash alone are one only early in an article
};
std::optional<dateline> dateline_of(std::string_view paragraph);

// "Photo: ...", "File photo: ...": a line that labels itself as a picture's.
bool is_caption(std::string_view block);

// Gives the roles above to paragraphs, and cuts datelines off as blocks of their own. `published` is set from the first
// dateline with a full date when it is not known.
void recognise_roles(document&);

}  // namespace ledelint::text
