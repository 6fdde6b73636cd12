// "The aquatic vehicle moored at the harbour orifice": words that no desk uses, several of them in one article. Each one alone is a
// writer's own; so the rule speaks of the document only, once, with its count.
#include <ledelint/plugin.hpp>

#include "odd_register.help.hpp"
#include "whole_article.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace {

using namespace ledelint;

struct odd_register {
    enum message : uint32_t { odd, place };
    static constexpr lede_message messages[] = {
        {"odd"_s, "{0} words are odd for news copy ({1} per 1,000 words): {2}."_s},
        {"place"_s, "'{0}': {1}"_s},
    };
    static constexpr lede_str lexicons[] = {"odd-words"_s};
    static constexpr lede_option_info options[] = {
        integer_option("least"_s, 4, "how many different words make a register"_s, 1, 100),
        number_option("density"_s, 8, "odd words per 1,000 words that make a register"_s, 0, 1000)};
    static constexpr lede_rule_info info = rule({.id = "odd-register", .summary = "Words too learned for news copy, several of them",
        .help = help::odd_register, .tier = LEDE_TIER_C, .level = LEDE_OFF, .messages = view_of(messages), .options = view_of(options),
        .lexicons = view_of(lexicons)});

    explicit odd_register(const context& c)
        : words_(c.lexicon("odd-words")), least_(uint32_t(c.integer("least"))), density_(c.number("density")) {}

    void check(const article& a, const reporter& report) const {
        auto hits = words_.hits(a);
        std::vector<uint32_t> kinds;      // entries
        std::vector<const lede_hit*> places;  // their first places
        uint32_t count = 0;
        for (uint32_t i = 0; i < hits.size(); ++i) {
            if (a.token_at(hits[i].first_token).has(LEDE_QUOTED)) continue;
            ++count;
            if (std::find(kinds.begin(), kinds.end(), hits[i].entry) != kinds.end()) continue;
            kinds.push_back(hits[i].entry);
            places.push_back(&hits[i]);
        }
        double per_thousand = 1000.0 * count / std::max<double>(200, word_count(a));
        if (kinds.size() >= least_ && per_thousand >= density_) tell(a, count, per_thousand, places, report);
    }

private:
    static constexpr std::size_t most_shown = 6;
    lexicon words_;
    uint32_t least_;
    double density_;

    void tell(const article& a, uint32_t count, double per_thousand, const std::vector<const lede_hit*>& places,
              const reporter& report) const {
        std::string shown;
        finding f{.span = top_of(a), .message = odd, .rank = float(std::min(100.0, 3 * per_thousand))};
        for (std::size_t i = 0; i < places.size() && i < most_shown; ++i) {
            std::string word(a.text(places[i]->span));
            shown += (i ? ", " : "") + word;
            f.related.push_back({places[i]->span, place, {word, std::string(sv(words_.entry(*places[i]).value))}});
        }
        f.args = {std::to_string(count), std::to_string(std::lround(per_thousand)), shown};
        report(f);
    }
};

}  // namespace

LEDELINT_RULE(odd_register)
