// Names that stand in quotation marks, one of them more than once, and bare as well: marks around firms and places are another language's
// custom.
#include <ledelint/plugin.hpp>

#include "marks.hpp"
#include "quoted_name.help.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

namespace {

using namespace ledelint;

struct quoted_name {
    enum message : uint32_t { quoted, bare };
    static constexpr lede_message messages[] = {
        {"quoted"_s, "{0} stands in quotation marks here, and bare in other places."_s},
        {"bare"_s, "here it is bare"_s},
    };
    static constexpr lede_rule_info info = rule({.id = "quoted-name", .summary = "Names in quotation marks that stand bare elsewhere",
        .help = help::quoted_name, .tier = LEDE_TIER_B, .level = LEDE_NOTE, .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        std::map<std::string_view, std::vector<uint32_t>> found;  // name: its quotations
        for (auto q : a.quotations())
            if (is_name(a, q)) found[q.words()].push_back(q.index());
        bool twice = std::ranges::any_of(found, [](const auto& f) { return f.second.size() > 1; });
        if (found.size() < 2 || !twice) return;
        std::map<std::string_view, lede_span> plain;
        bool any_twice = false;
        for (auto& [words, places] : found)
            if (auto place = bare_place(a, words)) { plain.emplace(words, *place); any_twice |= places.size() > 1; }
        if (plain.size() < 2 || !any_twice) return;
        for (auto& [words, place] : plain)
            report({.span = a.quotations()[found[words].back()]->span, .message = quoted, .args = {std::string(words)},
                .related = {{place, bare}}});
    }

private:
    static bool is_letter(char c) { return (lower(c) >= 'a' && lower(c) <= 'z') || (c & 0x80); }
    // Rare enough for a walk over the tokens: two names or more were found in marks, one of them twice.
    static std::optional<lede_span> bare_place(const article& a, std::string_view words) {
        for (auto t : a.tokens()) {
            if (!t.has(LEDE_CAPITALISED) || t.has(LEDE_QUOTED) || t->span.begin + words.size() > a.text().size()) continue;
            lede_span place{t->span.begin, t->span.begin + uint32_t(words.size())};
            if (a.text(place) == words && (place.end == a.text().size() || !is_letter(a.text()[place.end]))) return place;
        }
        return {};
    }

    // One to three words, all capitalised, no stop inside; neither a nickname between two names nor an acronym in brackets.
    static bool is_name(const article& a, const quotation& q) {
        if (!is_pair(q) || q->token_count < 3 || q->token_count > 5 || q.has(LEDE_NESTED)) return false;
        for (auto t : a.tokens(q->first_token + 1, q->token_count - 2))
            if (!(t.has(LEDE_CAPITALISED) || t.has(LEDE_HAS_DIGIT)) || t.is(LEDE_PUNCT)) return false;
        if (a.token_at(q->first_token + 1).has(LEDE_ALL_CAPITALS) && q->token_count == 3) return false;
        uint32_t end = end_token(q);
        bool before = q->first_token > 0 && a.token_at(q->first_token - 1).is(LEDE_PROPN);
        bool after = end < a.tokens().size() && a.token_at(end).is(LEDE_PROPN);
        return !(before && after);
    }
};

}  // namespace

LEDELINT_RULE(quoted_name)
