#include "annotations.hpp"

#include "words.hpp"

namespace ledelint::analysis {

uint32_t annotations::intern(std::string_view s) {
    uint64_t key = 1469598103934665603ull;
    for (char c : s) key = (key ^ uint8_t(c)) * 1099511628211ull;
    auto [b, e] = interned_.equal_range(key);
    for (; b != e; ++b)
        if (string(b->second) == s) return b->second;
    uint32_t begin = uint32_t(string_bytes.size()), index = uint32_t(strings.size());
    string_bytes += s;
    strings.push_back({begin, uint32_t(string_bytes.size())});
    interned_.emplace(key, index);
    return index;
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
    interned_.clear();
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
            view_of(a.quantities), view_of(a.dates), view_of(a.quotations), view_of(a.names), view_of(a.entities)};
}

}  // namespace ledelint::analysis
