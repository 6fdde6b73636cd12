// The words of quotations without their typography: case, marks, apostrophes and dashes do not count, so that two printings of one
// utterance are equal; and where one printing stands in another.
#pragma once

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

// Speech that the article prints, one element a pair of marks; empty words for titles, nested ones and lost marks.
inline std::vector<quoted_words> words_of_quotations(const article& a) {
    std::vector<quoted_words> out(a.quotations().size());
    for (auto q : a.quotations())
        if (!(q->flags & (LEDE_TITLE | LEDE_NESTED | LEDE_UNOPENED))) out[q.index()] = quoted_words(a, q->inner);
    return out;
}

}  // namespace ledelint
