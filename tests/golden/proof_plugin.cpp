#include "proof_plugin.hpp"

#include <ledelint/plugin.hpp>

namespace {

using namespace ledelint::literals;
using ledelint::article;
using ledelint::reporter;

// Places of `words` in the text.
template <class F>
void each(std::string_view text, std::string_view words, F&& f) {
    for (std::size_t at = text.find(words); at != text.npos; at = text.find(words, at + words.size()))
        f(lede_span{uint32_t(at), uint32_t(at + words.size())});
}

// "20%" disagrees with "100" and "130"; it may be mended in two ways.
struct figure {
    enum message : uint32_t { off, level };
    static constexpr lede_message messages[] = {{"off"_s, "'{0}' is not what '{1}' to '{2}' comes to."_s}, {"level"_s, "a level of the change"_s}};
    static constexpr lede_str old_ids[] = {"proof.percentage"_s};
    static constexpr lede_rule_info info = ledelint::rule({.id = "figure", .summary = "A change that disagrees with its levels",
        .help = "# proof.figure\n\nA change that disagrees with its levels.\n\n**What to do.** Do the sum again.\n\n## Flagged\n\n"
                "```article\nSales rose [[a:20%]] to 130 from 100.\n---\na: off \"20%\"\n```\n\n## Not flagged\n\n```article\nSales rose.\n```\n",
        .level = LEDE_ERROR, .messages = ledelint::view_of(messages), .old_ids = ledelint::view_of(old_ids)});
    void check(const article& a, const reporter& report) const {
        each(a.text(), "20%", [&](lede_span s) {
            ledelint::finding f{.span = s, .message = off, .args = {"20%", "100", "130"}, .rank = 92.5f};
            each(a.text(), "100", [&](lede_span r) { f.related.push_back({r, level, {}}); });
            each(a.text(), "130", [&](lede_span r) { f.related.push_back({r, level, {}}); });
            f.fixes = {{"Write 30%", {{s, "30%"}}}, {"Write [20] points", {{{s.begin, s.begin}, "[20] points, not "}}}};
            report(f);
        });
    }
};

// "the the", and all between "<<" and ">>".
struct passage {
    enum message : uint32_t { twice, whole };
    static constexpr lede_message messages[] = {{"twice"_s, "'{0}' is printed twice."_s}, {"whole"_s, "The passage [sic](1) is doubtful."_s}};
    static constexpr lede_option_info options[] = {ledelint::integer_option("reach"_s, 60, "How far it looks, in words"_s, 1, 500)};
    static constexpr lede_rule_info info = ledelint::rule({.id = "passage", .summary = "A passage that is doubtful",
        .help = "# proof.passage\n\nA passage that is doubtful.", .tier = LEDE_TIER_B, .messages = ledelint::view_of(messages),
        .options = ledelint::view_of(options), .traits = LEDE_SURFACE});
    void check(const article& a, const reporter& report) const {
        each(a.text(), "the the", [&](lede_span s) {
            report({.span = s, .message = twice, .args = {"the"}, .fixes = {{"Remove one", {{{s.begin + 3, s.end}, ""}}, LEDE_SAFE}}});
        });
        each(a.text(), "<<", [&](lede_span s) {
            std::size_t end = a.text().find(">>", s.end);
            if (end != std::string_view::npos) report({.span = {s.begin, uint32_t(end + 2)}, .message = whole, .weaker = 1});
        });
    }
};

// Fails where it reads "MUST FAIL".
struct fragile {
    static constexpr lede_message messages[] = {{"never"_s, "Never said."_s}};
    static constexpr lede_rule_info info = ledelint::rule({.id = "fragile", .summary = "A rule that fails", .help = "# proof.fragile",
        .tier = LEDE_TIER_B, .level = LEDE_NOTE, .messages = ledelint::view_of(messages)});
    void check(const article& a, const reporter&) const {
        if (a.text().find("MUST FAIL") != std::string_view::npos) throw std::runtime_error("as it was told to");
    }
};

}  // namespace

LEDELINT_RULE(figure)
LEDELINT_RULE(passage)
LEDELINT_RULE(fragile)

namespace ledelint::test {

const lede_plugin& proof_plugin() {
    static constinit const lede_rule* const rules[] = {&ledelint_rule_figure, &ledelint_rule_passage, &ledelint_rule_fragile};
    static constexpr lede_plugin plugin{sizeof(lede_plugin), 0, LEDELINT_DRAFT, 0, "proof"_s, "1.2.3"_s, "a test"_s,
                                        "https://example.org/proof"_s, view_of(rules)};
    return plugin;
}

}  // namespace ledelint::test
