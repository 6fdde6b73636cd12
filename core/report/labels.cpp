#include "labels.hpp"

#include <array>

namespace ledelint::report {
namespace {

template <std::size_t N>
constexpr std::string_view pick(const std::array<std::string_view, N>& labels, uint32_t value, std::string_view unknown = "other") {
    return value < N ? labels[value] : unknown;
}

// In the order of the enumerations in ledelint.h.
constexpr std::array<std::string_view, 4> levels = {"off", "note", "warning", "error"};
constexpr std::array<std::string_view, 13> roles = {"paragraph", "headline", "standfirst", "byline", "dateline", "heading", "list-item",
                                                    "caption", "block-quote", "table", "code", "boilerplate", "other"};
constexpr std::array<std::string_view, 17> upos_tags = {"X", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN",
                                                        "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB"};
constexpr std::array<std::string_view, 52> penn_tags = {
    "", "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNS", "NNP", "NNPS", "PDT", "POS",
    "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$",
    "WRB", "#", "$", ".", ",", ":", "-LRB-", "-RRB-", "``", "''", "HYPH", "NFP", "ADD", "AFX", "GW", "XX"};
constexpr std::array<std::string_view, 14> quantities = {"cardinal", "ordinal", "percent", "percentage-points", "basis-points", "money", "measure",
                                                         "temperature", "fraction", "ratio", "score", "age", "multiple", "other"};
constexpr std::array<std::string_view, 8> hedges = {"exact", "about", "above", "at-least", "below", "at-most", "nearly", "just-above"};
constexpr std::array<std::string_view, 5> change_parts = {"", "delta", "before", "after", "level"};
constexpr std::array<std::string_view, 4> dates = {"DATE", "TIME", "DURATION", "SET"};
constexpr std::array<std::string_view, 7> cues = {"", "verb", "preposition", "colon", "noun", "dash", "carried"};
constexpr std::array<std::string_view, 5> names = {"other", "person", "organisation", "place", "product"};
constexpr std::array<std::string_view, 4> tiers = {"", "A", "B", "C"};
constexpr std::array<std::string_view, 3> safeties = {"", "safe", "review"};
constexpr std::array<std::string_view, 6> option_types = {"", "boolean", "integer", "number", "text", "list of texts"};
constexpr std::array<std::string_view, 3> stabilities = {"stable", "preview", "deprecated"};

}  // namespace

std::string_view level_label(lede_level v) { return pick(levels, v); }
std::string_view role_label(lede_role v) { return pick(roles, v); }
std::string_view upos_label(lede_upos v) { return pick(upos_tags, v, "X"); }
std::string_view penn_label(lede_penn v) { return pick(penn_tags, v, ""); }
std::string_view quantity_label(lede_quantity_kind v) { return pick(quantities, v); }
std::string_view hedge_label(lede_hedge v) { return pick(hedges, v); }
std::string_view change_part_label(lede_change_part v) { return pick(change_parts, v); }
std::string_view date_label(lede_date_kind v) { return pick(dates, v, "OTHER"); }
std::string_view cue_label(lede_cue_kind v) { return pick(cues, v); }
std::string_view name_label(lede_name_kind v) { return pick(names, v); }
std::string_view tier_label(lede_tier v) { return pick(tiers, v); }
std::string_view safety_label(lede_safety v) { return pick(safeties, v); }
std::string_view option_type_label(lede_option_type v) { return pick(option_types, v); }
std::string_view stability_label(lede_stability v) { return pick(stabilities, v); }

}  // namespace ledelint::report
