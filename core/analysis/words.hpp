// Words as keys: one 64-bit hash a token, computed once, and small tables that are asked by it. A table's look-up is one
// probe, so that each stage may ask about every token.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace ledelint::analysis {

constexpr char fold(char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; }

// The key of a word as ledelint.h has it, in blocks of eight bytes.
class key_maker {
public:
    constexpr void add(uint64_t block) {
        hash_ = (hash_ ^ block) * 0xbf58476d1ce4e5b9ull;
        hash_ ^= hash_ >> 32;
    }
    constexpr uint64_t key() const {
        uint64_t h = hash_ * 0x94d049bb133111ebull;
        return h ^ h >> 29;
    }

private:
    uint64_t hash_ = 0x9e3779b97f4a7c15ull;
};

// ASCII letters folded: equal for "The" and "the". U+2019 counts as an apostrophe.
constexpr uint64_t fold_key(std::string_view s) {
    key_maker made;
    uint64_t block = 0;
    uint32_t bits = 0;
    for (std::size_t i = 0; i < s.size(); ++i) {
        char c = fold(s[i]);
        if (c == '\xe2' && i + 2 < s.size() && s[i + 1] == '\x80' && s[i + 2] == '\x99') { c = '\''; i += 2; }
        block |= uint64_t(uint8_t(c)) << bits;
        if ((bits += 8) == 64) { made.add(block); block = bits = 0; }
    }
    if (bits) made.add(block);
    return made.key();
}

// The key of a word in the source: always a constant, where a compiler may leave fold_key() to the run.
consteval uint64_t literal_key(std::string_view s) { return fold_key(s); }

// An immutable map from words to small values, open addressing, made once from a table. Two of 2^64 keys may collide: with
// tables of a few hundred words that is not a case to plan for.
template <class V>
class word_table {
public:
    struct row { std::string_view words; V value; };  // words: one or several, separated by spaces
    word_table(std::initializer_list<row> rows) {
        std::size_t n = 0;
        each(rows, [&](std::string_view, const V&) { ++n; });
        std::size_t size = 16;
        while (size < 4 * n) size *= 2;
        slots_.resize(size);
        each(rows, [&](std::string_view w, const V& v) { put(fold_key(w), v); });
    }
    const V* find(uint64_t key) const {
        if (!(filter_[key >> 6 & 7] >> (key & 63) & 1)) return nullptr;
        for (std::size_t i = key & (slots_.size() - 1);; i = (i + 1) & (slots_.size() - 1)) {
            if (!slots_[i].key) return nullptr;  // asked first: callers say 0 for "no word"
            if (slots_[i].key == key) return &slots_[i].value;
        }
    }
    const V* find(std::string_view word) const { return find(fold_key(word)); }
    bool has(uint64_t key) const { return find(key) != nullptr; }
    template <class F>
    void each_key(F&& f) const {
        for (const slot& s : slots_)
            if (s.key) f(s.key);
    }

private:
    struct slot { uint64_t key = 0; V value{}; };
    template <class F>
    static void each(std::initializer_list<row> rows, F&& f) {
        for (const row& r : rows)
            for (std::size_t b = 0; b < r.words.size();) {
                std::size_t e = r.words.find(' ', b);
                if (e == std::string_view::npos) e = r.words.size();
                if (e > b) f(r.words.substr(b, e - b), r.value);
                b = e + 1;
            }
    }
    void put(uint64_t key, const V& v) {
        filter_[key >> 6 & 7] |= uint64_t(1) << (key & 63);
        std::size_t i = key & (slots_.size() - 1);
        while (slots_[i].key && slots_[i].key != key) i = (i + 1) & (slots_.size() - 1);
        slots_[i] = {key, v};
    }
    std::array<uint64_t, 8> filter_{};  // a bit for each key: most words of a text are turned away by one look at one cache line
    std::vector<slot> slots_;
};

// A map by keys that grows with an article: open addressing, half full at most.
template <class V>
class key_map {
public:
    const V* find(uint64_t key) const {
        const slot& s = slots_[place(key)];
        return s.key ? &s.value : nullptr;
    }
    V& operator[](uint64_t key) {
        if (std::size_t i = place(key); slots_[i].key) return slots_[i].value;
        if (++used_ * 2 > slots_.size()) grow();
        slot& s = slots_[place(key)];
        s.key = key;
        return s.value;
    }
    void add(uint64_t key, const V& v) {  // if it is not there
        if (!find(key)) (*this)[key] = v;
    }

private:
    struct slot { uint64_t key = 0; V value{}; };
    std::size_t place(uint64_t key) const {
        std::size_t i = key & (slots_.size() - 1);
        while (slots_[i].key && slots_[i].key != key) i = (i + 1) & (slots_.size() - 1);
        return i;
    }
    void grow() {
        std::vector<slot> old(slots_.size() * 2);
        old.swap(slots_);
        for (const slot& s : old)
            if (s.key) slots_[place(s.key)] = s;
    }
    std::vector<slot> slots_ = std::vector<slot>(64);
    std::size_t used_ = 0;
};

class key_set {
public:
    void insert(uint64_t key) { map_[key]; }
    bool contains(uint64_t key) const { return map_.find(key); }

private:
    struct nothing {};
    key_map<nothing> map_;
};

// Half a kilobyte that says of most words that no table has them: asked before the tables are, by stages that ask about every
// token. With 300 words it lets one other word in fourteen through.
class key_filter {
public:
    template <class V>
    void add(const word_table<V>& table) {
        table.each_key([&](uint64_t key) { add(key); });
    }
    void add(uint64_t key) { bits_[(key >> 6) & 63] |= 1ull << (key & 63); }
    bool may_have(uint64_t key) const { return bits_[(key >> 6) & 63] >> (key & 63) & 1; }

private:
    std::array<uint64_t, 64> bits_{};
};

}  // namespace ledelint::analysis
