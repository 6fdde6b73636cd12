// An attribution whose verb judges or paints: claimed, admitted, laughed, opined. "Said" takes no side.
#include <ledelint/plugin.hpp>

#include "loaded_verb.help.hpp"
#include "marks.hpp"

namespace {

using namespace ledelint;

struct loaded_verb {
    enum message : uint32_t { doubts, concedes, shows, colours };
    static constexpr lede_message messages[] = {
        {"doubts"_s, "'{0}' tells the reader to doubt the words; 'said' takes no side."_s},
        {"concedes"_s, "'{0}' tells the reader that the speaker had something to hide; 'said' takes no side."_s},
        {"shows"_s, "Nobody can '{0}' words; 'said', and what the face did after it."_s},
        {"colours"_s, "'{0}' says how the reporter heard the words; 'said' leaves that to the reader."_s},
    };
    static constexpr lede_str lexicons[] = {"loaded-verbs"_s};
    static constexpr lede_rule_info info = rule({.id = "loaded-verb", .summary = "An attribution whose verb takes a side",
        .help = help::loaded_verb, .tier = LEDE_TIER_C, .level = LEDE_OFF, .messages = view_of(messages), .lexicons = view_of(lexicons)});

    explicit loaded_verb(const context& c) : verbs_(c.lexicon("loaded-verbs")) {}

    void check(const article& a, const reporter& report) const {
        lede_span told{0, 0};
        for (auto q : a.quotations()) {
            if (q->cue_kind != LEDE_CUE_VERB || !q.has(LEDE_FULL) || q.has(LEDE_TITLE) || q->cue.begin == told.begin) continue;
            auto e = verbs_.find(a.text(q->cue));
            if (!e) continue;
            told = q->cue;
            report({.span = q->cue, .message = kind_of(sv(e->label)), .args = {std::string(a.text(q->cue))}});
        }
    }

private:
    lexicon verbs_;

    static message kind_of(std::string_view group) {
        if (group == "doubts") return doubts;
        if (group == "concedes") return concedes;
        return group == "shows" ? shows : colours;
    }
};

}  // namespace

LEDELINT_RULE(loaded_verb)
