// "The merger will go ahead, its chairman on Friday as shares fell": speaker and day are there, the verb of saying is lost. Tools that
// swap words drop it; a speaker and "on Friday" with no finite verb between or behind is what is left.
#include <ledelint/plugin.hpp>

#include "dropped_verb.help.hpp"

namespace {

using namespace ledelint;

struct dropped_verb {
    enum message : uint32_t { dropped };
    static constexpr lede_message messages[] = {{"dropped"_s, "The verb behind '{0}' seems to be lost: 'said on {1}'?"_s}};
    static constexpr lede_str lexicons[] = {"speaker-roles"_s};
    static constexpr lede_rule_info info = rule({.id = "dropped-verb", .summary = "Speaker and day without the verb of saying",
        .help = help::dropped_verb, .tier = LEDE_TIER_B, .messages = view_of(messages), .lexicons = view_of(lexicons),
            .traits = LEDE_SURFACE});

    explicit dropped_verb(const context& c) : roles_(c.lexicon("speaker-roles")) {}

    void check(const article& a, const reporter& report) const {
        for (auto s : a.sentences()) {
            if (!a.block_of(s).is_prose() || s->flags & (LEDE_TITLE_CASE | LEDE_CAPITALS)) continue;
            uint32_t end = s->first_token + s->token_count;
            for (uint32_t i = s->first_token + 1; i + 2 < end; ++i)
                if (is_on_weekday(a, i) && is_dropped(a, s, i, end)) tell(a, i, report);
        }
    }

private:
    lexicon roles_;

    static bool is_weekday(std::string_view s) {
        for (std::string_view day : {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"})
            if (s == day) return true;
        return false;
    }
    static bool is_daypart(std::string_view s) { return s == "morning" || s == "afternoon" || s == "evening" || s == "night"; }
    static bool is_on_weekday(const article& a, uint32_t i) { return a.token_at(i).text() == "on" && is_weekday(a.token_at(i + 1).text()); }

    bool is_dropped(const article& a, const sentence& s, uint32_t on, uint32_t end) const {
        if (a.token_at(on).has(LEDE_QUOTED) || another_day(a, s, on)) return false;
        uint32_t first = subject_begin(a, s, on);
        if (first == LEDE_NONE) return false;
        bool opens = first == s->first_token || is_conjunction(a.token_at(first - 1));
        uint32_t next = on + 2 + (is_daypart(a.token_at(on + 2).text()) ? 1 : 0);
        if (next >= end) return false;
        token behind = a.token_at(next);
        if (opens) return begins_speech(a, next, end);
        if (a.token_at(first - 1).penn(LEDE_CLOSE_QUOTE) && a.token_at(first - 2).penn(LEDE_COMMA)) return behind.penn(LEDE_STOP);
        bool trails = a.token_at(first - 1).penn(LEDE_COMMA) && has_finite_verb(a, s->first_token, first - 1) && !opens_relative(a, s,
            first - 1);
        return trails && (behind.penn(LEDE_STOP) || behind.text() == "as" || behind.text() == "after");
    }
    // "They play on Tuesday, Ruiz on Friday": a programme.
    static bool another_day(const article& a, const sentence& s, uint32_t on) {
        for (auto t : a.tokens(s))
            if (is_weekday(t.text()) && t.index() != on + 1) return true;
        return false;
    }
    // The head of the speaker's noun phrase that ends before token `on`: names, titles, a role with its article. NONE: no speaker.
    uint32_t subject_begin(const article& a, const sentence& s, uint32_t on) const {
        token last = a.token_at(on - 1);
        uint32_t names = 0, i = on;
        while (i > s->first_token && is_part(a.token_at(i - 1))) names += a.token_at(--i).is(LEDE_PROPN);
        bool role = roles_.has(last.text()) && i < on - 1 && (a.token_at(i).is(LEDE_DET) || a.token_at(i).penn(LEDE_PRPS));
        bool person = last.is(LEDE_PROPN) && last.has(LEDE_CAPITALISED) && (names >= 2 || i == s->first_token ||
            a.token_at(i - 1).penn(LEDE_CLOSE_QUOTE));
        return role || person ? i : LEDE_NONE;
    }
    static bool is_part(const token& t) {
        return t.is(LEDE_PROPN) || t.is(LEDE_NOUN) || t.is(LEDE_ADJ) || t.is(LEDE_DET) || t.penn(LEDE_PRPS) || t.penn(LEDE_POS) ||
            t.text() == "of";
    }
    static bool is_conjunction(const token& t) {
        return t.penn(LEDE_CC) || same_word(t.text(), "after") || same_word(t.text(), "because") || same_word(t.text(), "while") ||
            same_word(t.text(), "when");
    }
    // What was said follows at once: "she was ready", "that nobody knew", "his office is shut".
    static bool begins_speech(const article& a, uint32_t i, uint32_t end) {
        if (i + 1 >= end) return false;
        std::string_view s = a.token_at(i).text();
        for (std::string_view p : {"he", "she", "they", "it", "we"})
            if (s == p) return a.token_at(i + 1).is_finite_verb();
        if (a.token_at(i).penn(LEDE_PRPS) || a.token_at(i).penn(LEDE_DT)) return has_subject(a, i + 1, end);
        return s == "that" && !a.token_at(i + 1).is_finite_verb();
    }
    // "His administration was", "the old group denounced": nouns, then their verb.
    static bool has_subject(const article& a, uint32_t i, uint32_t end) {
        uint32_t first = i;
        while (i < end && (a.token_at(i).is_noun() || a.token_at(i).is(LEDE_ADJ))) ++i;
        return i > first && i < end && a.token_at(i).is_finite_verb();
    }
    static bool has_finite_verb(const article& a, uint32_t first, uint32_t end) {
        for (uint32_t i = first; i < end; ++i)
            if (a.token_at(i).is_finite_verb()) return true;
        return false;
    }
    // A clause with a subject of its own stands before the comma, and no list: "met Ito, Ruiz, the chairman on Friday".
    static bool opens_relative(const article& a, const sentence& s, uint32_t comma) {
        for (uint32_t i = s->first_token; i < comma; ++i)
            if (a.token_at(i).penn(LEDE_COMMA) && comma - i < 6) return true;
        return false;
    }
    static void tell(const article& a, uint32_t on, const reporter& report) {
        lede_span place = join(a.token_at(on - 1)->span, a.token_at(on + 1)->span);
        report({.span = place, .message = dropped, .args = {std::string(a.token_at(on - 1).text()),
            std::string(a.token_at(on + 1).text())}});
    }
};

}  // namespace

LEDELINT_RULE(dropped_verb)
