// "... its northern rivals. Mo.": a stump of a word stands as the last sentence of a paragraph. Text that was cut by length, or a syllable
// of the language in between, leaves it.
#include <ledelint/plugin.hpp>

#include "clauses.hpp"
#include "stub_sentence.help.hpp"

#include <optional>
#include <unordered_set>

namespace {

using namespace ledelint;

struct stub_sentence {
    enum message : uint32_t { stump };
    static constexpr lede_message messages[] = {{"stump"_s, "'{0}' is no sentence and no word: what was cut off here?"_s}};
    static constexpr lede_str lexicons[] = {"title-abbreviations"_s};
    static constexpr lede_rule_info info = rule({.id = "stub-sentence", .summary = "A stump of a word left as a sentence",
        .help = help::stub_sentence, .tier = LEDE_TIER_B, .messages = view_of(messages), .lexicons = view_of(lexicons),
        .traits = LEDE_SURFACE});

    explicit stub_sentence(const context& c) : titles_(c.lexicon("title-abbreviations")) {}

    void check(const article& a, const reporter& report) const {
        std::optional<std::unordered_set<std::string_view>> names;
        for (auto b : a.blocks()) {
            if (!b.is_prose() || b->token_count < least) continue;
            uint32_t last = b->first_token + b->token_count - 1;
            bool apart = a.token_at(last).text() == ".";  // else the stop is part of the token, as in an abbreviation
            uint32_t word = apart ? last - 1 : last;
            lede_span place = join(a.token_at(word)->span, a.token_at(last)->span);
            std::string_view printed = a.text(place);
            if (printed.back() != '.' || !a.token_at(word - 1).penn(LEDE_STOP) || !is_stump(a.token_at(word), printed)) continue;
            if (!is_name(a, a.token_at(word), names)) report({.span = place, .message = stump, .args = {std::string(printed)}});
        }
    }

private:
    lexicon titles_;
    static constexpr uint32_t least = 6, longest = 4;  // tokens of the paragraph, letters of the stump

    bool is_stump(const token& t, std::string_view printed) const {
        std::string_view s = printed.substr(0, printed.size() - 1);
        if (s.empty() || s.size() > longest || !t.has(LEDE_SPACE_BEFORE) || t.has(LEDE_HAS_DIGIT | LEDE_URL)) return false;
        for (char c : s)
            if (lower(c) < 'a' || lower(c) > 'z') return false;
        bool initials = s.size() > 1 && t.has(LEDE_ALL_CAPITALS);
        return !initials && (s.size() == 1 || !t.has(LEDE_KNOWN) || is_syllable(s) || !has_vowel(s)) && !is_said(s) && !titles_.has(printed);
    }
    static bool has_vowel(std::string_view s) {
        for (char c : s)
            if (std::string_view("aeiouy").find(lower(c)) != std::string_view::npos) return true;
        return false;
    }
    // Two letters that a list of words has for an abbreviation or a note of the scale, and that nobody says alone.
    static bool is_syllable(std::string_view s) {
        return s.size() == 2 && !is_one_of(s, {"no", "so", "go", "do", "me", "us", "he", "it", "we", "up", "on", "in", "am", "is", "be"});
    }
    static bool is_said(std::string_view s) {
        return is_one_of(s, {"ok", "oh", "ah", "eh", "ha", "hi", "hm", "hmm", "um", "uh", "yo", "aw", "wow", "yep", "nope", "yeah", "ciao",
            "shh", "ugh", "ouch", "phew", "oops", "yay", "whoa", "boom", "pfft", "duh", "meh", "nah", "bah", "amen", "gulp", "yikes", "inc", "ltd", "etc", "co", "corp", "plc", "jr", "sr", "bros", "no", "st", "ave", "et", "al"});
    }
    // Printed with a capital in mid-sentence elsewhere: "They thanked Mo. Mo."
    static bool is_name(const article& a, const token& t, std::optional<std::unordered_set<std::string_view>>& names) {
        if (!names) {
            names.emplace();
            for (auto n : a.names())
                if (n->token_count == 1 && a.token_at(n->first_token).has(LEDE_SPACE_BEFORE) &&
                    !a.token_at(n->first_token).has(LEDE_SENTENCE_FIRST)) names->insert(n.text());
        }
        return names->contains(t.text());
    }
};

}  // namespace

LEDELINT_RULE(stub_sentence)
