// Punctuation of Chinese and Japanese between Latin words, and marks that stand in for others: a backtick or an acute accent as an
// apostrophe, an Arabic comma. Copy in those scripts keeps its own marks.
#include <ledelint/plugin.hpp>

#include "byte_scan.hpp"
#include "full_width_punctuation.help.hpp"

namespace {

using namespace ledelint;

struct foreign_mark { std::string_view mark, english; };
constexpr foreign_mark foreign_marks[] = {
    {"。", "."}, {"，", ","}, {"、", ","}, {"；", ";"}, {"：", ":"}, {"？", "?"}, {"！", "!"}, {"（", "("}, {"）", ")"}, {"．", "."}, {"％", "%"},
    {"＄", "$"}, {"￥", "¥"}, {"￡", "£"}, {"＆", "&"}, {"＋", "+"}, {"－", "-"}, {"／", "/"}, {"＂", "\""}, {"＇", "'"}, {"［", "["}, {"］", "]"}, {"｜", "|"}, {"｡", "."}, {"､", ","}, {"，", ","}, {"﹐", ","}, {"﹒", "."}, {"،", ","}, {"؛", ";"}, {"؟", "?"}, {"।", "."},
};
constexpr std::string_view stand_ins[] = {"`", "´", "\u2032", "\u02b9", "\u02bb", "\uff07"};  // for an apostrophe

struct full_width_punctuation {
    enum message : uint32_t { foreign, stand_in };
    static constexpr lede_message messages[] = {
        {"foreign"_s, "'{0}' is a mark of another script: '{1}' is meant."_s},
        {"stand-in"_s, "'{0}' stands for an apostrophe."_s},
    };
    static constexpr lede_rule_info info = rule({.id = "full-width-punctuation", .summary = "A mark of another script in English text",
        .help = help::full_width_punctuation, .messages = view_of(messages), .traits = LEDE_SURFACE});

    void check(const article& a, const reporter& report) const {
        byte_scan signs(a.text(), "`\xc2\xca\xd8\xe0\xe3\xef\xb2");  // what each of the marks begins with; of the prime its last byte
        for (auto b : a.blocks()) {
            if (b.is(LEDE_CODE)) continue;
            const uint32_t base = b->span.begin;
            std::string_view s = a.text(b->span);
            for (std::size_t at = signs.find(base), i; at < b->span.end; at = signs.find(base + i + 1)) {
                i = at - base;
                if (s[i] == '\xb2') {
                    if (s.substr(0, i + 1).ends_with("\u2032")) judge_apostrophe(s, i - 2, base, report);
                    continue;
                }
                judge_mark(s, i, base, report);
                if (std::size_t n = wide_run(s, i)) tell_wide(s, i, n, base, report), i += n - 1;
                judge_apostrophe(s, i, base, report);
            }
        }
    }

private:
    static bool is_ascii_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
    static bool is_ascii_word(char c) { return is_ascii_letter(c) || (c >= '0' && c <= '9'); }
    static lede_span place(std::size_t at, std::size_t size, uint32_t base) { return {base + uint32_t(at), base + uint32_t(at + size)}; }

    // The byte of the nearest character on either side that is no space, mark or quotation mark; 0 at the block's ends.
    static char neighbour(std::string_view s, std::size_t at, bool before) {
        constexpr std::string_view skipped = " \n\t\"'.,";
        while (before ? at > 0 : at < s.size()) {
            char c = s[before ? at - 1 : at];
            std::size_t quote = (before ? at >= 3 : at + 3 <= s.size()) && s.substr(before ? at - 3 : at, 2) == "\xe2\x80" ? 3 : 0;
            if (!quote && skipped.find(c) == skipped.npos) return c;
            at = before ? at - (quote ? 3 : 1) : at + (quote ? 3 : 1);
        }
        return 0;
    }
    static void judge_mark(std::string_view s, std::size_t i, uint32_t base, const reporter& report) {
        for (const foreign_mark& m : foreign_marks) {
            if (!s.substr(i).starts_with(m.mark)) continue;
            char before = neighbour(s, i, true), after = neighbour(s, i + m.mark.size(), false);
            bool english = (before == 0 || is_ascii_word(before)) && (after == 0 || is_ascii_word(after)) && (before || after);
            if (english) report({.span = place(i, m.mark.size(), base), .message = foreign, .args = {std::string(m.mark),
                std::string(m.english)},
                .fixes = {{"Change to '" + std::string(m.english) + "'", {{place(i, m.mark.size(), base), std::string(m.english)}}}}});
            return;
        }
    }
    // Digits and letters of full width: "\uff11\uff12". Their second byte is BC or BD; the ASCII character is 0xFEE0 below.
    static char narrow(std::string_view s, std::size_t i) {
        if (i + 2 >= s.size() || s[i] != '\xef' || (s[i + 1] != '\xbc' && s[i + 1] != '\xbd')) return 0;
        unsigned code = 0xF000u | (uint8_t(s[i + 1]) & 0x3Fu) << 6 | (uint8_t(s[i + 2]) & 0x3Fu);
        char c = char(code - 0xFEE0u);
        return code > 0xFEE0u + 0x20u && code < 0xFEE0u + 0x7Fu && is_ascii_word(c) ? c : 0;
    }
    static std::size_t wide_run(std::string_view s, std::size_t i) {
        std::size_t n = 0;
        while (narrow(s, i + n)) n += 3;
        return n;
    }
    static void tell_wide(std::string_view s, std::size_t i, std::size_t n, uint32_t base, const reporter& report) {
        char before = neighbour(s, i, true), after = neighbour(s, i + n, false);
        if ((before && !is_ascii_word(before)) || (after && !is_ascii_word(after)) || (!before && !after)) return;
        std::string meant;
        for (std::size_t k = 0; k < n; k += 3) meant += narrow(s, i + k);
        report({.span = place(i, n, base), .message = foreign, .args = {std::string(s.substr(i, n)), meant},
            .fixes = {{"Change to '" + meant + "'", {{place(i, n, base), meant}}}}});
    }
    // "don`t", "the mayor´s": between letters, the second of them the end of a contraction.
    static void judge_apostrophe(std::string_view s, std::size_t i, uint32_t base, const reporter& report) {
        for (std::string_view mark : stand_ins) {
            if (!s.substr(i).starts_with(mark) || i == 0 || !is_ascii_letter(s[i - 1])) continue;
            std::size_t end = i + mark.size();
            while (end < s.size() && is_ascii_letter(s[end])) ++end;
            if (is_ending(s.substr(i + mark.size(), end - i - mark.size()))) report({.span = place(i, mark.size(), base),
                .message = stand_in,
                .args = {std::string(mark)}, .fixes = {{"Change to an apostrophe", {{place(i, mark.size(), base), "'"}}}}});
        }
    }
    static bool is_ending(std::string_view word) {
        for (std::string_view ending : {"s", "t", "re", "ve", "ll", "d", "m"})
            if (same_word(word, ending)) return true;
        return false;
    }
};

}  // namespace

LEDELINT_RULE(full_width_punctuation)
