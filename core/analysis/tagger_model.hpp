// The tagger's model: its bytes as tables, and the features, which the trainer and the tagger must compute alike.
#pragma once

#include "annotations.hpp"
#include "words.hpp"

#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <string_view>

namespace ledelint::analysis {

inline constexpr uint32_t max_labels = 128;

struct label_row { uint16_t upos, penn; };

// A set of labels.
struct label_set {
    uint64_t bits[2] = {0, 0};
    void add(uint32_t l) { bits[l >> 6] |= uint64_t(1) << (l & 63); }
    bool has(uint32_t l) const { return bits[l >> 6] >> (l & 63) & 1; }
    bool empty() const { return !(bits[0] | bits[1]); }
    template <class F>
    void each(F&& f) const {
        for (uint32_t half : {0u, 1u})
            for (uint64_t left = bits[half]; left; left &= left - 1) f(half * 64 + uint32_t(std::countr_zero(left)));
    }
    label_set operator|(const label_set& o) const { return {{bits[0] | o.bits[0], bits[1] | o.bits[1]}}; }
    bool operator==(const label_set&) const = default;
};

// What the vocabulary knows of a word: the labels it has in lower case and with a capital, the set of those that matter
// (ambiguity class), the Penn tags of all, and whether the training text has it often enough to be a feature of its own.
struct word_class {
    label_set lower, capital;
    uint64_t penn;        // bit set by lede_penn
    uint32_t ambiguity;   // a hash, 0: none
    uint32_t pad;
};
// One word in 32 bits: 19 of its key, whether it is frequent, its class. Open addressing; 0 is free. A word that is not there is
// taken for another once in a hundred thousand.
class word_row {
public:
    constexpr word_row() = default;
    constexpr word_row(uint64_t key, bool frequent, uint32_t word_class) : bits_(print(key) | uint32_t(frequent) << 12 | word_class) {}
    constexpr bool free() const { return bits_ == 0; }
    constexpr bool is(uint64_t key) const { return (bits_ & ~uint32_t(0x1fff)) == print(key); }
    constexpr bool frequent() const { return bits_ >> 12 & 1; }
    constexpr uint32_t word_class() const { return bits_ & 0xfff; }
    // Where the search for a key begins among `slots` rows.
    static constexpr uint32_t slot(uint64_t key, uint32_t slots) { return uint32_t((key & 0xffffffff) * slots >> 32); }

private:
    static constexpr uint32_t print(uint64_t key) { return uint32_t(key >> 45) << 13; }
    uint32_t bits_ = 0;
};

struct model_header {
    uint64_t magic;
    uint32_t size, label_count, class_count, word_slots, weight_count;
    uint32_t labels, classes, words, weights;  // bytes from the start
    float scale;                               // of a weight byte; for the record, tagging needs no scale
    uint32_t pad;
    label_set open;     // what an unknown word may be
    label_set proper;   // NNP and NNPS: added for any capitalised word
};
inline constexpr uint64_t model_magic = 0x33306761746564ull;  // "detag03"

// A feature's hash is good in its upper half.
constexpr uint32_t place_of(uint64_t feature, uint32_t weight_count) { return uint32_t(feature >> 32) & (weight_count - 1); }

class tagger_model {
public:
    explicit tagger_model(std::string_view bytes);

