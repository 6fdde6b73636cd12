// Marks that translation programs put in place of formatting while they work, and that were not turned back: "{1}", "<x id=2/>",
// "__PH0__". They mean nothing in a text, so one is enough.
#include <ledelint/plugin.hpp>

#include "byte_scan.hpp"
#include "translation_tag.help.hpp"

namespace {

using namespace ledelint;

struct translation_tag {
    enum message : uint32_t { leftover };
    static constexpr lede_message messages[] = {{"leftover"_s, "'{0}' is a translation program's mark for something that is missing."_s}};
    static constexpr lede_rule_info info = rule({.id = "translation-tag", .summary = "A translation program's mark left in the text",
        .help = help::translation_tag, .level = LEDE_ERROR, .messages = view_of(messages), .traits = LEDE_SURFACE});

    void check(const article& a, const reporter& report) const {
        byte_scan signs(a.text(), "{<[_@%\xef\x9f\x96");  // the last two: second bytes of a mark whose first is that of quotation marks
        for (auto b : a.blocks()) {
            if (b.is(LEDE_CODE)) continue;
            std::string_view s = a.text(b->span);
            for (std::size_t at = signs.find(b->span.begin); at < b->span.end; at = signs.find(at + 1)) {
                std::size_t i = at - b->span.begin;
                if ((s[i] == '\x9f' || s[i] == '\x96') && (i == 0 || s[--i] != '\xe2')) continue;
                std::size_t size = mark_at(s, i);
                if (size == 0 || is_quoted(s, i, size) || is_set(s, i)) continue;
                lede_span place{b->span.begin + uint32_t(i), b->span.begin + uint32_t(i + size)};
                report({.span = place, .message = leftover, .args = {std::string(a.text(place))}});
                at = place.end - 1;
            }
        }
    }

private:
    static bool is_digit(char c) { return c >= '0' && c <= '9'; }
    static bool is_word(char c) { return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'z'); }
    static std::size_t digits_at(std::string_view s, std::size_t i) {
        std::size_t n = 0;
        while (i + n < s.size() && is_digit(s[i + n])) ++n;
        return n;
    }

