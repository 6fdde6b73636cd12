// A surname speaks and nobody has met its owner: no full name, no title, no role, anywhere in the article. A paragraph was cut,
// or the name is spelt differently here.
#include <ledelint/plugin.hpp>
#include <optional>
#include <unordered_map>

#include "people.hpp"
#include "speaker_not_introduced.help.hpp"
#include "strangers.hpp"

namespace {

using namespace ledelint;

constexpr std::size_t places_shown = 8;

struct speaker_not_introduced {
    enum message : uint32_t { unknown, surname_only, again };
    static constexpr lede_message messages[] = {
        {"unknown"_s, "{0} speaks and is never introduced."_s},
        {"surname-only"_s, "{0} speaks, and the article never gives a first name."_s},
        {"again"_s, "{0} speaks here too"_s},
    };
    static constexpr lede_str lexicons[] = {"known-mononyms"_s, "given-names"_s, "reporting-verbs"_s};
    static constexpr lede_str yields_to[] = {"quote-attribution.name-drift"_s};
    static constexpr lede_rule_info info = rule({.id = "speaker-not-introduced",
                                                 .summary = "A speaker known by surname alone, never introduced",
                                                 .help = help::speaker_not_introduced,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons),
                                                 .yields_to = view_of(yields_to)});

    explicit speaker_not_introduced(const context& c)
        : mononyms_(c.lexicon("known-mononyms")), given_names_(c.lexicon("given-names")), verbs_(c.lexicon("reporting-verbs")) {}

    void check(const article& a, const reporter& report) const {
        if (a.quotations().empty()) return;
        std::optional<acquaintance> met;
        std::vector<finding> found;
        std::vector<uint32_t> names;
        std::unordered_map<uint32_t, std::size_t> told;  // by entity
        for (auto q : a.quotations()) {
            if (!is_speech_of_a_name(q)) continue;
            name n = a.names()[q->speaker_name];
            auto known = told.find(n->entity);
            if ((known == told.end() && !may_be_stranger(n)) || !is_reported(q, verbs_)) continue;
            if (known != told.end()) {
                add_place(found[known->second], n);
                continue;
            }
            if (!met) met.emplace(a);
            uint32_t how = met->of(n->entity);
            bool stranger = !(how & (shown_given | shown_title | shown_named)) && is_stranger(a, n, how);
            bool roled = how & shown_role, first_name = stranger && given_names_.has(n.text());
            if (!stranger || (roled && first_name)) continue;
            told[n->entity] = found.size();
            names.push_back(q->speaker_name);
            found.push_back({.span = n->span,
                             .message = roled ? surname_only : unknown,
                             .args = {std::string(n.text())},
                             .weaker = roled || first_name ? 1u : 0u});
        }
        for (std::size_t i = 0; i < found.size(); ++i)
            if (!stands_in_a_longer_name(a, a.names()[names[i]], 0, a.names().size())) report(found[i]);
    }

private:
    lexicon mononyms_, given_names_, verbs_;

    static void add_place(finding& f, const name& n) {
        if (f.related.size() < places_shown && n->span.begin != f.span.begin)
            f.related.push_back({n->span, again, {std::string(n.text())}});
    }

    static bool may_be_stranger(const name& n) {
        bool thing = n->kind == LEDE_ORGANISATION || n->kind == LEDE_PLACE || n->kind == LEDE_PRODUCT;
        return n->token_count == 1 && !n.has(LEDE_ACRONYM) && !thing;
    }
    bool is_stranger(const article& a, const name& n, uint32_t how) const {
        if (how & shown_role && !n.is_person()) return false;
        return reads_as_a_surname(a, n) && !is_followed_up(a, n) && !speaks_as_body(a, n) && !mononyms_.has(n.text());
    }
};

}  // namespace

LEDELINT_RULE(speaker_not_introduced)
