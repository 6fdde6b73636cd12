// "She said that; buses would run": a semicolon behind a conjunction that needs its clause. A comma was turned into it, or a clause fell
// out before it.
#include <ledelint/plugin.hpp>

#include "orphan_semicolon.help.hpp"

namespace {

using namespace ledelint;

struct orphan_semicolon {
    enum message : uint32_t { orphan };
    static constexpr lede_message messages[] = {{"orphan"_s, "A semicolon cannot follow '{0}'."_s}};
    static constexpr lede_rule_info info = rule({.id = "orphan-semicolon", .summary = "A semicolon behind a conjunction",
        .help = help::orphan_semicolon, .messages = view_of(messages), .traits = LEDE_SURFACE});

    void check(const article& a, const reporter& report) const {
        for (auto t : a.uses(";"_key)) {
            block b = a.block_of(a.sentences()[t->sentence]);
            uint32_t i = t.index();
            bool read = b.is_prose() || b.is(LEDE_CAPTION), within = i >= b->first_token + 2 && i + 1 < b->first_token + b->token_count;
            if (read && within && is_open(a, i - 1)) tell(a, i, report);
        }
    }

private:
    // "That" may be a pronoun ("we know that;"), so it must follow a verb of saying; "and;" and "because;" are open anywhere.
    static bool is_open(const article& a, uint32_t i) {
        std::string_view s = a.token_at(i).text();
        if (!a.token_at(i).has(LEDE_SPACE_BEFORE)) return false;  // "and/or;"
        for (std::string_view word : {"and", "or", "but", "because", "although", "whereas", "whether", "unless", "than", "the", "a",
            "an", "of"})
            if (s == word) return true;
        if (s == "which") return a.token_at(i - 1).text() == ",";
        return s == "that" && is_saying(a.token_at(i - 1));
    }
    static bool is_saying(const token& t) {
        for (std::string_view verb : {"said", "says", "added", "adds", "announced", "stated", "warned", "claimed", "reported", "confirmed",
            "explained", "noted", "argued", "insisted", "stressed", "told", "wrote", "admitted", "denied", "believes", "believe",
                "estimates", "estimated", "showed", "found", "revealed", "suggested", "predicted", "promised"})
            if (t.text() == verb) return true;
        return false;
    }
    static void tell(const article& a, uint32_t i, const reporter& report) {
        lede_span mark = a.token_at(i)->span, word = a.token_at(i - 1)->span;
        report({.span = join(word, mark), .message = orphan, .args = {std::string(a.text(word))},
            .fixes = {{"Delete the semicolon", {{{word.end, mark.end}, ""}}}}});
    }
};

}  // namespace

LEDELINT_RULE(orphan_semicolon)
