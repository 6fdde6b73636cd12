// What a page prints around its byline, left in the copy: "By admin", "Posted on March 4, 2025", "3 min read", "1.2K shares". A line
// without a sentence in it; a byline of the desk's own ("By Ana Brandt") is none of these.
#include <ledelint/plugin.hpp>

#include "block_phrases.hpp"
#include "byline_residue.help.hpp"

namespace {

using namespace ledelint;

struct byline_residue {
    enum message : uint32_t { left };
    static constexpr lede_message messages[] = {{"left"_s, "'{0}': the page's byline or counter was copied with the text."_s}};
    static constexpr lede_str lexicons[] = {"byline-residue"_s};
    static constexpr lede_str stronger[] = {"mt-artifacts.page-boilerplate"_s};
    static constexpr lede_rule_info info = rule({.id = "byline-residue",
        .summary = "A page's byline, time stamp or counter left in the text",
        .help = help::byline_residue, .tier = LEDE_TIER_B, .level = LEDE_WARNING, .messages = view_of(messages),
        .lexicons = view_of(lexicons), .yields_to = view_of(stronger), .traits = LEDE_SURFACE});

    explicit byline_residue(const context& c) : phrases_(c.lexicon("byline-residue")) {}

    void check(const article& a, const reporter& report) const {
        auto hits = phrases_.hits(a);
        uint32_t told = LEDE_NONE;  // block
        for (uint32_t i = 0; i < hits.size(); ++i) {
            block b = a.block_of(a.sentence_of(hits[i].first_token));
            if (b.index() == told || !is_line(a, b) || !counts(a, b, hits[i])) continue;
            report({.span = b->span, .message = left, .args = {std::string(a.text(b->span))}});
            told = b.index();
        }
    }

private:
    lexicon phrases_;
    static constexpr uint32_t longest = 24;  // tokens

    static bool is_line(const article& a, const block& b) {
        bool role = is_plain_line(b) || b.is(LEDE_BYLINE) || b.is(LEDE_STANDFIRST) || b.is(LEDE_LIST_ITEM);
        if (!role || b.index() == 0 || b->token_count > longest) return false;
        token last = a.token_at(b->first_token + b->token_count - 1);
        return last.text() != "?" && last.text() != "!" && last.text() != ":" && (last.text() != "." || b->token_count < 8);
    }
    bool counts(const article& a, const block& b, const lede_hit& h) const {
        std::string_view label = sv(phrases_.entry(h).label);
        if (label == "figure") return follows_figure(a, b, h) && !has_clause(a, b, h);
        bool head = block_phrases::is_at_head(a, b, h) || follows_bar(a, b, h);
        if (label == "sure") return head && !has_clause(a, b, h) && names_somebody(a, b, h) && !has_small_words(a, b, h);
        return head && has_stamp(a, b) && !has_clause(a, b, h);
    }
    // "3 min read", "12-min read", "1.2 K shares"
    static bool follows_figure(const article& a, const block& b, const lede_hit& h) {
        uint32_t i = h.first_token;
        if (i > b->first_token && a.token_at(i - 1).penn(LEDE_HYPH)) --i;
        bool figure = i > b->first_token && a.token_at(i - 1).has(LEDE_HAS_DIGIT);
        return figure && (i - 1 == b->first_token || is_bar(a.token_at(i - 2)) || behind_is_end(a, b, h));
    }
    static bool behind_is_end(const article& a, const block& b, const lede_hit& h) {
        uint32_t behind = h.first_token + h.token_count;
        return behind == b->first_token + b->token_count || is_bar(a.token_at(behind));
    }
    static bool is_bar(const token& t) {
        std::string_view s = t.text();
        return s == "|" || s == "-" || s == "/" || s == "(" || s == ")" || s == "," || s == "\u2022" || s == "\u00b7" || s == "\u2013" ||
            s == "\u2014";
    }
    static bool follows_bar(const article& a, const block& b, const lede_hit& h) {
        return h.first_token > b->first_token && is_bar(a.token_at(h.first_token - 1));
    }
    static bool has_stamp(const article& a, const block& b) {
        return !a.dates_in(b->span).empty() || !a.quantities_in(b->span).empty();
    }
    // A verb of its own makes a sentence of the line: "He posted 400 shares". The phrase's own participle is none.
    static bool has_clause(const article& a, const block& b, const lede_hit& h) {
        for (auto t : a.tokens(b)) {
            bool own = t.index() >= h.first_token && t.index() < h.first_token + h.token_count;
            if (!own && t.is_finite_verb() && !t.has(LEDE_CAPITALISED)) return true;
        }
        return false;
    }
    // "Written by" wants a name or a colon behind it; "Edited by hand" is a subhead.
    static bool names_somebody(const article& a, const block& b, const lede_hit& h) {
        uint32_t behind = h.first_token + h.token_count;
        if (behind == b->first_token + b->token_count || !same_word(a.token_at(behind - 1).text(), "by")) return true;
        return a.token_at(behind).has(LEDE_CAPITALISED) || a.token_at(behind).is(LEDE_PUNCT) || a.token_at(behind).text() == "admin";
    }
    // "Reviewed by a panel of three": names and marks follow in a credit, not words.
    static bool has_small_words(const article& a, const block& b, const lede_hit& h) {
        uint32_t small = 0;
        for (uint32_t i = h.first_token + h.token_count; i < b->first_token + b->token_count; ++i) {
            token t = a.token_at(i);
            small += !t.is(LEDE_PUNCT) && !t.has(LEDE_CAPITALISED) && !t.has(LEDE_HAS_DIGIT) && t.text().size() > 4;
        }
        return small > 2;
    }
};

}  // namespace

LEDELINT_RULE(byline_residue)
