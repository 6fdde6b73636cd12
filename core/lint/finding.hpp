// Findings as the host keeps them: owned, validated, with the policies applied.
#pragma once

#include "ledelint.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ledelint::lint {

struct rule_entry;  // registry.hpp

struct message_text {
    uint32_t index = 0;             // of the rule's messages
    std::vector<std::string> args;
    std::string text;               // placeholders filled
};

struct place {
    lede_span span;  // of the article's text
    message_text message;
};

struct edit {
    lede_span span;  // of the article's text
    std::string text;
};

struct fix {
    std::string title;
    lede_safety safety = LEDE_REVIEW;
    std::vector<edit> edits;  // sorted, apart; each in one verbatim segment
};

struct suppression {
    std::string reason;
    lede_span source;  // the stet comment in the file
};

struct finding {
    const rule_entry* rule = nullptr;  // of the registry, which outlives it
    lede_level level = LEDE_WARNING;   // effective
    lede_span span{};
    std::optional<lede_span> source;   // set where the place is in the file's body and not in the text (a stet comment): then
                                       // it is what a report shows, and `span` is the empty place where it would stand
    message_text message;
    std::vector<place> related;
    std::vector<fix> fixes;
    float rank = -1;
    std::string fingerprint;           // "ledelint/v1": survives moved paragraphs, reflow, typography
    std::optional<suppression> suppressed;
};

}  // namespace ledelint::lint
