// What a page's title holds beside the headline: "Ferry sinks | World | Latest News", "Ferry sinks - Harbour Star News", "(VIDEO)". A bar,
// an arrow or a double colon parts titles only; behind a dash the last words must be a site's name, for British headlines end on
// their source ("Man held over fire - police").
#include <ledelint/plugin.hpp>

#include "title_residue.help.hpp"

namespace {

using namespace ledelint;

struct title_residue {
    enum message : uint32_t { site, tag };
    static constexpr lede_message messages[] = {
        {"site"_s, "'{0}' is the page's, not the headline's."_s},
        {"tag"_s, "'{0}' is a tag of the page that was copied."_s},
    };
    static constexpr lede_str lexicons[] = {"site-words"_s};
    static constexpr lede_rule_info info = rule({.id = "title-residue", .summary = "A site's name, section or tag left in the headline",
        .help = help::title_residue, .tier = LEDE_TIER_B, .level = LEDE_WARNING, .messages = view_of(messages),
        .lexicons = view_of(lexicons), .traits = LEDE_SURFACE});

    explicit title_residue(const context& c) : words_(c.lexicon("site-words")) {}

    void check(const article& a, const reporter& report) const {
        for (auto b : a.blocks()) {
            if (!b.is(LEDE_HEADLINE)) continue;
            uint32_t first = b->first_token, end = first + b->token_count;
            if (uint32_t mark = parting_mark(a, first, end)) {
                lede_span place = rest(a, mark, first, end);
                report({.span = place, .message = site, .args = {std::string(a.text(place))}});
            }
            if (uint32_t open = bracketed_tag(a, first, end)) tell_tag(a, open, report);
            return;  // one headline
        }
    }

private:
    lexicon words_;
    static constexpr uint32_t longest_tail = 6, longest_head = 3;  // tokens

    // The first mark that parts a title from the rest of the page's; 0: none.
    uint32_t parting_mark(const article& a, uint32_t first, uint32_t end) const {
        for (uint32_t i = first + 1; i + 1 < end; ++i) {
            token t = a.token_at(i);
            if (!t.is(LEDE_PUNCT) && !t.is(LEDE_SYM) && t.text().size() > 3) continue;
            if (!t.has(LEDE_SPACE_BEFORE)) continue;
            if (t.text() == ":" && i + 2 < end && a.token_at(i + 1).text() == ":") return i;  // " :: "
            if (!a.token_at(i + 1).has(LEDE_SPACE_BEFORE)) continue;
            if (is_bar(t.text()) || (is_dash(t.text()) && is_site(a, i + 1, end))) return i;
        }
        return 0;
    }
    static bool is_bar(std::string_view s) { return s == "|" || s == "\u00bb" || s == "::" || s == "||" || s == "\u2022" ||
        s == "\u203a" || s == "\u2758"; }
    static bool is_dash(std::string_view s) { return s == "-" || s == "\u2013" || s == "\u2014" || s == "--" || s == "/"; }
    // "Harbour Star News", "harbourstar.com": capitals throughout, to the headline's end.
    bool is_site(const article& a, uint32_t i, uint32_t end) const {
        if (end - i > longest_tail) return false;
        if (end - i == 1 && a.token_at(i).has(LEDE_URL)) return true;
        for (uint32_t k = i; k < end; ++k) {
            token t = a.token_at(k);
            bool small = same_word(t.text(), "of") || same_word(t.text(), "the") || t.text() == "&" || t.text() == "-";
            if (!small && !(t->flags & (LEDE_CAPITALISED | LEDE_HAS_DIGIT | LEDE_URL))) return false;
        }
        if (a.text(a.token_at(i)->span).find('.') != std::string_view::npos && a.token_at(i).has(LEDE_URL)) return true;
        return end - i >= 2 && is_label(a.token_at(end - 1).text(), "name", "section") && !is_verb_phrase(a, i, end);
    }
    bool is_label(std::string_view word, std::string_view x, std::string_view y) const {
        auto e = words_.find(word);
        return e && (sv(e->label) == x || sv(e->label) == y);
    }
    // "Rain Stops Play - Hosts Lead News": a clause in title case.
    static bool is_verb_phrase(const article& a, uint32_t i, uint32_t end) {
        for (uint32_t k = i; k < end; ++k)
            if (a.token_at(k).penn(LEDE_VBZ) || a.token_at(k).penn(LEDE_VBD) || a.token_at(k).penn(LEDE_MD)) return true;
        return false;
    }
    // The shorter side of the mark is the page's: "Opinion | Why canals freeze".
    static lede_span rest(const article& a, uint32_t mark, uint32_t first, uint32_t end) {
        if (mark - first <= longest_head && end - mark - 1 > mark - first) return join(a.token_at(first)->span, a.token_at(mark)->span);
        return join(a.token_at(mark)->span, a.token_at(end - 1)->span);
    }

    // "[VIDEO]", "(Photos)", "(+video)" at either end; 0: none, else the bracket's token. An opening bracket at the head is 0 + 1.
    uint32_t bracketed_tag(const article& a, uint32_t first, uint32_t end) const {
        for (uint32_t i = first; i + 2 < end; ++i) {
            std::string_view open = a.token_at(i).text();
            if (open != "[" && open != "(") continue;
            uint32_t close = i + 1;
            while (close < end && a.token_at(close).text() != "]" && a.token_at(close).text() != ")") ++close;
            if (close >= end || close - i > 4 || (i != first && close + 1 != end)) continue;
            std::string_view inner = a.text({a.token_at(i)->span.end, a.token_at(close)->span.begin});
            if (!inner.empty() && inner[0] == '+') inner.remove_prefix(inner.size() > 1 && inner[1] == ' ' ? 2 : 1);
            auto e = words_.find(inner);
            if (e && (sv(e->label) == "tag" || is_label(inner, "section", "tag"))) return i + 1;
        }
        return 0;
    }
    static void tell_tag(const article& a, uint32_t behind_open, const reporter& report) {
        uint32_t close = behind_open;
        while (a.token_at(close).text() != "]" && a.token_at(close).text() != ")") ++close;
        lede_span place = join(a.token_at(behind_open - 1)->span, a.token_at(close)->span);
        report({.span = place, .message = tag, .args = {std::string(a.text(place))}});
    }
};

}  // namespace

LEDELINT_RULE(title_residue)
