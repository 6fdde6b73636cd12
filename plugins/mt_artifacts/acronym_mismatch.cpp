// "National Fish Board (NTB)": one letter of the acronym is not that of its word. Acronyms that come from a name in another language
// (FSB, PKK) do not fit either: they differ in more than one letter, or stand in a lexicon.
#include <ledelint/plugin.hpp>

#include "acronym_mismatch.help.hpp"
#include "bracketed_acronym.hpp"

namespace {

using namespace ledelint;

struct acronym_mismatch {
    enum message : uint32_t { mismatch, stands_for };
    static constexpr lede_message messages[] = {
        {"mismatch"_s, "'{0}' does not fit '{1}': its initials are {2}."_s},
        {"stands-for"_s, "the name"_s},
    };
    static constexpr lede_str lexicons[] = {"foreign-acronyms"_s};
    static constexpr lede_str yields_to[] = {"mt-artifacts.spun-entity"_s};
    static constexpr lede_rule_info info = rule({.id = "acronym-mismatch", .summary = "An acronym that does not fit its name",
        .help = help::acronym_mismatch, .tier = LEDE_TIER_B, .messages = view_of(messages), .lexicons = view_of(lexicons),
        .yields_to = view_of(yields_to)});

    explicit acronym_mismatch(const context& c) : foreign_(c.lexicon("foreign-acronyms")) {}

    void check(const article& a, const reporter& report) const {
        for_each_bracketed_acronym(a, [&](const bracketed_acronym& b) {
            std::string_view printed = a.token_at(b.acronym).text();
            auto words = counted_words(a, b);
            if (printed.size() < 3 || words.size() < printed.size()) return;
            words.erase(words.begin(), words.end() - long(printed.size()));  // the last words of a longer run may be the name
            std::string made = initials(words);
            if (!differ_in_one(printed, made, words) || foreign_.has(printed)) return;
            lede_span name = b.name(a);
            report({.span = a.token_at(b.acronym)->span, .message = mismatch,
                .args = {std::string(printed), std::string(a.text(name)), made},
                .related = {{name, stands_for}}});
        });
    }

private:
    lexicon foreign_;

    // One letter is not the first one of its word, nor any of it ("Extensible Markup Language (XML)").
    static bool differ_in_one(std::string_view acronym, std::string_view made, const std::vector<std::string_view>& words) {
        int other = 0;
        for (std::size_t i = 0; i < made.size(); ++i) {
            if (made[i] == acronym[i]) continue;
            if (lower(words[i]).find(lower(acronym[i])) != std::string::npos) return false;
            ++other;
        }
        return other == 1;
    }
};

}  // namespace

LEDELINT_RULE(acronym_mismatch)
