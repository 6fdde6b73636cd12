// The late Mr Hale says: somebody who is dead speaks in the present tense.
#include <ledelint/plugin.hpp>
#include <unordered_map>

#include "dead_speaker.help.hpp"
#include "near_words.hpp"

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
        if (a.quotations().empty()) return;
        std::unordered_map<uint32_t, lede_span> gone;  // by entity: the words that say so
        bool looked = false;
        for (auto q : a.quotations()) {
            if (q->entity == LEDE_NONE || !speaks_now(a, q) || is_recorded(a, q)) continue;
            if (!looked) gone = the_dead(a);
            looked = true;
            auto who = gone.find(q->entity);
            if (who == gone.end()) continue;
            report({.span = q->cue,
                    .message = speaks,
                    .args = {std::string(a.entities()[q->entity].canonical()), std::string(a.text(q->cue))},
                    .related = {{who->second, dead, {std::string(a.text(who->second))}}}});
            gone.erase(who);
        }
    }

private:
    static bool speaks_now(const article& a, const quotation& q) {
        if (q->cue_kind != LEDE_CUE_VERB || !q.has_cue()) return false;
        token cue = a.tokens_in(q->cue)[0];
        return cue.penn(LEDE_VBZ) || (cue.penn(LEDE_VBP) && is_one_of(cue, {"say", "tell", "add"}));
    }
    // What the dead left behind goes on speaking: books, letters, films, graves.
    static bool is_recorded(const article& a, const quotation& q) {
        block b = a.blocks()[q->block];
        lede_span near = q->block > 0 ? join(a.blocks()[q->block - 1]->span, b->span) : b->span;
        return is_one_of(a.tokens_in(q->cue)[0], {"writes", "reads", "sings", "narrates"}) ||
               says_one_of(a, near, {"book",        "memoir",    "diary",   "diaries",    "letter",  "letters",   "film",
                                     "documentary", "video",     "footage", "recording",  "tape",    "tapes",     "interview",
                                     "song",        "album",     "novel",   "poem",       "play",    "scene",     "character",
                                     "voice",       "clip",      "episode", "podcast",    "archive", "testimony", "text",
                                     "statement",   "speech",    "essay",   "journal",    "footage", "movie",     "sings",
                                     "message",     "voicemail", "note",    "manuscript", "grave",   "headstone"});
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
        uint32_t head = empty(n->title) ? n->first_token : a.tokens_in(n->title)[0].index();
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
                      is_one_of(a.token_at(next + 1), {"killed", "murdered", "assassinated", "buried"});
        return killed ? a.token_at(next + 1)->span : lede_span{0, 0};
    }
};

}  // namespace

LEDELINT_RULE(dead_speaker)
