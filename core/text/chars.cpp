#include "chars.hpp"

namespace ledelint::text {
namespace {

constexpr std::string_view closing_marks[] = {"\"", "'", ")", "]", "*", "_", "\u201D", "\u2019", "\u00BB"};
constexpr std::string_view sentence_marks[] = {".", "!", "?", "\u2026"};

bool strip_closing_mark(std::string_view& s) {
    for (std::string_view mark : closing_marks)
        if (s.ends_with(mark)) {
            s.remove_suffix(mark.size());
            return true;
        }
    return false;
}

}  // namespace

bool ends_sentence(std::string_view s) {
    s.remove_suffix(space_after(s));
    while (strip_closing_mark(s)) {}
    for (std::string_view mark : sentence_marks)
        if (s.ends_with(mark)) return true;
    return false;
}

bool holds_two_sentences(std::string_view s) {
    std::size_t word = 0;  // lower-case letters in a row
    for (std::size_t i = 0; i < s.size(); ++i) {
        if (s[i] == '.' && word >= 4 && i + 2 < s.size() && s[i + 1] == ' ' && starts_upper(s.substr(i + 2))) return true;
        word = is_lower_ascii(s[i]) ? word + 1 : 0;
    }
    return false;
}

}  // namespace ledelint::text
