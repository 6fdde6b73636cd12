// Lexicons: named lists of words and phrases, one immutable type for all of them.
//
// A lexicon comes from rules/lexicons/*.toml (compiled into the data file at build time) and from a house's ledelint.toml
// ([lexicon.NAME] add, remove). An entry is a sequence of tokens; matching is by token, never inside a word. All lexicons
// that are wanted are matched in one pass over the tokens, longest entry first.
#pragma once

#include "annotations.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ledelint::analysis {

// How case counts. fold: not at all. exact: as written. smart: an entry's capital letters are needed, its small letters match
// both ("White Home" needs its capitals, "decision box" matches "Decision box").
enum class letter_case : uint8_t { fold, exact, smart };

struct lexicon_entry {
    std::string key, value, label;  // value and label may be empty
};

struct lexicon_source {  // what `pack` reads from one TOML file
    std::string name, about, origin;
    letter_case match = letter_case::fold;
    std::vector<lexicon_entry> entries;
};

using lexicon_id = uint16_t;

class lexicon_set {
public:
    lexicon_set();
    // Builds from sources. Two lexicons of one name, or two entries of one key, are the caller's error: the later wins.
    static lexicon_set build(std::span<const lexicon_source>);
    // The same as bytes for the data file, and back without copying (`bytes` must outlive the set; checked, throws
    // std::runtime_error when they are not such a file).
    std::string serialise() const;
    static lexicon_set view(std::string_view bytes);
    // A set with some lexicons changed: a house's own additions and removals.
    lexicon_set with(std::span<const lexicon_source> replaced) const;

    std::optional<lexicon_id> find(std::string_view name) const;
    std::size_t size() const;
    std::string_view name(lexicon_id) const;
    lexicon_source source(lexicon_id) const;
    lede_entry entry(lexicon_id, uint32_t index) const;
    // An entry's index, by the lexicon's case rule. The second: for a word whose fold_key is known.
    std::optional<uint32_t> lookup(lexicon_id, std::string_view key) const;
    std::optional<uint32_t> lookup(lexicon_id, uint64_t key, std::string_view printed) const;

    // Whether an entry of several words, in any lexicon, may begin with these two: a filter, so that few phrases need be looked up.
    bool may_begin(uint64_t first_key, uint64_t second_key) const;

    // Hits of all `wanted` lexicons (indexed by lexicon_id), one vector each, in order of position; the vectors of others stay
    // as they are. Longest match, no overlap within one lexicon.
    void match(const annotations&, const std::vector<bool>& wanted, std::vector<std::vector<lede_hit>>& hits) const;
    // What lets few words of a text through to the entries of these lexicons. With it, who matches article after article is spared
    // the words of all other lexicons.
    struct filter { std::vector<uint64_t> starts, pairs, singles; };
    filter filter_for(const std::vector<bool>& wanted) const;
    void match(const annotations&, const std::vector<bool>& wanted, const filter&, std::vector<std::vector<lede_hit>>& hits) const;

private:
    struct state;
    explicit lexicon_set(std::shared_ptr<const state> s) : state_(std::move(s)) {}
    std::shared_ptr<const state> state_;
};

}  // namespace ledelint::analysis
