// The same line printed twice in a row, or the headline printed again in the body: what a page says in two places, a scraper says twice.
// Refrains are short, or stand in verse; so a line of three words or more counts, in prose.
#include <ledelint/plugin.hpp>

#include "repeated_line.help.hpp"

namespace {

using namespace ledelint;

struct repeated_line {
    enum message : uint32_t { line, headline, here };
    static constexpr lede_message messages[] = {
        {"line"_s, "This line is printed twice."_s},
        {"headline"_s, "The headline is printed again."_s},
        {"here"_s, "First here."_s},
    };
    static constexpr lede_rule_info info = rule({.id = "repeated-line", .summary = "A line or the headline printed twice",
        .help = help::repeated_line, .messages = view_of(messages), .traits = LEDE_SURFACE});

    void check(const article& a, const reporter& report) const {
        auto blocks = a.blocks();
        uint32_t head = LEDE_NONE;
        for (uint32_t i = 0; i < blocks.size(); ++i) {
            block b = blocks[i];
            if (b.is(LEDE_HEADLINE) && head == LEDE_NONE) head = i;
            if (i == 0 || !is_read(b) || b->token_count < 3) continue;
            bool twice = is_read(blocks[i - 1]) && is_same(a, blocks[i - 1], b) && !is_verse(a, i);
            bool again = head != LEDE_NONE && head != i && is_same(a, blocks[head], b);
            uint32_t first = again ? head : i - 1;
            if (twice || again) report({.span = b->span, .message = again ? headline : line, .related = {{blocks[first]->span, here}}});
        }
    }

private:
    static constexpr uint32_t least_words = 3, verse_reach = 4;

    static bool is_read(const block& b) { return b.is_prose() ? !b.is(LEDE_BLOCK_QUOTE) : b.is(LEDE_HEADING) || b.is(LEDE_HEADLINE); }
    static bool is_word(const token& t) { return !t.is(LEDE_PUNCT); }

    // Word by word, marks and case apart.
    static bool is_same(const article& a, const block& x, const block& y) {
        uint32_t i = 0, j = 0, words = 0;
        auto xs = a.tokens(x), ys = a.tokens(y);
        for (;; ++i, ++j, ++words) {
            while (i < xs.size() && !is_word(xs[i])) ++i;
            while (j < ys.size() && !is_word(ys[j])) ++j;
            if (i >= xs.size() || j >= ys.size()) break;
            if (xs[i].key() != ys[j].key() || !same_word(xs[i].text(), ys[j].text())) return false;
        }
        return i >= xs.size() && j >= ys.size() && words >= least_words;
    }
    // A line that comes back a third time nearby is a refrain.
    static bool is_verse(const article& a, uint32_t i) {
        auto blocks = a.blocks();
        uint32_t again = 0, first = i > verse_reach ? i - verse_reach : 0;
        for (uint32_t k = first; k < blocks.size() && k <= i + verse_reach; ++k)
            again += k != i && k + 1 != i && is_same(a, blocks[k], blocks[i]);
        return again > 0;
    }
};

}  // namespace

LEDELINT_RULE(repeated_line)
