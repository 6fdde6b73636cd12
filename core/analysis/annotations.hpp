// What the analysis has read: the arrays of lede_article, and the working memory that its stages share.
//
// Stages run in the order of analyzer.cpp, each a free function over `annotations`; a stage appends to its own array and reads
// those before it. Nothing is erased; after `read` the whole is immutable. One object serves many articles: clear() keeps
// the memory.
#pragma once

#include "ledelint.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ledelint::analysis {

struct annotations {
    std::string_view text;
    int32_t published = LEDE_NO_DAY;
    std::string_view locale;  // "en-GB" or empty

    std::vector<lede_block> blocks;
    std::vector<lede_sentence> sentences;
    std::vector<lede_token> tokens;
    std::vector<lede_quantity> quantities;
    std::vector<lede_date> dates;
    std::vector<lede_quotation> quotations;
    std::vector<lede_name> names;
    std::vector<lede_entity> entities;

    std::string string_bytes;
    std::vector<lede_span> strings;
    std::vector<uint64_t> keys;  // fold_key() of each token
    std::vector<lede_word> words;     // where each word stands, as ledelint.h has it
    std::vector<uint32_t> next_uses;

    std::string_view of(lede_span s) const { return text.substr(s.begin, s.end - s.begin); }
    std::string_view word(uint32_t token) const { return of(tokens[token].span); }
    std::string_view string(uint32_t i) const {
        return i == LEDE_NONE ? std::string_view() : std::string_view(string_bytes).substr(strings[i].begin, strings[i].end - strings[i].begin);
    }
    // Index of `s` in strings; the same text gives the same index within an article.
    uint32_t intern(std::string_view s);
    void clear();

private:
    uint32_t& slot_of(std::string_view s);
    std::vector<uint32_t> slots_;  // of strings by hash, open addressing; index + 1, 0: free
};

// The lede_article over these annotations; borrows them.
struct article_facts {
    std::string_view path, language, locale, genre;
    int32_t published = LEDE_NO_DAY, updated = LEDE_NO_DAY;
};
lede_article article_of(const annotations&, const article_facts&);

}  // namespace ledelint::analysis
