// A paragraph that ends on the abbreviation of a title: the name behind it was taken for a new sentence and lost or moved.
#include <ledelint/plugin.hpp>

#include "abbreviation_break.help.hpp"

namespace {

using namespace ledelint;

struct abbreviation_break {
    enum message : uint32_t { broken };
    static constexpr lede_message messages[] = {{"broken"_s, "The paragraph breaks off behind '{0}', where a name should follow."_s}};
    static constexpr lede_str lexicons[] = {"title-abbreviations"_s};
    static constexpr lede_rule_info info = rule({.id = "abbreviation-break", .summary = "A paragraph that ends on a title's abbreviation",
        .help = help::abbreviation_break, .messages = view_of(messages), .lexicons = view_of(lexicons), .traits = LEDE_SURFACE});

    explicit abbreviation_break(const context& c) : titles_(c.lexicon("title-abbreviations")) {}

    void check(const article& a, const reporter& report) const {
        for (auto b : a.blocks()) {
            if (!b.is_prose() || b->token_count < least) continue;
            uint32_t last = b->first_token + b->token_count - 1;
            if (a.token_at(last).text() == ".") --last;  // the sentence's own stop, where the abbreviation keeps none
            token title = a.token_at(last), before = a.token_at(last - 1);
            if (!title.has(LEDE_CAPITALISED | LEDE_SPACE_BEFORE) || is_name_before(before)) continue;
            lede_span printed{title->span.begin, a.token_at(b->first_token + b->token_count - 1)->span.end};
            if (a.text(printed).back() == '.' && titles_.has(a.text(printed)))
                report({.span = printed, .message = broken, .args = {std::string(a.text(printed))}});
        }
    }

private:
    lexicon titles_;
    static constexpr uint32_t least = 4;  // tokens: a shorter paragraph is a label

    // "Maple Dr.", "Leonard Gen.": part of a name that ends there.
    static bool is_name_before(const token& t) {
        return t.has(LEDE_CAPITALISED) && !t.has(LEDE_SENTENCE_FIRST) && t.text().back() != '.';
    }
};

}  // namespace

LEDELINT_RULE(abbreviation_break)
