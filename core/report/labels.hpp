// The contract's enumerations under the names that reports show: "headline", "NOUN", "PRP$", "percent". A kind that is not known
// here (a newer plugin, a newer analysis) is "other".
#pragma once

#include "ledelint.h"

#include <string_view>

namespace ledelint::report {

std::string_view level_label(lede_level);                // "off", "note", "warning", "error"
std::string_view role_label(lede_role);                  // "headline", "block-quote"
std::string_view upos_label(lede_upos);                  // "NOUN"
std::string_view penn_label(lede_penn);                  // "NNS", "PRP$", "''"; empty for none
std::string_view quantity_label(lede_quantity_kind);     // "cardinal", "percentage-points"
std::string_view hedge_label(lede_hedge);                // "exact", "at-least"
std::string_view change_part_label(lede_change_part);    // "delta"; empty for none
std::string_view date_label(lede_date_kind);             // TIMEX3's own: "DATE", "TIME", "DURATION", "SET"
std::string_view cue_label(lede_cue_kind);               // "verb", "colon"; empty for none
std::string_view name_label(lede_name_kind);             // "person"
std::string_view tier_label(lede_tier);                  // "A"
std::string_view safety_label(lede_safety);              // "safe", "review"
std::string_view option_type_label(lede_option_type);    // "integer"
std::string_view stability_label(lede_stability);        // "stable"

}  // namespace ledelint::report
