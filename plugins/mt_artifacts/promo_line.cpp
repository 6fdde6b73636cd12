// A link to another story, a newsletter or a channel, left between the paragraphs: "READ MORE: ...", "Sign up for our newsletter". The
// site's page sets it apart; in the copy it interrupts the story. Only lines of their own and brackets count.
#include <ledelint/plugin.hpp>

#include "block_phrases.hpp"
#include "promo_line.help.hpp"

namespace {

using namespace ledelint;

struct promo_line {
    enum message : uint32_t { promotion };
    static constexpr lede_message messages[] = {{"promotion"_s,
        "'{0}' sends the reader elsewhere: it belongs to the site, not to the story."_s}};
    static constexpr lede_str lexicons[] = {"promo-lines"_s};
    static constexpr lede_str stronger[] = {"mt-artifacts.page-boilerplate"_s};
    static constexpr lede_rule_info info = rule({.id = "promo-line", .summary = "A link to other stories or a newsletter left in the text",
        .help = help::promo_line, .tier = LEDE_TIER_B, .level = LEDE_WARNING, .messages = view_of(messages), .lexicons = view_of(lexicons),
        .yields_to = view_of(stronger), .traits = LEDE_SURFACE});

    explicit promo_line(const context& c) : phrases_(c.lexicon("promo-lines")) {}

    void check(const article& a, const reporter& report) const {
        auto hits = phrases_.hits(a);
        uint32_t told = LEDE_NONE, ordered = LEDE_NONE;  // blocks
        for (uint32_t i = 0; i < hits.size(); ++i) {
            block b = a.block_of(a.sentence_of(hits[i].first_token));
            if (b.index() == told || !is_read(b)) continue;
            std::string_view label = sv(phrases_.entry(hits[i]).label);
            if ((label == "order" || label == "label") && is_order(a, b, hits[i])) ordered = b.index();
            bool promotes = label == "target" ? ordered == b.index() : label != "order" && counts(a, b, hits[i], label);
            if (!promotes) continue;
            report({.span = hits[i].span, .message = promotion, .args = {std::string(a.text(hits[i].span))}});
            told = b.index();
        }
    }

private:
    lexicon phrases_;
    static constexpr uint32_t longest = 30, least_behind_label = 2;  // words

    static bool is_read(const block& b) { return !b.is(LEDE_CODE) && !b.is(LEDE_TABLE) && !b.is(LEDE_HEADLINE) && !b.is(LEDE_BLOCK_QUOTE); }
    bool counts(const article& a, const block& b, const lede_hit& h, std::string_view label) const {
        if (a.token_at(h.first_token).has(LEDE_QUOTED) || is_listed_in_story(a, b)) return false;
        if (label == "label") return is_heading(a, b, h) || (stands_as(a, b, h, label) && (is_alone(a, b, h) || names_a_story(a, b, h)));
        return stands_as(a, b, h, label) && (label != "anywhere" || is_addressed(a, b, h));
    }
    static bool stands_as(const article& a, const block& b, const lede_hit& h, std::string_view label) {
        return block_phrases(longest).counts(a, b, h, label);
    }
    static bool is_order(const article& a, const block& b, const lede_hit& h) {
        return !a.token_at(h.first_token).has(LEDE_QUOTED) && stands_as(a, b, h, "opening") && !is_listed_in_story(a, b);
    }
    static bool is_alone(const article& a, const block& b, const lede_hit& h) {
        return is_plain_line(b) && stands_as(a, b, h, "line");
    }
    // "MORE FROM THE HERALD", "See also Harbour plan": a line without a stop, and no sentence.
    static bool is_heading(const article& a, const block& b, const lede_hit& h) {
        uint32_t behind = h.first_token + h.token_count, end = b->first_token + b->token_count;
        bool line = is_plain_line(b) && h.token_count > 1 && stands_as(a, b, h, "opening") && behind < end;
        return line && a.token_at(behind).has(LEDE_CAPITALISED) && !a.token_at(end - 1).is(LEDE_PUNCT) &&
            !has_speech(a, a.sentence_of(behind), h.span);
    }
    // A link has a title behind its label: "More: ..." before a list of the story's own has none.
    static bool names_a_story(const article& a, const block& b, const lede_hit& h) {
        uint32_t behind = h.first_token + h.token_count + 1, end = b->first_token + b->token_count;
        if (behind >= end || block_phrases::words(a, behind, end - behind) < least_behind_label) return false;
        return h.token_count > 1 || a.token_at(behind).has(LEDE_CAPITALISED) || a.token_at(behind).has(LEDE_HAS_DIGIT) ||
            a.token_at(behind).has(LEDE_URL) ||
            a.token_at(behind).penn(LEDE_OPEN_QUOTE);
    }
    // "The museum asks visitors to follow us on Facebook" tells of it; an order to the reader begins its sentence, or stands in a bracket.
    static bool is_addressed(const article& a, const block& b, const lede_hit& h) {
        sentence s = a.sentence_of(h.first_token);
        uint32_t before = block_phrases::words(a, s->first_token, h.first_token - s->first_token);
        return before == 0 || (before <= 9 && block_phrases::words(a, b->first_token, b->token_count) <= longest && !has_speech(a, s, h.span));
    }
    // But for the words of the phrase: "delivered to your inbox" has no past.
    static bool has_speech(const article& a, const sentence& s, lede_span phrase) {
        for (auto t : a.tokens(s))
            if ((t.penn(LEDE_VBD) || t.has(LEDE_QUOTED)) && !within(t->span, phrase)) return true;
        return false;
    }
    // Steps of a guide: "Download the form", "Subscribe to the alerts".
    static bool is_listed_in_story(const article& a, const block& b) {
        if (!b.is(LEDE_LIST_ITEM)) return false;
        auto blocks = a.blocks();
        uint32_t i = b.index();
        bool run = (i > 0 && blocks[i - 1].is(LEDE_LIST_ITEM)) || (i + 1 < blocks.size() && blocks[i + 1].is(LEDE_LIST_ITEM));
        return run && b.is(LEDE_LIST_ITEM) && a.tokens(b)[b->token_count - 1].text() == ".";
    }
};

}  // namespace

LEDELINT_RULE(promo_line)
