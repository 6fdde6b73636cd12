// "MAYOR Opens NEW Bridge TODAY": words in capitals and words in small letters by turns through one line. Acronyms are capitals too, so
// the capitals must be words of the language, three of them, and turn more than once.
// Within a text one shouts for stress; so only a line of its own counts.
#include <ledelint/plugin.hpp>

#include "mixed_caps_line.help.hpp"

namespace {

using namespace ledelint;

struct mixed_caps_line {
    enum message : uint32_t { mixed };
    static constexpr lede_message messages[] = {{"mixed"_s, "Capitals and small letters take turns through this line."_s}};
    static constexpr lede_str lexicons[] = {"known-acronyms"_s};
    static constexpr lede_rule_info info = rule({.id = "mixed-caps-line",
        .summary = "A line in which capitals and small letters take turns",
        .help = help::mixed_caps_line, .messages = view_of(messages), .lexicons = view_of(lexicons), .traits = LEDE_SURFACE});

    explicit mixed_caps_line(const context& c) : acronyms_(c.lexicon("known-acronyms")) {}

    void check(const article& a, const reporter& report) const {
        for (auto b : a.blocks()) {
            bool line = b.is(LEDE_HEADLINE) || b.is(LEDE_HEADING) || b.is(LEDE_STANDFIRST) || b.is(LEDE_CAPTION) || b.is(LEDE_LIST_ITEM) ||
                (b.is(LEDE_PARAGRAPH) && b->sentence_count == 1);
            if (!line) continue;
            for (auto s : a.sentences(b))
                if (s->token_count >= 4 && s->token_count <= longest && is_mixed(a, s)) report({.span = s->span, .message = mixed});
        }
    }

private:
    lexicon acronyms_;
    static constexpr uint32_t longest = 24, least_shouted = 3, least_sure = 2, least_plain = 2, least_turns = 3;

    static bool is_word(std::string_view s) {
        for (char c : s)
            if (lower(c) < 'a' || lower(c) > 'z') return false;
        return s.size() > 1;
    }
    // A word of the language in capitals, three letters at least or a preposition of two; "WHO" and "IT" are initials as often as words.
    bool is_shouted(const token& t) const {
        std::string_view s = t.text();
        for (std::string_view w : {"IN", "ON", "OF", "TO", "AT", "BY"})
            if (s == w) return true;
        if (!t.has(LEDE_ALL_CAPITALS | LEDE_KNOWN) || s.size() < 3 || s == "WHO" || s == "AIDS" || s == "COVID") return false;
        return !acronyms_.has(s);
    }
    bool is_mixed(const article& a, const sentence& s) const {
        uint32_t capitalised = 0;
        for (auto t : a.tokens(s)) capitalised += t.has(LEDE_ALL_CAPITALS);
        if (capitalised < least_shouted) return false;
        uint32_t shouted = 0, sure = 0, turns = 0, plain = 0;  // sure: no name by its tag, which says little of a word in capitals
        bool last = false, first = true;
        for (auto t : a.tokens(s)) {
            if (t.text() == ":") shouted = sure = turns = plain = 0;  // a label: "BREAKING NEWS: ..."
            if (!is_word(t.text()) || t.has(LEDE_QUOTED)) continue;
            bool capitals = t.has(LEDE_ALL_CAPITALS);
            bool shout = capitals && is_shouted(t);
            shouted += shout;
            sure += shout && !t.is(LEDE_PROPN);
            plain += !capitals;
            if (!first && capitals != last) ++turns;
            last = capitals;
            first = false;
        }
        return shouted >= least_shouted && sure >= least_sure && plain >= least_plain && turns >= least_turns;
    }
};

}  // namespace

LEDELINT_RULE(mixed_caps_line)
