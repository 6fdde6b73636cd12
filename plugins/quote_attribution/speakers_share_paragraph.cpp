// Two speakers quoted in one paragraph: the reader loses track of who says what.
#include <ledelint/plugin.hpp>

#include "marks.hpp"
#include "speakers_share_paragraph.help.hpp"

namespace {

using namespace ledelint;

struct speakers_share_paragraph {
    enum message : uint32_t { second, first };
    static constexpr lede_message messages[] = {
        {"second"_s, "{0} speaks in the paragraph in which {1} was quoted; a new speaker gets a new paragraph."_s},
        {"first"_s, "{0} speaks here"_s},
    };
    static constexpr lede_rule_info info = rule({.id = "speakers-share-paragraph", .summary = "Two speakers quoted in one paragraph",
        .help = help::speakers_share_paragraph, .tier = LEDE_TIER_C, .level = LEDE_OFF, .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        uint32_t before = LEDE_NONE, told = LEDE_NONE;  // the speech before in this block; the block that was reported
        for (auto q : a.quotations()) {
            if (!is_speech(q)) continue;
            if (before != LEDE_NONE && told != q->block && differ(a, a.quotations()[before], q)) {
                quotation other = a.quotations()[before];
                report({.span = q->speaker, .message = second, .args = {std::string(q.speaker()), std::string(other.speaker())},
                    .related = {{other->speaker, first, {std::string(other.speaker())}}}});
                told = q->block;
            }
            before = q.index();
        }
    }

private:
    // Whole sentences that somebody known by name says.
    static bool is_speech(const quotation& q) {
        constexpr uint32_t other = LEDE_NESTED | LEDE_TITLE | LEDE_UNOPENED | LEDE_IN_BLOCK_QUOTE;
        bool spoken = q->cue_kind == LEDE_CUE_VERB && q.has(LEDE_FULL) && q->entity != LEDE_NONE;
        return spoken && !(q->flags & other) && in_paragraph(q);
    }
    static bool differ(const article& a, const quotation& x, const quotation& y) {
        return x->block == y->block && x->entity != y->entity && is_person(a, x) && is_person(a, y);
    }
    static bool is_person(const article& a, const quotation& q) {
        return q->speaker_name != LEDE_NONE && a.names()[q->speaker_name].is_person();
    }
};

}  // namespace

LEDELINT_RULE(speakers_share_paragraph)
