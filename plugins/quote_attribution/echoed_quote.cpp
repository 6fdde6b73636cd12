// The sentence before a quotation says what the quotation then says again: Ruiz said he was angry. "I am angry," Ruiz said.
#include <ledelint/plugin.hpp>

#include "clauses.hpp"
#include "echoed_quote.help.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace {

using namespace ledelint;

struct echoed_quote {
    enum message : uint32_t { echo, told };
    static constexpr lede_message messages[] = {
        {"echo"_s, "The quotation repeats what the sentence before it says: {0}."_s},
        {"told"_s, "it is said here"_s},
    };
    static constexpr lede_option_info options[] = {
        number_option("share"_s, 0.75, "the share of the quotation's own words that the sentence before must have"_s, 0.1, 1.0)};
    static constexpr lede_rule_info info = rule({.id = "echoed-quote", .summary = "A quotation that repeats the paraphrase before it",
        .help = help::echoed_quote, .tier = LEDE_TIER_C, .level = LEDE_OFF, .messages = view_of(messages), .options = view_of(options)});

    explicit echoed_quote(const context& c) : share_(c.number("share")) {}

    void check(const article& a, const reporter& report) const {
        for (auto q : a.quotations()) {
            constexpr uint32_t other = LEDE_NESTED | LEDE_TITLE | LEDE_UNOPENED | LEDE_IN_BLOCK_QUOTE | LEDE_CONTINUED;
            if (!q.has(LEDE_FULL) || (q->flags & other) || !q.has_speaker() || q->token_count > 40) continue;
            uint32_t number = a.token_at(q->first_token)->sentence;
            if (number == 0 || a.sentences()[number]->first_token != q->first_token) continue;
            sentence before = a.sentences()[number - 1];
            bool near = before->block + 1 >= q->block && a.block_of(before).is(LEDE_PARAGRAPH);
            if (!near || a.token_at(before->first_token).penn(LEDE_OPEN_QUOTE)) continue;
            compare(a, q, before, report);
        }
    }

private:
    double share_;

    static std::vector<std::string> content(const article& a, uint32_t first, uint32_t count) {
        std::vector<std::string> out;
        for (auto t : a.tokens(first, count)) {
            bool carries = t.is(LEDE_NOUN) || t.is(LEDE_ADJ) || t.is(LEDE_VERB) || t.is(LEDE_NUM) || t.is(LEDE_PROPN);
            if (carries && !is_plain_cue(t.key())) out.push_back(t.lemma());
        }
        return out;
    }
    void compare(const article& a, const quotation& q, const sentence& before, const reporter& report) const {
        auto said = content(a, q->first_token + 1, q->token_count - 1), paraphrase = content(a, before->first_token, before->token_count);
        std::string shared;
        std::size_t same = 0;
        for (const auto& word : said)
            if (std::find(paraphrase.begin(), paraphrase.end(), word) != paraphrase.end()) { shared += (same++ ? ", " : "") + word; }
        bool enough = same > 1 || (same == 1 && said.size() == 1);
        if (!enough || double(same) < share_ * double(said.size())) return;
        report({.span = q->span, .message = echo, .args = {shared}, .related = {{before->span, told}}});
    }
};

}  // namespace

LEDELINT_RULE(echoed_quote)
