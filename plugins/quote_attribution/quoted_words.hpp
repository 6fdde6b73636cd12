// The words of quotations without their typography: case, marks, apostrophes and dashes do not count, so that two printings of one
// utterance are equal; and where one printing stands in another.
#pragma once

#include <ledelint/plugin.hpp>

#include <bit>
#include <cstdint>
#include <ledelint/plugin.hpp>
#include <unordered_map>
#include <vector>

namespace ledelint {

// A word as it is compared; 0: marks alone. Letters and digits of ASCII count, and bytes that are no typography.
inline uint64_t letters_key(std::string_view w) {
    uint64_t key = 1469598103934665603ull;
    bool any = false;
    for (std::size_t i = 0; i < w.size(); ++i) {
        unsigned char c = static_cast<unsigned char>(lower(w[i]));
        if (c == 0xE2 && i + 2 < w.size() && static_cast<unsigned char>(w[i + 1]) == 0x80) {
            i += 2;
            continue;
        }
        bool counts = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80;
        if (counts) {
            key = (key ^ c) * 1099511628211ull;
            any = true;
        }
    }
    return any ? key : 0;
}

// The same for a token: "'re" and "n't" are the words that they stand for.
inline uint64_t letters_key(const token& t) {
    std::string_view w = t.text();
    static constexpr std::string_view whole[][2] = {{"re", "are"}, {"ve", "have"}, {"ll", "will"}, {"m", "am"}, {"s", "is"}};
    if (same_word(w, "n't") || same_word(w, "n\u2019t")) return letters_key("not");
    std::size_t mark = w[0] == '\'' ? 1 : w.starts_with("\u2019") ? 3 : 0;
    for (auto [part, word] : whole)
        if (mark && same_word(w.substr(mark), part)) return letters_key(word);
    return letters_key(w);
}

struct quoted_words {
    std::vector<uint64_t> keys;
    std::vector<uint32_t> tokens;  // of each key
    bool edited = false;           // brackets or dots inside: an editor says that words were changed or left out

    quoted_words() = default;
    quoted_words(const article& a, lede_span place) {
        for (auto t : a.tokens_in(place)) {
            char c = t.text()[0];
            edited |= c == '[' || c == '(' || t.text().substr(0, 2) == ".." || t.text() == "\u2026";
            if (uint64_t k = t.is(LEDE_PUNCT) ? 0 : letters_key(t)) {
                keys.push_back(k);
                tokens.push_back(t.index());
            }
        }
    }
    std::size_t size() const { return keys.size(); }
};

// Where runs of `length` words stand in the quotations that were added. A run that is everywhere ("i do n't know") is kept a few times
// only.
class run_index {
public:
    struct place {
        uint32_t quotation, word;
    };
    explicit run_index(std::size_t length) : length_(length) {}

