#include "glued.hpp"

#include "words.hpp"

namespace ledelint::analysis {
namespace {

// Function words that begin or end no compound: "in", "on" and "out" do ("inflight", "standout").
constexpr std::string_view links[] = {"that", "which", "and", "the", "with", "from", "said", "were", "was", "would", "have", "has", "their",
    "they", "this", "these", "those", "of", "into", "because", "been", "about"};
constexpr std::string_view prepositions[] = {"in", "on", "of", "to", "at", "by", "for", "from", "with", "and", "as", "is", "was", "that"};
constexpr std::string_view determiners[] = {"the", "his", "her", "its", "their", "this", "that", "these", "those"};
constexpr std::size_t least_rest = 4, least_word = 5, longest_pair = 9;

// Where the second word begins; 0: it is no such word.
std::size_t split(std::string_view w, const tagger& t) {
    if (w.size() <= longest_pair)
        for (std::string_view p : prepositions)
            for (std::string_view d : determiners)
                if (w.size() == p.size() + d.size() && w.starts_with(p) && w.ends_with(d)) return p.size();
    auto known = [&](std::string_view rest) { return rest.size() >= least_rest && t.knows(fold_key(rest)); };
    if (w.ends_with("ever")) return 0;  // "whichever"
    for (std::string_view link : links) {
        if (w.starts_with(link) && known(w.substr(link.size()))) return link.size();
        if (link.size() > 2 && w.ends_with(link) && known(w.substr(0, w.size() - link.size()))) return w.size() - link.size();
    }
    return 0;
}

bool is_plain(std::string_view w, std::size_t least) {
    for (char c : w)
        if (c < 'a' || c > 'z') return false;
    return w.size() >= least;
}

// The word whose pieces stand on both sides of a hyphen that has a space behind it only; empty: none.
std::string broken_word(const annotations& a, uint32_t hyphen, const tagger& t) {
    if (hyphen == 0 || hyphen + 1 >= a.tokens.size()) return {};
    const lede_token &left = a.tokens[hyphen - 1], &right = a.tokens[hyphen + 1];
    bool apart = !(a.tokens[hyphen].flags & LEDE_SPACE_BEFORE) && (right.flags & LEDE_SPACE_BEFORE) && left.sentence == right.sentence;
    if (!apart || !is_plain(a.of(left.span), 2) || !is_plain(a.of(right.span), 2)) return {};
    std::string whole = std::string(a.of(left.span)) + std::string(a.of(right.span));
    return t.knows(fold_key(whole)) ? whole : std::string();
}

}  // namespace

void find_glued(annotations& a, const tagger& t) {
    constexpr uint32_t other = LEDE_KNOWN | LEDE_CAPITALISED | LEDE_HAS_DIGIT | LEDE_URL;
    for (uint32_t i = 0, n = uint32_t(a.tokens.size()); i < n; ++i) {
        lede_token& token = a.tokens[i];
        if (token.penn == LEDE_HYPH)
            if (std::string whole = broken_word(a, i, t); !whole.empty()) {
                token.flags |= LEDE_GLUED;
                token.lemma = a.intern(whole);
            }
        if (token.flags & other || token.upos == LEDE_PUNCT) continue;
        std::string_view w = a.of(token.span);
        if (!is_plain(w, least_word)) continue;
        std::size_t at = split(w, t);
        if (at == 0) continue;
        token.flags |= LEDE_GLUED;
        token.lemma = a.intern(std::string(w.substr(0, at)) + " " + std::string(w.substr(at)));
    }
}

}  // namespace ledelint::analysis
