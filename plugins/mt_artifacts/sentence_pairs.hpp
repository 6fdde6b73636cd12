// Sentences of an article that say the same in nearly the same words. A sentence can be like an earlier one only if most of its words
// stand earlier in the article, and like a later one only if they come back: nearly all fall out so, by the word index. Candidates
// among the rest come from a sketch: the four smallest hashes of a sentence's runs of three words, figures taken as equal; two
// sentences that share one are compared word by word. Linear in the article: a sentence has four entries, a bucket remembers one
// sentence, and a comparison is bounded.
#pragma once

#include <ledelint/plugin.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <bitset>
#include <memory>
#include <vector>

namespace ledelint {

// Where the two differ: tokens of the first and of the second, either may be empty.
struct difference { std::vector<uint32_t> first, second; };

struct sentence_pair {
    uint32_t first, second;  // sentences, in order
    std::vector<difference> differences;
    bool is_same() const { return differences.empty(); }
};

class sentence_pairs {
public:
    sentence_pairs(const article& a, uint32_t fewest_words, double least_similarity)
        : article_(a), fewest_(fewest_words), least_(least_similarity) {}

    // At most one pair for each second sentence: the latest earlier one that is like it.
    std::vector<sentence_pair> find() {
        std::vector<sentence_pair> found;
        const auto stood = std::make_unique<bool[]>(article_.tokens().size() + 1);  // earlier in the article
        for (auto s : article_.sentences()) {
            const tally n = count(s, stood.get());
            bool first = may_be_in_pair(n.words, n.coming), second = may_be_in_pair(n.words, n.known) && !(waiting_.empty() && buckets_.empty());
            if ((first || second) && is_read(s)) place(s.index(), first, second, found);
        }
        return found;
    }

private:
    static constexpr std::size_t sketch_size = 4, most_words = 90, widest = 40;  // words left to align between equal ends

    // The words of a sentence, those that stand earlier in the article, and those that come again.
    struct tally { uint32_t words = 0, known = 0, coming = 0; };
    [[gnu::noinline]] tally count(const sentence& s, bool* stood) const {
        const strided<lede_token> tokens(article_.raw().tokens);
        const uint32_t none = tokens.size();
        tally n;
        for (uint32_t i = s->first_token, end = i + s->token_count; i < end; ++i) {
            const uint32_t next = std::min(article_.next_use(i), none);
            const bool word = tokens[i].upos != LEDE_PUNCT;
            n.words += word;
            n.known += word & stood[i];
            n.coming += word & (next != none);
            stood[next] = true;
        }
        return n;
    }
    // Two sentences of n and m words that have l in common are alike where 2l >= least * (n + m); so at most this share of the words of
    // either are not in the other.
    bool may_be_in_pair(uint32_t words, uint32_t shared) const {
        return words >= fewest_ && ((words - shared) * (2 - least_) < words * (2 - 2 * least_) + 1e-6 || words > most_words);
    }
    bool is_read(const sentence& s) const {
        block b = article_.block_of(s);
        return b.is(LEDE_PARAGRAPH) || b.is(LEDE_STANDFIRST);
    }
    // Those that may be a first one alone wait until one comes that may be like them: in most articles none does.
    void place(uint32_t s, bool may_be_first, bool may_be_second, std::vector<sentence_pair>& found) {
        if (!may_be_second) return waiting_.push_back(s);
        if (buckets_.empty()) buckets_.assign(std::bit_ceil(8 * article_.sentences().size()), {});
        for (uint32_t w : waiting_)
            for (uint64_t h : sketch_of(w)) enter(h, w);
        waiting_.clear();
        const auto sketch = sketch_of(s);
        uint32_t last = LEDE_NONE;
        bool told = false;
        for (uint64_t h : sketch) {
            const bucket& b = at(h);
            if (!told && h != UINT64_MAX && b.hash == h && b.sentence != s && b.sentence != last) told = compare(last = b.sentence, s, found);
            if (may_be_first) enter(h, s);
        }
    }
    void enter(uint64_t h, uint32_t s) {
        if (h != UINT64_MAX) at(h) = {h, s};
    }
    std::array<uint64_t, sketch_size> sketch_of(uint32_t index) const {
        std::array<uint64_t, sketch_size> least;
        least.fill(UINT64_MAX);
        uint64_t before = 0, here = 0;
        uint32_t words = 0;
        for (auto t : article_.tokens(article_.sentences()[index])) {
            if (t.is(LEDE_PUNCT)) continue;
            uint64_t next = t.has(LEDE_HAS_DIGIT) ? 1 : t.key();  // all figures are one word
            if (++words >= 3) keep(least, (before * 31 + here * 0x9E3779B97F4A7C15ull + next) * 0xD6E8FEB86659FD93ull >> 7);
            before = here;
            here = next;
        }
        return least;
    }
    static void keep(std::array<uint64_t, sketch_size>& least, uint64_t h) {
        if (std::find(least.begin(), least.end(), h) != least.end()) return;
        for (uint64_t& l : least) {  // a swap without a branch, which would be guessed wrong half the time
            const uint64_t bits = (l ^ h) & -uint64_t(h < l);
            l ^= bits;
            h ^= bits;
        }
    }