    const model_header& head() const { return *head_; }
    std::span<const label_row> labels() const { return labels_; }
    const int8_t* weights() const { return weights_; }
    // Where the weights of a feature begin: its weight for a label is at the place ^ the label.
    uint32_t place(uint64_t feature) const { return place_of(feature, head_->weight_count); }
    const word_row* find(uint64_t key) const {
        for (uint32_t i = word_row::slot(key, uint32_t(words_.size()));; i = i + 1 == words_.size() ? 0 : i + 1) {
            if (words_[i].free()) return nullptr;
            if (words_[i].is(key)) return &words_[i];
        }
    }
    const word_class& class_of(const word_row& r) const { return classes_[r.word_class()]; }

private:
    const model_header* head_;
    std::span<const label_row> labels_;
    std::span<const word_class> classes_;
    std::span<const word_row> words_;
    const int8_t* weights_;
};

// ---- Features -------------------------------------------------------------------------------------------------------

constexpr uint64_t mix(uint64_t a, uint64_t b) {
    uint64_t h = (a ^ (b + 0x9e3779b97f4a7c15ull + (a << 6) + (a >> 2))) * 0xbf58476d1ce4e5b9ull;
    return h ^ (h >> 31);
}

// The written shape of a token: case, figures, the place in the sentence and whether the sentence is a title.
constexpr uint32_t shape_code(uint32_t token_flags, uint32_t sentence_flags) {
    uint32_t s = token_flags & (LEDE_CAPITALISED | LEDE_ALL_CAPITALS | LEDE_INNER_CAPITAL | LEDE_HAS_DIGIT);
    if (token_flags & LEDE_SENTENCE_FIRST) s |= 16;
    if (sentence_flags & LEDE_TITLE_CASE) s |= 32;
    if (sentence_flags & LEDE_CAPITALS) s |= 64;
    return s;
}

// What is known of a token before its neighbours are looked at.
struct token_view {
    uint64_t word;       // key, or for rare words class and last two letters: what context features speak of
    uint64_t ambiguity;
    uint32_t shape;
};

inline uint64_t piece(std::string_view w, std::size_t from, std::size_t count, uint64_t salt) { return mix(fold_key(w.substr(from, count)), salt); }
inline uint64_t suffix(std::string_view w, std::size_t n) { return piece(w, w.size() > n ? w.size() - n : 0, n, n); }

// Features of the word alone. `identity`: 0 when the word is to count as unknown.
inline constexpr uint32_t most_own_features = 14;
template <class F>
void own_features(std::string_view w, uint64_t identity, uint64_t ambiguity, uint32_t shape, bool rare, F&& use) {
    uint64_t s3 = suffix(w, 3);
    if (identity) { use(mix(1, identity)); use(mix(mix(2, identity), shape)); }
    use(mix(3, ambiguity));
    use(mix(4, suffix(w, 2)));
    use(mix(5, s3));
    use(mix(6, shape));
    use(mix(mix(7, s3), shape));
    use(mix(mix(8, ambiguity), shape));
    if (!rare) return;
    for (std::size_t n : {std::size_t(1), std::size_t(4), std::size_t(5)}) use(mix(9, suffix(w, n)));
    for (std::size_t n : {std::size_t(1), std::size_t(2), std::size_t(3)}) use(mix(10, piece(w, 0, n, n)));
}

// One odd factor for each kind of feature; of six sets that were tried they collide least.
constexpr uint64_t factor(uint32_t n) { return mix(n + 192, n) | 1; }
constexpr uint64_t turned(uint64_t h) { return h << 32 | h >> 32; }

// Features of the neighbourhood that need no tag: of the token at `i` of its sentence, which has two blank tokens at either end.
inline std::array<uint64_t, 9> word_features(const token_view* i) {
    return {i[-1].word * factor(20), i[1].word * factor(21), i[-2].word * factor(22), i[2].word * factor(23),
            (i[-1].word ^ turned(i[0].word)) * factor(27), (i[0].word ^ turned(i[1].word)) * factor(28),
            (i[1].ambiguity ^ turned(i[2].ambiguity)) * factor(29), (i[0].ambiguity ^ turned(i[1].ambiguity)) * factor(30),
            (uint64_t(i[0].shape) << 32 | i[1].shape) * factor(31)};
}

// Those that need the labels of the two tokens before, t1 the nearer.
inline std::array<uint64_t, 3> tag_features(const token_view* i, uint32_t t1, uint32_t t2) {
    return {(uint64_t(t1) << 8 | t2) * factor(24), (i[1].word + t1 * factor(1)) * factor(25), (i[0].word + t1 * factor(1)) * factor(26)};
}

// What the context features call a token.
inline uint64_t context_word(std::string_view w, uint64_t key, uint64_t ambiguity, bool frequent) {
    return frequent ? key : mix(mix(12, ambiguity), suffix(w, 2));
}

// The labels a token may have.
inline label_set candidates(const model_header& h, const word_class* c, uint32_t token_flags) {
    bool capital = token_flags & LEDE_CAPITALISED;
    if (!c) return capital ? h.open | h.proper : h.open;
    label_set s = capital ? c->lower | c->capital | h.proper : (c->lower.empty() ? c->capital | h.open : c->lower);
    return s;
}

}  // namespace ledelint::analysis
