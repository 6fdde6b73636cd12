// "The ferries -the oldest in port- were sold": an aside between hyphens that are glued to it inside and spaced outside, as Spanish and
// other languages set their dashes. Suspended compounds ("short- and long-term") have one side only, or a conjunction behind it.
#include <ledelint/plugin.hpp>

#include "dash_parenthesis.help.hpp"

namespace {

using namespace ledelint;

struct dash_parenthesis {
    enum message : uint32_t { aside };
    static constexpr lede_message messages[] = {{"aside"_s,
        "'{0}' is set between hyphens: English has dashes with spaces, or none inside."_s}};
    static constexpr lede_rule_info info = rule({.id = "dash-parenthesis", .summary = "An aside between hyphens glued to it",
        .help = help::dash_parenthesis, .messages = view_of(messages), .traits = LEDE_SURFACE});

    void check(const article& a, const reporter& report) const {
        for (auto b : a.blocks()) {
            if (!b.is_prose() && !b.is(LEDE_CAPTION)) continue;
            std::string_view s = a.text(b->span);
            for (std::size_t i = s.find('-'); i != s.npos; i = s.find('-', i + 1)) {
                std::size_t close = opens(s, i) ? closing(s, i + 1) : s.npos;
                if (close == s.npos) continue;
                tell(a, {b->span.begin + uint32_t(i), b->span.begin + uint32_t(close + 1)}, report);
                i = close;
            }
        }
    }

private:
    static constexpr std::size_t most_words = 15;

    static bool is_letter(char c) { return (lower(c) >= 'a' && lower(c) <= 'z') || (c & '\x80'); }
    // Behind a space; no digit (a negative figure), no second hyphen, a word before it.
    static bool opens(std::string_view s, std::size_t i) {
        return i > 1 && s[i - 1] == ' ' && i + 1 < s.size() && is_letter(s[i + 1]) &&
            (is_letter(s[i - 2]) || s[i - 2] == ',' || s[i - 2] == ')');
    }
    // The hyphen that closes the aside; npos: none within reach, a sentence ends before it, or it belongs to a compound.
    static std::size_t closing(std::string_view s, std::size_t from) {
        std::size_t words = 1;
        for (std::size_t i = from; i + 1 < s.size(); ++i) {
            if (s[i] == ' ' && (++words > most_words || s[i + 1] == '-')) return s.npos;
            if (s[i] == '.' && s[i + 1] == ' ') return s.npos;
            if (s[i] != '-' || !is_letter(s[i - 1])) continue;
            bool spaced = s[i + 1] == ' ' || s[i + 1] == ',' || s[i + 1] == '.';
            if (spaced) return words > 1 && !is_suspended(s.substr(i + 1)) ? i : s.npos;
        }
        return s.npos;
    }
    static bool is_suspended(std::string_view rest) {
        for (std::string_view link : {" and ", " or ", " to ", ", ", " versus ", " nor "})
            if (rest.starts_with(link)) return true;
        return false;
    }
    static void tell(const article& a, lede_span place, const reporter& report) {
        lede_span open{place.begin, place.begin + 1}, close{place.end - 1, place.end};
        report({.span = place, .message = aside, .args = {std::string(a.text(place))},
            .fixes = {{"Set dashes", {{open, "\u2013 "}, {close, " \u2013"}}}}});
    }
};

}  // namespace

LEDELINT_RULE(dash_parenthesis)
