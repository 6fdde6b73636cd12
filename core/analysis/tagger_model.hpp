// The tagger's model: its bytes as tables, and the features, which the trainer and the tagger must compute alike.
//
// Labels are numbered so that those which the same words have stand together, in groups of eight: a feature's weights for a group are
// eight bytes, read at once. The groups of one feature are at place ^ group * 8, those of the commonest 64 labels in one line of memory.
#pragma once

#include "annotations.hpp"
#include "words.hpp"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
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
    uint32_t groups() const { return bytes_in(bits[0]) | bytes_in(bits[1]) << 8; }  // bit set
    bool is_single() const { return std::popcount(bits[0]) + std::popcount(bits[1]) == 1; }
    uint32_t first() const { return uint32_t(bits[0] ? std::countr_zero(bits[0]) : 64 + std::countr_zero(bits[1])); }
    template <class F>
    void each(F&& f) const {
        for (uint32_t half : {0u, 1u})
            for (uint64_t left = bits[half]; left; left &= left - 1) f(half * 64 + uint32_t(std::countr_zero(left)));
    }
    label_set operator|(const label_set& o) const { return {{bits[0] | o.bits[0], bits[1] | o.bits[1]}}; }
    bool operator==(const label_set&) const = default;

private:
    // A bit for each byte that is not 0.
    static uint32_t bytes_in(uint64_t v) {
        constexpr uint64_t low = 0x7f7f7f7f7f7f7f7full;
        uint64_t highest = (((v & low) + low) | v) & ~low;
        return uint32_t((highest >> 7) * 0x0102040810204080ull >> 56);
    }
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
    float scale;                               // of a weight; for the record, tagging needs no scale
    uint32_t pad;
    label_set open;     // what an unknown word may be
    label_set proper;   // NNP and NNPS: added for any capitalised word
};
inline constexpr uint64_t model_magic = 0x34306761746564ull;  // "detag04"

// Where the weights of a feature begin, its weight for a label being at the place ^ the label. A feature's hash is good in its upper bits.
inline constexpr uint32_t weight_bits = 20, group_bits = 3;
constexpr uint32_t place_of(uint64_t feature) { return uint32_t(feature >> (64 - weight_bits + group_bits)) << group_bits; }

// The sums of a group's weights.
using group_sums = int16_t __attribute__((vector_size(16)));
constexpr int weight_of_nothing = 128;  // a weight is a byte that is 128 too large

class tagger_model {
public:
    explicit tagger_model(std::string_view bytes);

    const model_header& head() const { return *head_; }
    std::span<const label_row> labels() const { return labels_; }
    const uint8_t* weights() const { return weights_; }
    // The weights at a place for a group, each 128 too large: sums of as many can be compared.
    group_sums weights(uint32_t place, uint32_t group) const {
        uint64_t eight;
        std::memcpy(&eight, weights_ + (place ^ group << group_bits), sizeof eight);
        using pair = uint64_t __attribute__((vector_size(16)));
        using bytes = uint8_t __attribute__((vector_size(16)));
        constexpr bytes none{};
        return group_sums(__builtin_shufflevector(bytes(pair{eight}), none, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23));
    }
    const word_row* find(uint64_t key) const {
        for (uint32_t i = word_row::slot(key, uint32_t(words_.size()));; i = i + 1 == words_.size() ? 0 : i + 1) {
            if (words_[i].free()) return nullptr;
            if (words_[i].is(key)) return &words_[i];
        }
    }
    void prefetch(uint64_t key) const { __builtin_prefetch(&words_[word_row::slot(key, uint32_t(words_.size()))]); }
    const word_class& class_of(const word_row& r) const { return classes_[r.word_class()]; }

private:
    const model_header* head_;
    std::span<const label_row> labels_;
    std::span<const word_class> classes_;
    std::span<const word_row> words_;
    const uint8_t* weights_;
};

// ---- Features -------------------------------------------------------------------------------------------------------

constexpr uint64_t mix(uint64_t a, uint64_t b) {
    uint64_t h = (a ^ (b + 0x9e3779b97f4a7c15ull + (a << 6) + (a >> 2))) * 0xbf58476d1ce4e5b9ull;
    return h ^ (h >> 31);
}

