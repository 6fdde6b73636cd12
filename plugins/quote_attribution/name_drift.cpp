// One person or body, two spellings: "Kasprik" and then "Kasprick". Names are compared with those that begin with the same letter;
// what tells relatives and namesakes apart (first names, offices, roles) ends a comparison.
#include <algorithm>
#include <ledelint/plugin.hpp>

#include "drift_names.hpp"
#include "name_drift.help.hpp"
#include "spelling.hpp"

namespace {

using namespace ledelint;

constexpr std::size_t names_compared = 96;  // with one name: the article stays linear

struct name_drift {
    enum message : uint32_t { surname, given, other_surname, word, here };
    static constexpr lede_message messages[] = {
        {"surname"_s, "'{0}' here and '{1}' elsewhere: one person, two spellings."_s},
        {"given"_s, "The first name of {1} is '{0}' here and '{2}' elsewhere."_s},
        {"other-surname"_s, "{0} is '{1}' here and '{2}' elsewhere."_s},
        {"word"_s, "'{0}' here and '{1}' elsewhere: one name, two spellings."_s},
        {"here"_s, "spelt '{0}' here"_s},
    };
    static constexpr lede_str lexicons[] = {"given-names"_s, "known-mononyms"_s};
    static constexpr lede_rule_info info = rule({.id = "name-drift",
                                                 .summary = "One person's name in two spellings",
                                                 .help = help::name_drift,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons)});

    explicit name_drift(const context& c) : given_(c.lexicon("given-names")), mononyms_(c.lexicon("known-mononyms")) {}

    void check(const article& a, const reporter& report) const {
        const std::vector<drift_name> entities = names_to_compare(a);
        const drift_names all = by_letter(entities);
        if (all.size() < 2) return;
        for (std::size_t begin = 0; begin < all.size();) {
            std::size_t end = begin;
            while (end < all.size() && all[end]->letter() == all[begin]->letter()) ++end;
            for (std::size_t i = begin; i < end; ++i) compare(a, all, i, begin, end, report);
            begin = end;
        }
        compare_offices(a, all, report);
    }

private:
    lexicon given_, mononyms_;

    // The first of the others that the name is a misspelling of. Two that are named equally often: the later one is in doubt.
    void compare(const article& a, const drift_names& all, std::size_t i, std::size_t begin, std::size_t end,
                 const reporter& report) const {
        const drift_name& s = *all[i];
        if (s.mentions > 2) return;
        std::size_t low = i > begin + names_compared ? i - names_compared : begin, high = std::min(end, i + names_compared);
        for (std::size_t j = low; j < high; ++j) {
            const drift_name& h = *all[j];
            if (j == i || h.surname.size() + 2 < s.surname.size() || s.surname.size() + 2 < h.surname.size()) continue;
            if (h.mentions < s.mentions || (h.mentions == s.mentions && h.first > s.first && !(h.full() && !s.full()))) continue;
            if (speak_of_one(a, s, h, report)) return;
        }
    }

    bool speak_of_one(const article& a, const drift_name& s, const drift_name& h, const reporter& report) const {
        if (s.is_body != h.is_body || s.inner_capital != h.inner_capital) return false;  // "PhRMA" is no pharma
        if (s.is_body) return bodies(a, s, h, report);
        if (differ_at_both_ends(s.surname, h.surname)) return false;  // most names: no need to look closer
        spelling far = spelling_pair(s.surname, h.surname).distance();
        if (far == spelling::apart) return false;
        if (far == spelling::same) return s.full() && h.full() && first_names(a, s, h, report);
        if (spelling_pair(s.surname, h.surname).by_ending() || !long_enough(far, s, h)) return false;
        bool one = !s.full() ? bare(a, s, h) : h.full() ? same_word(s.given, h.given) && !told_apart(a, s, h) : bare(a, h, s);
        bool people = s.full() || h.full() || a.names()[s.first].is_person();
        if (one && uses(a, s) > uses(a, h)) return false;  // another name has the word too: it is the usual spelling
        if (one) tell(a, h, people ? surname : word, s.surname_span, {std::string(s.surname), std::string(h.surname)}, report);
        return one;
    }

    static uint32_t uses(const article& a, const drift_name& n) {
        uint32_t count = 0;
        for (token t : a.uses(word_key(n.surname))) count += t.has(LEDE_CAPITALISED);
        return count;
    }

    // In the second letter and in the last.
    static bool differ_at_both_ends(std::string_view x, std::string_view y) {
        return lower(x[1]) != lower(y[1]) && lower(x.back()) != lower(y.back());
    }
    static bool long_enough(spelling far, const drift_name& s, const drift_name& h) {
        std::size_t shorter = std::min(s.surname.size(), h.surname.size());
        return shorter >= (far == spelling::doubled || (s.full() && h.full()) ? 4u : 5u);
    }

    // A surname that is introduced nowhere, near to one that the reader has met: "Michael Blum said. Blom added." either way round.
    bool bare(const article& a, const drift_name& s, const drift_name& h) const {
        if (s.shown & (shown_given | shown_role | shown_named) || s.is_place || !(h.full() || h.mentions > 2 || h.shown)) return false;
        if (s.shown & shown_title && !h.full() && !(same_word(s.office, h.office) && h.mentions > s.mentions)) return false;
        if (h.is_place || s.behind_the || given_.has(s.surname) || mononyms_.has(s.surname)) return false;
        return !in_one_sentence(a, s, h);
    }

