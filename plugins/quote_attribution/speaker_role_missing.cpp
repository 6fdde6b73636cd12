// A speaker with a full name, and not a word about who that is: no title, no role, no "who", anywhere the name stands.
#include <ledelint/plugin.hpp>
#include <unordered_set>

#include "gender_words.hpp"
#include "near_words.hpp"
#include "people.hpp"
#include "speaker_role_missing.help.hpp"

namespace {

using namespace ledelint;

struct speaker_role_missing {
    enum message : uint32_t { bare };
    static constexpr lede_message messages[] = {{"bare"_s, "{0} speaks, and the article does not say who that is."_s}};
    static constexpr lede_str lexicons[] = {"roles"_s, "known-mononyms"_s};
    static constexpr lede_rule_info info = rule({.id = "speaker-role-missing",
                                                 .summary = "A speaker without a role or description",
                                                 .help = help::speaker_role_missing,
                                                 .tier = LEDE_TIER_C,
                                                 .level = LEDE_OFF,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons)});

    explicit speaker_role_missing(const context& c) : roles_(c.lexicon("roles")), mononyms_(c.lexicon("known-mononyms")) {}

    void check(const article& a, const reporter& report) const {
        if (a.quotations().empty()) return;
        acquaintance met(a);
        std::unordered_set<uint32_t> told;
        for (auto q : a.quotations()) {
            if (q->speaker_name == LEDE_NONE || q->entity == LEDE_NONE || !told.insert(q->entity).second) continue;
            name n = a.names()[a.entities()[q->entity]->first_name];
            uint32_t how = met.of(q->entity);
            if (!n.is_person() || !(how & shown_given) || how & (shown_title | shown_role) || mononyms_.has(a.text(n->surname))) continue;
            if (!is_described(a, q->entity))
                report({.span = n->span, .message = bare, .args = {std::string(a.entities()[q->entity].canonical())}});
        }
    }

private:
    lexicon roles_, mononyms_;

    // A role word, a clause with "who", an "of" or "from" in the sentence of any full mention.
    bool is_described(const article& a, uint32_t entity) const {
        for (auto n : a.names()) {
            if (n->entity != entity) continue;
            sentence s = a.sentence_of(n->first_token);
            uint32_t next = n->first_token + n->token_count, end = s->first_token + s->token_count;
            if (next < end && is_one_of(a.token_at(next), {"of", "from", "at", "with", "(", "who"})) return true;
            if (next + 1 < end && a.token_at(next).text() == "," &&
                is_one_of(a.token_at(next + 1), {"who", "whose", "of", "from", "a", "an", "the", "one"}))
                return true;
            if (n.has(LEDE_FULL_NAME) && has_role(a, s->span)) return true;
        }
        return false;
    }
    bool has_role(const article& a, lede_span place) const {
        auto hits = roles_.hits(a);
        for (uint32_t i = first_hit_from(hits, place.begin); i < hits.size() && hits[i].span.begin < place.end; ++i)
            if (gender_words::kind_of_role(roles_.entry(hits[i])) != 'b') return true;
        return false;
    }
};

}  // namespace

LEDELINT_RULE(speaker_role_missing)
