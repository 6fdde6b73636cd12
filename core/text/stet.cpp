#include "stet.hpp"

#include "chars.hpp"

#include <algorithm>

namespace ledelint::text {
namespace {

constexpr std::string_view whole_file_word = "stet-file", block_word = "stet";
// An editor program may have made one dash of two hyphens.
constexpr std::string_view dashes[] = {"--", "\u2014", "\u2013"};

struct keyword { std::string_view rest; bool whole_file; };

std::optional<keyword> keyword_of(std::string_view s) {
    s = trim(s);
    for (std::string_view word : {whole_file_word, block_word}) {
        if (!starts_with_folded(s, word)) continue;
        std::string_view rest = s.substr(word.size());
        rest.remove_prefix(space_before(rest));
        if (rest.starts_with(':')) return keyword{rest.substr(1), word == whole_file_word};
    }
    return std::nullopt;
}

// Cuts `s` at the first dash that stands between ids and reason; without one all of it is ids.
std::pair<std::string_view, std::string_view> cut_at_dash(std::string_view s) {
    std::size_t at = s.size(), size = 0;
    for (std::string_view dash : dashes)
        if (const std::size_t i = s.find(dash); i < at) {
            at = i;
            size = dash.size();
        }
    return {s.substr(0, at), trim(s.substr(at + size))};
}

std::vector<std::string> ids_of(std::string_view s) {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < s.size();) {
        std::size_t end = i;
        while (end < s.size() && !is_space(s[end]) && s[end] != ',') ++end;
        if (end > i) ids.emplace_back(s.substr(i, end - i));
        i = end + 1;
    }
    return ids;
}

// What an editor sees as the block that begins at `first`: a paragraph with its dateline, a whole table.
lede_span covered(const std::vector<lede_block>& blocks, std::size_t first) {
    std::size_t last = first;
    if (blocks[first].role == LEDE_DATELINE && first + 1 < blocks.size()) ++last;
    if (blocks[first].role == LEDE_TABLE)
        while (last + 1 < blocks.size() && blocks[last + 1].role == LEDE_TABLE) ++last;
    return {blocks[first].span.begin, blocks[last].span.end};
}

}  // namespace

bool is_stet(std::string_view inside) { return keyword_of(inside).has_value(); }

void stet_list::read(std::string_view inside, lede_span source, uint32_t text_at, std::vector<notice>& notices) {
    const auto k = keyword_of(inside);
    if (!k) return;
    const auto [ids, reason] = cut_at_dash(k->rest);
    stet s{source, k->whole_file, LEDE_NONE, ids_of(ids), std::string(reason), {0, 0}};
    if (s.ids.empty()) notices.push_back({"a stet names no rule: write \"stet: rule-id -- reason\"; it was ignored", source});
    else if (s.reason.empty()) notices.push_back({"a stet gives no reason: write \"stet: rule-id -- reason\"; it was ignored", source});
    else found_.push_back({std::move(s), text_at});
}

void stet_list::settle(document& d, uint32_t shift) {
    for (found& f : found_) {
        if (!f.what.whole_file) {
            const auto next = std::partition_point(d.blocks.begin(), d.blocks.end(), [&](const lede_block& b) { return b.span.begin < f.text_at + shift; });
            if (next != d.blocks.end()) {
                f.what.block = uint32_t(next - d.blocks.begin());
                f.what.covers = covered(d.blocks, f.what.block);
            }
        }
        d.stets.push_back(std::move(f.what));
    }
    found_.clear();
}

}  // namespace ledelint::text
