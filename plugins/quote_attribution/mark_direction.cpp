// A quotation mark that faces the wrong way, does not match its partner, stands off from the words it encloses, or is glued to those
// outside; and ‘ where an apostrophe belongs. The reader is not misled while the pair is whole: all but the stray mark are notes.
#include <ledelint/plugin.hpp>

#include "mark_direction.help.hpp"
#include "marks.hpp"

namespace {

using namespace ledelint;

enum class shape : uint8_t { other, straight, opens, closes };

shape shape_of(std::string_view mark) {
    if (mark == "\"" || mark == "'") return shape::straight;
    if (mark == "\u201c" || mark == "\u2018") return shape::opens;
    if (mark == "\u201d" || mark == "\u2019") return shape::closes;
    return shape::other;
}

struct mark_direction {
    enum message : uint32_t { faces_away, mixed, space_inside, no_space, apostrophe, stray };
    static constexpr lede_message messages[] = {
        {"faces-away"_s, "This mark faces the wrong way."_s},
        {"mixed"_s, "This quotation opens with {0} and closes with {1}."_s},
        {"space-inside"_s, "A space stands between this mark and the words it encloses."_s},
        {"no-space"_s, "No space stands between this mark and the words outside."_s},
        {"apostrophe"_s, "This is an opening mark where an apostrophe belongs."_s},
        {"stray"_s, "This mark opens a quotation, and nothing follows."_s},
    };
    static constexpr lede_rule_info info = rule({.id = "mark-direction",
        .summary = "A quotation mark that faces the wrong way or is badly spaced",
        .help = help::mark_direction, .messages = view_of(messages), .traits = LEDE_SURFACE});

    void check(const article& a, const reporter& report) const {
        for (auto q : a.quotations()) {
            block b = a.blocks()[q->block];
            if (b.is(LEDE_CODE) || b.is(LEDE_TABLE)) continue;
            if (is_pair(q)) check_pair(a, q, b, report);
            else if (is_stray_opener(a, q, b)) tell(report, opening_mark(q), stray);
        }
        for (auto t : a.uses("\u2018"_key)) check_apostrophe(a, t, report);
    }

private:
    static void tell(const reporter& report, lede_span place, message m, std::vector<fix> fixes = {}) {
        report({.span = place, .message = m, .fixes = std::move(fixes), .weaker = m == stray ? 0u : 1u});
    }
    static std::vector<fix> put(lede_span place, std::string_view text, std::string_view title) {
        return {{.title = std::string(title), .edits = {{place, std::string(text)}}}};
    }

    // One finding an end: direction first, then spacing.
    static void check_pair(const article& a, const quotation& q, const block& b, const reporter& report) {
        lede_span open = opening_mark(q), close = closing_mark(q);
        shape from = shape_of(a.text(open)), to = shape_of(a.text(close));
        if (from == shape::other || to == shape::other) return;
        bool single = q.has(LEDE_SINGLE_MARKS);
        if (from == shape::closes) tell(report, open, faces_away, put(open, single ? "\u2018" : "\u201c", "Turn the mark"));
        else check_front(a, q, b, report);
        if (to == shape::opens) return tell(report, close, faces_away, put(close, single ? "\u2019" : "\u201d", "Turn the mark"));
        if ((from == shape::straight) != (to == shape::straight)) return check_mixed(a, q, report);
        check_back(a, q, b, report);
    }

    // Between “ and " the curly one stays. Between single marks the straight one may be an apostrophe.
    static void check_mixed(const article& a, const quotation& q, const reporter& report) {
        if (q.has(LEDE_SINGLE_MARKS)) return;
        lede_span open = opening_mark(q), close = closing_mark(q);
        bool first = shape_of(a.text(open)) == shape::straight;
        auto fixes = first ? put(open, "\u201c", "Make both marks curly") : put(close, "\u201d", "Make both marks curly");
        report({.span = first ? open : close, .message = mixed, .args = {std::string(a.text(open)), std::string(a.text(close))},
            .fixes = std::move(fixes), .weaker = 1});
    }

