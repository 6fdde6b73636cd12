// Brackets without a partner, in a quotation or around the writer's own words; an ellipsis at a quotation's edge.
#include <ledelint/plugin.hpp>

#include "editorial_brackets.help.hpp"
#include "marks.hpp"

#include <algorithm>
#include <vector>

namespace {

using namespace ledelint;

struct editorial_brackets {
    enum message : uint32_t { unclosed, unopened, edge };
    static constexpr lede_message messages[] = {
        {"unclosed"_s, "This bracket is never closed."_s},
        {"unopened"_s, "This closing bracket has no opening one."_s},
        {"edge"_s, "An ellipsis at the edge of a quotation tells the reader nothing: every quotation leaves out what surrounds it."_s},
    };
    static constexpr lede_str yields_to[] = {"mt-artifacts.ticker-residue"_s};
    static constexpr lede_rule_info info = rule({.id = "editorial-brackets",
        .summary = "A bracket without its partner, or an ellipsis at a quotation's edge",
        .help = help::editorial_brackets, .messages = view_of(messages), .yields_to = view_of(yields_to), .traits = LEDE_SURFACE});

    void check(const article& a, const reporter& report) const {
        std::vector<uint32_t> blocks;  // that have a bracket
        for (uint64_t bracket : {"("_key, ")"_key, "["_key, "]"_key})
            for (auto t : a.uses(bracket)) blocks.push_back(a.sentences()[t->sentence]->block);
        std::sort(blocks.begin(), blocks.end());
        blocks.erase(std::unique(blocks.begin(), blocks.end()), blocks.end());
        for (uint32_t i : blocks)
            if (block b = a.blocks()[i]; b.is_prose() || b.is(LEDE_CAPTION) || b.is(LEDE_HEADLINE)) check_brackets(a, b, report);
        for (auto q : a.quotations()) check_edge(a, q, report);
    }

private:
    struct open_bracket { uint32_t token; char closer; };

    static void check_brackets(const article& a, const block& b, const reporter& report) {
        std::vector<open_bracket> open;
        for (auto t : a.tokens(b)) {
            if (length(t->span) != 1 || !(t.penn(LEDE_LRB) || t.penn(LEDE_RRB))) continue;
            char c = t.text()[0];
            if (c == '(' || c == '[') {
                if (!is_smiley(a, t)) open.push_back({t.index(), c == '(' ? ')' : ']'});
            } else if (c == ')' || c == ']') {
                if (!open.empty() && open.back().closer == c) open.pop_back();
                else if (!is_list_mark(a, t, b) && !is_smiley(a, t)) return report({.span = t->span, .message = unopened});
            }
        }
        if (!open.empty() && !goes_on(a, b)) report({.span = a.token_at(open.front().token)->span, .message = unclosed});
    }
    // a) or 1): what numbers an item.
    static bool is_list_mark(const article& a, const token& t, const block& b) {
        if (t.index() == b->first_token) return false;
        token before = a.token_at(t.index() - 1);
        if (t.text() != ")" || length(before->span) > 3 || t.has(LEDE_SPACE_BEFORE)) return false;
        return before.has(LEDE_HAS_DIGIT) || length(before->span) == 1 || is_roman(before.text());
    }
    static bool is_roman(std::string_view w) { return w.find_first_not_of("ivxIVX") == w.npos; }
    static bool is_smiley(const article& a, const token& t) {
        if (t->span.begin == 0) return false;
        char c = a.text()[t->span.begin - 1], d = t->span.begin > 1 ? a.text()[t->span.begin - 2] : ' ';
        return c == ':' || c == ';' || (c == '-' && (d == ':' || d == ';'));
    }
    // A bracket may hold several paragraphs: the next one closes it.
    static bool goes_on(const article& a, const block& b) {
        if (b.index() + 1 >= a.blocks().size()) return false;
        for (auto t : a.tokens(a.blocks()[b.index() + 1])) {
            if (t.penn(LEDE_LRB)) return false;
            if (t.penn(LEDE_RRB)) return true;
        }
        return false;
    }

    static bool is_ellipsis(std::string_view w) { return w == "\u2026" || w.starts_with("..."); }
    static void check_edge(const article& a, const quotation& q, const reporter& report) {
        constexpr uint32_t other = LEDE_NESTED | LEDE_TITLE | LEDE_UNOPENED | LEDE_IN_BLOCK_QUOTE;
        if ((q->flags & other) || q->token_count < 6) return;
        token first = a.token_at(q->first_token + 1);
        if (is_ellipsis(first.text())) report({.span = first->span, .message = edge, .weaker = 1});
        if (!is_pair(q) || q.has(LEDE_FULL) || first.has(LEDE_CAPITALISED)) return;  // a sentence may trail off
        token last = a.token_at(end_token(q) - 2);
        if (is_ellipsis(last.text())) report({.span = last->span, .message = edge, .weaker = 1});
    }
};

}  // namespace

LEDELINT_RULE(editorial_brackets)