    bool first_names(const article& a, const drift_name& s, const drift_name& h, const reporter& report) const {
        spelling_pair pair(s.given, h.given);
        spelling far = pair.distance();
        if ((far != spelling::doubled && far != spelling::letter) || s.given.size() < 4 || h.given.size() < 4 || pair.by_ending())
            return false;
        bool known = given_.has(s.given), home_known = given_.has(h.given);
        bool slip = far == spelling::doubled ? !known || s.mentions < h.mentions : !known && home_known;
        if (!slip || told_apart(a, s, h)) return false;
        tell(a, h, given, s.given_span, {std::string(s.given), std::string(s.surname), std::string(h.given)}, report);
        return true;
    }

    // "State Departmemt": one word of several is off, and the language does not know it.
    static bool bodies(const article& a, const drift_name& s, const drift_name& h, const reporter& report) {
        auto x = a.names()[s.first], y = a.names()[h.first];
        if (x->token_count != y->token_count || s.mentions > 1) return false;
        uint32_t at = LEDE_NONE;
        for (uint32_t i = 0; i < x->token_count; ++i) {
            if (same_word(a.token_at(x->first_token + i).text(), a.token_at(y->first_token + i).text())) continue;
            if (at != LEDE_NONE) return false;
            at = i;
        }
        if (at == LEDE_NONE) return false;
        token odd = a.token_at(x->first_token + at), usual = a.token_at(y->first_token + at);
        spelling_pair pair(odd.text(), usual.text());
        bool near = pair.distance() == spelling::doubled || pair.distance() == spelling::letter;
        if (!near || odd.has(LEDE_KNOWN) || odd.text().size() < 5 || pair.by_ending()) return false;
        tell(a, h, word, x->span, {std::string(x.text()), std::string(y.text())}, report);
        return true;
    }

    // Relatives and namesakes: each with a role of its own, or named in one breath.
    static bool told_apart(const article& a, const drift_name& s, const drift_name& h) {
        return ((s.shown & shown_role) && (h.shown & shown_role)) || in_one_sentence(a, s, h);
    }
    static bool in_one_sentence(const article& a, const drift_name& s, const drift_name& h) {
        return a.names()[s.first]->sentence == a.names()[h.first]->sentence || s.last_sentence == h.last_sentence ||
               a.names()[s.first]->sentence == h.last_sentence;
    }

    // "Mayor Lena Ortiz" and then "Mayor Lena Brandt": one office, one first name, two surnames.
    static void compare_offices(const article& a, const drift_names& all, const reporter& report) {
        std::vector<const drift_name*> holders;
        for (const drift_name* n : all)
            if (n->full() && !n->office.empty() && !n->is_body && is_held_by_one(n->office)) holders.push_back(n);
        std::sort(holders.begin(), holders.end(),
                  [](auto* x, auto* y) { return x->given != y->given ? x->given < y->given : x->first < y->first; });
        for (std::size_t i = 1; i < holders.size(); ++i) {
            const drift_name &h = *holders[i - 1], &s = *holders[i];
            if (h.given != s.given || !same_word(h.office, s.office) || s.mentions > 2 || told_apart(a, s, h)) continue;
            if (spelling_pair(s.surname, h.surname).distance() != spelling::apart || other_seat(a, s, h)) continue;
            tell(a, h, other_surname, s.surname_span,
                 {std::string(s.office) + " " + std::string(s.given), std::string(s.surname), std::string(h.surname)}, report);
        }
    }
    // Governors of two states, presidents of two bodies: a place or body that the other's sentence does not have.
    static bool other_seat(const article& a, const drift_name& s, const drift_name& h) {
        for (auto n : a.names_in(a.sentences()[a.names()[s.first]->sentence]->span))
            if (!n.is_person() && !has_name(a, h, n)) return true;
        return false;
    }
    static bool has_name(const article& a, const drift_name& h, const name& n) {
        for (auto other : a.names_in(a.sentences()[a.names()[h.first]->sentence]->span))
            if (other->entity == n->entity) return true;
        return false;
    }
    static bool is_held_by_one(std::string_view office) {
        static constexpr std::string_view offices[] = {"Mayor", "President", "Prime Minister", "Chancellor", "Governor", "Gov.", "Pope",
            "Chief Executive", "CEO", "Chief Justice", "Attorney General", "Police Chief", "Fire Chief", "Sheriff", "Coach",
            "Head Coach", "mayor", "chief executive", "head coach", "police chief", "prime minister", "coroner", "Foreign Minister",
            "Principal"};
        for (std::string_view w : offices)
            if (office == w) return true;
        return false;
    }

    static void tell(const article& a, const drift_name& h, message m, lede_span at, std::vector<std::string> args,
                     const reporter& report) {
        lede_span there = m == word && h.is_body ? a.names()[h.first]->span : m == given ? h.given_span : h.surname_span;
        std::string usual(a.text(there)), odd(a.text(at));
        uint32_t weaker = m == word ? 1u : 0u;  // bodies and things: of some names several spellings are in use
        finding f{.span = at, .message = m, .args = std::move(args), .related = {{there, here, {usual}}}, .weaker = weaker};
        f.fixes.push_back({.title = "Spell it '" + usual + "'", .edits = {{at, usual}}});
        if (h.mentions == 1) f.fixes.push_back({.title = "Spell the other one '" + odd + "'", .edits = {{there, odd}}});
        report(f);
    }
};

}  // namespace

LEDELINT_RULE(name_drift)
