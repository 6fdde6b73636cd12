// One figure broken in two by a space: "83 .50", "$12. 3 billion", "12 ,500". A space behind the mark may also end a sentence or
// part two items of a list, so there the figure needs a currency before it or a unit behind it.
#include <ledelint/plugin.hpp>

#include "split_number.help.hpp"

#include <initializer_list>

namespace {

using namespace ledelint;

struct split_number {
    enum message : uint32_t { split };
    static constexpr lede_message messages[] = {{"split"_s, "The figure '{0}' is broken by a space: '{1}'?"_s}};
    static constexpr lede_str lexicons[] = {"number-followers"_s};
    static constexpr lede_rule_info info = rule({.id = "split-number", .summary = "A figure broken by a space", .help = help::split_number,
        .messages = view_of(messages), .lexicons = view_of(lexicons), .traits = LEDE_SURFACE});

    explicit split_number(const context& c) : followers_(c.lexicon("number-followers")) {}

    void check(const article& a, const reporter& report) const {
        for (auto t : a.flagged(LEDE_HAS_DIGIT)) {
            if (!is_short_figure(t.text())) continue;
            block b = a.block_of(a.sentences()[t->sentence]);
            uint32_t i = t.index(), end = b->first_token + b->token_count;
            if (i + 1 >= end || a.token_at(i + 1).has(LEDE_CAPITALISED) || b.is(LEDE_CODE) || b.is(LEDE_TABLE)) continue;
            if (uint32_t last = broken_at(a, i, b->first_token, end)) tell(a, i, last, report);
        }
    }

private:
    lexicon followers_;

    static bool is_digit(char c) { return c >= '0' && c <= '9'; }
    static bool all_digits(std::string_view s) {
        for (char c : s)
            if (!is_digit(c)) return false;
        return !s.empty();
    }
    static bool is_short_figure(std::string_view s) { return s.size() <= 3 && all_digits(s); }

    // The token that ends the broken figure which token `i` begins; 0: it is whole.
    uint32_t broken_at(const article& a, uint32_t i, uint32_t first, uint32_t end) const {
        token mark = a.token_at(i + 1);
        std::string_view m = mark.text();
        bool spaced = mark.has(LEDE_SPACE_BEFORE);
        if (spaced && m.size() > 1 && (m[0] == '.' || m[0] == ',') && all_digits(m.substr(1))) return i + 1;  // "83 .50"
        if ((m != "." && m != ",") || i + 2 >= end) return 0;
        token rest = a.token_at(i + 2);
        if (!all_digits(rest.text()) || rest.text().size() > 3 || (m == "," && rest.text().size() != 3)) return 0;
        bool glued = !rest.has(LEDE_SPACE_BEFORE);
        if (spaced && glued) return i + 2;  // "12 ,500"
        if (glued || i + 3 >= end || is_list(a, i + 3, end)) return 0;
        if (spaced) return m == "." && has_follower(a, i + 3) ? i + 2 : 0;  // "4 . 7 percent"
        return is_one_figure(a, i, first) ? i + 2 : 0;
    }
    bool has_follower(const article& a, uint32_t i) const {
        if (a.token_at(i).penn(LEDE_HYPH) && i + 1 < a.tokens().size()) ++i;  // "6. 2-magnitude"
        return followers_.has(a.token_at(i).text());
    }
    // With the space behind the mark: a currency before it, a unit behind it, "1, 077", "about 12, 500 people".
    bool is_one_figure(const article& a, uint32_t i, uint32_t first) const {
        token rest = a.token_at(i + 2), behind = a.token_at(i + 3);
        if (i > first && is_currency(a.token_at(i - 1))) return true;
        bool named = i > first && a.token_at(i - 1).has(LEDE_CAPITALISED) && !a.token_at(i - 1).has(LEDE_SENTENCE_FIRST);
        if (named) return false;
        if (a.token_at(i + 1).text() == ".") return has_follower(a, i + 3);
        return rest.text()[0] == '0' || behind.text() == "%" || (i > first && continues(a, i, first, behind));
    }
    static bool is_currency(const token& t) { return t.penn(LEDE_DOLLAR) || t.text().ends_with("$") || t.text().ends_with("\u00a3") ||
        t.text().ends_with("\u20ac"); }
    // "12, 500" in the place of one figure: after a hedge or a verb that takes an object and before its noun, or before the sentence's end.
    static bool continues(const article& a, uint32_t i, uint32_t first, const token& behind) {
        token before = a.token_at(i - 1);
        if (is_one_of(before.text(), {"about", "roughly", "nearly", "almost", "than", "some", "approximately",
            "least"})) return behind.is_noun() || behind.is(LEDE_ADJ);
        bool stop = behind.penn(LEDE_STOP) || behind.penn(LEDE_RRB) || behind.text() == "," || behind.text() == ";";
        if (stop) return (before.is(LEDE_ADP) || before.penn(LEDE_TO) || before.is_verb()) && takes_amount(a, i, first);
        if (!behind.is_noun() && !behind.is(LEDE_ADJ)) return false;
        if (before.is(LEDE_VERB)) return !is_one_of(before.text(), {"turned", "aged", "finished", "came", "ranked", "placed", "ran",
            "was", "is"});
        return same_word(before.text(), "of") && i > first + 1 && is_one_of(a.token_at(i - 2).text(), {"total", "crowd", "town", "city",
            "population", "average",
            "record", "village", "sum", "minimum", "maximum", "fleet", "membership", "workforce", "capacity", "attendance", "audience",
                "tally", "turnout", "toll", "force", "staff"});
    }
    // "peaked at", "jumped to", "by": a verb before the preposition, and no list before the figure.
    static bool takes_amount(const article& a, uint32_t i, uint32_t first) {
        token before = a.token_at(i - 1);
        if (before.is(LEDE_VERB)) return true;
        if (i < first + 2 || !is_one_of(before.text(), {"to", "by", "at", "of", "from"})) return false;
        for (uint32_t k = i - 1; k > first && k + 4 > i; --k)
            if (a.token_at(k - 1).is(LEDE_VERB)) return !is_one_of(a.token_at(k - 1).text(), {"died", "retired", "aged", "lives",
                "living", "married", "left"});
        return false;
    }
    static bool is_one_of(std::string_view word, std::initializer_list<std::string_view> list) {
        for (std::string_view w : list)
            if (same_word(word, w)) return true;
        return false;
    }
    // "on lines 4, 500 and 600": another figure follows.
    static bool is_list(const article& a, uint32_t i, uint32_t end) {
        std::string_view link = a.token_at(i).text();
        return (link == "," || same_word(link, "and") || same_word(link, "or")) && i + 1 < end && a.token_at(i + 1).has(LEDE_HAS_DIGIT);
    }

    static void tell(const article& a, uint32_t first, uint32_t last, const reporter& report) {
        lede_span whole = join(a.token_at(first)->span, a.token_at(last)->span);
        std::string printed(a.text(whole)), joined;
        for (char c : printed)
            if (c != ' ' && c != '\n') joined += c;
        report({.span = whole, .message = split, .args = {printed, joined}, .fixes = {{"Change to '" + joined + "'", {{whole, joined}}}}});
    }
};

}  // namespace

LEDELINT_RULE(split_number)
