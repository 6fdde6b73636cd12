// A name that lost its capitals: "obama said", "Openai", "united Nations". Two sources know the right case: the article's own use of the
// word elsewhere, and a lexicon of names with inner capitals and of several words. A word that English has in small letters too may
// be that word: it counts only where the tagger knows it as a name, or as an adjective that is always capitalised.
#include <ledelint/plugin.hpp>

#include "entity_casing.help.hpp"

#include <optional>

namespace {

using namespace ledelint;

struct entity_casing {
    enum message : uint32_t { lowered, miscased, here };
    static constexpr lede_message messages[] = {
        {"lowered"_s, "'{0}' is printed '{1}' elsewhere in the article."_s},
        {"miscased"_s, "'{0}' is spelled '{1}'."_s},
        {"here"_s, "With a capital here."_s},
    };
    static constexpr lede_str lexicons[] = {"cased-names"_s, "lower-case-names"_s, "always-capitalised"_s, "given-names"_s};
    static constexpr lede_str stronger[] = {"mt-artifacts.list-casing"_s};
    static constexpr lede_rule_info info = rule({.id = "entity-casing", .summary = "A name that lost its capitals",
        .help = help::entity_casing,
        .messages = view_of(messages), .lexicons = view_of(lexicons), .yields_to = view_of(stronger), .traits = LEDE_SURFACE});

    explicit entity_casing(const context& c) : names_(c.lexicon("cased-names")), small_(c.lexicon("lower-case-names")),
        always_(c.lexicon("always-capitalised")), given_(c.lexicon("given-names")) {}

    void check(const article& a, const reporter& report) const {
        against_lexicon(a, report);
        std::vector<bool> asked(a.tokens().size());  // by the first use of a word
        for (auto t : a.flagged(LEDE_CAPITALISED)) {
            if (!is_capitalised_use(a, t)) continue;
            uint32_t word = (*a.uses(t.key()).begin()).index();
            if (asked[word]) continue;
            asked[word] = true;
            against_own_use(a, t, report);
        }
    }

private:
    lexicon names_, small_, always_, given_;
    static constexpr uint32_t least_capitalised = 2;

    static bool is_word(std::string_view s) {
        for (char c : s)
            if (lower(c) < 'a' || lower(c) > 'z') return false;
        return s.size() >= 4;
    }
    static bool is_small_word(const token& t) {
        return !t.has(LEDE_CAPITALISED) && t.has(LEDE_SPACE_BEFORE) && !t.has(LEDE_URL) && !t.has(LEDE_INNER_CAPITAL) && is_word(t.text());
    }
    static bool is_title(const article& a, const token& t) { return a.sentences()[t->sentence].has(LEDE_TITLE_CASE); }
    // No word of English in small letters: unknown, of the lexicon, or a name by its tag that the article also uses by itself, not only
    // within longer names ("Hurricane Anna", "the 9th Circuit").
    bool is_name_only(const article& a, const token& t, uint32_t alone) const {
        if (!t.has(LEDE_KNOWN) || always_.has(t.text())) return true;
        bool behind_name = t.index() > 0 && a.token_at(t.index() - 1).is(LEDE_PROPN);
        return t.is(LEDE_PROPN) && alone >= least_capitalised && !behind_name;
    }
    static std::string_view word_before(const article& a, const token& t) {
        if (t.index() == 0 || a.token_at(t.index() - 1)->sentence != t->sentence) return {};
        token before = a.token_at(t.index() - 1);
        return before.has(LEDE_CAPITALISED) ? before.text() : std::string_view();
    }
    // "Lena ortiz", where the article has an Ortiz too: the surname alone lost its capital. What may be a verb ("Roy trumps") needs the
    // same given name elsewhere.
    bool is_surname(const article& a, const token& t) const {
        std::string_view before = word_before(a, t);
        if (before.empty() || t.is(LEDE_AUX) || t.text() == "said" || !given_.has(before)) return false;
        for (token use : a.uses(t.key())) {
            std::optional<name> n = borne(a, use);
            if (!n || (empty((*n)->surname) && t.has(LEDE_KNOWN))) continue;
            bool person = n->is_person() || !t.has(LEDE_KNOWN);
            bool sure = !t.is_finite_verb() || (!empty((*n)->given) && a.text((*n)->given) == before);
            if (person && sure) return true;
        }
        return false;
    }
    // The name whose surname the word is; or that it is, where the name's parts are not known.
    static std::optional<name> borne(const article& a, const token& word) {
        uint32_t behind = a.begin_in<lede_name>(a.raw().names, {0, word->span.begin + 1}).second;
        if (behind == 0) return {};
        name n = a.names()[behind - 1];
        lede_span own = empty(n->surname) ? n->span : n->surname;
        return own.begin == word->span.begin && own.end == word->span.end ? std::optional(n) : std::nullopt;
    }
    static bool is_alone(const article& a, const token& t) {
        auto name = [&](uint32_t i) { return a.token_at(i)->sentence == t->sentence &&
            (a.token_at(i)->flags & (LEDE_CAPITALISED | LEDE_HAS_DIGIT)); };
        return !(t.index() > 0 && name(t.index() - 1)) && !(t.index() + 1 < a.tokens().size() && name(t.index() + 1));
    }
    static bool is_capitalised_use(const article& a, const token& t) {  // in mid-sentence, where not every word is
        return t.has(LEDE_CAPITALISED) && !(t->flags & (LEDE_SENTENCE_FIRST | LEDE_ALL_CAPITALS | LEDE_URL)) && !is_title(a, t);
    }
    // The one use in small letters of a word whose first use with a capital in mid-sentence is `first`.
    void against_own_use(const article& a, const token& first, const reporter& report) const {
        std::optional<token> small;
        for (auto t : a.uses(first.key())) {
            if (t->flags & (LEDE_CAPITALISED | LEDE_URL)) continue;
            if (small) return;
            small = t;
        }
        if (small && is_word(first.text())) judge(a, *small, first, report);
    }
    void judge(const article& a, const token& t, const token& first, const reporter& report) const {
        block b = a.block_of(a.sentence_of(t.index()));
        if ((!b.is_prose() && !b.is(LEDE_CAPTION)) || !is_small_word(t) || is_title(a, first)) return;
        uint32_t capitalised = 0, alone = 0;
        for (auto use : a.uses(first.key())) {
            if (!is_capitalised_use(a, use)) continue;
            ++capitalised;
            alone += is_alone(a, use);
        }
        bool whole = capitalised >= least_capitalised && is_name_only(a, t, alone);
        if (!whole && !is_surname(a, t)) return;
        bool joined = t.index() + 1 < a.tokens().size() && (a.token_at(t.index() + 1).penn(LEDE_HYPH) ||
            a.token_at(t.index() + 1).text() == "/");
        if (joined || small_.has(t.text()) || in_foreign_words(a, t)) return;
        std::string right(first.text());
        report({.span = t->span, .message = lowered, .args = {std::string(t.text()), right}, .related = {{first->span, here}},
            .fixes = {{"Change to '" + right + "'", {{t->span, right}}}}});
    }
    // Two unknown small words in a row are a foreign phrase sooner than two slips.
    static bool in_foreign_words(const article& a, const token& t) {
        auto odd = [&](uint32_t i) {
            token n = a.token_at(i);
            return n->sentence == t->sentence && is_small_word(n) && !n.has(LEDE_KNOWN);
        };
        return (t.index() > 0 && odd(t.index() - 1)) || (t.index() + 1 < a.tokens().size() && odd(t.index() + 1));
    }