// The written shape of a token: case, figures, the place in the sentence and whether the sentence is a title.
constexpr uint32_t shape_of_token(uint32_t flags) {
    return (flags & (LEDE_CAPITALISED | LEDE_ALL_CAPITALS | LEDE_INNER_CAPITAL | LEDE_HAS_DIGIT)) | (flags & LEDE_SENTENCE_FIRST ? 16 : 0);
}
constexpr uint32_t shape_of_sentence(uint32_t flags) { return (flags & LEDE_TITLE_CASE ? 32 : 0) | (flags & LEDE_CAPITALS ? 64 : 0); }

// What is known of a token before its neighbours are looked at.
struct token_view {
    uint32_t word;       // of the key, or for rare words of class and last two letters: what context features speak of
    uint32_t ambiguity;
    uint32_t shape;
};

inline uint64_t piece(std::string_view w, std::size_t from, std::size_t count, uint64_t salt) { return mix(fold_key(w.substr(from, count)), salt); }
inline uint64_t suffix(std::string_view w, std::size_t n) { return piece(w, w.size() > n ? w.size() - n : 0, n, n); }

// Features of the word alone, by their places. `identity`: 0 when the word is to count as unknown.
inline constexpr uint32_t most_own_features = 14;
template <class F>
void own_features(std::string_view w, uint64_t identity, uint64_t ambiguity, uint32_t shape, bool rare, F&& use) {
    auto take = [&](uint64_t feature) { use(place_of(feature)); };
    uint64_t s3 = suffix(w, 3);
    if (identity) { take(mix(1, identity)); take(mix(mix(2, identity), shape)); }
    take(mix(3, ambiguity));
    take(mix(4, suffix(w, 2)));
    take(mix(5, s3));
    take(mix(6, shape));
    take(mix(mix(7, s3), shape));
    take(mix(mix(8, ambiguity), shape));
    if (!rare) return;
    for (std::size_t n : {std::size_t(1), std::size_t(4), std::size_t(5)}) take(mix(9, suffix(w, n)));
    for (std::size_t n : {std::size_t(1), std::size_t(2), std::size_t(3)}) take(mix(10, piece(w, 0, n, n)));
}

// One odd factor for each kind of feature.
constexpr uint64_t factor(uint32_t n) { return mix(n + 300, n) | 1; }
constexpr uint64_t both(uint32_t x, uint32_t y) { return uint64_t(x) << 32 | y; }

// Where the weights begin of what a token says, alone and with the next one, about the tokens around it. One line of memory has what
// it says about each of them, two groups or four of the place's eight for each.
struct token_places {
    uint32_t word, words, ambiguities, shapes;
};
constexpr uint32_t second = 4 << group_bits, third = 8 << group_bits, fourth = 12 << group_bits;

inline token_places places_of(const token_view& t, const token_view& next) {
    return {place_of(t.word * factor(20)), place_of(both(t.word, next.word) * factor(27)), place_of(both(t.ambiguity, next.ambiguity) * factor(29)),
            place_of(both(t.shape, next.shape) * factor(31))};
}

// Features of the neighbourhood that need no tag, by their places: of the token at `i` of its sentence, which has two blank tokens at
// either end.
inline std::array<uint32_t, 9> word_features(const token_places* i) {
    return {i[-1].word, i[1].word ^ second, i[-2].word ^ third, i[2].word ^ fourth, i[-1].words, i[0].words ^ second,
            i[0].ambiguities, i[1].ambiguities ^ second, i[0].shapes};
}

// Those that need the labels of the two tokens before, t1 the nearer.
inline std::array<uint32_t, 3> tag_features(const token_view* i, uint32_t t1, uint32_t t2) {
    return {place_of(both(t1, t2) * factor(24)), place_of(both(i[1].word, t1) * factor(25)), place_of(both(i[0].word, t1) * factor(26))};
}

// What the context features call a token.
inline uint32_t context_word(std::string_view w, uint64_t key, uint64_t ambiguity, bool frequent) {
    return uint32_t((frequent ? key : mix(mix(12, ambiguity), suffix(w, 2))) >> 32);
}

// The labels a token may have.
inline label_set candidates(const model_header& h, const word_class* c, uint32_t token_flags) {
    bool capital = token_flags & LEDE_CAPITALISED;
    if (!c) return capital ? h.open | h.proper : h.open;
    label_set s = capital ? c->lower | c->capital | h.proper : (c->lower.empty() ? c->capital | h.open : c->lower);
    return s;
}

}  // namespace ledelint::analysis