    static void check_front(const article& a, const quotation& q, const block& b, const reporter& report) {
        uint32_t t = q->first_token;
        lede_span mark = opening_mark(q);
        if (q->token_count > 2 && a.token_at(t + 1).has(LEDE_SPACE_BEFORE) && !is_mark(a, t + 1))
            return tell(report, mark, space_inside);
        if (t > b->first_token && !a.token_at(t).has(LEDE_SPACE_BEFORE) && is_glued(a.token_at(t - 1)) && !is_code(a, q))
            tell(report, mark, no_space, put({mark.begin, mark.begin}, " ", "Add a space"));
    }
    static void check_back(const article& a, const quotation& q, const block& b, const reporter& report) {
        uint32_t t = end_token(q) - 1;
        lede_span mark = closing_mark(q);
        if (q->token_count > 2 && a.token_at(t).has(LEDE_SPACE_BEFORE) && !is_mark(a, t - 1))
            return tell(report, mark, space_inside);
        if (t + 1 < end_token(b) && !a.token_at(t + 1).has(LEDE_SPACE_BEFORE) && is_word(a.token_at(t + 1)))
            tell(report, mark, no_space, put({mark.end, mark.end}, " ", "Add a space"));
    }

    // A field of JSON or the like: ,"name":"value"
    static bool is_code(const article& a, const quotation& q) {
        char next = q->span.end < a.text().size() ? a.text()[q->span.end] : ' ';
        bool field = next == ':' || next == '=' || next == '}' || next == ']' || next == ',';
        return q.has(LEDE_STRAIGHT_MARKS) && field && q->span.begin > 0 && a.text()[q->span.begin - 1] == ',';
    }
    static bool is_mark(const article& a, uint32_t t) { return shape_of(a.token_at(t).text()) != shape::other; }
    // A word or a stop before an opening mark; brackets, dashes, strokes and other marks may stand there.
    static bool is_glued(const token& t) {
        char last = lower(t.text().back());
        bool letter = (last >= 'a' && last <= 'z') || (last >= '0' && last <= '9');
        return letter || last == '.' || last == ',' || last == '?' || last == '!';
    }
    // A word of its own behind a closing mark: not 's or the ending of an inflected quotation (“OK”d).
    static bool is_word(const token& t) {
        return !t.is(LEDE_PUNCT) && !t.is(LEDE_PART) && !t.is(LEDE_SYM) && !t.has(LEDE_HAS_DIGIT) && length(t->span) > 3;
    }

    // “ with nothing behind it at the end of a paragraph, and nothing open that it could close.
    static bool is_stray_opener(const article& a, const quotation& q, const block& b) {
        bool last = end_token(q) == end_token(b) && q->first_token > b->first_token;
        return q.has(LEDE_OPEN_ENDED) && q->token_count == 1 && last && shape_of(a.text(opening_mark(q))) == shape::opens;
    }

    static void check_apostrophe(const article& a, const token& t, const reporter& report) {
        if (t.index() + 1 >= a.tokens().size() || !stands_for_letters(a, t, a.token_at(t.index() + 1)) || opens_quotation(a, t)) return;
        tell(report, t->span, apostrophe, put(t->span, "\u2019", "Use an apostrophe"));
    }
    static bool opens_quotation(const article& a, const token& t) {
        for (auto q : a.quotations_in(t->span))
            if (q->span.begin == t->span.begin) return true;
        return false;
    }
    // ‘90s, rock ‘n’ roll, ‘em; or between letters, it‘s.
    static bool stands_for_letters(const article& a, const token& mark, const token& next) {
        if (next.has(LEDE_SPACE_BEFORE)) return false;
        constexpr std::string_view clipped[] = {"em", "n", "tis", "twas", "til", "cause", "round", "bout"};
        std::string_view w = next.text();
        auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
        bool year = (w.size() == 2 || (w.size() == 3 && w[2] == 's')) && is_digit(w[0]) && is_digit(w[1]);
        for (std::string_view c : clipped)
            if (same_word(w, c)) return true;
        uint32_t at = mark->span.begin;
        char before = at ? lower(a.text()[at - 1]) : ' ', after = w.empty() ? ' ' : lower(w[0]);
        return year || (before >= 'a' && before <= 'z' && after >= 'a' && after <= 'z');
    }
};

}  // namespace

LEDELINT_RULE(mark_direction)
