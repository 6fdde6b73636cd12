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

// The key of a word, byte by byte: FNV-1a over folded bytes, mixed at the end.
class key_maker {
public:
    constexpr void add(char folded) { hash_ = (hash_ ^ uint8_t(folded)) * 1099511628211ull; }
    constexpr uint64_t key() const { return (hash_ ^ (hash_ >> 29)) * 0xbf58476d1ce4e5b9ull; }

private:
    uint64_t hash_ = 14695981039346656037ull;
};

// The key of a word as ledelint.h has it, ASCII letters folded: equal for "The" and "the". U+2019 counts as an apostrophe.
constexpr uint64_t fold_key(std::string_view s) {
    key_maker made;
    for (std::size_t i = 0; i < s.size(); ++i) {
        char c = fold(s[i]);
        if (s[i] == '\xe2' && i + 2 < s.size() && s[i + 1] == '\x80' && s[i + 2] == '\x99') { c = '\''; i += 2; }
        made.add(c);
    }
    return made.key();
}

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
        for (std::size_t i = key & (slots_.size() - 1);; i = (i + 1) & (slots_.size() - 1)) {
            if (slots_[i].key == key) return &slots_[i].value;
            if (!slots_[i].key) return nullptr;
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
        std::size_t i = key & (slots_.size() - 1);
        while (slots_[i].key && slots_[i].key != key) i = (i + 1) & (slots_.size() - 1);
        slots_[i] = {key, v};
    }
    std::vector<slot> slots_;
};

// Half a kilobyte that says of most words that no table has them: asked before the tables are, by stages that ask about every
// token. With 300 words it lets one other word in fourteen through.
class key_filter {
public:
    template <class V>
    void add(const word_table<V>& table) {
        table.each_key([&](uint64_t key) { bits_[(key >> 6) & 63] |= 1ull << (key & 63); });
    }
    bool may_have(uint64_t key) const { return bits_[(key >> 6) & 63] >> (key & 63) & 1; }

private:
    std::array<uint64_t, 64> bits_{};
};

}  // namespace ledelint::analysis
