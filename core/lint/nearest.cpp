#include "nearest.hpp"

#include <algorithm>

namespace ledelint::lint {

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> older(b.size() + 1), old(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) old[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({old[j] + 1, row[j - 1] + 1, old[j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], older[j - 2] + 1);
        }
        older.swap(old);
        old.swap(row);
    }
    return old[b.size()];
}

std::string nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
    constexpr std::size_t longest_name = 100;  // what is longer is no misspelt name
    if (word.size() > longest_name) return {};
    std::string_view best;
    std::size_t least = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (std::string_view c : candidates) {
        if (c.size() > longest_name) continue;
        std::size_t d = edit_distance(word, c);
        if (d < least) { least = d; best = c; }
    }
    return std::string(best);
}

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates) {
    std::string n = nearest(word, candidates);
    return n.empty() ? n : ", did you mean '" + n + "'";
}

}  // namespace ledelint::lint
