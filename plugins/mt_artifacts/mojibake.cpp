// UTF-8 that was read as Windows-1252 or Latin-1 once too often: "donâ€™t". What such a sequence was is known exactly: its characters
// go back to the bytes they came from, and those must be UTF-8. Real words hold no such sequence (accented capitals before quotation
// marks come close, which is why only sequences that decode are taken).
#include <ledelint/plugin.hpp>

#include "byte_scan.hpp"
#include "mojibake.help.hpp"

#include <array>
#include <tuple>

namespace {

using namespace ledelint;

// Windows-1252, bytes 0x80 to 0x9F; 0: not used.
constexpr std::array<char32_t, 32> cp1252 = {0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0,
                                             0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
                                                 0x0153, 0, 0x017E, 0x0178};

struct character {
    char32_t code = 0;
    uint32_t size = 0;  // bytes of UTF-8; 0: the end
};

// `s` is valid UTF-8.
character character_at(std::string_view s, std::size_t i) {
    if (i >= s.size()) return {};
    auto byte = [&](std::size_t k) { return char32_t(uint8_t(s[i + k])); };
    char32_t lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    if (lead < 0xE0) return {(lead & 0x1F) << 6 | (byte(1) & 0x3F), 2};
    if (lead < 0xF0) return {(lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
    return {(lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F), 4};
}

// The byte that a character was before it was misread; -1: none.
int byte_of(char32_t code) {
    if (code >= 0x80 && code <= 0xFF) return int(code);
    for (std::size_t i = 0; i < cp1252.size(); ++i)
        if (cp1252[i] == code && code) return int(0x80 + i);
    return -1;
}

// UTF-8 that was read as Mac Roman, and Mac Roman that was read as Latin-1.
struct misreading { std::string_view printed, meant; };
constexpr misreading mac_roman[] = {{"‚Äô", "’"}, {"‚Äò", "‘"}, {"‚Äú", "“"}, {"‚Äù", "”"}, {"‚Äì", "–"}, {"‚Äî", "—"}, {"‚Ä¶", "…"},
    {"‚Ä¢", "•"}, {"√©", "é"},
    {"√®", "è"}, {"√°", "á"}, {"√≠", "í"}, {"√≥", "ó"}, {"√∫", "ú"}, {"√±", "ñ"}, {"√º", "ü"}, {"√∂", "ö"}, {"√§", "ä"}, {"√ß", "ç"},
        {"√™", "ê"}, {"√´", "ë"}, {"¬£", "£"}, {"‚Ç¨", "€"}};

struct mojibake {
    enum message : uint32_t { misread, lost };
    static constexpr lede_message messages[] = {
        {"misread"_s, "'{0}' is '{1}' read in the wrong encoding."_s},
        {"lost"_s, "A character was lost in conversion."_s},
    };
    static constexpr lede_rule_info info = rule({.id = "mojibake", .summary = "Characters read in the wrong encoding",
        .help = help::mojibake,
        .level = LEDE_ERROR, .messages = view_of(messages), .traits = LEDE_SURFACE});

    void check(const article& a, const reporter& report) const {
        byte_scan signs(a.text(), "\xc3\xef\x9a\xac");  // each misreading begins with a character that has one of them
        for (auto b : a.blocks())
            if (!b.is(LEDE_CODE)) scan(a, b->span, signs, report);
    }

private:
    static void scan(const article& a, lede_span place, byte_scan& signs, const reporter& report) {
        std::string_view text = a.text().substr(0, place.end);
        for (std::size_t at = signs.find(place.begin); at < place.end;) {
            while ((text[at] & '\xc0') == '\x80') --at;
            const auto i = uint32_t(at);
            character c = character_at(text, i);
            if (c.code == 0xFFFD) report({.span = {i, i + c.size}, .message = lost});
            auto [size, meant] = misread_run(text, i);
            if (!size) std::tie(size, meant) = misread_otherwise(text, i, place.begin);
            if (size)
                report({.span = {i, i + size}, .message = misread, .args = {std::string(text.substr(i, size)), meant},
                    .fixes = {{"Change to '" + meant + "'", {{{i, i + size}, meant}}, LEDE_SAFE}}});
            at = signs.find(i + (size ? size : c.size));
        }
    }

    // By a table, as an apostrophe inside a contraction, as Cyrillic, or as the space that opens a paragraph.
    static std::pair<uint32_t, std::string> misread_otherwise(std::string_view text, uint32_t at, uint32_t begin) {
        for (const misreading& m : mac_roman)
            if (text.substr(at).starts_with(m.printed)) return {uint32_t(m.printed.size()), std::string(m.meant)};
        char32_t code = character_at(text, at).code;
        if ((code == 0xE2 || code == 0xD5) && is_contraction(text, at)) return {2, "’"};
        if (code == 0xD0 || code == 0xD1) return cyrillic_run(text, at);
        bool opens = at == begin || (at > begin + 1 && text[at - 1] == ' ' && text[at - 2] == '.');
        if (code == 0xC2 && opens && text.substr(at + 2).starts_with(" ")) return {3, ""};
        return {};
    }
    // "didn\u00e2t", "it\u00d5s": what follows ends a contraction, and what stands before it begins one.
    static bool is_contraction(std::string_view text, uint32_t at) {
        std::size_t end = at + 2, begin = at;
        while (end < text.size() && lower(text[end]) >= 'a' && lower(text[end]) <= 'z') ++end;
        while (begin > 0 && lower(text[begin - 1]) >= 'a' && lower(text[begin - 1]) <= 'z') --begin;
        std::string_view tail = text.substr(at + 2, end - at - 2), head = text.substr(begin, at - begin);
        if (tail == "t") return head.size() > 2 && head.back() == 'n';
        bool ending = tail == "s" || tail == "re" || tail == "ve" || tail == "ll" || tail == "d" || tail == "m";
        for (std::string_view w : {"i", "it", "he", "she", "we", "they", "you", "that", "there", "what", "who", "here", "let"})
            if (ending && same_word(head, w)) return true;
        return tail == "s" && head.size() > 3 && character_at(text, at).code == 0xD5;
    }
    // Three letters of two bytes in a row: "\u00d0\u0178\u00d1\u20ac\u00d0\u00b8".
    static std::pair<uint32_t, std::string> cyrillic_run(std::string_view text, uint32_t at) {
        std::pair<uint32_t, std::string> run;
        uint32_t letters = 0;
        for (;; ++letters) {
            character lead = character_at(text, at + run.first), rest = character_at(text, at + run.first + lead.size);
            int b = byte_of(rest.code);
            if (lead.size == 0 || rest.size == 0 || (lead.code != 0xD0 && lead.code != 0xD1) || b < 0x80 || b > 0xBF) break;
            run.first += lead.size + rest.size;
            run.second += {char(lead.code), char(b)};
        }
        return letters >= 3 ? run : std::pair<uint32_t, std::string>{};
    }

    // Sequences side by side are one slip, and what they give may be misread once more: "Ã¢â‚¬â„¢" is "â€™" is "’".
    static std::pair<uint32_t, std::string> misread_run(std::string_view text, uint32_t at) {
        std::pair<uint32_t, std::string> run;
        for (auto next = misread_at(text, at, false); next.first; next = misread_at(text, at + run.first, true)) {
            run.first += next.first;
            run.second += next.second;
        }
        auto again = run.first ? misread_at(run.second, 0, false) : std::pair<uint32_t, std::string>{};
        if (again.first && again.first == run.second.size()) run.second = again.second;
        return run;
    }

    // Characters that were the bytes of one UTF-8 character of two or three bytes, and that character.
    static std::pair<uint32_t, std::string> misread_at(std::string_view text, uint32_t at, bool in_run) {
        character first = character_at(text, at);
        int lead = byte_of(first.code);
        if (lead < 0xC2 || lead > 0xEF || first.code > 0xFF) return {};
        std::string bytes(1, char(lead));
        uint32_t size = first.size;
        for (int left = lead < 0xE0 ? 1 : 2; left > 0; --left) {
            character c = character_at(text, at + size);
            int b = byte_of(c.code);
            if (b < 0x80 || b > 0xBF) {
                // "â€" without its third character: a closing mark whose last byte Windows-1252 does not have.
                if (left == 1 && bytes == "\xe2\x80") return {size, "\xe2\x80\x9d"};
                return {};
            }
            bytes += char(b);
            size += c.size;
        }
        return is_likely(bytes, in_run) ? std::pair{size, bytes} : std::pair<uint32_t, std::string>{};
    }
    // Two-byte sequences below U+0100 are the letters and signs of western Europe; other pairs may be real ("Ä“" in Latvian), but
    // inside a run they are what was misread twice.
    static bool is_likely(const std::string& bytes, bool in_run) {
        char32_t code = character_at(bytes, 0).code;
        if (bytes.size() == 2) return code < 0x100 || (in_run && byte_of(code) >= 0);
        return code >= 0x800 && (code < 0xD800 || code > 0xDFFF);
    }
};

}  // namespace

LEDELINT_RULE(mojibake)
