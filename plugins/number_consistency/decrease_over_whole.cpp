// A fall of more than 100 percent of something that cannot go below nothing. Profits, cash flows and rates can, so a sentence that
// speaks of one is left alone.
#include "decrease_over_whole.help.hpp"
#include "reading.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct decrease_over_whole {
    enum message : uint32_t { beyond };
    static constexpr lede_message messages[] = {{"beyond"_s, "'{0} {1}' would leave less than nothing."_s}};
    static constexpr lede_str lexicons[] = {"signed-measures"_s};
    static constexpr lede_rule_info info = rule({.id = "decrease-over-whole",
                                                 .summary = "A decrease of more than 100 percent",
                                                 .help = help::decrease_over_whole,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons)});

    explicit decrease_over_whole(const context& c) : signed_(c.lexicon("signed-measures")) {}

    void check(const article& a, const reporter& report) const {
        for (auto q : a.quantities()) {
            if (!q.is_percent() || q->low <= 100 || !is_plain(q) || !is_running_text(a, q)) continue;
            std::optional<token> fall = word_for_fall(a, q);
            if (!fall || signed_.hits_in(a, a.sentences()[q->sentence]->span)) continue;
            bool before = fall->index() < q->first_token;
            report({.span = q->span,
                    .message = beyond,
                    .args = {std::string(before ? fall->text() : q.text()), std::string(before ? q.text() : fall->text())}});
        }
    }

private:
    lexicon signed_;

    // "fell (by) 150%", "a drop of 150%", "a 150% drop", "150% fewer". "Fell, 150%", "fell to 150%" are none of them.
    static std::optional<token> word_for_fall(const article& a, const quantity& q) {
        uint32_t i = beginning(a, q), first = a.sentences()[q->sentence]->first_token, next = behind(q);
        if (i > first && one_of(text_at(a, i - 1), {"by", "of"})) --i;
        if (i > first && is_fall(a.token_at(i - 1))) return a.token_at(i - 1);
        if (next >= sentence_end(a, q)) return std::nullopt;
        token t = a.token_at(next);
        bool lower = one_of(t.text(), {"fewer", "less", "lower", "cheaper", "smaller"});
        return lower || (is_fall(t) && t.is(LEDE_NOUN)) ? std::optional(t) : std::nullopt;
    }
    static bool is_fall(const token& t) {
        return one_of(t.lemma(), {"fall", "drop", "decline", "decrease", "shrink", "reduction", "cut", "plunge", "slump", "contract",
                                  "tumble", "plummet"});
    }
};

}  // namespace

LEDELINT_RULE(decrease_over_whole)
