// "He holded the post", "two childs": a regular ending on an irregular word. The list is closed, since a regular form may be another
// word's right one ("ringed", "hanged", "leaved").
#include <ledelint/plugin.hpp>

#include "false_inflection.help.hpp"

namespace {

using namespace ledelint;

struct false_inflection {
    enum message : uint32_t { regular };
    static constexpr lede_message messages[] = {{"regular"_s, "'{0}': the form is '{1}'."_s}};
    static constexpr lede_str lexicons[] = {"false-inflections"_s};
    static constexpr lede_rule_info info = rule({.id = "false-inflection", .summary = "A regular ending on an irregular word",
        .help = help::false_inflection, .messages = view_of(messages), .lexicons = view_of(lexicons)});

    explicit false_inflection(const context& c) : forms_(c.lexicon("false-inflections")) {}

    void check(const article& a, const reporter& report) const {
        auto hits = forms_.hits(a);
        for (uint32_t i = 0; i < hits.size(); ++i) {
            token t = a.token_at(hits[i].first_token);
            bool name = t.has(LEDE_CAPITALISED) && !t.has(LEDE_SENTENCE_FIRST);
            block b = a.block_of(a.sentence_of(t.index()));
            if (name || t.has(LEDE_QUOTED) || b.is(LEDE_CODE) || b.is(LEDE_BLOCK_QUOTE) || is_joined(a, t.index())) continue;
            std::string right(sv(forms_.entry(hits[i]).value)), printed(t.text());
            if (t.has(LEDE_CAPITALISED)) right[0] = char(right[0] - 32);
            report({.span = t->span, .message = regular, .args = {printed, right}, .fixes = {{"Change to '" + right + "'", {{t->span,
                right}}}}});
        }
    }

private:
    lexicon forms_;

    // "broad-leaved", "re-taked": part of a compound.
    static bool is_joined(const article& a, uint32_t i) {
        return !a.token_at(i).has(LEDE_SPACE_BEFORE) || (i + 1 < a.tokens().size() && a.token_at(i + 1).penn(LEDE_HYPH));
    }
};

}  // namespace

LEDELINT_RULE(false_inflection)
