// One name in small letters in a list of names: "supplied by Norvik, halden and Quarry". Whoever swapped a name for another word, or
// lower-cased a text, left it. The odd word must be no word of English, or be capitalised elsewhere in the article.
#include <ledelint/plugin.hpp>

#include <unordered_map>

#include "list_casing.help.hpp"

namespace {

using namespace ledelint;

struct list_casing {
    enum message : uint32_t { small };
    static constexpr lede_message messages[] = {{"small"_s, "'{0}' stands in small letters in a list of names."_s}};
    static constexpr lede_str lexicons[] = {"always-capitalised"_s};
    static constexpr lede_rule_info info = rule({.id = "list-casing", .summary = "One name in small letters in a list of names",
        .help = help::list_casing, .messages = view_of(messages), .lexicons = view_of(lexicons), .traits = LEDE_SURFACE});

    explicit list_casing(const context& c) : always_(c.lexicon("always-capitalised")) {}

    void check(const article& a, const reporter& report) const {
        answers capitalised;
        for (uint64_t link : {","_key, "and"_key, "or"_key})
            for (token before : a.uses(link)) {
                uint32_t i = before.index() + 1;
                if (i < 2 || !(is_proper(a.token_at(i - 2)) || a.key_at(i - 2) == ","_key)) continue;
                block b = a.block_of(a.sentence_of(i - 1));
                uint32_t end = b->first_token + b->token_count;
                bool read = b.is_prose() || b.is(LEDE_CAPTION);
                if (read && i >= b->first_token + 2 && i + 1 < end && is_odd_one(a, i, end) && is_name(a, i, capitalised)) tell(a.token_at(i), report);
            }
    }

private:
    using answers = std::unordered_map<uint64_t, bool>;  // by word
    lexicon always_;

    static bool is_proper(const token& t) {
        return t.has(LEDE_CAPITALISED) && !t.has(LEDE_SENTENCE_FIRST) && !t.has(LEDE_ALL_CAPITALS) && t.text().size() > 2;
    }
    static bool is_link(std::string_view s) { return s == "and" || s == "or"; }

    // "Norvik, halden and Quarry", "Norvik, Quarry and halden": a name and a comma before it or after it, a name behind the conjunction.
    static bool is_odd_one(const article& a, uint32_t i, uint32_t end) {
        token t = a.token_at(i);
        char first = t.text()[0];
        if (first < 'a' || first > 'z' || t.text().size() < 4 || !t.has(LEDE_SPACE_BEFORE) ||
            t.has(LEDE_HAS_DIGIT | LEDE_URL)) return false;
        for (char c : t.text())
            if (c < 'a' || c > 'z') return false;
        auto text = [&](uint32_t k) { return k < end ? a.token_at(k).text() : std::string_view(); };
        bool comma = text(i - 1) == "," && is_proper(a.token_at(i - 2));
        bool middle = comma && is_link(text(i + 1)) && i + 2 < end && is_proper(a.token_at(i + 2));
        bool between = comma && text(i + 1) == "," && i + 2 < end && is_proper(a.token_at(i + 2)) && (is_link(text(i + 3)) ||
            text(i + 3) == ",");
        bool last = is_link(text(i - 1)) && i >= 4 && is_proper(a.token_at(i - 2)) && text(i - 3) == "," && is_proper(a.token_at(i - 4)) &&
            (text(i + 1) == "." || text(i + 1) == ",");
        last |= is_link(text(i - 1)) && i >= 5 && text(i - 2) == "," && is_proper(a.token_at(i - 3)) && text(i - 4) == "," &&
            is_proper(a.token_at(i - 5)) && text(i + 1) == ".";
        return middle || between || last;
    }
    // No word of English, always a name, or one that the article capitalises where no sentence begins.
    bool is_name(const article& a, uint32_t i, answers& capitalised) const {
        token t = a.token_at(i);
        if ((!t.has(LEDE_KNOWN) && !is_inflected(t.text())) || always_.has(t.text())) return true;
        auto [known, fresh] = capitalised.try_emplace(t.key(), false);
        if (fresh)
            for (token use : a.uses(t.key())) known->second |= is_proper(use) && !a.sentence_of(use.index()).has(LEDE_TITLE_CASE);
        return known->second;
    }
    // A word with an ending of English is a rare word sooner than a name.
    static bool is_inflected(std::string_view s) { return s.ends_with("s") || s.ends_with("ly") || s.ends_with("ing") ||
        s.ends_with("ed"); }
    static void tell(const token& t, const reporter& report) {
        std::string printed(t.text()), large = printed;
        large[0] = char(large[0] - 32);
        report({.span = t->span, .message = small, .args = {printed}, .fixes = {{"Change to '" + large + "'", {{t->span, large}}}}});
    }
};

}  // namespace

LEDELINT_RULE(list_casing)
