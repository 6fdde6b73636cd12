// A quotation that is printed twice with a word changed, left out or put in. The quoted words are what nobody may edit.
#include <algorithm>
#include <ledelint/plugin.hpp>

#include "altered_quote.help.hpp"
#include "quoted_words.hpp"
#include "word_changes.hpp"

#include <algorithm>
#include <iterator>

namespace {

using namespace ledelint;

constexpr std::size_t run_words = 3;  // that two printings must share to be compared
constexpr std::size_t few_words = 5, two_changes_from = 9;

struct altered_quote {
    enum message : uint32_t { altered, before };
    static constexpr lede_message messages[] = {
        {"altered"_s, "This quotation is worded differently elsewhere: {0}."_s},
        {"before"_s, "the other wording"_s},
    };
    static constexpr lede_rule_info info = rule({.id = "altered-quote",
                                                 .summary = "A quotation altered on its second use",
                                                 .help = help::altered_quote,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        if (a.quotations().size() < 2) return;
        auto marked = quotations_that_share(a, run_words, [unnamed = heads_quote_unnamed(a)](const quotation& q) {
            return quotation_kin{speaker_of(q, unnamed), q->block};
        });
        if (marked.empty()) return;
        auto words = words_of_quotations(a, marked);
        run_index runs(run_words);
        for (auto q : a.quotations()) {
            const quoted_words& w = words[q.index()];
            if (w.size() < few_words) continue;
            if (!w.edited) compare(a, q, words, runs, report);
            if (!w.edited) runs.add(q.index(), w);
        }
    }

private:
    // The speaker of a quotation that is long enough, 0 for all others; where a headline quotes without a name, anybody's words may be
    // those.
    static uint64_t speaker_of(const quotation& q, bool unnamed) {
        if (!is_long(q)) return 0;
        return unnamed ? 1 : q->entity == LEDE_NONE ? 0 : q->entity + 1;
    }
    static bool heads_quote_unnamed(const article& a) {
        bool any = false;
        for (auto q : a.quotations()) any |= q->entity == LEDE_NONE && is_long(q) && in_head(a, q);
        return any;
    }
    static bool is_long(const quotation& q) { return q->token_count > few_words && is_speech(q); }

    // The earlier quotations that share three words in a row: one that holds all the words ends the search, one that nearly does is told.
    static void compare(const article& a, const quotation& q, const std::vector<quoted_words>& words, const run_index& runs,
                        const reporter& report) {
        const quoted_words& w = words[q.index()];
        bool again = is_said_again(a, q);
        std::optional<word_changes> best;
        uint32_t other = LEDE_NONE;
        for (std::size_t i = 0; i < w.size(); ++i)
            for (const auto& p : runs.find(w, i)) {
                if (!may_be_one_utterance(a, q, a.quotations()[p.quotation])) continue;
                const quoted_words& v = words[p.quotation];
                auto found = w.size() <= v.size() ? changes_between(a, w, v, i, p.word, again) : changes_between(a, v, w, p.word, i, again);
                if (!found) continue;
                if (found->count == 0) return;
                if (!best || found->count < best->count) {
                    best = found;
                    other = p.quotation;
                }
            }
        if (other == LEDE_NONE) return;
        quotation first = a.quotations()[other];
        report({.span = q->span,
                .message = altered,
                .args = {best->text},
                .related = {{first->span, before}},
                .weaker = in_head(a, first) || in_head(a, q) ? 1u : 0u});
    }

    // One speaker, or none named in a headline or caption; not in one paragraph, where the likeness is rhetoric.
    static bool may_be_one_utterance(const article& a, const quotation& x, const quotation& y) {
        if (x->group == y->group || x->block == y->block) return false;
        if (x->entity != LEDE_NONE && y->entity != LEDE_NONE) return x->entity == y->entity;
        return (x->entity == LEDE_NONE && in_head(a, x)) || (y->entity == LEDE_NONE && in_head(a, y));
    }
    static bool in_head(const article& a, const quotation& q) {
        block b = a.blocks()[q->block];
        return b.is(LEDE_HEADLINE) || b.is(LEDE_STANDFIRST) || b.is(LEDE_CAPTION) || b.is(LEDE_HEADING) || b.is(LEDE_BLOCK_QUOTE);
    }

    // A few words anywhere; or one stretch in the middle, a longer one where the story says that this is the old sentence again.
    static std::optional<word_changes> changes_between(const article& a, const quoted_words& less, const quoted_words& more, std::size_t at,
                                                       std::size_t in, bool again) {
        if (less.size() < few_words) return std::nullopt;
        auto found = word_changes::between(a, less, more, at, in);
        if (found && found->count <= (less.size() >= two_changes_from ? 2u : 1u)) return found;
        return word_changes::in_the_middle(a, less, more, again ? 4 : 2, again ? 5 : 6);
    }
    // "Ito repeated that", "as he said again".
    static bool is_said_again(const article& a, const quotation& q) {
        static constexpr uint64_t words[] = {"repeated"_key, "repeats"_key,   "reiterated"_key,  "reiterates"_key,
                                             "again"_key,    "repeating"_key, "reiterating"_key, "restated"_key};
        for (auto t : a.tokens(a.sentences()[q->sentence]))
            if (!t.has(LEDE_QUOTED) && std::ranges::find(words, t.key()) != std::end(words)) return true;
        return false;
    }
};

}  // namespace

LEDELINT_RULE(altered_quote)
