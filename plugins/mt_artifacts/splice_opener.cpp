// A story whose first sentence opens on a pronoun or a connective: "Still, he refused." What it refers to stood before it, and was cut.
#include <ledelint/plugin.hpp>

#include "splice_opener.help.hpp"

namespace {

using namespace ledelint;

struct splice_opener {
    enum message : uint32_t { connective, pronoun };
    static constexpr lede_message messages[] = {
        {"connective"_s, "The story opens on '{0}', which joins a sentence to one before it."_s},
        {"pronoun"_s, "The story opens on '{0}', and nobody has been named."_s},
    };
    static constexpr lede_rule_info info = rule({.id = "splice-opener", .summary = "A story that opens on a pronoun or a connective",
        .help = help::splice_opener, .tier = LEDE_TIER_C, .level = LEDE_OFF, .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        bool named = false;
        for (auto b : a.blocks()) {
            if (b.is(LEDE_PARAGRAPH)) {
                if (b->sentence_count > 0) judge(a, a.sentences()[b->first_sentence], named, report);
                return;
            }
            if (b.is(LEDE_STANDFIRST) || b.is(LEDE_HEADLINE)) named |= names_somebody(a, b);
            if (b.is(LEDE_STANDFIRST) || b.is(LEDE_HEADING)) return;  // it follows on from those
        }
    }

private:
    static bool names_somebody(const article& a, const block& b) {
        if (!a.names_in(b->span).empty()) return true;
        for (auto t : a.tokens(b))
            if (t.has(LEDE_CAPITALISED) && !t.has(LEDE_SENTENCE_FIRST)) return true;
        return false;
    }
    static void judge(const article& a, const sentence& s, bool named, const reporter& report) {
        token first = a.token_at(s->first_token);
        if (s->token_count < 4 || first.has(LEDE_QUOTED) || !first.has(LEDE_CAPITALISED)) return;
        if (joins(a, s, first)) return report({.span = first->span, .message = connective, .args = {std::string(first.text())}});
        if (!named && is_pronoun(first.text()) && !is_named_later(a, s))
            report({.span = first->span, .message = pronoun, .args = {std::string(first.text())}});
    }
    // "However," wants its comma; "But" and "And" need none. "So far" and "Then 12" are no joints.
    static bool joins(const article& a, const sentence& s, const token& first) {
        bool comma = a.token_at(s->first_token + 1).text() == ",";
        for (std::string_view w : {"But", "And", "Nor", "Or"})
            if (first.text() == w) return true;
        for (std::string_view w : {"However", "Still", "Therefore", "Moreover", "Furthermore", "Additionally", "Meanwhile", "Instead",
            "Nevertheless",
                 "Nonetheless", "Also", "Besides", "Consequently", "Thus", "Hence", "Then", "So", "Yet", "Otherwise", "Likewise",
                     "Similarly", "Afterwards",
                 "Accordingly", "Indeed", "Rather", "Finally", "Secondly", "Thirdly"})
            if (comma && first.text() == w) return true;
        return false;
    }
    static bool is_pronoun(std::string_view s) {
        for (std::string_view w : {"He", "She", "They", "His", "Her", "Their", "Him", "Them"})
            if (s == w) return true;
        return false;
    }
    // "He was a baker; then Ken Ito bought a boat": the name comes in the same sentence.
    static bool is_named_later(const article& a, const sentence& s) {
        for (auto n : a.names_in(s->span))
            if (n.is_person()) return true;
        return false;
    }
};

}  // namespace

LEDELINT_RULE(splice_opener)
