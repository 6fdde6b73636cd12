// The headline of another story standing as a paragraph: "Oil slides as traders wait" inside a court story. A link from the page's
// margin, copied with the text. A subhead belongs to its story, and so shares a word with it somewhere; a stray one shares none.
#include <ledelint/plugin.hpp>

#include "block_phrases.hpp"
#include "stray_headline.help.hpp"

#include <algorithm>
#include <vector>

namespace {

using namespace ledelint;

struct stray_headline {
    enum message : uint32_t { stray };
    static constexpr lede_message messages[] = {{"stray"_s,
        "'{0}' reads as another story's headline: no word of it comes up in this one."_s}};
    static constexpr lede_str stronger[] = {"mt-artifacts.page-boilerplate"_s, "mt-artifacts.promo-line"_s, "mt-artifacts.repeated-line"_s,
        "mt-artifacts.truncated-ending"_s, "mt-artifacts.near-duplicate"_s};
    static constexpr lede_rule_info info = rule({.id = "stray-headline", .summary = "Another story's headline standing as a paragraph",
        .help = help::stray_headline, .tier = LEDE_TIER_B, .level = LEDE_WARNING, .messages = view_of(messages),
        .yields_to = view_of(stronger), .traits = LEDE_SURFACE});

    void check(const article& a, const reporter& report) const {
        std::vector<block> lines;
        uint32_t prose = 0;
        for (auto b : a.blocks()) {
            if (b.is(LEDE_PARAGRAPH) && b->token_count >= paragraph) ++prose;
            if (is_line(a, b)) lines.push_back(b);
        }
        if (lines.empty() || lines.size() > most_lines || prose < least_prose) return;
        for (const block& b : lines)
            if ((b->token_count >= no_subhead && is_terse(a, b)) || is_foreign(a, b)) report({.span = b->span, .message = stray,
                .args = {std::string(a.text(b->span))}});
    }

private:
    static constexpr uint32_t shortest = 5, longest = 18, no_subhead = 9, paragraph = 14, least_prose = 4, least_content = 3,
        opening = 4, reach = 4;
    static constexpr std::size_t most_lines = 24, stem = 5;

    // A clause in the present without a stop, as headlines are written.
    static bool is_line(const article& a, const block& b) {
        bool role = is_plain_line(b) && b.index() > 1 && b->sentence_count == 1;
        if (!role || b->token_count < shortest || b->token_count > longest) return false;
        token first = a.token_at(b->first_token), last = a.token_at(b->first_token + b->token_count - 1);
        if (last.is(LEDE_PUNCT) || first.penn(LEDE_WRB) || first.penn(LEDE_WP) || first.is(LEDE_AUX) || !first.has(LEDE_CAPITALISED) ||
            first.has(LEDE_QUOTED)) return false;
        if (a.sentences()[b->first_sentence].has(LEDE_CAPITALS)) return false;
        return has_verb(a, b);
    }
    // In a headline the tagger takes many a verb for a noun: "Oil slides", "Rovers sign striker".
    static bool has_verb(const article& a, const block& b) {
        for (uint32_t i = b->first_token + 1; i + 1 < b->first_token + b->token_count; ++i) {
            token t = a.token_at(i), before = a.token_at(i - 1);
            if (t.penn(LEDE_VBZ) || t.penn(LEDE_VBP) || t.penn(LEDE_VBD)) return true;
            bool third = t.penn(LEDE_NNS) && (before.penn(LEDE_NN) || before.penn(LEDE_NNP));
            bool plural = (t.penn(LEDE_NN) || t.penn(LEDE_VB)) && before.penn(LEDE_NNS);
            if (third || plural) return true;
        }
        return false;
    }
    static bool is_content(const token& t) {
        bool open = t.is(LEDE_NOUN) || t.is(LEDE_PROPN) || t.is(LEDE_ADJ) || t.penn(LEDE_VB) || t.penn(LEDE_VBZ) || t.penn(LEDE_VBP) ||
            t.penn(LEDE_VBD) || t.penn(LEDE_VBN) || t.penn(LEDE_VBG);
        return open && !t.is(LEDE_AUX) && t.text().size() > 2;
    }
    static bool is_same_stem(std::string_view x, std::string_view y) {
        std::size_t n = std::min({x.size(), y.size(), stem});
        return n >= 3 && same_word(x.substr(0, n), y.substr(0, n));
    }
    // Too long for a subhead, and without articles and pronouns, as only headlines are.
    static bool is_terse(const article& a, const block& b) {
        for (auto t : a.tokens(b)) {
            if (t.penn(LEDE_PRP) || t.penn(LEDE_PRPS) || t.penn(LEDE_VBD)) return false;
            if (same_word(t.text(), "the") || same_word(t.text(), "a") || same_word(t.text(), "an")) return false;
        }
        return true;
    }
    // No noun, verb or name of the line comes up in its neighbourhood or where the story begins, and no name anywhere.
    static bool is_foreign(const article& a, const block& b) {
        std::vector<std::string_view> words, names;
        for (auto t : a.tokens(b))
            if (is_content(t)) (t.is(LEDE_PROPN) ? names : words).push_back(t.text());
        if (words.size() + names.size() < least_content) return false;
        for (auto other : a.blocks()) {
            if (other.index() == b.index()) continue;
            bool near = other.index() < opening || (other.index() + reach >= b.index() && other.index() <= b.index() + reach);
            for (auto t : a.tokens(other))
                if ((near && is_among(words, t.text())) || (t.has(LEDE_CAPITALISED) && is_among(names, t.text()))) return false;
        }
        return true;
    }
    static bool is_among(const std::vector<std::string_view>& words, std::string_view text) {
        for (std::string_view w : words)
            if (lower(text[0]) == lower(w[0]) && is_same_stem(text, w)) return true;
        return false;
    }
};

}  // namespace

LEDELINT_RULE(stray_headline)
