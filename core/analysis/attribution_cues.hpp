// What may govern a quotation: reporting verbs, the nouns of speech ("statement"), "according to".
#pragma once

#include "annotations.hpp"
#include "lexicon.hpp"

#include <optional>

namespace ledelint::analysis {

// speech: say, tell. judgement: call, denounce; they report, and do much else. thought: think. manner: laugh.
enum class cue_class : uint8_t { none, speech, judgement, thought, manner };

class cue_words {
public:
    explicit cue_words(const lexicon_set& lexicons) : lexicons_(lexicons), verbs_(lexicons.find("reporting-verbs")) {}

    // The class of a token that is tagged as a verb, or that is hardly ever anything else ("said").
    cue_class verb(const annotations&, uint32_t token) const;
    // The same, whatever the tag: for places where a reporting verb must stand ("X," Ito notes.).
    cue_class word(const annotations&, uint32_t token) const;

private:
    const lexicon_set& lexicons_;
    std::optional<lexicon_id> verbs_;
};

// "statement", "comments", "tweet": nouns that a quotation can be the content of.
bool is_speech_noun(const annotations&, uint32_t token);

// Days, months and parts of the day, which stand between a subject and its verb: "Ito on Tuesday said".
bool is_time_noun(const annotations&, uint32_t token);

}  // namespace ledelint::analysis
