// Where each word of the article stands: a table of its words, and for each token the next with the same word. One walk from the end
// to the beginning, so that a word's chain runs forwards.
#include "stages.hpp"

#include <algorithm>
#include <bit>

namespace ledelint::analysis {
namespace {

constexpr std::size_t first_rows = 1 << 13;  // at most, before it is seen how many words differ

lede_word& row_of(std::vector<lede_word>& words, uint64_t key) {
    std::size_t i = key & (words.size() - 1);
    while (words[i].key && words[i].key != key) i = (i + 1) & (words.size() - 1);
    return words[i];
}

void grow(std::vector<lede_word>& words) {
    std::vector<lede_word> larger(words.size() * 2, {0, LEDE_NONE, 0});
    for (const lede_word& w : words)
        if (w.key) row_of(larger, w.key) = w;
    words.swap(larger);
}

}  // namespace

void index_words(annotations& a) {
    a.words.assign(std::min(std::bit_ceil(a.tokens.size() + 1), first_rows), {0, LEDE_NONE, 0});
    a.next_uses.resize(a.tokens.size());
    std::size_t differ = 0, most = a.words.size() / 4 * 3;
    for (auto t = uint32_t(a.tokens.size()); t-- > 0;) {
        if (differ > most) {
            grow(a.words);
            most = a.words.size() / 4 * 3;
        }
        lede_word& w = row_of(a.words, a.keys[t]);
        differ += w.uses == 0;
        w.key = a.keys[t];
        a.next_uses[t] = w.first_token;
        w.first_token = t;
        ++w.uses;
    }
}

}  // namespace ledelint::analysis
