// A quotation that runs on in the next paragraph is closed before it: the reader takes the second paragraph for another speaker's.
#include <ledelint/plugin.hpp>

#include "continued_quote.help.hpp"
#include "marks.hpp"

namespace {

using namespace ledelint;

struct continued_quote {
    enum message : uint32_t { closed, goes_on };
    static constexpr lede_message messages[] = {
        {"closed"_s, "This mark closes a quotation that the next paragraph goes on with; it should stay open."_s},
        {"goes-on"_s, "the quotation goes on here, without an attribution of its own"_s},
    };
    static constexpr lede_rule_info info = rule({.id = "continued-quote",
        .summary = "A quotation closed before the paragraph that goes on with it",
        .help = help::continued_quote, .tier = LEDE_TIER_B, .level = LEDE_NOTE, .messages = view_of(messages), .traits = LEDE_SURFACE});

    void check(const article& a, const reporter& report) const {
        auto all = a.quotations();
        uint32_t before = LEDE_NONE;  // the outermost quotation before
        for (auto q : all) {
            if (q->parent != LEDE_NONE) continue;
            if (before != LEDE_NONE && runs_on(a, all[before], q))
                report({.span = closing_mark(all[before]), .message = closed, .related = {{opening_mark(q), goes_on}},
                    .fixes = {{.title = "Leave the quotation open", .edits = {{closing_mark(all[before]), ""}}}}});
            before = q.index();
        }
    }

private:
    static bool runs_on(const article& a, const quotation& first, const quotation& second) {
        constexpr uint32_t other = LEDE_UNOPENED | LEDE_TITLE | LEDE_IN_BLOCK_QUOTE;
        bool whole = first.has(LEDE_FULL) || first->group < first.index();  // a sentence, or the last piece of one
        bool alike = first.has(LEDE_SINGLE_MARKS) == second.has(LEDE_SINGLE_MARKS);
        bool plain = whole && alike && !((first->flags | second->flags) & other) && is_pair(first) && first->token_count > 2;
        if (first->block + 1 != second->block || !plain || !second.has(LEDE_FULL)) return false;
        std::string_view last = a.token_at(end_token(first) - 2).text();
        if (!is_stop(last) || last == "?") return false;  // a question has its answer from somebody else
        block b = a.blocks()[first->block], next = a.blocks()[second->block];
        if (!b.is(LEDE_PARAGRAPH) || !next.is(LEDE_PARAGRAPH)) return false;
        bool at_edges = end_token(first) == end_token(b) && second->first_token == next->first_token;
        bool voiceless = !second.has_cue() && second.has_speaker();
        return at_edges && is_spoken(first) && voiceless && end_token(second) == end_token(next);
    }
    static bool is_spoken(const quotation& q) { return q.has_cue() || q->cue_kind == LEDE_CUE_CARRIED; }
};

}  // namespace

LEDELINT_RULE(continued_quote)
