// Marks around single words that nobody is quoted as saying, several of them close together: the writer winks.
#include <ledelint/plugin.hpp>

#include "marks.hpp"
#include "scare_quotes.help.hpp"

#include <vector>

namespace {

using namespace ledelint;

struct scare_quotes {
    enum message : uint32_t { pile, one };
    static constexpr lede_message messages[] = {
        {"pile"_s, "{0} single words stand in quotation marks within {1} words, and nobody is quoted as saying them."_s},
        {"one"_s, "another"_s},
    };
    static constexpr lede_str lexicons[] = {"reporting-verbs"_s};
    static constexpr lede_option_info options[] = {integer_option("most"_s, 3, "how many are fine within the window"_s, 0, 100),
        integer_option("words"_s, 200, "the window, in words"_s, 10, 10000)};
    static constexpr lede_rule_info info = rule({.id = "scare-quotes", .summary = "Single words in quotation marks, close together",
        .help = help::scare_quotes, .tier = LEDE_TIER_C, .level = LEDE_OFF, .messages = view_of(messages), .options = view_of(options),
        .lexicons = view_of(lexicons)});

    explicit scare_quotes(const context& c)
        : verbs_(c.lexicon("reporting-verbs")), most_(c.integer("most")), words_(uint32_t(c.integer("words"))) {}

    void check(const article& a, const reporter& report) const {
        std::vector<uint32_t> winks;  // quotations
        for (auto q : a.quotations())
            if (is_wink(a, q)) winks.push_back(q.index());
        std::size_t first = 0;
        for (std::size_t i = 0; i < winks.size(); ++i) {
            while (place(a, winks[i]) - place(a, winks[first]) > words_) ++first;
            if (int64_t(i - first) < most_) continue;
            tell(a, winks, first, i, report);
            first = i + 1;  // the next pile is another one
        }
    }

private:
    lexicon verbs_;
    int64_t most_;
    uint32_t words_;

    static uint32_t place(const article& a, uint32_t q) { return a.quotations()[q]->first_token; }

    // One word in lower case, or two, with no cue beside it.
    bool is_wink(const article& a, const quotation& q) const {
        if (!is_pair(q) || q.has(LEDE_TITLE) || q.has(LEDE_NESTED) || q->token_count < 3 || q->token_count > 4) return false;
        if (q->cue_kind == LEDE_CUE_COLON || q->cue_kind == LEDE_CUE_PREPOSITION || is_reported(a, q)) return false;
        token first = a.token_at(q->first_token + 1);
        return !first.has(LEDE_CAPITALISED) && !first.has(LEDE_HAS_DIGIT) && !first.is(LEDE_PUNCT) && a.blocks()[q->block].is_prose();
    }
    // "Falk called it “reckless”": a reporting verb a few words off.
    bool is_reported(const article& a, const quotation& q) const {
        constexpr uint32_t beside = 4;
        if (!q.has_cue() || !verbs_.has(a.text(q->cue))) return false;
        bool before = q->cue.end <= q->span.begin;
        lede_span between = before ? lede_span{q->cue.end, q->span.begin} : lede_span{q->span.end, q->cue.begin};
        return a.tokens_in(between).size() <= beside;
    }
    void tell(const article& a, const std::vector<uint32_t>& winks, std::size_t first, std::size_t last, const reporter& report) const {
        std::vector<related_place> others;
        for (std::size_t i = first; i < last; ++i) others.push_back({a.quotations()[winks[i]]->span, one});
        report({.span = a.quotations()[winks[last]]->span, .message = pile,
            .args = {std::to_string(last - first + 1), std::to_string(words_)}, .related = std::move(others)});
    }
};

}  // namespace

LEDELINT_RULE(scare_quotes)
