// The headline, or a pull quote, has words in quotation marks that nobody says in the story.
#include <algorithm>
#include <ledelint/plugin.hpp>
#include <unordered_set>

#include "headline_quote.help.hpp"
#include "quoted_words.hpp"

namespace {

using namespace ledelint;

constexpr std::size_t stem_letters = 5;  // that inflections of a word share
constexpr uint32_t least_story = 40;     // words: a shorter one may be cut off

struct headline_quote {
    enum message : uint32_t { missing, pulled };
    static constexpr lede_message messages[] = {
        {"missing"_s, "The headline quotes '{0}', and the story has nothing like it."_s},
        {"pulled"_s, "'{0}' is quoted here, and the story has nothing like it."_s},
    };
    static constexpr lede_str yields_to[] = {"quote-attribution.altered-quote"_s};
    static constexpr lede_rule_info info = rule({.id = "headline-quote",
                                                 .summary = "A quotation in the headline that the story does not have",
                                                 .help = help::headline_quote,
                                                 .tier = LEDE_TIER_B,
                                                 .messages = view_of(messages),
                                                 .yields_to = view_of(yields_to)});

    void check(const article& a, const reporter& report) const {
        std::unordered_set<uint64_t> story;
        for (auto q : a.quotations()) {
            block b = a.blocks()[q->block];
            if (!stands_out(b) || is_announced(a, b) || (q->flags & (LEDE_TITLE | LEDE_NESTED | LEDE_UNOPENED | LEDE_OPEN_ENDED))) continue;
            if (story.empty()) story = stems_of_story(a);
            std::size_t words = story.size() < least_story ? 0 : words_missing(a, q, story);
            if (!words) continue;
            bool claim = q.has(LEDE_SINGLE_MARKS) || words == 1 || b.is(LEDE_BLOCK_QUOTE);  // a British headline's claim, a nickname
            report({.span = q->span,
                    .message = b.is(LEDE_HEADLINE) ? missing : pulled,
                    .args = {std::string(q.words())},
                    .weaker = claim ? 1u : 0u});
        }
    }

private:
    // A heading that was only guessed from its shape may be a paragraph of one line.
    static bool stands_out(const block& b) {
        return b.is(LEDE_HEADLINE) || (b.is(LEDE_HEADING) && b->depth > 0) || b.is(LEDE_BLOCK_QUOTE) || b.is(LEDE_STANDFIRST);
    }

    // "The letter says:" and then the letter.
    static bool is_announced(const article& a, const block& b) {
        if (!b.is(LEDE_BLOCK_QUOTE) || b.index() == 0) return false;
        auto before = a.tokens(a.blocks()[b.index() - 1]);
        return !before.empty() && before[before.size() - 1].text() == ":";
    }

    static uint64_t stem(std::string_view w) { return letters_key(w.substr(0, std::min(w.size(), stem_letters))); }

    static std::unordered_set<uint64_t> stems_of_story(const article& a) {
        std::unordered_set<uint64_t> out;
        for (auto b : a.blocks()) {
            if (stands_out(b)) continue;
            for (auto t : a.tokens(b)) {
                if (t.is(LEDE_PUNCT)) continue;
                out.insert(stem(t.text()));
                if (t->lemma != LEDE_NONE) out.insert(stem(a.string(t->lemma)));
            }
        }
        return out;
    }

    // How many words it has that mean something, when none of them stands in the story, or of four or more only a quarter; 0 otherwise.
    static std::size_t words_missing(const article& a, const quotation& q, const std::unordered_set<uint64_t>& story) {
        std::size_t words = 0, found = 0;
        for (auto t : a.tokens_in(q->inner)) {
            if (t.is_noun() ? t.has(LEDE_HAS_DIGIT) : !t.is(LEDE_VERB) && !t.is(LEDE_ADJ) && !t.is(LEDE_ADV)) continue;
            if (t.text().size() < 3) continue;
            ++words;
            bool lemma = t->lemma != LEDE_NONE && story.contains(stem(a.string(t->lemma)));
            found += lemma || story.contains(stem(t.text()));
        }
        return found * 4 <= words && (found == 0 || words >= 4) ? words : 0;
    }
};

}  // namespace

LEDELINT_RULE(headline_quote)
