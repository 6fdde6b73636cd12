// The service "ledelint.lexicon/1" of one thread: hits of the current article, entries and look-ups of the lexicons.
//
// Many lexicons are only ever looked up; those whose hits a rule has asked for once are matched together, in one pass over
// each article that a rule asks about.
#pragma once

#include "plan.hpp"

#include "analysis/annotations.hpp"

#include <array>
#include <optional>
#include <vector>

namespace ledelint::lint {

class lexicon_service {
public:
    // Serves the plan's lexicons. The address of the service is what rules keep: it stays where it is.
    explicit lexicon_service(const plan&);
    lexicon_service(const lexicon_service&) = delete;
    lexicon_service& operator=(const lexicon_service&) = delete;

    // The article that rules ask about from now on; borrowed until the next `begin`. Null: no lexicon has a hit.
    void begin(const analysis::annotations*);
    const lede_lexicons* table() const { return &table_; }

private:
    static lede_view hits(void*, const lede_article*, lede_str lexicon);
    static lede_status entry(void*, lede_str lexicon, uint32_t entry, lede_entry*);
    static lede_status lookup(void*, lede_str lexicon, lede_str key, lede_entry*);

    // A rule names its lexicon with the same bytes each time: where they are is where the answer of the last time is found.
    struct named { const char* name = nullptr; std::size_t size = 0; std::optional<analysis::lexicon_id> id; };
    std::optional<analysis::lexicon_id> find(std::string_view lexicon) const;
    const std::vector<lede_hit>& hits_of(analysis::lexicon_id);

    const plan& plan_;
    mutable std::array<named, 256> found_;
    const analysis::annotations* words_ = nullptr;
    bool matched_ = false;                     // `asked_` against `words_`
    std::vector<bool> asked_;                  // by lexicon_id
    bool more_asked_ = true;                   // since filter_ was made
    analysis::lexicon_set::filter filter_;     // of the words of `asked_`
    std::vector<std::vector<lede_hit>> hits_;  // likewise
    lede_lexicons table_;
};

}  // namespace ledelint::lint
