// "Al-Qadir ... al-Kadir", "BuzzFeed ... Buzzfeed": one name in two transliterations or two casings. Two spellings that a transliteration
// class makes equal are one name; two full names that differ may be two people.
#include <ledelint/plugin.hpp>

#include "entity_drift.help.hpp"
#include "transliteration.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace {

using namespace ledelint;

struct spelling {
    std::string key;          // its transliteration class
    std::string_view text;
    uint32_t first, count;    // names
};

struct entity_drift {
    enum message : uint32_t { spelled, cased, other };
    static constexpr lede_message messages[] = {
        {"spelled"_s, "'{0}' is '{1}' elsewhere."_s},
        {"cased"_s, "'{0}' is written '{1}' elsewhere."_s},
        {"other"_s, "the other spelling"_s},
    };
    static constexpr lede_str yields_to[] = {"quote-attribution.name-drift"_s, "mt-artifacts.entity-casing"_s,
        "mt-artifacts.list-casing"_s, "mt-artifacts.spun-entity"_s};
    static constexpr lede_rule_info info = rule({.id = "entity-drift", .summary = "One name in two spellings",
        .help = help::entity_drift, .tier = LEDE_TIER_B, .messages = view_of(messages), .yields_to = view_of(yields_to)});

    void check(const article& a, const reporter& report) const {
        std::vector<spelling> all = spellings(a);
        std::sort(all.begin(), all.end(), [](const spelling& x, const spelling& y) { return x.key < y.key; });
        for (std::size_t i = 0; i < all.size();) {
            std::size_t end = i + 1;
            while (end < all.size() && all[end].key == all[i].key) ++end;
            if (end - i == 2) judge(a, all[i], all[i + 1], report);
            i = end;
        }
    }

private:
    static constexpr std::size_t least_letters = 6;

    // Names of running text, one entry for each spelling: a word that is no English one, with its particle.
    static std::vector<spelling> spellings(const article& a) {
        std::vector<spelling> out;
        for (auto n : a.names()) {
            if (n.has(LEDE_ACRONYM) || n->token_count > 3 || length(n->span) < least_letters || !is_plain(a, n)) continue;
            std::string_view word = n.text();
            auto known = std::find_if(out.begin(), out.end(), [&](const spelling& s) { return s.text == word; });
            if (known != out.end()) ++known->count;
            else if (out.size() < most_names) out.push_back({transliteration_class(word), word, n.index(), 1});
        }
        return out;
    }
    static constexpr std::size_t most_names = 400;

    // One word, or words tied by a hyphen, in running text outside quotations; none of them an English word.
    static bool is_plain(const article& a, const name& n) {
        sentence s = a.sentence_of(n->first_token);
        token last = a.token_at(n->first_token + n->token_count - 1);
        if (last.has(LEDE_KNOWN) || last.has(LEDE_ALL_CAPITALS) || n.text().find(' ') != std::string_view::npos) return false;
        for (uint32_t i = n->first_token; i < n->first_token + n->token_count; ++i) {
            token t = a.token_at(i);
            if (t.has(LEDE_HAS_DIGIT) || t.has(LEDE_URL) || t.has(LEDE_QUOTED)) return false;
        }
        return !s.has(LEDE_CAPITALS) && a.block_of(s).is_prose();
    }
    static void judge(const article& a, const spelling& x, const spelling& y, const reporter& report) {
        const spelling& rare = x.count < y.count || (x.count == y.count && x.first > y.first) ? x : y;
        const spelling& common = &rare == &x ? y : x;
        name n = a.names()[rare.first], m = a.names()[common.first];
        bool same_letters = same_word(rare.text, common.text);
        if (same_letters && !differs_inside(rare.text, common.text)) return;
        if (!same_letters && (both_introduced(n, m) || n->sentence == m->sentence)) return;
        report({.span = n->span, .message = same_letters ? cased : spelled, .args = {std::string(rare.text), std::string(common.text)},
            .related = {{m->span, other}}, .fixes = {{"Change to '" + std::string(common.text) + "'", {{n->span, std::string(common.text)}}},
                {"Change the other to '" + std::string(rare.text) + "'", {{m->span, std::string(rare.text)}}}}});
    }
    // "al-Kadir" at a sentence's begin is "Al-Kadir".
    static bool differs_inside(std::string_view x, std::string_view y) { return x.substr(1) != y.substr(1); }
    // Two people; "Horgos to some, Khorgos to others" stands in one sentence.
    static bool both_introduced(const name& n, const name& m) {
        return n.is_person() && m.is_person() && n.has(LEDE_FULL_NAME) && m.has(LEDE_FULL_NAME);
    }
};

}  // namespace

LEDELINT_RULE(entity_drift)
