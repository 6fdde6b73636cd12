// "Voters in OH": a postal code of a state in running text. Codes belong to addresses, datelines and party tags; a tool that shortens
// names puts them elsewhere. Codes that are words too (IN, OR, OK, ME, HI) or that are initials of other things are left out.
#include <ledelint/plugin.hpp>

#include "clauses.hpp"
#include "clipped_place.help.hpp"

namespace {

using namespace ledelint;

struct clipped_place {
    enum message : uint32_t { clipped };
    static constexpr lede_message messages[] = {{"clipped"_s, "'{0}' is a postal code: '{1}' in running text."_s}};
    static constexpr lede_str lexicons[] = {"postal-codes"_s};
    static constexpr lede_rule_info info = rule({.id = "clipped-place", .summary = "A postal code for a place in running text",
        .help = help::clipped_place, .messages = view_of(messages), .lexicons = view_of(lexicons)});

    explicit clipped_place(const context& c) : codes_(c.lexicon("postal-codes")) {}

    void check(const article& a, const reporter& report) const {
        for (uint64_t word : {"in"_key, "from"_key, "across"_key, "throughout"_key, "around"_key, "to"_key})
            for (token t : a.uses(word)) {
                uint32_t i = t.index() + 1;
                if (i == a.tokens().size() || length(a.token_at(i)->span) != 2 || !a.token_at(i).has(LEDE_ALL_CAPITALS)) continue;
                block b = a.block_of(a.sentence_of(t.index()));
                uint32_t end = b->first_token + b->token_count;
                if (b.is_prose() && i >= b->first_token + 2 && i < end && is_in_prose(a, i, end)) tell(a, i, report);
            }
    }

private:
    lexicon codes_;

    // Behind "in", "from" or "across" and a word in small letters: no comma or town before it, no bracket, figure or hyphen beside it.
    static bool is_in_prose(const article& a, uint32_t i, uint32_t end) {
        token preposition = a.token_at(i - 1), before = a.token_at(i - 2);
        if (a.sentences()[preposition->sentence].has(LEDE_CAPITALS) || preposition->sentence != a.token_at(i)->sentence) return false;
        bool place = is_lower_case(preposition);
        bool plain = !before.has(LEDE_HAS_DIGIT) && !before.is(LEDE_PUNCT);
        if (i + 1 >= end) return place && plain;
        token next = a.token_at(i + 1);
        bool tied = next.has(LEDE_HAS_DIGIT) || next.penn(LEDE_HYPH) || next.has(LEDE_CAPITALISED) || next.is(LEDE_NOUN) ||
            next.text() == "&" ||
            (!next.has(LEDE_SPACE_BEFORE) && next.text() != "." && next.text() != ",");
        return place && plain && !tied;
    }
    void tell(const article& a, uint32_t i, const reporter& report) const {
        token t = a.token_at(i);
        auto entry = codes_.find(t.text());
        if (!entry) return;
        std::string state(sv(entry->value));
        report({.span = t->span, .message = clipped, .args = {std::string(t.text()), state}, .fixes = {{"Change to '" + state + "'",
            {{t->span, state}}}}});
    }
};

}  // namespace

LEDELINT_RULE(clipped_place)
