// "We regret it," the ministry said: a body speaks word for word, and no person with it.
#include <ledelint/plugin.hpp>

#include "institution_speaks.help.hpp"
#include "near_words.hpp"

namespace {

using namespace ledelint;

struct institution_speaks {
    enum message : uint32_t { body };
    static constexpr lede_message messages[] = {{"body"_s, "'{0}' speaks, and nobody speaks for it."_s}};
    static constexpr lede_str lexicons[] = {"roles"_s};
    static constexpr lede_rule_info info = rule({.id = "institution-speaks",
                                                 .summary = "A body is quoted without a person",
                                                 .help = help::institution_speaks,
                                                 .tier = LEDE_TIER_C,
                                                 .level = LEDE_OFF,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons)});

    explicit institution_speaks(const context& c) : roles_(c.lexicon("roles")) {}

    void check(const article& a, const reporter& report) const {
        for (auto q : a.quotations()) {
            if (q->cue_kind != LEDE_CUE_VERB || !q.has(LEDE_FULL) || q.has(LEDE_NESTED) || q.has(LEDE_TITLE) || !q.has_speaker()) continue;
            if (is_body(a, q) && !is_in_writing(a, q)) report({.span = q->speaker, .message = body, .args = {std::string(q.speaker())}});
        }
    }

private:
    lexicon roles_;

    bool is_body(const article& a, const quotation& q) const {
        if (q->speaker_name != LEDE_NONE) return a.names()[q->speaker_name]->kind == LEDE_ORGANISATION && !tells_of_a_person(a, q->speaker);
        auto words = a.tokens_in(q->speaker);
        token head = words[words.size() - 1];
        for (auto t : words) {  // "the agency in Riga", "a company spokesman"
            if (t.is(LEDE_ADP)) break;
            head = t;
        }
        if (!head.is_noun() || head.penn(LEDE_NNS)) return false;
        auto found = roles_.find(head.text());
        if (found) return found->label.size && found->label.data[0] == 'b';
        return is_one_of(head,
                         {"ministry", "department", "government", "commission", "council",     "court",     "authority", "administration",
                          "embassy",  "regulator",  "board",      "committee",  "office",      "institute", "bureau",    "parliament",
                          "navy",     "army",       "force",      "federation", "association", "league"});
    }
    bool tells_of_a_person(const article& a, lede_span speaker) const {
        for (auto t : a.tokens_in(speaker))
            if (auto found = t.is(LEDE_NOUN) ? roles_.find(t.text()) : std::nullopt;
                found && !(found->label.size && found->label.data[0] == 'b'))
                return true;
        return false;
    }
    // A statement has no voice, and says so.
    static bool is_in_writing(const article& a, const quotation& q) {
        token cue = a.tokens_in(q->cue)[0];
        return is_one_of(cue, {"wrote", "writes", "tweeted", "posted", "reads", "read", "states", "stated"}) ||
               says_one_of(a, a.sentences()[cue->sentence]->span,
                           {"statement", "report", "release", "letter", "email", "website", "filing", "notice", "tweet", "post"});
    }
};

}  // namespace

LEDELINT_RULE(institution_speaks)
