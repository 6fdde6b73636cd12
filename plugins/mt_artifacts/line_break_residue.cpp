// "Govern- ment", "l0 people": what is left of a word that was broken at a line's end, and of a figure that a scanner read as letters.
// The analysis knows the hyphens of broken words: their two sides make one word, as those of "short- and long-term" do not.
#include <ledelint/plugin.hpp>

#include "line_break_residue.help.hpp"

namespace {

using namespace ledelint;

struct line_break_residue {
    enum message : uint32_t { broken, misread };
    static constexpr lede_message messages[] = {
        {"broken"_s, "A word broken at a line's end: '{0}'?"_s},
        {"misread"_s, "A figure with a letter in it: '{0}' for '{1}'?"_s},
    };
    static constexpr lede_rule_info info = rule({.id = "line-break-residue", .summary = "A broken word, a figure read as letters",
        .help = help::line_break_residue, .tier = LEDE_TIER_B, .messages = view_of(messages), .traits = LEDE_SURFACE});

    void check(const article& a, const reporter& report) const {
        for (token t : a.flagged(LEDE_GLUED | LEDE_HAS_DIGIT)) {
            bool hyphen = t.penn(LEDE_HYPH) && t.has(LEDE_GLUED);
            if (!hyphen && !(t.has(LEDE_HAS_DIGIT | LEDE_SPACE_BEFORE) && is_misread(t))) continue;
            block b = a.block_of(a.sentence_of(t.index()));
            if (b.is_prose() || b.is(LEDE_CAPTION)) hyphen ? tell_broken(a, t, report) : tell_misread(t, report);
        }
    }

private:
    // Figures with a small L or a capital O among them: "l0", "2O", "2Ol5"; litres have their L behind.
    static bool is_misread(const token& t) {
        std::string_view s = t.text();
        uint32_t digits = 0, letters = 0;
        for (char c : s) {
            bool digit = c >= '0' && c <= '9', letter = c == 'l' || c == 'O';
            if (!digit && !letter && c != ',') return false;
            digits += digit;
            letters += letter;
        }
        bool litres = s.back() == 'l' && letters == 1;
        return digits > 0 && letters > 0 && s[0] != 'O' && !litres;
    }
    static void tell_broken(const article& a, const token& hyphen, const reporter& report) {
        lede_span left = a.token_at(hyphen.index() - 1)->span, right = a.token_at(hyphen.index() + 1)->span;
        std::string whole = hyphen.lemma();
        report({.span = join(left, right), .message = broken, .args = {whole}, .fixes = {{"Change to '" + whole + "'",
            {{{left.end, right.begin}, ""}}}}});
    }
    static void tell_misread(const token& t, const reporter& report) {
        std::string right(t.text());
        for (char& c : right) c = c == 'l' ? '1' : c == 'O' ? '0' : c;
        report({.span = t->span, .message = misread, .args = {std::string(t.text()), right}, .fixes = {{"Change to '" + right + "'",
            {{t->span, right}}}}});
    }
};

}  // namespace

LEDELINT_RULE(line_break_residue)
