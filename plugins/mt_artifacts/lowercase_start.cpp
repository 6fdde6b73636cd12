// A sentence that begins with a small letter, at the head of a paragraph or behind a full stop. Names that are written small on
// purpose are known by a lexicon or by their inner capital; a page that begins every paragraph so does it on purpose too.
#include <ledelint/plugin.hpp>

#include "lowercase_start.help.hpp"

#include <vector>

namespace {

using namespace ledelint;

struct lowercase_start {
    enum message : uint32_t { small };
    static constexpr lede_message messages[] = {{"small"_s, "The sentence begins with a small letter: '{0}'."_s}};
    static constexpr lede_str lexicons[] = {"lower-case-names"_s};
    static constexpr lede_str stronger[] = {"mt-artifacts.list-casing"_s};
    static constexpr lede_rule_info info = rule({.id = "lowercase-start", .summary = "A sentence that begins with a small letter",
        .help = help::lowercase_start, .messages = view_of(messages), .lexicons = view_of(lexicons), .yields_to = view_of(stronger),
        .traits = LEDE_SURFACE});

    explicit lowercase_start(const context& c) : names_(c.lexicon("lower-case-names")) {}

    void check(const article& a, const reporter& report) const {
        std::vector<uint32_t> openings;  // tokens
        auto blocks = a.blocks();
        for (uint32_t n = 0; n < blocks.size(); ++n) {
            block b = blocks[n];
            if (!is_read(b)) continue;
            if (n > 0 && is_small(a, b->first_token) && ends_whole(a, blocks[n - 1])) openings.push_back(b->first_token);
        }
        for (token stop : a.uses("."_key)) judge(a, stop, report);
        if (openings.size() > on_purpose) return;
        for (uint32_t i : openings) tell(a, i, report);
    }

private:
    lexicon names_;
    static constexpr uint32_t least = 5, on_purpose = 3;

    static void tell(const article& a, uint32_t i, const reporter& report) {
        std::string word(a.token_at(i).text()), large = word;
        large[0] = char(large[0] - 32);
        report({.span = a.token_at(i)->span, .message = small, .args = {word}, .fixes = {{"Change to '" + large + "'",
            {{a.token_at(i)->span, large}}}}});
    }

    static bool is_read(const block& b) { return (b.is(LEDE_PARAGRAPH) || b.is(LEDE_STANDFIRST)) && b->token_count >= least; }
    void judge(const article& a, const token& stop, const reporter& report) const {
        uint32_t i = stop.index() + 1;
        if (i + 2 >= a.tokens().size() || a.token_at(i).has(LEDE_CAPITALISED)) return;
        block b = a.block_of(a.sentence_of(stop.index()));
        bool inside = is_read(b) && i >= b->first_token + 2 && i + 2 < b->first_token + b->token_count;
        if (inside && is_small(a, i) && is_stop(a, i - 1, a.token_at(i))) tell(a, i, report);
    }
    bool is_small(const article& a, uint32_t i) const {
        token t = a.token_at(i), next = a.token_at(i + 1);
        char first = t.text()[0];
        bool word = first >= 'a' && first <= 'z' && t.text().size() > 1 && t.has(LEDE_KNOWN) && !t.has(LEDE_URL);
        bool label = next.text() == ")" || next.text() == "." || next.penn(LEDE_HYPH);  // "a)", "e-mails"
        return word && !label && t.has(LEDE_SPACE_BEFORE) && !t.has(LEDE_INNER_CAPITAL) && !t.has(LEDE_HAS_DIGIT) && !names_.has(t.text());
    }
    // A full stop glued to a plain word: no ellipsis, no abbreviation, no initial. Behind a capital it may be one ("Halden Bros. of
    // Porto"), unless an article or a pronoun follows.
    static bool is_stop(const article& a, uint32_t i, const token& next) {
        token stop = a.token_at(i), before = a.token_at(i - 1);
        char first = before.text()[0];
        bool plain = first >= 'a' && first <= 'z' && before.has(LEDE_KNOWN);
        bool name = before.text().size() > 4 && before.has(LEDE_CAPITALISED) && (next.is(LEDE_DET) || next.is(LEDE_PRON));
        bool word = plain || name || before.has(LEDE_HAS_DIGIT);
        return word && before.text().size() > 3 && before.has(LEDE_SPACE_BEFORE) && !stop.has(LEDE_SPACE_BEFORE);
    }
    // The text before it ended: what goes on in small letters behind a comma is a paragraph broken in two.
    static bool ends_whole(const article& a, const block& b) {
        if (b->token_count == 0 || b.is(LEDE_DATELINE)) return false;
        if (b.is(LEDE_HEADLINE) || b.is(LEDE_BYLINE)) return true;
        char last = a.token_at(b->first_token + b->token_count - 1).text().back();
        return b.is_prose() && (last == '.' || last == '?' || last == '!');
    }
};

}  // namespace

LEDELINT_RULE(lowercase_start)
