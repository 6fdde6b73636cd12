// "The council has is", "they will can": two auxiliaries that cannot follow each other. A relative clause can end on one and the main
// clause begin with the other ("all they have is"), so only the plain subject of a sentence's beginning counts.
#include <ledelint/plugin.hpp>

#include "clauses.hpp"
#include "verb_chain.help.hpp"

#include <algorithm>

namespace {

using namespace ledelint;

enum class auxiliary { none, modal, have, be, did };

struct verb_chain {
    enum message : uint32_t { chain };
    static constexpr lede_message messages[] = {{"chain"_s, "'{0}': these verbs cannot follow each other."_s}};
    static constexpr lede_rule_info info = rule({.id = "verb-chain", .summary = "Auxiliaries that cannot follow each other",
        .help = help::verb_chain, .messages = view_of(messages), .traits = LEDE_SURFACE});

    void check(const article& a, const reporter& report) const {
        for (uint64_t word : auxiliaries)
            for (auto t : a.uses(word)) {
                sentence s = a.sentences()[t->sentence];
                uint32_t i = t.index(), end = s->first_token + s->token_count;
                if (i + 2 >= end || !(is_auxiliary(a.key_at(i + 1)) || a.key_at(i + 1) == "got"_key || a.key_at(i + 1) == "to"_key)) continue;
                if (s->token_count < 5 || behind_subject(a, s) != i || !a.block_of(s).is_prose()) continue;
                bool pronoun = a.token_at(i - 1).penn(LEDE_PRP) && i == head_of(a, s) + 1;
                if (is_impossible(a, i, pronoun)) tell(a, i, i + 1, report);
                else if (is_got_had(a, i) || is_modal_to(a, i)) tell(a, i, i + 2, report);
            }
    }

private:
    static constexpr uint32_t longest = 5;  // tokens of a plain subject
    static constexpr uint64_t auxiliaries[] = {"will"_key, "would"_key, "can"_key, "could"_key, "should"_key, "must"_key, "shall"_key,
        "has"_key, "have"_key, "had"_key, "is"_key, "are"_key, "was"_key, "were"_key, "did"_key, "does"_key};
    static bool is_auxiliary(uint64_t key) { return std::find(std::begin(auxiliaries), std::end(auxiliaries), key) != std::end(auxiliaries); }

    static uint32_t head_of(const article& a, const sentence& s) {
        return s->first_token + (a.token_at(s->first_token).penn(LEDE_OPEN_QUOTE) ? 1 : 0);
    }
    // The token behind "They", "The council", "The old council" or "Lena Halden" at the head of a sentence; NONE: another beginning.
    static uint32_t behind_subject(const article& a, const sentence& s) {
        uint32_t first = head_of(a, s), i = first;
        token t = a.token_at(i);
        if (t.penn(LEDE_PRP) || t.penn(LEDE_NNS)) return i + 1;
        if (t.penn(LEDE_DT) || t.penn(LEDE_PRPS)) {
            for (++i; i < first + longest && (a.token_at(i).is(LEDE_ADJ) || a.token_at(i).is(LEDE_NOUN)); ++i) {}
            return i > first + 1 && a.token_at(i - 1).is(LEDE_NOUN) ? i : LEDE_NONE;
        }
        while (i < first + longest && a.token_at(i).is(LEDE_PROPN)) ++i;
        return i > first ? i : LEDE_NONE;
    }
    static auxiliary kind_of(std::string_view s) {
        struct row { std::string_view word; auxiliary kind; };
        static constexpr row rows[] = {
            {"will", auxiliary::modal}, {"would", auxiliary::modal}, {"can", auxiliary::modal}, {"could", auxiliary::modal},
            {"should", auxiliary::modal}, {"must", auxiliary::modal}, {"shall", auxiliary::modal}, {"has", auxiliary::have},
            {"have", auxiliary::have}, {"had", auxiliary::have}, {"is", auxiliary::be}, {"are", auxiliary::be}, {"was", auxiliary::be},
            {"were", auxiliary::be}, {"did", auxiliary::did}, {"does", auxiliary::did},
        };
        for (const row& r : rows)
            if (r.word == s) return r.kind;
        return auxiliary::none;
    }
    static bool is_impossible(const article& a, uint32_t i, bool pronoun) {
        std::string_view x = a.token_at(i).text(), y = a.token_at(i + 1).text();
        auxiliary first = kind_of(x), second = kind_of(y);
        if (first == auxiliary::none || second == auxiliary::none || x == y || a.token_at(i + 1).has(LEDE_CAPITALISED)) return false;
        // A noun that is spelled like a modal ("the trash can is full"), and "will have".
        bool modal_only = is_one_of(x, {"would", "could", "should", "shall"}) && second == auxiliary::modal;
        if (first == auxiliary::modal) return modal_only || (pronoun && y != "have");
        if (first == auxiliary::did) return y != "have";
        if (y == "had") return false;  // "has had", "a good time was had by all"
        return !opens_question(a.token_at(i + 2));
    }
    // "The question is will they come."
    static bool opens_question(const token& t) { return t.is(LEDE_PRON) || t.is(LEDE_DET) || t.is(LEDE_PROPN) || t.is(LEDE_NOUN); }
    static bool is_got_had(const article& a, uint32_t i) {
        return kind_of(a.token_at(i).text()) == auxiliary::have && a.token_at(i + 1).text() == "got" && a.token_at(i + 2).text() == "had";
    }
    // "The company will to open": a modal has its verb without "to".
    static bool is_modal_to(const article& a, uint32_t i) {
        return kind_of(a.token_at(i).text()) == auxiliary::modal && a.token_at(i).penn(LEDE_MD) && a.token_at(i + 1).text() == "to" &&
               a.token_at(i + 2).penn(LEDE_VB) && is_lower_case(a.token_at(i + 2));
    }
    static void tell(const article& a, uint32_t first, uint32_t last, const reporter& report) {
        lede_span place = join(a.token_at(first)->span, a.token_at(last)->span);
        report({.span = place, .message = chain, .args = {std::string(a.text(place))}});
    }
};

}  // namespace

LEDELINT_RULE(verb_chain)
