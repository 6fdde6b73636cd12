// "The busesthat ran", "inthe harbour", "inOslo": two words run together where a link or a line break was taken out. The analysis knows
// the first two (GLUED); the third is a preposition in small letters glued to a name that the article has elsewhere.
#include <ledelint/plugin.hpp>

#include "clauses.hpp"
#include "glued_words.help.hpp"

#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace {

using namespace ledelint;

struct glued_words {
    enum message : uint32_t { glued };
    static constexpr lede_message messages[] = {{"glued"_s, "Two words run together: '{0}'."_s}};
    static constexpr lede_rule_info info = rule({.id = "glued-words", .summary = "Two words run together",
        .help = help::glued_words, .messages = view_of(messages), .traits = LEDE_SURFACE});

    void check(const article& a, const reporter& report) const {
        own_words own;
        for (token t : a.flagged(LEDE_GLUED | LEDE_INNER_CAPITAL)) {
            if (t.penn(LEDE_HYPH) || !t.has(LEDE_SPACE_BEFORE)) continue;
            block b = a.block_of(a.sentence_of(t.index()));
            if (b.is(LEDE_CODE) || b.is(LEDE_TABLE) || is_joined(a, t.index())) continue;
            if (t.has(LEDE_GLUED)) judge_words(a, t.index(), own, report);
            else if (uint32_t at = name_begin(a, t, own)) tell(t, at, report);
        }
    }

private:
    // Glued words that the article prints more than once, and its names' words; collected when first asked for.
    struct own_words {
        std::unordered_map<std::string_view, uint32_t> glued;
        std::unordered_set<std::string_view> names;
        bool collected = false;
        void collect(const article& a) {
            if (std::exchange(collected, true)) return;
            for (auto t : a.tokens())
                if (t.has(LEDE_GLUED)) ++glued[t.text()];
            for (auto n : a.names()) {
                names.insert(a.token_at(n->first_token).text());
                names.insert(a.token_at(n->first_token + n->token_count - 1).text());
            }
        }
    };

    // Part of a compound, an address or a tag.
    static bool is_joined(const article& a, uint32_t i) {
        if (a.token_at(i).has(LEDE_URL) || (i > 0 && is_one_of(a.token_at(i - 1).text(), {"#", "@"}))) return true;
        if (i + 1 >= a.tokens().size() || a.token_at(i + 1).has(LEDE_SPACE_BEFORE)) return false;
        return a.token_at(i + 1).penn(LEDE_HYPH) || is_one_of(a.token_at(i + 1).text(), {"/", "_", "@"});
    }
    // Beside another unknown word it is a foreign language sooner than a slip.
    static void judge_words(const article& a, uint32_t i, own_words& own, const reporter& report) {
        auto foreign = [&](uint32_t k) {
            token n = a.token_at(k);
            return is_lower_case(n) && !(n->flags & (LEDE_KNOWN | LEDE_GLUED | LEDE_HAS_DIGIT)) && n->sentence == a.token_at(i)->sentence;
        };
        if ((i > 0 && foreign(i - 1)) || (i + 1 < a.tokens().size() && foreign(i + 1))) return;
        own.collect(a);
        if (own.glued[a.token_at(i).text()] > 1) return;  // printed twice it is the article's own word
        tell(a.token_at(i), uint32_t(a.token_at(i).lemma().find(' ')), report);
    }
    // "inOslo": where the name begins; 0: another word with a capital inside.
    static uint32_t name_begin(const article& a, const token& t, own_words& own) {
        std::string_view s = t.text();
        for (std::string_view word : {"in", "of", "the", "and", "to", "for", "at", "on", "with", "by", "from", "said", "that"})
            if (s.starts_with(word) && s.size() > word.size() + 2 && is_capitalised(s.substr(word.size())) && is_name(a, s.substr(word.size()), own))
                return uint32_t(word.size());
        return 0;
    }
    static bool is_capitalised(std::string_view s) {
        if (s[0] < 'A' || s[0] > 'Z') return false;
        for (char c : s.substr(1))
            if (c < 'a' || c > 'z') return false;
        return true;
    }
    static bool is_name(const article& a, std::string_view s, own_words& own) {
        own.collect(a);
        return own.names.contains(s) || is_one_of(s, {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January",
            "February", "April", "June", "July", "August", "September", "October", "November", "December"});
    }
    static void tell(const token& t, uint32_t at, const reporter& report) {
        std::string both = std::string(t.text().substr(0, at)) + " " + std::string(t.text().substr(at));
        lede_span gap{t->span.begin + at, t->span.begin + at};
        report({.span = t->span, .message = glued, .args = {both}, .fixes = {{"Change to '" + both + "'", {{gap, " "}}}}});
    }
};

}  // namespace

LEDELINT_RULE(glued_words)
