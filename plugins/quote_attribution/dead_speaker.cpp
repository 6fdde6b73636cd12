// The late Mr Hale says: somebody who is dead speaks in the present tense.
#include <ledelint/plugin.hpp>
#include <unordered_map>
#include <vector>

#include "dead_speaker.help.hpp"
#include "near_words.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <vector>

namespace {

using namespace ledelint;

struct dead_speaker {
    enum message : uint32_t { speaks, dead };
    static constexpr lede_message messages[] = {
        {"speaks"_s, "{0} '{1}' here, and is dead."_s},
        {"dead"_s, "'{0}'"_s},
    };
    static constexpr lede_rule_info info = rule({.id = "dead-speaker",
                                                 .summary = "A dead person quoted in the present tense",
                                                 .help = help::dead_speaker,
                                                 .tier = LEDE_TIER_B,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        if (!a.has_word("late"_key) && !a.has_word("died"_key) && std::ranges::none_of(ends, [&](uint64_t word) { return a.has_word(word); })) return;
        std::unordered_map<uint32_t, lede_span> gone;  // by entity: the words that say so
        std::vector<uint32_t> told;                    // cues, by where they begin
        bool looked = false;
        for (auto q : a.quotations()) {
            if (!speaks_now(a, q)) continue;
            lede_span said = late_in(a, q->speaker);
            if (empty(said) && q->entity == LEDE_NONE) continue;
            if (empty(said) && !looked) gone = the_dead(a);
            looked |= empty(said);
            auto who = empty(said) ? gone.find(q->entity) : gone.end();
            if ((empty(said) && who == gone.end()) || is_recorded(a, q)) continue;
            tell(a, q->cue, q->entity == LEDE_NONE ? q.speaker() : a.entities()[q->entity].canonical(), empty(said) ? who->second : said,
                 report);
            told.push_back(q->cue.begin);
            if (who != gone.end()) gone.erase(who);
        }
        for (auto n : a.names())
            if (n.is_person()) check_sentence(a, n, told, report);
    }

private:
    static constexpr uint64_t ends[] = {"killed"_key, "murdered"_key, "assassinated"_key, "buried"_key};  // "was killed"
    static void tell(const article& a, lede_span verb, std::string_view who, lede_span said, const reporter& report) {
        report({.span = verb,
                .message = speaks,
                .args = {std::string(who), std::string(a.text(verb))},
                .related = {{said, dead, {std::string(a.text(said))}}}});
    }
    // "says the late captain, Peter Holm".
    static lede_span late_in(const article& a, lede_span speaker) {
        auto words = a.tokens_in(speaker);
        return words.size() > 1 && words[1].key() == "late"_key ? words[1]->span : lede_span{0, 0};
    }
    // "The late Mr Hale says", "Hale, who died in May, says": no quotation needed.
    static void check_sentence(const article& a, const name& n, const std::vector<uint32_t>& told, const reporter& report) {
        uint32_t verb = verb_of(a, n);
        if (verb == LEDE_NONE || a.token_at(verb).has(LEDE_QUOTED) || !governs(a, n)) return;
        lede_span said = said_to_be_dead(a, n), cue = a.token_at(verb)->span;
        if (empty(said) || said.begin > cue.begin || std::ranges::find(told, cue.begin) != told.end()) return;
        if (!is_recorded(a, verb)) tell(a, cue, n.text(), said, report);
    }
    // The verb of saying in the present behind the name and what stands in commas beside it.
    static uint32_t verb_of(const article& a, const name& n) {
        uint32_t next = n->first_token + n->token_count;
        if (next >= a.tokens().size()) return LEDE_NONE;
        if (is_saying(a, next)) return next;
        if (a.token_at(next).text() != ",") return LEDE_NONE;
        if (is_saying(a, next + 1)) return next + 1;  // "His late brother, Peter Holm, says"
        uint32_t end = std::min(end_of_sentence(a, n->first_token), next + 14);
        for (uint32_t t = next + 1; t + 1 < end; ++t)
            if (a.token_at(t).text() == ",") return is_saying(a, t + 1) ? t + 1 : uint32_t(LEDE_NONE);
        return LEDE_NONE;
    }
    static bool is_saying(const article& a, uint32_t t) {
        static constexpr uint64_t verbs[] = {"says"_key,     "tells"_key,    "adds"_key,   "insists"_key,   "argues"_key,
                                             "warns"_key,    "explains"_key, "claims"_key, "announces"_key, "promises"_key,
                                             "believes"_key, "denies"_key,   "hopes"_key};
        return t < a.tokens().size() && std::ranges::find(verbs, a.key_at(t)) != std::end(verbs);
    }
    // The name opens its clause: the widow "of the late Mr Hale" is somebody else.
    static bool governs(const article& a, const name& n) {
        uint32_t first = head_of(a, n);
        for (uint32_t back = 0; back < 4 && first > 0; ++back) {
            token t = a.token_at(first);
            if (t.has(LEDE_SENTENCE_FIRST)) return true;
            token before = a.token_at(first - 1);
            if (before.text() == "," && a.key_at(first) != "the"_key) return back == 0 && has_late_office(a, first - 1);
            if (before.is(LEDE_PUNCT) || before.penn(LEDE_CC) || a.key_at(first - 1) == "that"_key) return true;
            if (!before.is(LEDE_DET) && !before.is(LEDE_ADJ) && !before.is(LEDE_NOUN) && !before.penn(LEDE_PRPS)) return false;
            --first;
        }
        return first == 0;
    }
    // "The late mayor, Ken Ito,": the office stands before the comma and opens the sentence.
    static bool has_late_office(const article& a, uint32_t comma) {
        for (uint32_t back = 1; back < 5 && comma > back; ++back)
            if (a.key_at(comma - back) == "late"_key) return a.token_at(comma - back - 1).has(LEDE_SENTENCE_FIRST);
        return false;
    }
    static uint32_t head_of(const article& a, const name& n) { return empty(n->title) ? n->first_token : a.tokens_in(n->title)[0].index(); }

    static bool speaks_now(const article& a, const quotation& q) {
        if (q->cue_kind != LEDE_CUE_VERB || !q.has_cue()) return false;
        token cue = a.tokens_in(q->cue)[0];
        return cue.penn(LEDE_VBZ) || (cue.penn(LEDE_VBP) && is_one_of(cue, {"say", "tell", "add"}));
    }
    // What the dead left behind goes on speaking: books, letters, films, graves.
    static bool is_recorded(const article& a, const quotation& q) {
        return is_one_of(a.tokens_in(q->cue)[0], {"writes", "reads", "sings", "narrates"}) || is_recorded(a, q->first_token);
    }
    static bool is_recorded(const article& a, uint32_t token) {
        return says_one_of(
            a, paragraphs_around(a, token), {"book",      "memoir",    "diary",      "diaries", "letter",    "letters", "film",    "documentary", "video",
                      "footage",   "recording", "tape",       "tapes",   "interview", "song",    "album",   "novel",       "poem",
                      "play",      "scene",     "character",  "voice",   "clip",      "episode", "podcast", "archive",     "testimony",
                      "text",      "statement", "speech",     "essay",   "journal",   "footage", "movie",   "sings",       "message",
                      "voicemail", "note",      "manuscript", "grave",   "headstone"});
    }

    static std::unordered_map<uint32_t, lede_span> the_dead(const article& a) {
        std::unordered_map<uint32_t, lede_span> out;
        for (auto n : a.names()) {
            if (!n.is_person() || n->entity == LEDE_NONE || a.token_at(n->first_token).has(LEDE_QUOTED)) continue;
            lede_span said = said_to_be_dead(a, n);
            if (!empty(said)) out.emplace(n->entity, said);
        }
        return out;
    }
    // "the late Mr Hale", "the late chairman, Ken Hale"; "Hale died", "Hale, who died", "Hale, 61, was killed".
    static lede_span said_to_be_dead(const article& a, const name& n) {
        uint32_t head = head_of(a, n);
        if (head < n->first_token && head > 0 && is_one_of(a.token_at(head), {"late"})) ++head;  // read as a part of the title
        for (uint32_t back = 1; back < 4 && head >= back + 1; ++back) {
            token t = a.token_at(head - back);
            if (is_one_of(t, {"late"}) && is_one_of(a.token_at(head - back - 1), {"the", "her", "his", "their", "its"})) return t->span;
            if (!t.is(LEDE_NOUN) && !t.is(LEDE_ADJ) && t.text() != ",") break;
        }
        uint32_t next = n->first_token + n->token_count, end = end_of_sentence(a, n->first_token);
        while (next < end && (a.token_at(next).text() == "," || within(a.token_at(next)->span, n->role) ||
                              is_one_of(a.token_at(next), {"who", "himself", "herself"})))
            ++next;
        if (next >= end) return {0, 0};
        if (is_one_of(a.token_at(next), {"died"})) return a.token_at(next)->span;
        bool killed = next + 1 < end && is_one_of(a.token_at(next), {"was"}) &&
                      is_one_of(a.token_at(next + 1), ends);
        return killed ? a.token_at(next + 1)->span : lede_span{0, 0};
    }
};

}  // namespace

LEDELINT_RULE(dead_speaker)
