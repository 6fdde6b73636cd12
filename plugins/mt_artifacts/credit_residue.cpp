// The credit of a picture, a video or a source whose picture was left behind: "Image source, Getty Images", "Photo: Ana Ruiz",
// "(AP Photo/Ken Ito)" as a line. A caption that describes its picture is whole, and is left alone.
#include <ledelint/plugin.hpp>

#include "block_phrases.hpp"
#include "credit_residue.help.hpp"

namespace {

using namespace ledelint;

struct credit_residue {
    enum message : uint32_t { left };
    static constexpr lede_message messages[] = {{"left"_s, "'{0}' credits a picture or source that is not here."_s}};
    static constexpr lede_str lexicons[] = {"credit-lines"_s};
    static constexpr lede_str stronger[] = {"mt-artifacts.page-boilerplate"_s};
    static constexpr lede_rule_info info = rule({.id = "credit-residue", .summary = "A credit left without its picture",
        .help = help::credit_residue, .tier = LEDE_TIER_B, .level = LEDE_WARNING, .messages = view_of(messages),
        .lexicons = view_of(lexicons), .yields_to = view_of(stronger), .traits = LEDE_SURFACE});

    explicit credit_residue(const context& c) : phrases_(c.lexicon("credit-lines")) {}

    void check(const article& a, const reporter& report) const {
        auto hits = phrases_.hits(a);
        uint32_t told = LEDE_NONE;  // block
        for (uint32_t i = 0; i < hits.size(); ++i) {
            block b = a.block_of(a.sentence_of(hits[i].first_token));
            if (b.index() == told || !is_line(b) || has_clause(a, b, hits[i]) || !counts(a, b, hits[i])) continue;
            report({.span = b->span, .message = left, .args = {std::string(a.text(b->span))}});
            told = b.index();
        }
    }

private:
    lexicon phrases_;
    static constexpr uint32_t longest = 24, longest_source = 16;  // tokens

    static bool is_line(const block& b) {
        bool role = is_plain_line(b) || b.is(LEDE_CAPTION) || b.is(LEDE_STANDFIRST);
        return role && b.index() > 0 && b->token_count <= longest && b->sentence_count <= 2;
    }
    bool counts(const article& a, const block& b, const lede_hit& h) const {
        if (a.token_at(h.first_token).has(LEDE_QUOTED)) return false;
        std::string_view label = sv(phrases_.entry(h).label);
        if (label == "source") return b->token_count <= longest_source && b->sentence_count == 1 && is_credited(a, b, h);
        if (label == "line") return is_agency_line(a, b, h);
        if (!block_phrases::is_at_head(a, b, h)) return false;
        return is_followed(a, b, h, label == "label");
    }
    // A colon or comma behind a label; behind "Photo by" a name. What follows is no long description.
    static bool is_followed(const article& a, const block& b, const lede_hit& h, bool needs_mark) {
        uint32_t behind = h.first_token + h.token_count, end = b->first_token + b->token_count;
        if (behind == end) return !needs_mark || h.token_count > 1;
        token next = a.token_at(behind);
        if (next.is(LEDE_PUNCT)) return behind + 1 == end || !is_prose(a, behind + 1, end);
        return !needs_mark && (next.has(LEDE_CAPITALISED) || is_link(next)) && !is_prose(a, behind, end);
    }
    static bool is_link(const token& t) { return t.is(LEDE_ADP) || t.is(LEDE_DET) || same_word(t.text(), "courtesy"); }
    // "AFP", "(Reuters)", "REUTERS/Ken Ito"
    static bool is_agency_line(const article& a, const block& b, const lede_hit& h) {
        uint32_t behind = h.first_token + h.token_count;
        bool alone = block_phrases::words(a, b->first_token, b->token_count) == block_phrases::words(a, h.first_token, h.token_count);
        if (alone) return true;
        bool slash = behind < b->first_token + b->token_count && a.token_at(behind).text() == "/";
        slash = slash || (h.first_token > b->first_token && a.token_at(h.first_token - 1).text() == "/");
        return slash && b->token_count <= longest_source && is_credited(a, b, h);
    }
    // Small words in a row: a description, not a credit.
    static bool is_prose(const article& a, uint32_t first, uint32_t end) {
        uint32_t small = 0;
        for (auto t : a.tokens(first, end - first))
            small += !t.is(LEDE_PUNCT) && !(t->flags & (LEDE_CAPITALISED | LEDE_HAS_DIGIT | LEDE_URL)) && t.text().size() > 3;
        return small > 3;
    }
    // "Ken Ito/Getty Images", "(AP Photo/Ken Ito)": names and marks and nothing else.
    static bool is_credited(const article& a, const block& b, const lede_hit& h) {
        uint32_t small = 0;
        for (auto t : a.tokens(b)) {
            bool own = t.index() >= h.first_token && t.index() < h.first_token + h.token_count;
            small += !own && !t.is(LEDE_PUNCT) && !t.is(LEDE_SYM) && !(t->flags & (LEDE_CAPITALISED | LEDE_HAS_DIGIT | LEDE_URL));
        }
        return small <= 1;
    }
    static bool has_clause(const article& a, const block& b, const lede_hit& h) {
        for (auto t : a.tokens(b)) {
            bool own = t.index() >= h.first_token && t.index() < h.first_token + h.token_count;
            if (!own && t.is_finite_verb() && !t.has(LEDE_CAPITALISED)) return true;
        }
        return false;
    }
};

}  // namespace

LEDELINT_RULE(credit_residue)