    void add(uint32_t quotation, const quoted_words& w) {
        for (std::size_t i = 0; i + length_ <= w.size(); ++i) {
            auto& list = places_[key_at(w, i)];
            if (list.size() < kept) list.push_back({quotation, uint32_t(i)});
        }
    }
    const std::vector<place>& find(const quoted_words& w, std::size_t i) const {
        static const std::vector<place> none;
        if (i + length_ > w.size()) return none;
        auto found = places_.find(key_at(w, i));
        return found == places_.end() ? none : found->second;
    }

private:
    static constexpr std::size_t kept = 8;
    uint64_t key_at(const quoted_words& w, std::size_t i) const {
        uint64_t key = 0;
        for (std::size_t j = 0; j < length_; ++j) key = (key + w.keys[i + j]) * 0x9e3779b97f4a7c15ull;
        return key;
    }
    std::size_t length_;
    std::unordered_map<uint64_t, std::vector<place>> places_;
};

// Speech that the article prints with both its marks, or the first of them.
inline bool is_speech(const quotation& q) { return !(q->flags & (LEDE_TITLE | LEDE_NESTED | LEDE_UNOPENED)); }

// The words of the quotations that are marked, one element a pair of marks; the others have none.
inline std::vector<quoted_words> words_of_quotations(const article& a, const std::vector<bool>& marked) {
    std::vector<quoted_words> out(marked.size());
    for (uint32_t i = 0; i < marked.size(); ++i)
        if (marked[i]) out[i] = quoted_words(a, a.quotations()[i]->inner);
    return out;
}

// Hashes and where each was met first, or that it was met in more than one place.
class met_places {
public:
    explicit met_places(std::size_t most) : slots_(std::bit_ceil(2 * most + 2)) {}
    void add(uint64_t hash, uint32_t place) {
        slot& s = slots_[at(hash)];
        if (!s.tag) s = {tag(hash), place};
        else if (s.place != place) { s.place = many; any_ = true; }
    }
    bool in_many(uint64_t hash) const { return slots_[at(hash)].place == many; }
    bool any_in_many() const { return any_; }

private:
    static constexpr uint32_t many = UINT32_MAX;
    struct slot { uint32_t tag = 0, place = 0; };
    static uint32_t tag(uint64_t hash) { return uint32_t(hash >> 32) | 1; }
    std::size_t at(uint64_t hash) const {
        std::size_t i = (hash >> 12) & (slots_.size() - 1);
        while (slots_[i].tag && slots_[i].tag != tag(hash)) i = (i + 1) & (slots_.size() - 1);
        return i;
    }
    std::vector<slot> slots_;
    bool any_ = false;
};

// Calls see(hash) for each run of `length` words of the quotation; words are the numbers that the host has of them, marks do not count.
template <class See>
void each_run(const article& a, const quotation& q, std::size_t length, See see) {
    constexpr uint64_t base = 0x9e3779b97f4a7c15ull;
    uint64_t hash = 0, first_power = 1;
    for (std::size_t i = 1; i < length; ++i) first_power *= base;
    std::size_t held = 0;
    uint32_t last = q->first_token, end = q->first_token + q->token_count;
    for (uint32_t t = last; t < end; ++t) {
        if (a.token_at(t).is(LEDE_PUNCT)) continue;
        hash = hash * base + a.key_at(t);
        if (++held < length) continue;
        see(hash);
        while (a.token_at(last).is(LEDE_PUNCT)) ++last;
        hash -= a.key_at(last++) * first_power;
    }
}

// Which quotations share a run of words with one that stands elsewhere; empty: none does. Few do, so this goes before a comparison word by
// word. kin(q) is {group, place}: only within a group, and only between two places; a group of 0 is left out.
struct quotation_kin { uint64_t group; uint32_t place; };

inline uint64_t mixed(uint64_t group) { return group * 0xd6e8feb86659fd93ull; }

template <class Kin>
std::vector<bool> quotations_that_share(const article& a, std::size_t length, Kin kin) {
    std::vector<quotation_kin> all;
    all.reserve(a.quotations().size());
    std::size_t tokens = 0;
    met_places groups(a.quotations().size());
    for (auto q : a.quotations()) {
        all.push_back(kin(q));
        if (all.back().group) groups.add(mixed(all.back().group), all.back().place);
    }
    if (!groups.any_in_many()) return {};
    for (auto q : a.quotations()) {  // who speaks in one place only shares nothing
        uint64_t& group = all[q.index()].group;
        if (group && !groups.in_many(mixed(group))) group = 0;
        if (group) tokens += q->token_count;
    }
    auto walk = [&](auto see) {
        for (auto q : a.quotations())
            if (uint64_t g = all[q.index()].group)
                each_run(a, q, length, [&](uint64_t hash) { see(q.index(), hash ^ mixed(g)); });
    };
    met_places met(tokens);
    walk([&](uint32_t q, uint64_t hash) { met.add(hash, all[q].place); });
    if (!met.any_in_many()) return {};
    std::vector<bool> out(all.size());
    walk([&](uint32_t q, uint64_t hash) { if (met.in_many(hash)) out[q] = true; });
    return out;
}

}  // namespace ledelint
