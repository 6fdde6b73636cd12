// "Sources said ... the source added": how many were there? And a nameless source that speaks without a reason why it has no name.
#include <ledelint/plugin.hpp>

#include "anonymous_sources.help.hpp"
#include "near_words.hpp"

namespace {

using namespace ledelint;

struct anonymous_sources {
    enum message : uint32_t { number, no_reason, before };
    static constexpr lede_message messages[] = {
        {"number"_s, "'{0}' here, and '{1}' before: was it one source or more?"_s},
        {"no-reason"_s, "'{0}' is quoted, and nothing says why without a name."_s},
        {"before"_s, "'{0}'"_s},
    };
    static constexpr lede_str lexicons[] = {"source-words"_s};
    static constexpr lede_rule_info info = rule({.id = "anonymous-sources",
                                                 .summary = "Sources that become one source; a nameless source without a reason",
                                                 .help = help::anonymous_sources,
                                                 .tier = LEDE_TIER_B,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons)});

    explicit anonymous_sources(const context& c) : words_(c.lexicon("source-words")) {}

    void check(const article& a, const reporter& report) const {
        check_number(a, report);
        check_reason(a, report);
    }

private:
    lexicon words_;

    void check_number(const article& a, const reporter& report) const {
        uint32_t several = LEDE_NONE;
        auto hits = words_.hits(a);
        for (uint32_t i = 0; i < hits.size(); ++i) {
            token t = a.token_at(hits[i].first_token);
            if (t.has(LEDE_QUOTED)) continue;
            bool plural = same_word(t.text(), "sources");
            if (plural) {
                if (several == LEDE_NONE && !is_counted(a, t) && speaks(a, t)) several = t.index();
                continue;
            }
            token before = a.token_at(t.index() > 0 ? t.index() - 1 : 0);
            if (!same_word(before.text(), "the") && !is_single_adjective(a, t)) return;  // "a source", "one source": the reader can count
            if (several == LEDE_NONE || !speaks(a, t)) continue;
            lede_span here = join(before->span, t->span), there = a.token_at(several)->span;
            report({.span = here,
                    .message = number,
                    .args = {std::string(a.text(here)), std::string(a.text(there))},
                    .related = {{there, anonymous_sources::before, {std::string(a.text(there))}}}});
            return;
        }
    }
    // "two sources", "one of the sources", "the sources".
    static bool is_counted(const article& a, const token& t) {
        for (uint32_t back = 1; back < 4 && back <= t.index(); ++back)
            if (a.token_at(t.index() - back).is(LEDE_NUM) || is_one_of(a.token_at(t.index() - back), {"of", "both", "several", "many"}))
                return true;
        return false;
    }
    static bool is_single_adjective(const article& a, const token& t) {  // "the second source" is another one
        return t.index() > 1 && a.token_at(t.index() - 1).is(LEDE_NOUN) && same_word(a.token_at(t.index() - 2).text(), "the");
    }
    // "sources said", "sources close to the talks told", "according to sources".
    static bool speaks(const article& a, const token& t) {
        if (t.index() > 1 && same_word(a.token_at(t.index() - 1).text(), "to") && same_word(a.token_at(t.index() - 2).text(), "according"))
            return true;
        if (t.index() > 2 && same_word(a.token_at(t.index() - 2).text(), "to") && same_word(a.token_at(t.index() - 3).text(), "according"))
            return true;
        if (t.index() > 1 && (is_said(a.token_at(t.index() - 1)) || is_said(a.token_at(t.index() - 2)))) return true;
        uint32_t end = std::min(end_of_sentence(a, t.index()), t.index() + 16);
        bool clause = false;  // ", who asked not to be named,"
        for (uint32_t i = t.index() + 1; i < end; ++i) {
            token w = a.token_at(i);
            if (is_said(w) && !clause) return true;
            if (w.text() == ",") {
                if (!clause && (i + 1 >= end || !is_one_of(a.token_at(i + 1), {"who", "speaking"}))) return false;
                clause = !clause;
            } else if (!clause && ((w.is_finite_verb() && !is_one_of(w, {"have", "has", "had"})) || w.has(LEDE_QUOTED))) {
                return false;
            }
        }
        return false;
    }
    static bool is_said(const token& t) { return is_one_of(t, {"said", "told", "says", "say", "added", "adds", "confirmed", "claimed"}); }

    // A source, quoted word for word; nothing in the article tells a reason.
    static void check_reason(const article& a, const reporter& report) {
        for (auto q : a.quotations()) {
            if (q->speaker_name != LEDE_NONE || q->cue_kind != LEDE_CUE_VERB || !q.has(LEDE_FULL) || !q.has_speaker()) continue;
            auto who = a.tokens_in(q->speaker);
            if (!is_nameless(who) || tells_a_reason(a)) continue;
            report({.span = q->speaker, .message = no_reason, .args = {std::string(q.speaker())}, .weaker = 1});
            return;
        }
    }
    static bool is_nameless(const article::tokens_range& who) {
        if (who.empty() || !is_one_of(who[0], {"a", "an", "one", "another"})) return false;
        for (auto t : who)
            if (is_one_of(t, {"source", "insider"})) return true;
        return false;
    }
    static bool tells_a_reason(const article& a) {
        for (auto t : a.tokens())
            if (t.text().size() > 6 && is_one_of(t, {"anonymity", "anonymous", "anonymously", "authorized", "authorised", "unauthorized",
                                                     "identified", "background", "retaliation", "reprisal", "reprisals", "unnamed",
                                                     "confidential", "sensitive", "sensitivity", "publicly", "permission", "identity"}))
                return true;
        return false;
    }
};

}  // namespace

LEDELINT_RULE(anonymous_sources)
