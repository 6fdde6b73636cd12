#include "tag_names.hpp"

#include <array>

namespace ledelint::analysis {
namespace {

constexpr std::array<std::string_view, 17> upos_names = {"X",    "ADJ", "ADP",  "ADV",  "AUX",   "CCONJ", "DET",   "INTJ", "NOUN",
                                                         "NUM",  "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM",   "VERB"};
constexpr std::array<std::string_view, 52> penn_names = {
    "",    "CC",  "CD",  "DT",  "EX",  "FW",  "IN",  "JJ",   "JJR", "JJS", "LS",  "MD",  "NN",    "NNS",   "NNP",  "NNPS", "PDT", "POS",
    "PRP", "PRP$", "RB", "RBR", "RBS", "RP",  "SYM", "TO",   "UH",  "VB",  "VBD", "VBG", "VBN",   "VBP",   "VBZ",  "WDT",  "WP",  "WP$",
    "WRB", "#",   "$",   ".",   ",",   ":",   "-LRB-", "-RRB-", "``", "''",  "HYPH", "NFP", "ADD", "AFX",   "GW",   "XX"};

template <std::size_t N>
std::optional<uint32_t> index_of(const std::array<std::string_view, N>& names, std::string_view name) {
    for (uint32_t i = 0; i < N; ++i)
        if (names[i] == name) return i;
    return std::nullopt;
}

}  // namespace

std::string_view upos_name(lede_upos t) { return t < upos_names.size() ? upos_names[t] : "X"; }
std::string_view penn_name(lede_penn t) { return t < penn_names.size() ? penn_names[t] : ""; }
std::optional<lede_upos> upos_of(std::string_view name) { return index_of(upos_names, name); }
std::optional<lede_penn> penn_of(std::string_view name) { return index_of(penn_names, name); }

}  // namespace ledelint::analysis
