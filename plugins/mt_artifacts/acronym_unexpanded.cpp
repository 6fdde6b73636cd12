// "The FRC said": an acronym that the article never spells out. Advice: houses differ on which ones a reader knows.
#include <ledelint/plugin.hpp>

#include "acronym_unexpanded.help.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace {

using namespace ledelint;

struct acronym_unexpanded {
    enum message : uint32_t { unexpanded };
    static constexpr lede_message messages[] = {{"unexpanded"_s, "'{0}' is never spelled out."_s}};
    static constexpr lede_str lexicons[] = {"acronyms"_s, "known-acronyms"_s};
    static constexpr lede_rule_info info = rule({.id = "acronym-unexpanded", .summary = "An acronym that is never spelled out",
        .help = help::acronym_unexpanded, .tier = LEDE_TIER_C, .level = LEDE_OFF, .messages = view_of(messages),
        .lexicons = view_of(lexicons)});

    explicit acronym_unexpanded(const context& c) : bodies_(c.lexicon("acronyms")), known_(c.lexicon("known-acronyms")) {}

    void check(const article& a, const reporter& report) const {
        std::vector<std::string_view> seen;
        for (auto n : a.names()) {
            if (!n.has(LEDE_ACRONYM) || n->token_count != 1 || length(n->span) < 2 || length(n->span) > 6) continue;
            sentence s = a.sentence_of(n->first_token);
            if (s.has(LEDE_CAPITALS) || !a.block_of(s).is_prose() || !n.of().token_at(n->first_token).has(LEDE_ALL_CAPITALS)) continue;
            if (a.token_at(n->first_token).has(LEDE_HAS_DIGIT) || std::find(seen.begin(), seen.end(), n.text()) != seen.end()) continue;
            if (seen.size() == most) return;  // each of them costs a walk over the article
            seen.push_back(n.text());
            std::string letters = without_points(n.text());
            if (!std::ranges::all_of(letters, is_capital) || letters.size() < 2 || is_shouted(a, n)) continue;
            if (known_.has(letters) || bodies_.has(letters) || is_bracketed(a, n) || is_spelled_out(a, letters)) continue;
            report({.span = n->span, .message = unexpanded, .args = {std::string(n.text())}});
        }
    }

private:
    static constexpr std::size_t most = 100;
    lexicon bodies_, known_;

    static bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
    static std::string without_points(std::string_view printed) {
        std::string out(printed);
        std::erase(out, '.');
        return out;
    }
    // "MORE", "ZERO": a word in capitals that the article prints in small letters too.
    static bool is_shouted(const article& a, const name& n) {
        for (token t : a.uses(a.token_at(n->first_token).key()))
            if (!t.has(LEDE_CAPITALISED)) return true;
        return false;
    }
    // In brackets behind its name, or with the name in brackets behind it.
    static bool is_bracketed(const article& a, const name& n) {
        uint32_t i = n->first_token;
        return (i > 0 && a.token_at(i - 1).penn(LEDE_LRB)) || (i + 1 < a.tokens().size() && a.token_at(i + 1).penn(LEDE_LRB));
    }
    // A run of capitalised words with these initials stands somewhere.
    static bool is_spelled_out(const article& a, std::string_view acronym) {
        std::string run;
        for (auto t : a.tokens()) {
            bool capital = t.has(LEDE_CAPITALISED) && !t.has(LEDE_ALL_CAPITALS);
            if (capital) run += t.text()[0];
            else if (!t.is(LEDE_ADP) && !t.is(LEDE_DET) && !t.is(LEDE_CCONJ) && !t.is(LEDE_PART)) run.clear();
            if (capital && run.size() >= acronym.size() && run.ends_with(acronym)) return true;
        }
        return false;
    }
};

}  // namespace

LEDELINT_RULE(acronym_unexpanded)
