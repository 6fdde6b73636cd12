// "Most cheapest", "more easier", "much than 20": a comparison made twice, or half of one. "More" before a comparative may count what
// follows ("more younger voters"), so it needs an end of the phrase behind it.
#include <ledelint/plugin.hpp>

#include "comparative_form.help.hpp"

namespace {

using namespace ledelint;

struct comparative_form {
    enum message : uint32_t { doubled, broken };
    static constexpr lede_message messages[] = {
        {"doubled"_s, "'{0}' compares twice."_s},
        {"broken"_s, "'{0}': 'more than' is meant?"_s},
    };
    static constexpr lede_rule_info info = rule({.id = "comparative-form", .summary = "A doubled or broken comparison",
        .help = help::comparative_form, .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        for (uint64_t word : {"much"_key, "most"_key, "more"_key})
            for (token t : a.uses(word)) {
                block b = a.block_of(a.sentence_of(t.index()));
                if (!b.is(LEDE_CODE) && !b.is(LEDE_TABLE) && t.index() + 2 < b->first_token + b->token_count) judge(a, t.index(), report);
            }
    }

private:
    static void judge(const article& a, uint32_t i, const reporter& report) {
        token first = a.token_at(i), second = a.token_at(i + 1), behind = a.token_at(i + 2);
        bool pair = second.has(LEDE_SPACE_BEFORE) && second->sentence == first->sentence && !second.has(LEDE_CAPITALISED) &&
            !first.has(LEDE_QUOTED);
        if (!pair) return;
        lede_span place = join(first->span, second->span);
        bool much = first.key() == "much"_key && second.text() == "than";
        if (much) report({.span = place, .message = broken, .args = {std::string(a.text(place))},
            .fixes = {{"Change to 'more than'", {{place, "more than"}}}}});
        bool superlative = first.key() == "most"_key && (second.penn(LEDE_JJS) || second.penn(LEDE_RBS)) && is_form(second, "est");
        bool comparative = first.key() == "more"_key && (second.penn(LEDE_JJR) || second.penn(LEDE_RBR)) && is_form(second, "er") &&
            !is_later(second.text()) && ends_phrase(behind);
        if (superlative || comparative) report({.span = place, .message = doubled, .args = {std::string(a.text(place))},
            .fixes = {{"Change to '" + std::string(second.text()) + "'", {{{place.begin, second->span.begin}, ""}}}}});
    }
    // "Cheapest", "easier", "best", "better": a form of another word, not one that only ends so ("honest", "eager").
    static bool is_form(const token& t, std::string_view ending) {
        std::string_view s = t.text();
        return (s.size() > 4 && s.ends_with(ending) && t.lemma() != s) || s == "best" || s == "worst" || s == "better" || s == "worse";
    }
    // "More later", "more further down": "more" is a noun of its own there.
    static bool is_later(std::string_view s) {
        for (std::string_view w : {"later", "earlier", "sooner", "further", "farther", "lower", "higher", "closer", "nearer", "longer"})
            if (s == w) return true;
        return false;
    }
    static bool ends_phrase(const token& t) {
        return t.is(LEDE_PUNCT) || t.text() == "than" || t.text() == "to" || t.text() == "for" || t.text() == "and" || t.text() == "in";
    }
};

}  // namespace

LEDELINT_RULE(comparative_form)