    static std::size_t mark_at(std::string_view s, std::size_t i) {
        switch (s[i]) {
        case '{': return field_size(s.substr(i));
        case '<': return inline_size(s.substr(i, 80));
        case '[': return s.substr(i, 5) == "[UNK]" || s.substr(i, 5) == "[PAD]" ? 5 : s.substr(i, 6) == "[MASK]" ? 6 : 0;
        case '\xe2': case '\xef': return bracket_size(s.substr(i, 24));
        case '@': if (std::size_t n = joint_size(s, i)) return n; break;
        case '%': return i == 0 || is_digit(s[i - 1]) || s[i - 1] == ' ' ? printf_size(s, i) : 0;
        default: break;
        }
        return i > 0 && (is_word(s[i - 1]) || s[i - 1] == s[i]) ? 0 : guard_size(s.substr(i));
    }
    // The joints of words in pieces: "le@@ ft".
    static std::size_t joint_size(std::string_view s, std::size_t i) {
        bool joint = i > 0 && is_word(s[i - 1]) && s.substr(i, 3) == "@@ " && i + 3 < s.size() && is_word(s[i + 3]);
        return joint ? 2 : 0;
    }
    // "\u27e61\u27e7", a full-width "\uff5b1\uff5d", and "\u2581", which stands for a space.
    static std::size_t bracket_size(std::string_view s) {
        if (s.starts_with("\u2581")) return s.size() > 3 && is_word(s[3]) ? 3 : 0;
        bool white = s.starts_with("\u27e6"), wide = s.starts_with("\uff5b");
        std::size_t n = white || wide ? digits_at(s, 3) : 0;
        return n > 0 && s.substr(3 + n).starts_with(white ? "\u27e7" : "\uff5d") ? n + 6 : 0;
    }
    // "{0}", "{1}", "{12}", "{/1}", "{{1}}" is a template's and so markup; sets of numbers have commas.
    static std::size_t field_size(std::string_view s) {
        std::size_t i = s.size() > 1 && s[1] == '/' ? 2 : 1, n = digits_at(s, i);
        bool whole = n > 0 && n <= 2 && i + n < s.size() && s[i + n] == '}';
        if (whole) return i + n + 1;
        // "{0:d}"
        if (n > 0 && n <= 2 && s.substr(i + n).starts_with(":") && s.substr(i + n, 5).find('}') != s.npos) return s.find('}') + 1;
        for (std::string_view field : {"{name}", "{title}", "{count}", "{value}", "{user}", "{username}", "{first_name}", "{last_name}",
            "{date}", "{number}", "{city}"})
            if (s.starts_with(field)) return field.size();
        return 0;
    }
    // XLIFF's inline elements and those of translation engines: "<x id=2/>", "<g id="1">", "</g>", "<ph id=0>", "<bpt i=1>", "<unk>".
    static std::size_t inline_size(std::string_view s) {
        std::size_t i = s.size() > 1 && s[1] == '/' ? 2 : 1, name = i;
        while (i < s.size() && (is_word(s[i]) || s[i] == '_')) ++i;
        std::string_view word = s.substr(name, i - name);
        std::size_t close = s.find('>', i);
        if (close == s.npos || word.empty()) return 0;
        bool numbered = digits_at(word, 0) == word.size() || (word.size() > 2 && lower(word[0]) == 'p' && lower(word[1]) == 'h' &&
            is_digit(word.back()));
        if (numbered && word.size() <= 5) return close == i || (close == i + 1 && s[i] == '/') ? close + 1 : 0;  // "<0>", "<PH_1/>"
        if (s.starts_with("</s>") || s.starts_with("<s>")) return close + 1;
        for (std::string_view engine : {"unk", "pad", "mask", "eos", "bos", "seg", "notranslate"})
            if (same_word(word, engine)) return close == i ? close + 1 : 0;
        for (std::string_view xliff : {"x", "g", "ph", "bpt", "ept", "bx", "ex", "mrk", "it", "pc", "sc", "ec"})
            if (word == xliff) return s.substr(i, close - i).find("id=") != s.npos || s.substr(i, close - i).find("name=") != s.npos ||
                s[1] == '/' ? close + 1 : 0;
        return 0;
    }
    // "__PH0__", "@@1@@", "__TAG_2__"
    static std::size_t guard_size(std::string_view s) {
        if (s.size() < 5 || s[1] != s[0]) return 0;
        std::size_t i = 2;
        bool digit = false;
        for (; i < s.size() && i < 24 && (is_word(s[i]) || (s[i] == '_' && s.substr(i, 2) != "__")); ++i) digit |= is_digit(s[i]);
        return digit && i + 1 < s.size() && s[i] == s[0] && s[i + 1] == s[0] ? i + 2 : 0;
    }
    // "%1$s", "%s" behind a space: "a growth of 4 %so" has a figure before it.
    static std::size_t printf_size(std::string_view s, std::size_t i) {
        std::size_t n = digits_at(s, i + 1), at = i + 1 + n;
        bool numbered = n == 1 && s.substr(at, 2) == "$s";
        bool plain = n == 0 && at < s.size() && (s[at] == 's' || s[at] == 'd') && i > 1 && s[i - 1] == ' ' && !is_digit(s[i - 2]);
        std::size_t end = numbered ? at + 2 : at + 1;
        return (numbered || plain) && (end >= s.size() || !is_word(s[end])) ? end - i : 0;
    }
    // "The set {1}" of mathematics.
    static bool is_set(std::string_view s, std::size_t i) {
        std::string_view before = s.substr(0, i);
        for (std::string_view w : {"set ", "sets ", "subset ", "= "})
            if (before.ends_with(w)) return true;
        return false;
    }
    static bool is_quoted(std::string_view s, std::size_t i, std::size_t size) {
        std::string_view before = s.substr(0, i), after = s.substr(i + size);
        bool straight = !before.empty() && !after.empty() && (before.back() == '"' || before.back() == '`' || before.back() == '\'') &&
            after[0] == before.back();
        return straight || ((before.ends_with("\u201c") || before.ends_with("\u2018")) && (after.starts_with("\u201d") ||
            after.starts_with("\u2019")));
    }
};

}  // namespace

LEDELINT_RULE(translation_tag)
