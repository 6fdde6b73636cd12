// The headline, or a pull quote, has words in quotation marks that nobody says in the story.
#include <algorithm>
#include <ledelint/plugin.hpp>
#include <unordered_set>

#include "headline_quote.help.hpp"
#include "marks.hpp"
#include "quoted_words.hpp"

#include <algorithm>
#include <unordered_map>

namespace {

using namespace ledelint;

constexpr std::size_t stem_letters = 5;      // that inflections of a word share
constexpr std::size_t least_story = 50, least_story_that_quotes = 12;  // words: a shorter one may be cut off

// A heading that was only guessed from its shape may be a paragraph of one line.
bool stands_out(const block& b) {
    return b.is(LEDE_HEADLINE) || (b.is(LEDE_HEADING) && b->depth > 0) || b.is(LEDE_BLOCK_QUOTE) || b.is(LEDE_STANDFIRST);
}

// Words that a paraphrase would have too; figures are not among them.
bool means_something(const token& t) {
    bool open = t.is_noun() ? !t.has(LEDE_HAS_DIGIT) : t.is(LEDE_VERB) || t.is(LEDE_ADJ) || t.is(LEDE_ADV);
    return open && t.text().size() >= 3;
}

// Which of the quoted words the story has, in any inflection: one walk over it, that looks closely at words of the same first letters only.
class story_words {
public:
    story_words(const article& a, const std::vector<quotation>& quoted) {
        for (const quotation& q : quoted)
            for (auto t : a.tokens_in(q->inner))
                if (means_something(t)) { want(t.text()); want(a.string(t->lemma)); }
        for (auto b : a.blocks())
            if (!stands_out(b)) read(a, b);
    }
    std::size_t size() const { return words_; }  // of the story
    bool has(const token& t) const { return has(t.text()) || has(t.of().string(t->lemma)); }

private:
    std::unordered_map<uint64_t, bool> wanted_;  // by stem
    uint32_t letters_ = 0;  // first letters of what is wanted; bit 0: other than a letter
    std::size_t words_ = 0;

    static uint64_t stem(std::string_view w) { return letters_key(w.substr(0, std::min(w.size(), stem_letters))); }
    static uint32_t letter(std::string_view w) { return w[0] >= 'A' ? 1u << (w[0] & 31) : 1u; }
    void want(std::string_view w) {
        if (w.empty()) return;
        wanted_.emplace(stem(w), false);
        letters_ |= letter(w);
    }
    void read(const article& a, const block& b) {
        for (auto t : a.tokens(b)) {
            if (t.is(LEDE_PUNCT)) continue;
            ++words_;
            meet(t.text());
            if (t->lemma != LEDE_NONE) meet(a.string(t->lemma));
        }
    }
    void meet(std::string_view w) {
        if (!(letters_ & letter(w)) || w.size() < 3) return;
        if (auto known = wanted_.find(stem(w)); known != wanted_.end()) known->second = true;
    }
    bool has(std::string_view w) const {
        auto known = w.empty() ? wanted_.end() : wanted_.find(stem(w));
        return known != wanted_.end() && known->second;
    }
};

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
        std::vector<quotation> quoted;
        bool story_quotes = false;
        for (auto q : a.quotations()) {
            block b = a.blocks()[q->block];
            if (!stands_out(b)) story_quotes |= q.has(LEDE_FULL);
            else if (!is_announced(a, b) && is_pair(q) && !(q->flags & (LEDE_TITLE | LEDE_NESTED))) quoted.push_back(q);
        }
        if (quoted.empty()) return;
        story_words story(a, quoted);
        if (story.size() < (story_quotes ? least_story_that_quotes : least_story)) return;
        for (const quotation& q : quoted) tell(a, q, story, report);
    }

private:
    // "The letter says:" and then the letter.
    static bool is_announced(const article& a, const block& b) {
        if (!b.is(LEDE_BLOCK_QUOTE) || b.index() == 0) return false;
        auto before = a.tokens(a.blocks()[b.index() - 1]);
        return !before.empty() && before[before.size() - 1].text() == ":";
    }

    // A headline of single marks is British and its claim may be a paraphrase; one word may be a nickname.
    static void tell(const article& a, const quotation& q, const story_words& story, const reporter& report) {
        std::size_t words = 0, found = 0;
        for (auto t : a.tokens_in(q->inner))
            if (means_something(t)) { ++words; found += story.has(t); }
        if (words == 0 || found * 4 > words || (found != 0 && words < 4)) return;
        block b = a.blocks()[q->block];
        bool claim = q.has(LEDE_SINGLE_MARKS) || words == 1 || b.is(LEDE_BLOCK_QUOTE);
        report({.span = q->span,
                .message = b.is(LEDE_HEADLINE) ? missing : pulled,
                .args = {std::string(q.words())},
                .weaker = claim ? 1u : 0u});
    }
};

}  // namespace

LEDELINT_RULE(headline_quote)
