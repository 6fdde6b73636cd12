// One word printed twice in a row. Some words may double ("had had"), names do, and so do particles before a preposition ("moved
// in in May"); what is left is damage.
#include <ledelint/plugin.hpp>

#include <algorithm>

#include "doubled_word.help.hpp"

namespace {

using namespace ledelint;

struct doubled_word {
    enum message : uint32_t { doubled };
    static constexpr lede_message messages[] = {{"doubled"_s, "'{0}' is printed twice."_s}};
    static constexpr lede_str lexicons[] = {"repeatable-words"_s};
    static constexpr lede_rule_info info = rule({.id = "doubled-word", .summary = "A word printed twice in a row",
        .help = help::doubled_word,
        .messages = view_of(messages), .lexicons = view_of(lexicons), .traits = LEDE_SURFACE});

    explicit doubled_word(const context& c) : repeatable_(c.lexicon("repeatable-words")) {}

    void check(const article& a, const reporter& report) const {
        for (uint32_t i = 1, end = a.tokens().size(); i < end; ++i)
            if (a.next_use(i - 1) == i) judge(a, a.token_at(i - 1), a.token_at(i), report);
    }

private:
    lexicon repeatable_;

    void judge(const article& a, const token& first, const token& second, const reporter& report) const {
        bool pair = length(first->span) == length(second->span) && first->sentence == second->sentence;
        if (pair && is_slip(a, first, second)) tell(a, *first, *second, report);
    }
    bool is_slip(const article& a, const token& first, const token& second) const {
        if (is_title_or_day(second.text())) return second.has(LEDE_SPACE_BEFORE) && !opens_a_title(a, first, second);
        bool word = !(second->flags & (LEDE_HAS_DIGIT | LEDE_CAPITALISED | LEDE_URL)) && second.has(LEDE_SPACE_BEFORE);
        if (!word || first.is(LEDE_PUNCT) || first.is(LEDE_SYM) || first.is(LEDE_INTJ) || !is_letter(second.text()[0])) return false;
        if (first.has(LEDE_CAPITALISED) && !first.has(LEDE_SENTENCE_FIRST)) return false;
        if (a.blocks()[a.sentences()[second->sentence]->block].is(LEDE_CODE)) return false;
        return !repeatable_.has(second.text()) && !is_particle_pair(a, first, second) && !is_third(a, second);
    }
    // "Published in In Focus"; "told the The Hague Post" has one too many.
    static bool opens_a_title(const article& a, const token& first, const token& second) {
        uint32_t next = second.index() + 1;
        return !first.has(LEDE_CAPITALISED) && first.key() != "the"_key && next < a.tokens().size() && a.token_at(next).has(LEDE_CAPITALISED);
    }
    // Capitalised pairs are names ("Duran Duran"), but not these.
    static bool is_title_or_day(std::string_view s) {
        if (s.size() < 2 || s[0] < 'A' || s[0] > 'W') return false;
        for (std::string_view w : {"Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.", "Monday", "Tuesday", "Wednesday", "Thursday",
            "Friday", "Saturday", "Sunday", "January",
                 "February", "April", "June", "July", "September", "October", "November", "December", "The", "In", "And", "President",
                     "Minister", "Mayor", "Senator", "Police"})
            if (s == w) return true;
        return false;
    }
    static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

    // "moved in in May", "a bill she signed on on Friday": a particle, then a preposition with its noun.
    static bool is_particle_pair(const article& a, const token& first, const token& second) {
        uint32_t i = first.index();
        if (!second.is(LEDE_ADP) || i == 0 || i + 2 >= a.tokens().size() || !a.token_at(i - 1).is_verb()) return false;
        if (first.penn(LEDE_RP) || first.is(LEDE_ADV)) return true;
        bool day = a.token_at(i + 2).has(LEDE_CAPITALISED) || a.token_at(i + 2).has(LEDE_HAS_DIGIT);
        return day && !is_plain_verb(a.token_at(i - 1));
    }
    // Verbs that have a place or a year behind "in", and no particle: "published in in 2024".
    static bool is_plain_verb(const token& verb) {
        constexpr uint64_t plain[] = {"published"_key, "released"_key, "issued"_key,     "founded"_key, "established"_key, "born"_key,
                                      "died"_key,      "killed"_key,   "held"_key,       "built"_key,   "made"_key,        "based"_key,
                                      "located"_key,   "elected"_key,  "appointed"_key,  "adopted"_key, "introduced"_key,  "launched"_key,
                                      "completed"_key, "arrested"_key, "discovered"_key, "created"_key, "recorded"_key,    "happened"_key};
        return std::ranges::find(plain, verb.key()) != std::end(plain);
    }
    // "no, no, no" without its commas, a chant, a lyric.
    static bool is_third(const article& a, const token& second) {
        uint32_t i = second.index();
        auto same = [&](uint32_t j) { return same_word(a.token_at(j).text(), second.text()); };
        return (i >= 2 && same(i - 2)) || (i + 1 < a.tokens().size() && same(i + 1));
    }

    static void tell(const article& a, const lede_token& first, const lede_token& second, const reporter& report) {
        std::string word(a.text(second.span));
        report({.span = join(first.span, second.span), .message = doubled, .args = {word},
            .fixes = {{"Remove one '" + word + "'", {{{first.span.end, second.span.end}, ""}}}}});
    }
};

}  // namespace

LEDELINT_RULE(doubled_word)
