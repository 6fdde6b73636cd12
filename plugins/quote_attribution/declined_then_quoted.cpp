// Somebody declined to comment, and comments further down.
#include <ledelint/plugin.hpp>
#include <unordered_map>
#include <vector>

#include "declined_then_quoted.help.hpp"
#include "near_words.hpp"

namespace {

using namespace ledelint;

struct declined_then_quoted {
    enum message : uint32_t { quoted, declined };
    static constexpr lede_message messages[] = {
        {"quoted"_s, "{0} is quoted here, and '{1}' above."_s},
        {"declined"_s, "no comment here"_s},
    };
    static constexpr lede_rule_info info = rule({.id = "declined-then-quoted",
                                                 .summary = "Declined to comment, and is quoted",
                                                 .help = help::declined_then_quoted,
                                                 .tier = LEDE_TIER_B,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        if (a.quotations().empty()) return;
        auto silent = those_who_declined(a);
        if (silent.empty()) return;
        for (auto q : a.quotations()) {
            auto who = q->entity == LEDE_NONE ? silent.end() : silent.find(q->entity);
            if (who == silent.end() || q->cue_kind != LEDE_CUE_VERB || !q.has(LEDE_FULL) || q->span.begin < who->second.end) continue;
            if (!is_plainly_said(a, q) || is_said_elsewhere(a, q) || is_refusal(a, q)) continue;
            report({.span = q->span,
                    .message = quoted,
                    .args = {std::string(a.entities()[q->entity].canonical()), std::string(a.text(who->second))},
                    .related = {{who->second, declined}}});
            silent.erase(who);
        }
    }

private:
    static constexpr uint64_t answers[] = {"comment"_key, "reached"_key, "speak"_key, "answer"_key, "interviewed"_key};
    // By entity: the words that say so.
    static std::unordered_map<uint32_t, lede_span> those_who_declined(const article& a) {
        std::unordered_map<uint32_t, lede_span> out;
        std::vector<bool> answering(a.sentences().size());
        for (uint64_t word : answers)
            for (auto t : a.uses(word)) answering[t->sentence] = true;
        for (auto n : a.names()) {
            if (!answering[n->sentence]) continue;
            uint32_t next = behind_apposition(a, n), end = end_of_sentence(a, n->first_token);
            if (n->entity == LEDE_NONE || next + 2 >= end || a.token_at(next).has(LEDE_QUOTED) || is_owned(a, n)) continue;
            uint32_t last = no_comment(a, next, end);
            if (last != LEDE_NONE)
                out.emplace(n->entity, lede_span{a.token_at(is_one_of(a.token_at(next), {"also"}) ? next + 1 : next)->span.begin,
                                                 a.token_at(last)->span.end});
        }
        return out;
    }
    // "a spokesman for Ito declined": somebody else.
    static bool is_owned(const article& a, const name& n) {
        return n->first_token > 0 && (a.token_at(n->first_token - 1).is(LEDE_ADP) || a.token_at(n->first_token - 1).penn(LEDE_CC));
    }

    static bool may_open_refusal(const token& t) {
        static constexpr uint64_t words[] = {"declined"_key, "refused"_key, "declines"_key, "refuses"_key, "did"_key, "could"_key,
                                             "would"_key,    "was"_key,     "were"_key,     "has"_key,     "had"_key, "both"_key};
        return t.is(LEDE_ADV) || std::ranges::find(words, t.key()) != std::end(words);
    }
    // "declined to comment", "would not comment", "did not respond to requests for comment", "could not be reached": the last token, where
    // nothing narrows it ("on the case", "further", "beyond").
    static uint32_t no_comment(const article& a, uint32_t first, uint32_t end) {
        if (!may_open_refusal(a.token_at(first))) return LEDE_NONE;
        uint32_t verb = first;
        while (verb < end && verb < first + 3 &&
               (a.token_at(verb).is(LEDE_ADV) || is_one_of(a.token_at(verb), {"also", "has", "had", "both"})))
            ++verb;
        if (verb >= end) return LEDE_NONE;
        token t = a.token_at(verb);
        bool declines = is_one_of(t, {"declined", "refused", "declines", "refuses"}) &&
                        next_of(a, verb, std::min(end, verb + 2), {"to", "comment"}) != LEDE_NONE;
        bool is_silent = is_one_of(t, {"did", "could", "would", "was", "were", "has"}) &&
                         next_of(a, verb, std::min(end, verb + 2), {"not", "n't", "unavailable"}) != LEDE_NONE;
        if (!declines && !is_silent) return LEDE_NONE;
        uint32_t last = next_of(a, verb, std::min(end, verb + 10), answers);
        if (last == LEDE_NONE ||
            says_one_of(a, {a.token_at(verb)->span.end, a.token_at(last)->span.begin}, {"said", "but", "who", "and", "that"}))
            return LEDE_NONE;
        bool open = last + 1 >= end || is_one_of(a.token_at(last + 1), {".", ",", "for", "when", "through", "to"});
        open |=
            last + 2 < end && is_one_of(a.token_at(last + 1), {"on"}) && a.dates_in(a.token_at(last + 2)->span).size() > 0;  // "on Monday"
        lede_span rest{a.token_at(std::min(last + 1, end - 1))->span.end, a.token_at(end - 1)->span.end};
        return open && !says_one_of(a, rest, {"but", "beyond", "further", "except", "saying", "until", "on"}) ? last : LEDE_NONE;
    }

    // "...," Ito said. Nothing says when or where.
    static bool is_plainly_said(const article& a, const quotation& q) {
        token cue = a.tokens_in(q->cue)[0];
        int own = 0;  // words of the writer's in the sentence
        for (auto t : a.tokens(a.sentences()[cue->sentence])) own += !t.has(LEDE_QUOTED) && !t.is(LEDE_PUNCT);
        return own <= 6 && is_one_of(cue, {"said", "says", "added", "explained", "insisted", "told"}) &&
               a.dates_in({q->cue.end, a.sentences()[cue->sentence]->span.end}).empty();
    }
    // An earlier or public statement: in its paragraph, or at the end of the one before.
    static bool is_said_elsewhere(const article& a, const quotation& q) {
        return says_one_of(
            a, paragraphs_around(a, q->first_token),
            {"earlier",   "previously", "interview",     "statement",   "email",    "e-mail",     "letter",    "hearing",   "court",
             "trial",     "testified",  "testimony",     "deposition",  "speech",   "tweet",      "tweeted",   "twitter",   "facebook",
             "instagram", "post",       "posted",        "video",       "podcast",  "wrote",      "written",   "memo",      "report",
             "filing",    "lawsuit",    "affidavit",     "recording",   "call",     "conference", "press",     "radio",     "television",
             "news",      "book",       "memoir",        "rally",       "crowd",    "audience",   "meeting",   "debate",    "ago",
             "last",      "then",       "once",          "had",         "senators", "lawmakers",  "members",   "jurors",    "jury",
             "judge",     "police",     "investigators", "prosecutors", "officers", "analysts",   "investors", "reporters", "event",
             "ceremony",  "forum",      "floor",         "show",        "website",  "message"});
    }
    // "I have nothing to say": the refusal itself.
    static bool is_refusal(const article& a, const quotation& q) {
        for (auto t : a.tokens_in(q->inner))
            if (is_one_of(t, {"comment", "discuss", "say", "talk", "speak", "elaborate", "interview", "interviews", "reporters", "press"}))
                return true;
        return false;
    }
};

}  // namespace

LEDELINT_RULE(declined_then_quoted)
