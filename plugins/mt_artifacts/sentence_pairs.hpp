// Sentences of an article that say the same in nearly the same words. Candidates come from a sketch: the four smallest hashes of a
// sentence's runs of three words, figures taken as equal; two sentences that share one are compared word by word. Linear in the
// article: a sentence has four entries, a bucket remembers one sentence, and a comparison is bounded.
#pragma once

#include <ledelint/plugin.hpp>

#include <algorithm>
#include <array>
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
        uint32_t size = 16;
        while (size < 8 * article_.sentences().size()) size *= 2;
        buckets_.assign(size, {});
        for (auto b : article_.blocks())
            if (b.is(LEDE_PARAGRAPH) || b.is(LEDE_STANDFIRST))
                for (auto s : article_.sentences(b))
                    if (s->token_count >= fewest_) place(s.index(), found);
        return found;
    }

private:
    static constexpr std::size_t sketch_size = 4, most_words = 90, widest = 40;  // words left to align between equal ends

    void place(uint32_t s, std::vector<sentence_pair>& found) {
        const auto sketch = sketch_of(s);
        uint32_t last = LEDE_NONE;
        bool told = false;
        for (uint64_t h : sketch) {
            if (h == UINT64_MAX) break;
            bucket& b = buckets_[h & (buckets_.size() - 1)];
            if (!told && b.hash == h && b.sentence != s && b.sentence != last) told = compare(last = b.sentence, s, found);
            b = {h, s};
        }
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
        if (words < fewest_) least.fill(UINT64_MAX);
        return least;
    }
    static void keep(std::array<uint64_t, sketch_size>& least, uint64_t h) {
        if (h >= least.back()) return;
        for (uint64_t& l : least) {
            if (h == l) return;
            if (h < l) std::swap(h, l);
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
        if (x.size() > 2 * y.size() || y.size() > 2 * x.size()) return false;
        std::size_t head = 0, tail = 0;
        while (head < x.size() && head < y.size() && same(x[head], y[head])) ++head;
        while (head + tail < std::min(x.size(), y.size()) && same(x[x.size() - 1 - tail], y[y.size() - 1 - tail])) ++tail;
        sentence_pair pair{first, second, {}};
        std::size_t between = align({x.begin() + head, x.end() - tail}, {y.begin() + head, y.end() - tail}, pair.differences);
        if (2.0 * double(head + tail + between) < least_ * double(x.size() + y.size())) return false;
        found.push_back(std::move(pair));
        return true;
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
};

}  // namespace ledelint
