// A word of Latin letters with Cyrillic or Greek ones that look alike: the word can be neither found nor spelled. Only letters whose
// glyph is that of a Latin one count (Unicode's confusables), so Greek symbols and names in their own script are left alone.
#include <ledelint/plugin.hpp>

#include "byte_scan.hpp"
#include "mixed_script.help.hpp"

namespace {

using namespace ledelint;

// Letters of two bytes in UTF-8 and the Latin letter that each looks like (Unicode 15, confusables.txt, the pairs that print alike).
struct look_alike { std::string_view letter; char latin; };
constexpr look_alike look_alikes[] = {
    {"а", 'a'}, {"е", 'e'}, {"о", 'o'}, {"р", 'p'}, {"с", 'c'}, {"у", 'y'}, {"х", 'x'}, {"і", 'i'}, {"ј", 'j'}, {"ѕ", 's'}, {"һ", 'h'},
    {"ԁ", 'd'}, {"А", 'A'}, {"В", 'B'}, {"Е", 'E'}, {"К", 'K'}, {"М", 'M'}, {"Н", 'H'}, {"О", 'O'}, {"Р", 'P'}, {"С", 'C'}, {"Т", 'T'},
    {"У", 'Y'}, {"Х", 'X'}, {"І", 'I'}, {"Ј", 'J'}, {"Ѕ", 'S'}, {"ο", 'o'}, {"ν", 'v'}, {"ι", 'i'}, {"ρ", 'p'}, {"Α", 'A'}, {"Β", 'B'},
    {"Ε", 'E'}, {"Ζ", 'Z'}, {"Η", 'H'}, {"Ι", 'I'}, {"Κ", 'K'}, {"Μ", 'M'}, {"Ν", 'N'}, {"Ο", 'O'}, {"Ρ", 'P'}, {"Τ", 'T'}, {"Υ", 'Y'},
    {"Χ", 'X'},
};

struct mixed_script {
    enum message : uint32_t { mixed };
    static constexpr lede_message messages[] = {{"mixed"_s, "'{0}' mixes alphabets: the letter '{1}' is no Latin one."_s}};
    static constexpr lede_rule_info info = rule({.id = "mixed-script", .summary = "Letters of two alphabets in one word",
        .help = help::mixed_script, .messages = view_of(messages), .traits = LEDE_SURFACE});

    void check(const article& a, const reporter& report) const {
        byte_scan foreign(a.text(), "\xce\xcf\xd0\xd1\xd2\xd4");
        for (std::size_t at = foreign.find(0); at != std::string_view::npos;) {
            const auto place = uint32_t(at);
            uint32_t behind = a.begin_in<lede_token>(a.raw().tokens, {0, place + 1}).second, next = place + 1;
            if (behind > 0 && a.token_at(behind - 1)->span.end > place) {
                token t = a.token_at(behind - 1);
                next = t->span.end;
                if (length(t->span) >= 3 && !t.has(LEDE_URL) && !a.block_of(a.sentence_of(t.index())).is(LEDE_CODE)) judge(t, report);
            }
            at = foreign.find(next);
        }
    }

private:
    static bool is_latin(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

    // Every letter that is not Latin must have a Latin twin: a word with one that has none is in another script on purpose.
    static void judge(const token& t, const reporter& report) {
        std::string_view s = t.text(), first;
        std::string latin;
        uint32_t letters = 0;
        for (std::size_t i = 0; i < s.size();) {
            char twin = s[i];
            std::size_t size = 1;
            if (s[i] & '\x80') {
                twin = twin_of(s.substr(i, size = 2));
                if (!twin) return;
                if (first.empty()) first = s.substr(i, 2);
            } else {
                letters += is_latin(s[i]);
            }
            latin += twin;
            i += size;
        }
        if (first.empty() || letters == 0) return;
        report({.span = t->span, .message = mixed, .args = {std::string(s), std::string(first)},
            .fixes = {{"Write '" + latin + "' in Latin letters", {{t->span, latin}}}}});
    }
    static char twin_of(std::string_view letter) {
        for (const look_alike& l : look_alikes)
            if (l.letter == letter) return l.latin;
        return 0;
    }
};

}  // namespace

LEDELINT_RULE(mixed_script)
