#include "clitics.hpp"

#include "words.hpp"

namespace ledelint::analysis {
namespace {

// Where a word that is written together is cut; 0 for all else.
uint32_t joined_at(std::string_view w) {
    if (w.size() < 5 || w.size() > 7) return 0;
    uint64_t key = fold_key(w);
    if (!is_joined(key)) return 0;
    return key == literal_key("dunno") ? 2 : key == literal_key("whatcha") ? 4 : 3;
}

std::size_t apostrophe_size(std::string_view w, std::size_t i) {
    if (w[i] == '\'') return 1;
    return w.substr(i, 3) == "\u2019" ? 3 : 0;
}

// The last apostrophe, or npos.
std::size_t last_apostrophe(std::string_view w) {
    for (std::size_t i = w.size(); i-- > 0;)
        if (w[i] == '\'' || w[i] == '\xe2')
            if (apostrophe_size(w, i)) return i;
    return std::string_view::npos;
}

}  // namespace

bool is_clitic(std::string_view s) {
    static const word_table<bool> table{{"s ll re ve d m", true}};
    return !s.empty() && s.size() <= 2 && table.has(fold_key(s));
}

cuts split_clitics(std::string_view w) {
    if (uint32_t at = joined_at(w)) return {{at, 0}, 1};
    std::size_t mark = last_apostrophe(w);
    if (mark == std::string_view::npos || mark == 0) return {};
    std::size_t size = apostrophe_size(w, mark);
    std::string_view after = w.substr(mark + size);
    if (after.size() == 1 && fold(after[0]) == 't' && mark >= 2 && fold(w[mark - 1]) == 'n') {
        if (mark == 2 && fold(w[0]) != 'o') return {};
        return {{uint32_t(mark - 1), 0}, 1};
    }
    if (!is_clitic(after)) return {};
    // "wouldn't've", "I'd've": one more before it.
    cuts inner = split_clitics(w.substr(0, mark));
    if (inner.count == 1) return {{inner.at[0], uint32_t(mark)}, 2};
    return {{uint32_t(mark), 0}, 1};
}

}  // namespace ledelint::analysis