    void against_lexicon(const article& a, const reporter& report) const {
        auto hits = names_.hits(a);
        for (uint32_t i = 0; i < hits.size(); ++i) {
            const lede_entry entry = names_.entry(hits[i]);
            std::string_view printed = a.text(hits[i].span), right = sv(entry.value);
            token first = a.token_at(hits[i].first_token), last = a.token_at(hits[i].first_token + hits[i].token_count - 1);
            sentence s = a.sentence_of(first.index());
            bool line = s->flags & (LEDE_CAPITALS | LEDE_TITLE_CASE);
            if (printed == right || printed.size() != right.size() || line || is_shouted(printed) || !stands_alone(a, first,
                last)) continue;
            if (a.block_of(s).is(LEDE_CODE) || is_accepted(printed, right, first)) continue;
            if (sv(entry.label) == "half" && (!kept_one(printed, first) || opens_longer(a, last))) continue;
            report({.span = hits[i].span, .message = miscased, .args = {std::string(printed), std::string(right)},
                .fixes = {{"Change to '" + std::string(right) + "'", {{hits[i].span, std::string(right)}}}}});
        }
    }
    // "White house", "world Bank", but neither "a white house" nor "White houses".
    static bool kept_one(std::string_view printed, const token& first) {
        for (std::size_t i = first.has(LEDE_SENTENCE_FIRST) ? 1 : 0; i < printed.size(); ++i)
            if (printed[i] >= 'A' && printed[i] <= 'Z') return true;
        return false;
    }
    // "The state Department of Revenue"
    static bool opens_longer(const article& a, const token& last) {
        return last.index() + 1 < a.tokens().size() && a.token_at(last.index() + 1).text() == "of";
    }
    static bool is_shouted(std::string_view s) {
        for (char c : s)
            if (c >= 'a' && c <= 'z') return false;
        return true;
    }
    // No part of an address, a tag or a compound.
    static bool stands_alone(const article& a, const token& first, const token& last) {
        uint32_t behind = last.index() + 1;
        bool tied = behind < a.tokens().size() && !a.token_at(behind).has(LEDE_SPACE_BEFORE) && !a.token_at(behind).is(LEDE_PUNCT) &&
            !a.token_at(behind).is(LEDE_PART);
        return first.has(LEDE_SPACE_BEFORE) && !first.has(LEDE_URL) && !tied;
    }
    // A name that begins small may open a sentence with a capital: "EBay".
    static bool is_accepted(std::string_view printed, std::string_view right, const token& first) {
        if (printed[0] == right[0] && lower(right.substr(1)) == right.substr(1)) return true;  // "Democratic Caucus"
        bool small = right[0] >= 'a' && right[0] <= 'z';
        return small && first.has(LEDE_SENTENCE_FIRST) && printed.substr(1) == right.substr(1);
    }
};

}  // namespace

LEDELINT_RULE(entity_casing)
