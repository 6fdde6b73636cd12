#include "characters.hpp"

#include <utf8proc.h>

namespace ledelint::analysis {

code_point decode(std::string_view text, std::size_t at) {
    uint8_t lead = uint8_t(text[at]);
    if (lead < 0x80) return {lead, 1};
    uint32_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + size > text.size()) return {0xFFFD, 1};
    char32_t value = lead & (0xFFu >> (size + 1));
    for (uint32_t i = 1; i < size; ++i) value = (value << 6) | (uint8_t(text[at + i]) & 0x3F);
    return {value, size};
}

namespace {

// The punctuation block of news: quotation marks, dashes, spaces. The rest goes by category.
character general_punctuation(char32_t c) {
    if (c <= 0x200B || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F) return character::space;
    if (c == 0x200C || c == 0x200D) return character::letter;
    if (c <= 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F)) return character::space;
    if (c <= 0x2015) return character::run;
    if (c == 0x2019) return character::apostrophe;
    if (c == 0x2026) return character::run;
    return character::mark;
}

character by_category(char32_t c) {
    switch (utf8proc_category(utf8proc_int32_t(c))) {
        case UTF8PROC_CATEGORY_ZS: case UTF8PROC_CATEGORY_ZL: case UTF8PROC_CATEGORY_ZP: case UTF8PROC_CATEGORY_CC:
            return character::space;
        case UTF8PROC_CATEGORY_SO: case UTF8PROC_CATEGORY_CN: case UTF8PROC_CATEGORY_SK:
            return character::pictograph;
        case UTF8PROC_CATEGORY_PC: case UTF8PROC_CATEGORY_PD: case UTF8PROC_CATEGORY_PS: case UTF8PROC_CATEGORY_PE:
        case UTF8PROC_CATEGORY_PI: case UTF8PROC_CATEGORY_PF: case UTF8PROC_CATEGORY_PO: case UTF8PROC_CATEGORY_SM:
        case UTF8PROC_CATEGORY_SC: case UTF8PROC_CATEGORY_NO:
            return character::mark;
        default: return character::letter;
    }
}

}  // namespace

character class_of(char32_t c) {
    if (c < 0x80) return class_of_ascii(char(c));
    if (c >= 0xC0 && c < 0x250) return c == 0xD7 || c == 0xF7 ? character::mark : character::letter;
    if (c >= 0x2000 && c < 0x2070) return general_punctuation(c);
    if (c == 0xAD) return character::letter;
    if (c == 0xFEFF) return character::space;
    return by_category(c);
}

bool is_upper(char32_t c) {
    if (c < 0x80) return is_ascii_upper(char(c));
    auto category = utf8proc_category(utf8proc_int32_t(c));
    return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

bool is_lower(char32_t c) {
    if (c < 0x80) return c >= 'a' && c <= 'z';
    return utf8proc_category(utf8proc_int32_t(c)) == UTF8PROC_CATEGORY_LL;
}

}  // namespace ledelint::analysis
