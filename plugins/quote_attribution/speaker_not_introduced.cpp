// A surname speaks and nobody has met its owner: no full name, no title, no role, anywhere in the article. A paragraph was cut,
// or the name is spelt differently here.
#include <ledelint/plugin.hpp>

#include "speaker_not_introduced.help.hpp"

#include <set>

namespace {

using namespace ledelint;

struct speaker_not_introduced {
    enum message : uint32_t { unknown, first_speech };
    static constexpr lede_message messages[] = {
        {"unknown"_s, "{0} speaks and is never introduced."_s},
        {"words"_s, "what {0} says"_s},
    };
    static constexpr lede_str lexicons[] = {"known-mononyms"_s};
    static constexpr lede_str yields_to[] = {"quote-attribution.name-drift"_s};
    static constexpr lede_rule_info info = rule({.id = "speaker-not-introduced", .summary = "A speaker known by surname alone, never introduced",
        .help = help::speaker_not_introduced, .messages = view_of(messages), .lexicons = view_of(lexicons), .yields_to = view_of(yields_to)});

    explicit speaker_not_introduced(const context& c) : mononyms_(c.lexicon("known-mononyms")) {}

    void check(const article& a, const reporter& report) const {
        std::set<uint32_t> told;
        for (auto q : a.quotations()) {
            if (q->speaker_name == LEDE_NONE || q->cue_kind == LEDE_CUE_CARRIED || q.has(LEDE_TITLE)) continue;
            name n = a.names()[q->speaker_name];
            if (is_stranger(a, n) && told.insert(n->entity).second)
                report({.span = n->span, .message = unknown, .args = {std::string(n.text())},
                    .related = {{q->span, first_speech, {std::string(n.text())}}}});
        }
    }

private:
    lexicon mononyms_;

    bool is_stranger(const article& a, const name& n) const {
        bool bare = n->token_count == 1 && empty(n->title) && empty(n->role) && !n.has(LEDE_ACRONYM) && !n.has(LEDE_GIVEN_ONLY);
        if (!bare || n->kind == LEDE_ORGANISATION || n->kind == LEDE_PLACE || n->kind == LEDE_PRODUCT) return false;
        if (n->entity == LEDE_NONE || a.entities()[n->entity]->introduction != LEDE_NONE) return false;
        return reads_as_a_surname(a, n) && !mononyms_.has(n.text()) && !stands_in_company(a, n);
    }

    // Not in headlines; not a people ("the Dalits", "five Republicans"), a thing with an article or number before it, or the rest of a
    // longer name whose first words were not read as names; nor somebody "named Wong".
    static bool reads_as_a_surname(const article& a, const name& n) {
        token t = a.token_at(n->first_token);
        if (!a.block_of(a.sentence_of(n->first_token)).is_prose() || t.penn(LEDE_NNPS) || t.penn(LEDE_NNS)) return false;
        if (t.has(LEDE_SENTENCE_FIRST) || n->first_token == 0) return true;
        token before = a.token_at(n->first_token - 1);
        bool part_of_more = before.has(LEDE_CAPITALISED) && !before.has(LEDE_SENTENCE_FIRST);
        bool counted = before.is(LEDE_DET) || before.is(LEDE_NUM) || before.is(LEDE_ADJ);
        return !part_of_more && !counted && !same_word(before.text(), "named") && !same_word(before.text(), "called") && before.text() != "]";
    }

    // The same word inside a longer run of capitals, or under a title, anywhere: whoever reads the article has met it.
    static bool stands_in_company(const article& a, const name& n) {
        for (auto other : a.names())
            if (other.index() != n.index() && other->token_count > 1 && holds(a, other, n.text())) return true;
        return false;
    }
    static bool holds(const article& a, const name& longer, std::string_view word) {
        for (auto t : a.tokens(longer->first_token, longer->token_count))
            if (same_word(t.text(), word)) return true;
        return false;
    }
};

}  // namespace

LEDELINT_RULE(speaker_not_introduced)
