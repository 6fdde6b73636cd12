// A text that breaks off: the last paragraph without an end stop, a paragraph that ends on a word which needs another ("... signed by
// the"), one that a line break cut in two, or the mark that a feed puts where it cuts ("[...]", "[+1234 chars]").
#include <ledelint/plugin.hpp>

#include "block_phrases.hpp"
#include "truncated_ending.help.hpp"

namespace {

using namespace ledelint;

struct truncated_ending {
    enum message : uint32_t { dangling, cut_in_two, no_stop, feed };
    static constexpr lede_message messages[] = {
        {"dangling"_s, "The paragraph breaks off behind '{0}'."_s},
        {"cut-in-two"_s, "The paragraph ends on '{0}' and goes on in small letters in the next one."_s},
        {"no-stop"_s, "The text ends on '{0}' without a stop: is there more?"_s},
        {"feed"_s, "'{0}' marks where a feed cut the text."_s},
    };
    static constexpr lede_str stronger[] = {"mt-artifacts.dropped-verb"_s, "mt-artifacts.stub-sentence"_s,
        "mt-artifacts.abbreviation-break"_s, "mt-artifacts.page-boilerplate"_s, "mt-artifacts.promo-line"_s,
        "mt-artifacts.byline-residue"_s, "mt-artifacts.credit-residue"_s};
    static constexpr lede_rule_info info = rule({.id = "truncated-ending", .summary = "A text or paragraph that breaks off",
        .help = help::truncated_ending, .tier = LEDE_TIER_B, .level = LEDE_WARNING, .messages = view_of(messages),
        .yields_to = view_of(stronger), .traits = LEDE_SURFACE});

    void check(const article& a, const reporter& report) const {
        auto blocks = a.blocks();
        const uint32_t last = last_prose(a);
        for (uint32_t i = 0; i < blocks.size(); ++i) {
            block b = blocks[i];
            if (!b.is(LEDE_PARAGRAPH) || b->token_count < fewest) continue;
            token end = a.token_at(b->first_token + b->token_count - 1);
            if (is_stop(end)) judge_feed(a, b, report);
            else judge_end(a, b, end, i == last, report);
        }
    }

private:
    static constexpr uint32_t fewest = 8, fewest_last = 12;  // tokens

    // A text of paragraphs that all end without a stop is set so; only one that elsewhere has stops breaks off.
    static uint32_t last_prose(const article& a) {
        auto blocks = a.blocks();
        uint32_t stopped = 0, last = 0;
        for (auto b : blocks)
            if (b.is(LEDE_PARAGRAPH) && b->token_count >= fewest_last) {
                last = b.index();
                stopped += is_stop(a.token_at(b->first_token + b->token_count - 1));
            }
        return stopped >= 2 ? last : 0;
    }
    static bool is_stop(const token& t) {
        constexpr std::string_view stops = ".!?:)]\"'";
        return stops.find(t.text().back()) != stops.npos || t.penn(LEDE_CLOSE_QUOTE) || t.text().ends_with("\u201d") ||
            t.text().ends_with("\u2019") || t.text().ends_with("\u2026") || t.has(LEDE_URL);
    }
    static void judge_end(const article& a, const block& b, const token& end, bool last, const reporter& report) {
        lede_span place = end->span;
        std::string word(end.text());
        if (needs_more(end)) return report({.span = place, .message = dangling, .args = {word}});
        if (goes_on(a, b, end)) return report({.span = place, .message = cut_in_two, .args = {word}});
        sentence s = a.sentences()[b->first_sentence + b->sentence_count - 1];
        if (last && b->token_count >= fewest_last && is_clause(a, s) && is_plain_end(end))
            report({.span = s->span, .message = no_stop, .args = {word}});
    }
    // "the", "of", "and": what follows is missing. A particle may end a sentence ("put up with"), an article or conjunction may not.
    static bool needs_more(const token& t) {
        if (t.has(LEDE_CAPITALISED)) return false;
        if (t.penn(LEDE_CC) || t.penn(LEDE_PRPS)) return !same_word(t.text(), "her") && !same_word(t.text(), "his");
        for (std::string_view w : {"the", "a", "an", "of", "to", "from", "by", "with", "for", "at", "into", "because", "although", "if",
            "than",
                 "while", "whether", "during", "between", "who", "which"})
            if (t.text() == w) return true;
        return false;
    }
    // A line break in the middle of a sentence: no stop or a comma, then a small letter.
    static bool goes_on(const article& a, const block& b, const token& end) {
        auto blocks = a.blocks();
        if (b.index() + 1 >= blocks.size() || !a.token_at(b->first_token).has(LEDE_CAPITALISED)) return false;
        block next = blocks[b.index() + 1];
        if (!next.is(LEDE_PARAGRAPH) || next->token_count < fewest / 2) return false;
        token t = a.token_at(next->first_token);
        char c = t.text()[0];
        return c >= 'a' && c <= 'z' && t.has(LEDE_KNOWN) && (end.text() == "," || !end.is(LEDE_PUNCT)) && !is_listed(a, b);
    }
    // Verse and lists without bullets: the lines before end so too.
    static bool is_listed(const article& a, const block& b) {
        auto blocks = a.blocks();
        if (b.index() == 0 || !blocks[b.index() - 1].is(LEDE_PARAGRAPH)) return false;
        block before = blocks[b.index() - 1];
        token end = a.token_at(before->first_token + before->token_count - 1);
        return !is_stop(end) || end.text() == ":";
    }
    static bool is_clause(const article& a, const sentence& s) {
        if (!a.token_at(s->first_token).has(LEDE_CAPITALISED) || s.has(LEDE_TITLE_CASE)) return false;
        for (auto t : a.tokens(s))
            if (t.is_finite_verb()) return true;
        return false;
    }
    // An agency's initials sign a text: "... (July 22) AP".
    static bool is_plain_end(const token& t) {
        if (t.has(LEDE_ALL_CAPITALS)) return false;
        char c = lower(t.text().back());
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == ',' || c == ';';
    }

    // "[...]", "[+1234 chars]", "(more...)", "… Read more": at a paragraph's end.
    static void judge_feed(const article& a, const block& b, const reporter& report) {
        std::string_view s = a.text(b->span);
        if (!s.ends_with(']') && !s.ends_with(')') && !s.ends_with(';')) return;
        for (std::string_view mark : {"[...]", "[\u2026]", "[ \u2026 ]", "[ ... ]", "(more...)", "[Read more]", "[read more]",
            "[continued]", "[Truncated]",
                 "[truncated]", "&hellip;", "[&hellip;]"})
            if (s.ends_with(mark)) return tell_feed(b, mark.size(), a, report);
        std::size_t open = s.ends_with(" chars]") ? s.rfind("[+") : s.npos;
        if (open != s.npos && s.size() - open < 20) tell_feed(b, s.size() - open, a, report);
    }
    static void tell_feed(const block& b, std::size_t size, const article& a, const reporter& report) {
        lede_span place{b->span.end - uint32_t(size), b->span.end};
        report({.span = place, .message = feed, .args = {std::string(a.text(place))}});
    }
};

}  // namespace

LEDELINT_RULE(truncated_ending)
