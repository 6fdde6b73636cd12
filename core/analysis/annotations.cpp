#include "annotations.hpp"

#include "words.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace ledelint::analysis {

namespace {

// Eight bytes a step, the last ones with some that were there before.
uint64_t hash_of(std::string_view s) {
    auto bytes = [&](std::size_t at, auto n) {
        std::memcpy(&n, s.data() + at, sizeof n);
        return uint64_t(n);
    };
    key_maker made;
    std::size_t n = s.size();
    for (std::size_t at = 0; at + 8 < n; at += 8) made.add(bytes(at, uint64_t()));
    if (n >= 8) made.add(bytes(n - 8, uint64_t()));
    else if (n >= 4) made.add(bytes(0, uint32_t()) << 32 | bytes(n - 4, uint32_t()));
    else if (n) made.add(uint64_t(uint8_t(s[0])) << 16 | uint64_t(uint8_t(s[n / 2])) << 8 | uint8_t(s[n - 1]));
    return made.key() + n;
}

}  // namespace

uint32_t& annotations::slot_of(std::string_view s) {
    std::size_t mask = slots_.size() - 1, i = hash_of(s) & mask;
    while (slots_[i] && string(slots_[i] - 1) != s) i = (i + 1) & mask;
    return slots_[i];
}

uint32_t annotations::intern(std::string_view s) {
    constexpr std::size_t fewest = 256, most_at_first = 1 << 14;  // an article has a string for each four or five tokens
    if (strings.size() * 2 >= slots_.size()) {
        std::size_t expected = slots_.empty() ? std::min(std::bit_ceil(tokens.size()) / 2, most_at_first) : slots_.size() * 2;
        slots_.assign(std::max(fewest, expected), 0);
        for (uint32_t i = 0; i < strings.size(); ++i) slot_of(string(i)) = i + 1;
    }
    uint32_t& slot = slot_of(s);
    if (!slot) {
        uint32_t begin = uint32_t(string_bytes.size());
        string_bytes += s;
        strings.push_back({begin, uint32_t(string_bytes.size())});
        slot = uint32_t(strings.size());
    }
    return slot - 1;
}

void annotations::clear() {
    text = {};
    published = LEDE_NO_DAY;
    locale = {};
    blocks.clear();
    sentences.clear();
    tokens.clear();
    quantities.clear();
    dates.clear();
    quotations.clear();
    names.clear();
    entities.clear();
    string_bytes.clear();
    strings.clear();
    keys.clear();
    words.clear();
    next_uses.clear();
    slots_.clear();
}

namespace {

template <class T>
lede_view view_of(const std::vector<T>& v) {
    return {v.empty() ? nullptr : v.data(), uint32_t(v.size()), sizeof(T)};
}

lede_str str(std::string_view s) { return {s.data(), s.size()}; }

}  // namespace

lede_article article_of(const annotations& a, const article_facts& f) {
    return {sizeof(lede_article), 0, str(f.path), str(f.language), str(f.locale), str(f.genre), str(a.text), f.published, f.updated,
            str(a.string_bytes), view_of(a.strings), view_of(a.blocks), view_of(a.sentences), view_of(a.tokens),
            view_of(a.quantities), view_of(a.dates), view_of(a.quotations), view_of(a.names), view_of(a.entities), view_of(a.keys),
            view_of(a.words), view_of(a.next_uses)};
}

}  // namespace ledelint::analysis