    std::vector<uint32_t> words_of(uint32_t index) const {
        std::vector<uint32_t> out;
        for (auto t : article_.tokens(article_.sentences()[index]))
            if (!t.is(LEDE_PUNCT) && out.size() < most_words) out.push_back(t.index());
        return out;
    }
    bool same(uint32_t x, uint32_t y) const { return article_.key_at(x) == article_.key_at(y); }

    bool compare(uint32_t first, uint32_t second, std::vector<sentence_pair>& found) const {
        const auto x = words_of(first), y = words_of(second);
        if (!may_be_alike(x, y)) return false;
        std::size_t head = 0, tail = 0;
        while (head < x.size() && head < y.size() && same(x[head], y[head])) ++head;
        while (head + tail < std::min(x.size(), y.size()) && same(x[x.size() - 1 - tail], y[y.size() - 1 - tail])) ++tail;
        sentence_pair pair{first, second, {}};
        std::size_t between = align({x.begin() + head, x.end() - tail}, {y.begin() + head, y.end() - tail}, pair.differences);
        if (2.0 * double(head + tail + between) < least_ * double(x.size() + y.size())) return false;
        found.push_back(std::move(pair));
        return true;
    }
    // Whether enough words stand in both, wherever.
    bool may_be_alike(const std::vector<uint32_t>& x, const std::vector<uint32_t>& y) const {
        std::bitset<1024> words;
        for (uint32_t i : x) words.set(article_.key_at(i) % words.size());
        std::size_t common = 0;
        for (uint32_t i : y) common += words.test(article_.key_at(i) % words.size());
        return 2.0 * double(common) >= least_ * double(x.size() + y.size());
    }
    // The longest common subsequence of what lies between the equal ends; how many words it has, and what it leaves over.
    std::size_t align(const std::vector<uint32_t>& x, const std::vector<uint32_t>& y, std::vector<difference>& out) const {
        const std::size_t n = x.size(), m = y.size(), width = m + 1;
        if (n == 0 && m == 0) return 0;
        if (n > widest || m > widest) return out.push_back({x, y}), 0;
        std::vector<uint8_t> longest((n + 1) * width);
        for (std::size_t i = n; i-- > 0;)
            for (std::size_t j = m; j-- > 0;)
                longest[i * width + j] = same(x[i], y[j]) ? uint8_t(longest[(i + 1) * width + j + 1] + 1)
                    : std::max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
        bool open = false;
        for (std::size_t i = 0, j = 0; i < n || j < m;) {
            if (i < n && j < m && same(x[i], y[j])) { open = false; ++i; ++j; continue; }
            if (!open) out.emplace_back();
            open = true;
            if (j >= m || (i < n && longest[(i + 1) * width + j] >= longest[i * width + j + 1])) out.back().first.push_back(x[i++]);
            else out.back().second.push_back(y[j++]);
        }
        return longest[0];
    }

    const article& article_;
    uint32_t fewest_;
    double least_;
    struct bucket { uint64_t hash = 0; uint32_t sentence = LEDE_NONE; };
    std::vector<bucket> buckets_;  // by hash: the sentence that had it last
    bucket& at(uint64_t h) { return buckets_[h & (buckets_.size() - 1)]; }
    std::vector<uint32_t> waiting_;  // sentences whose sketch is not in the buckets
};

}  // namespace ledelint
