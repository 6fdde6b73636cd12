// A fall told by a word and by a minus sign: "a decline of -4%" is, read closely, a rise.
#include "double_negative_change.help.hpp"
#include "reading.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct double_negative_change {
    enum message : uint32_t { twice };
    static constexpr lede_message messages[] = {{"twice"_s, "'{0}' and the minus sign of {1} both say that it went down."_s}};
    static constexpr lede_rule_info info = rule({.id = "double-negative-change",
                                                 .summary = "A word for a fall is followed by a negative figure",
                                                 .help = help::double_negative_change,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        for (auto q : a.quantities()) {
            if (!q.has(LEDE_SIGNED) || !(q->value < 0) || !is_plain(q) || !is_running_text(a, q) || q.is(LEDE_TEMPERATURE)) continue;
            if (std::optional<token> fall = word_for_fall(a, q))
                report({.span = q->span, .message = twice, .args = {std::string(fall->text()), shown(q)}, .fixes = {without_sign(q)}});
        }
    }

private:
    // "fell -4%", "declined by -4%", "a drop of -4%", "a -4% decline"; a level ("fell to -4%") is no change.
    static std::optional<token> word_for_fall(const article& a, const quantity& q) {
        uint32_t i = beginning(a, q), first = a.sentences()[q->sentence]->first_token;
        if (i > first && one_of(text_at(a, i - 1), {"by", "of"})) --i;
        if (i > first && is_fall(a.token_at(i - 1))) return a.token_at(i - 1);
        uint32_t next = behind(q);
        if (next < sentence_end(a, q) && a.token_at(next).is(LEDE_NOUN) && is_fall(a.token_at(next))) return a.token_at(next);
        return std::nullopt;
    }
    static bool is_fall(const token& t) {
        return one_of(t.lemma(), {"fall", "drop", "decline", "decrease", "shrink", "reduction", "plunge", "slump", "slide", "dip",
                                  "contract", "contraction", "lose", "loss", "down", "tumble", "sink"});
    }

    static fix without_sign(const quantity& q) {
        std::string_view t = q.text();
        for (std::string_view minus : {"-", "\xe2\x88\x92", "\xe2\x80\x93"})
            if (std::size_t at = t.find(minus); at != t.npos) {
                uint32_t begin = q->span.begin + uint32_t(at);
                return {"Remove the minus sign", {{{begin, begin + uint32_t(minus.size())}, ""}}, LEDE_REVIEW};
            }
        return {"Remove the minus sign", {}, LEDE_REVIEW};
    }
};

}  // namespace

LEDELINT_RULE(double_negative_change)
