// Marks that desks and wires set for each other: "(MORE)", "-30-", "###", "[sic?]", "(CQ)". They end a take or vouch for a spelling, and
// were never for the reader.
#include <ledelint/plugin.hpp>

#include "block_phrases.hpp"
#include "desk_mark.help.hpp"

#include <algorithm>

namespace {

using namespace ledelint;

constexpr std::string_view signs[] = {"-30-", "\u201330\u2013", "\u201430\u2014", "--30--", "###", "####", "-ends-", "-Ends-", "-ENDS-",
    "//ENDS//", "\u2013ENDS\u2013", "-more-", "-MORE-", "--more--", "\u2013more\u2013", "-end-", "-End-", "-END-", "--END--", "--end--",
    "=end=", "=END=", "-ENDIT-", "-0-", "-o0o-", "MORE-MORE-MORE", "-MORE-MORE-"};
constexpr std::string_view lines[] = {"# # #", "-- END --", "-- end --", "-- ENDS --", "-- Ends --", "-- MORE --", "-- more --",
    "-- 30 --", "#  #  #", "- 30 -", "\u2013 30 \u2013", "- ends -", "- Ends -", "- ENDS -", "- end -", "- more -", "- MORE -",
    "* * * MORE * * *", "URGENT", "xxx", "XXX", "ends", "Ends"};
constexpr std::string_view round[] = {"MORE", "MORE TO COME", "ENDS", "END", "Ends", "CQ", "cq", "stet", "MORE FOLLOWS",
    "UPDATES THROUGHOUT", "WRITETHRU"};
constexpr std::string_view square[] = {"sic?", "CHECK", "check spelling", "CHECK SPELLING", "spelling?", "sp?", "name?", "check date",
    "check name", "check spelling?", "check figure", "spell?", "date?", "CK", "ck"};

template <std::size_t N>
bool is_among(std::string_view s, const std::string_view (&list)[N]) {
    for (std::string_view one : list)
        if (s == one) return true;
    return false;
}

struct desk_mark {
    enum message : uint32_t { mark };
    static constexpr lede_message messages[] = {{"mark"_s, "'{0}' is a mark of the desk."_s}};
    static constexpr lede_str lexicons[] = {"desk-marks"_s};
    static constexpr lede_rule_info info = rule({.id = "desk-mark", .summary = "A mark of the desk left in the text",
        .help = help::desk_mark, .messages = view_of(messages), .lexicons = view_of(lexicons), .traits = LEDE_SURFACE});

    explicit desk_mark(const context& c) : phrases_(c.lexicon("desk-marks")) {}

    void check(const article& a, const reporter& report) const {
        check_phrases(a, report);
        for (auto b : a.blocks()) {
            if (b.is(LEDE_CODE) || b.is(LEDE_TABLE)) continue;
            if (lede_span end = end_mark(a.text(b->span)); !empty(end)) tell(a, {b->span.begin + end.begin, b->span.begin + end.end}, report);
        }
        for (auto [open, shut] : {std::pair{'(', ')'}, {'[', ']'}}) {
            std::string_view s = a.text();
            for (std::size_t i = s.find(open); i != s.npos; i = s.find(open, i + 1)) {
                std::string_view word = s.substr(i + 1, longest_word + 1);
                word = word.substr(0, std::min(word.find(shut), word.size()));
                if (word.size() <= longest_word && is_desk_word(word, open) && is_read(a, uint32_t(i)))
                    tell(a, {uint32_t(i), uint32_t(i + word.size() + 2)}, report);
            }
        }
    }

private:
    lexicon phrases_;
    static constexpr uint32_t longest = 24;  // words of a short paragraph

    static constexpr std::size_t longest_word = 18;  // bytes of the longest mark in brackets

    static bool is_read(const article& a, uint32_t at) {
        auto behind = a.begin_in<lede_block>(a.raw().blocks, {0, at + 1}).second;
        if (behind == 0) return false;
        block b = a.blocks()[behind - 1];
        return at < b->span.end && !b.is(LEDE_CODE) && !b.is(LEDE_TABLE);
    }
    void check_phrases(const article& a, const reporter& report) const {
        auto hits = phrases_.hits(a);
        for (uint32_t i = 0; i < hits.size(); ++i) {
            block b = a.block_of(a.sentence_of(hits[i].first_token));
            bool read = !b.is(LEDE_CODE) && !b.is(LEDE_TABLE) && !b.is(LEDE_HEADLINE) && !a.token_at(hits[i].first_token).has(LEDE_QUOTED);
            if (read && (sv(phrases_.entry(hits[i]).label) == "aside" ? is_aside(a, b, hits[i]) : is_slug(a, b, hits[i]))) tell(a,
                hits[i].span, report);
        }
    }
    static bool is_slug(const article& a, const block& b, const lede_hit& h) {
        bool bracket = h.first_token > b->first_token && a.token_at(h.first_token - 1).penn(LEDE_LRB) &&
            closes_block(a, h.first_token, b->first_token + b->token_count);
        return bracket || block_phrases(longest).counts(a, b, h, "opening");
    }
    static bool closes_block(const article& a, uint32_t i, uint32_t end) {
        while (i < end && !a.token_at(i).penn(LEDE_RRB)) ++i;
        return i + 2 >= end;
    }
    // "Ana Brandtt, cq, left"
    static bool is_aside(const article& a, const block& b, const lede_hit& h) {
        uint32_t behind = h.first_token + h.token_count;
        bool inside = h.first_token > b->first_token && behind < b->first_token + b->token_count;
        return inside && a.token_at(h.first_token - 1).text() == "," && a.token_at(behind).text() == ",";
    }

    static void tell(const article& a, lede_span place, const reporter& report) {
        report({.span = place, .message = mark, .args = {std::string(a.text(place))}});
    }

    // A block that is an end mark and no more, or a paragraph's last word: "-30-", "###", "ENDS", "(ENDS)", "MORE".
    static lede_span end_mark(std::string_view s) {
        if (s.empty() || std::string_view("-#/=*sExSTX\x93\x94").find(s.back()) == s.npos) return {0, 0};  // no mark ends so
        std::size_t begin = s.find_last_of(" \n") + 1;
        std::string_view last = s.substr(begin);
        if (is_among(last, signs)) return {uint32_t(begin), uint32_t(s.size())};
        if (is_among(s, lines)) return {0, uint32_t(s.size())};
        return begin == 0 && (last == "ENDS" || last == "MORE") ? lede_span{0, uint32_t(s.size())} : lede_span{0, 0};
    }
    static bool is_desk_word(std::string_view s, char open) {
        if (is_among(s, round)) return open == '(' || s == "CQ" || s == "cq";
        if (is_among(s, square)) return open == '[' || s.back() == '?';
        return false;
    }
};

}  // namespace

LEDELINT_RULE(desk_mark)
