// The service "ledelint.lexicon/1" of one thread: hits of the current article, entries and look-ups of the lexicons.
//
// The hits of all lexicons that the plan wants are found in one pass when an article begins, and rules only read them.
#pragma once

#include "plan.hpp"

#include "analysis/annotations.hpp"

#include <vector>

namespace ledelint::lint {

using lexicon_hits = std::vector<std::vector<lede_hit>>;  // by lexicon_id

class lexicon_service {
public:
    // Serves the plan's lexicons. The address of the service is what rules keep: it stays where it is.
    explicit lexicon_service(const plan&);
    lexicon_service(const lexicon_service&) = delete;
    lexicon_service& operator=(const lexicon_service&) = delete;

    void begin(const lexicon_hits* hits) { hits_ = hits; }  // borrowed until the next begin
    void end() { hits_ = nullptr; }
    const lede_lexicons* table() const { return &table_; }

private:
    static lede_view hits(void*, const lede_article*, lede_str lexicon);
    static lede_status entry(void*, lede_str lexicon, uint32_t entry, lede_entry*);
    static lede_status lookup(void*, lede_str lexicon, lede_str key, lede_entry*);

    const plan& plan_;
    const lexicon_hits* hits_ = nullptr;
    lede_lexicons table_;
};

}  // namespace ledelint::lint
