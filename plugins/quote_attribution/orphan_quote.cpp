// Whole sentences in quotation marks that nobody says: no speaker and no cue for any piece of the quotation, in its paragraph or
// just before it.
#include <ledelint/plugin.hpp>

#include "orphan_quote.help.hpp"

#include <vector>

namespace {

using namespace ledelint;

struct orphan_quote {
    enum message : uint32_t { nobody };
    static constexpr lede_message messages[] = {{"nobody"_s, "Nobody is named as the speaker of this quotation."_s}};
    static constexpr lede_str yields_to[] = {"quote-attribution.attribution-verb-missing"_s, "quote-attribution.unbalanced-marks"_s};
    static constexpr lede_option_info options[] = {integer_option("words"_s, 4, "the fewest words that a quotation must have"_s, 1, 100)};
    static constexpr lede_rule_info info = rule({.id = "orphan-quote", .summary = "A full-sentence quotation without a speaker in reach",
        .help = help::orphan_quote, .tier = LEDE_TIER_B, .level = LEDE_NOTE, .messages = view_of(messages), .options = view_of(options),
        .yields_to = view_of(yields_to)});

    explicit orphan_quote(const context& c) : words_(c.integer("words")) {}

    void check(const article& a, const reporter& report) const {
        auto all = a.quotations();
        std::vector<bool> spoken;  // by group
        for (auto q : all) {
            if (q->group >= spoken.size()) spoken.resize(q->group + 1, false);
            if (q.has_speaker() || q.has_cue()) spoken[q->group] = true;
        }
        for (auto q : all)
            if (!spoken[q->group] && is_speech(a, q) && !in_reach(a, q)) {
                report({.span = q->span, .message = nobody});
                spoken[q->group] = true;
            }
    }

private:
    int64_t words_;

    bool is_speech(const article& a, const quotation& q) const {
        constexpr uint32_t other = LEDE_NESTED | LEDE_TITLE | LEDE_UNOPENED | LEDE_OPEN_ENDED | LEDE_CONTINUED | LEDE_IN_BLOCK_QUOTE;
        block b = a.blocks()[q->block];
        if (!q.has(LEDE_FULL) || (q->flags & other) || !b.is(LEDE_PARAGRAPH)) return false;
        int64_t words = 0;
        for (auto t : a.tokens_in(q->inner)) words += !t.is(LEDE_PUNCT);
        return words >= words_ && stands_alone(a, q);
    }

    // Nothing of the writer's own around it in its sentence: "She calls it "a mess, and you know it." is no orphan.
    static bool stands_alone(const article& a, const quotation& q) {
        uint32_t before = q->first_token, after = q->first_token + q->token_count;
        block b = a.blocks()[q->block];
        bool opens = before == b->first_token || a.token_at(before - 1).penn(LEDE_STOP) || is_mark(a, before - 1);
        bool closes = after == b->first_token + b->token_count || a.token_at(after).has(LEDE_SENTENCE_FIRST);
        return opens && closes;
    }
    static bool is_mark(const article& a, uint32_t token) { return a.token_at(token).penn(LEDE_CLOSE_QUOTE); }

    // A speaker, a cue or a colon in the same paragraph or in the one before; a cue at the head of the one after.
    static bool in_reach(const article& a, const quotation& q) {
        lede_span near = a.blocks()[q->block]->span;
        if (q->block > 0) near = join(near, a.blocks()[q->block - 1]->span);
        for (auto other : a.quotations_in(near))
            if (other.has_speaker() || other.has_cue()) return true;
        return leads_in(a, q->block) || (q->block > 0 && leads_in(a, q->block - 1));
    }
    // A colon at a sentence's end, or a person who is named in the paragraph's last sentence.
    static bool leads_in(const article& a, uint32_t index) {
        block b = a.blocks()[index];
        if (!b->token_count) return false;
        for (auto t : a.tokens(b))
            if (t.text() == ":") return true;
        for (auto n : a.names_in(b->span))
            if (n.is_person()) return true;
        return false;
    }
};

}  // namespace

LEDELINT_RULE(orphan_quote)
