// "The minister of trade in the capital on Monday.": a long sentence about somebody, and no verb in it. Captions, labels and good
// writers do without a verb too; so the sentence must begin with a person or body in the news, stand among other sentences and hold no
// word that could be a verb.
#include <ledelint/plugin.hpp>

#include "clauses.hpp"
#include "missing_verb.help.hpp"

namespace {

using namespace ledelint;

struct missing_verb {
    enum message : uint32_t { lost };
    static constexpr lede_message messages[] = {{"lost"_s, "This sentence has no verb: what did '{0}' do?"_s}};
    static constexpr lede_str lexicons[] = {"speaker-roles"_s};
    static constexpr lede_str stronger[] = {"mt-artifacts.dropped-verb"_s, "mt-artifacts.stub-sentence"_s,
        "mt-artifacts.abbreviation-break"_s};
    static constexpr lede_rule_info info = rule({.id = "missing-verb", .summary = "A long sentence without a verb",
        .help = help::missing_verb, .tier = LEDE_TIER_B, .messages = view_of(messages), .lexicons = view_of(lexicons),
        .yields_to = view_of(stronger)});

    explicit missing_verb(const context& c) : roles_(c.lexicon("speaker-roles")) {}

    void check(const article& a, const reporter& report) const {
        for (auto b : a.blocks()) {
            if (!b.is_prose()) continue;
            auto all = a.sentences(b);
            for (uint32_t i = 0; i < all.size(); ++i)
                if (all[i]->token_count > least && all[i]->token_count <= longest && opens_on_phrase(a, all[i]) &&
                    is_verbless(a, all[i]->first_token, end_of(all[i]) - 1)) judge(a, all[i], all.size() == 1, report);
        }
    }

private:
    lexicon roles_;
    static constexpr uint32_t least = 7, longest = 30;  // words, the stop not counted

    // A noun phrase and a preposition.
    static bool opens_on_phrase(const article& a, const sentence& s) {
        uint32_t behind = noun_phrase_end(a, s->first_token, end_of(s));
        return behind > s->first_token && behind < end_of(s) && a.token_at(behind).is(LEDE_ADP);
    }
    // A full stop at its end, no mark within that lists, explains or breaks off.
    static bool is_whole(const article& a, const sentence& s) {
        if (a.token_at(end_of(s) - 1).text() != "." || !is_running(a, s)) return false;
        uint32_t commas = 0;
        for (auto t : a.tokens(s)) {
            commas += t.penn(LEDE_COMMA);
            bool mark = t.is(LEDE_PUNCT) && !t.penn(LEDE_COMMA) && !t.penn(LEDE_HYPH) && t.index() + 1 != end_of(s);
            if (mark || t.is(LEDE_SYM) || t.is(LEDE_X) || t.has(LEDE_QUOTED) || t.has(LEDE_URL)) return false;
        }
        return commas <= 2;
    }
    void judge(const article& a, const sentence& s, bool alone, const reporter& report) const {
        uint32_t first = s->first_token, head = is_whole(a, s) ? subject_head(a, first, end_of(s)) : LEDE_NONE;
        if (head == LEDE_NONE || has_doubtful_noun(a, first, end_of(s) - 1)) return;
        std::string subject(a.text(join(a.token_at(first)->span, a.token_at(head)->span)));
        report({.span = s->span, .message = lost, .args = {subject}, .weaker = alone ? 1u : 0u});  // alone it may be a caption
    }
    // The last word of the subject: "The minister", "Its shares", "Lena Halden"; NONE: no one of whom news tells.
    uint32_t subject_head(const article& a, uint32_t first, uint32_t end) const {
        token opener = a.token_at(first);
        uint32_t behind = noun_phrase_end(a, first, end);
        if (behind == first || behind >= end) return LEDE_NONE;
        token head = a.token_at(behind - 1);
        bool definite = is_one_of(opener.text(), {"the", "its", "their", "his", "her", "our", "this"});
        if (definite) return roles_.has(head.text()) || opener.penn(LEDE_PRPS) ? behind - 1 : LEDE_NONE;
        return is_known_person(a, head) ? behind - 1 : LEDE_NONE;
    }
    static bool is_known_person(const article& a, const token& t) {
        for (auto n : a.names_in(a.sentence_of(t.index())->span))
            if (n->first_token + n->token_count == t.index() + 1) return n.is_person() && a.entities()[n->entity]->name_count > 1;
        return false;
    }
};

}  // namespace

LEDELINT_RULE(missing_verb)
