// A name that lost its capitals: "obama said", "Openai", "united Nations". Two sources know the right case: the article's own use of the
// word elsewhere, and a lexicon of names with inner capitals and of several words. A word that English has in small letters too may
// be that word: it counts only where the tagger knows it as a name, or as an adjective that is always capitalised.
#include <ledelint/plugin.hpp>

#include "entity_casing.help.hpp"

#include <algorithm>
#include <bitset>
#include <unordered_map>
#include <vector>

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
        uses seen = capitalised_uses(a);
        std::vector<uint32_t> small = small_uses(a, seen);
        if (small.empty()) return;
        const std::vector<bearer> people = bearers(a);
        for (uint32_t i : small) {
            block b = a.block_of(a.sentence_of(i));
            if ((b.is_prose() || b.is(LEDE_CAPTION)) && is_small_word(a.token_at(i))) against_own_use(a, a.token_at(i), seen, people, report);
        }
    }

private:
    lexicon names_, small_, always_, given_;
    static constexpr uint32_t least_capitalised = 2;

    struct use { uint32_t capitalised = 0, alone = 0, small = 0; lede_span first{}; };
    using uses = std::unordered_map<uint64_t, use>;  // by the word's key

    static bool is_word(std::string_view s) {
        for (char c : s)
            if (lower(c) < 'a' || lower(c) > 'z') return false;
        return s.size() >= 4;
    }
    static bool is_small_word(const token& t) {
        return !t.has(LEDE_CAPITALISED) && t.has(LEDE_SPACE_BEFORE) && !t.has(LEDE_URL) && !t.has(LEDE_INNER_CAPITAL) && is_word(t.text());
    }
    // No word of English in small letters: unknown, of the lexicon, or a name by its tag that the article also uses by itself, not only
    // within longer names ("Hurricane Anna", "the 9th Circuit").
    bool is_name_only(const article& a, const token& t, const use& u) const {
        if (!t.has(LEDE_KNOWN) || always_.has(t.text())) return true;
        bool behind_name = t.index() > 0 && a.token_at(t.index() - 1).is(LEDE_PROPN);
        return t.is(LEDE_PROPN) && u.alone >= least_capitalised && !behind_name;
    }
    // Capitalised uses count within sentences that do not capitalise every word.
    static uses capitalised_uses(const article& a) {
        uses seen;
        for (auto t : a.tokens()) {
            if (!t.has(LEDE_CAPITALISED) || (t->flags & (LEDE_SENTENCE_FIRST | LEDE_ALL_CAPITALS | LEDE_URL)) || !is_word(t.text())) continue;
            if (a.sentences()[t->sentence]->flags & LEDE_TITLE_CASE) continue;
            use& u = seen[t.key()];
            u.alone += is_alone(a, t);
            if (++u.capitalised == 1) u.first = t->span;
        }
        return seen;
    }
    // The tokens in small letters of words that stand capitalised as well, counted into `seen`. Nearly all words have no such use:
    // one look at a few bits tells.
    static std::vector<uint32_t> small_uses(const article& a, uses& seen) {
        std::bitset<4096> perhaps;
        for (const auto& [key, u] : seen) perhaps.set(key % perhaps.size());
        std::vector<uint32_t> out;
        for (auto t : a.tokens()) {
            if (!perhaps.test(t.key() % perhaps.size()) || t.has(LEDE_CAPITALISED) || t.has(LEDE_URL)) continue;
            auto found = seen.find(t.key());
            if (found == seen.end()) continue;
            ++found->second.small;
            out.push_back(t.index());
        }
        return out;
    }
    static std::string_view word_before(const article& a, const token& t) {
        if (t.index() == 0 || a.token_at(t.index() - 1)->sentence != t->sentence) return {};
        token before = a.token_at(t.index() - 1);
        return before.has(LEDE_CAPITALISED) ? before.text() : std::string_view();
    }
    // The names by surname, or by the whole name where none is known of.
    struct bearer { uint64_t key; uint32_t name; };
    static std::vector<bearer> bearers(const article& a) {
        std::vector<bearer> out;
        for (auto n : a.names()) out.push_back({word_key(empty(n->surname) ? n.text() : a.text(n->surname)), n.index()});
        std::stable_sort(out.begin(), out.end(), [](const bearer& x, const bearer& y) { return x.key < y.key; });
        return out;
    }
    // "Lena ortiz", where the article has an Ortiz too: the surname alone lost its capital. What may be a verb ("Roy trumps") needs the
    // same given name elsewhere.
    bool is_surname(const article& a, const token& t, const std::vector<bearer>& people) const {
        std::string_view before = word_before(a, t);
        if (before.empty() || t.is(LEDE_AUX) || t.text() == "said" || !given_.has(before)) return false;
        auto first = std::partition_point(people.begin(), people.end(), [&](const bearer& b) { return b.key < t.key(); });
        for (auto at = first; at != people.end() && at->key == t.key(); ++at) {
            name n = a.names()[at->name];
            if (empty(n->surname) && t.has(LEDE_KNOWN)) continue;
            bool person = n.is_person() || !t.has(LEDE_KNOWN);
            bool sure = !t.is_finite_verb() || (!empty(n->given) && a.text(n->given) == before);
            if (person && sure) return true;
        }
        return false;
    }
    static bool is_alone(const article& a, const token& t) {
        auto name = [&](uint32_t i) { return a.token_at(i)->sentence == t->sentence &&
            (a.token_at(i)->flags & (LEDE_CAPITALISED | LEDE_HAS_DIGIT)); };
        return !(t.index() > 0 && name(t.index() - 1)) && !(t.index() + 1 < a.tokens().size() && name(t.index() + 1));
    }
    void against_own_use(const article& a, const token& t, const uses& seen, const std::vector<bearer>& people, const reporter& report) const {
        auto found = seen.find(t.key());
        if (found == seen.end() || found->second.capitalised == 0 || found->second.small > 1) return;
        bool whole = found->second.capitalised >= least_capitalised && is_name_only(a, t, found->second);
        if (!whole && !is_surname(a, t, people)) return;
        bool joined = t.index() + 1 < a.tokens().size() && (a.token_at(t.index() + 1).penn(LEDE_HYPH) ||
            a.token_at(t.index() + 1).text() == "/");
        if (joined || small_.has(t.text()) || in_foreign_words(a, t)) return;
        std::string right(a.text(found->second.first));
        report({.span = t->span, .message = lowered, .args = {std::string(t.text()), right}, .related = {{found->second.first, here}},
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
            std::string printed(a.text(hits[i].span)), right(sv(names_.entry(hits[i]).value));
            token first = a.token_at(hits[i].first_token), last = a.token_at(hits[i].first_token + hits[i].token_count - 1);
            sentence s = a.sentence_of(first.index());
            bool line = s->flags & (LEDE_CAPITALS | LEDE_TITLE_CASE);
            if (printed == right || printed.size() != right.size() || line || is_shouted(printed) || !stands_alone(a, first,
                last)) continue;
            if (a.block_of(s).is(LEDE_CODE) || is_accepted(printed, right, first)) continue;
            if (sv(names_.entry(hits[i]).label) == "half" && (!kept_one(printed, first) || opens_longer(a, last))) continue;
            report({.span = hits[i].span, .message = miscased, .args = {printed, right}, .fixes = {{"Change to '" + right + "'",
                {{hits[i].span, right}}}}});
        }
    }
    // "White house", "world Bank", but neither "a white house" nor "White houses".
    static bool kept_one(const std::string& printed, const token& first) {
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
    static bool is_accepted(const std::string& printed, const std::string& right, const token& first) {
        if (printed[0] == right[0] && lower(right.substr(1)) == right.substr(1)) return true;  // "Democratic Caucus"
        bool small = right[0] >= 'a' && right[0] <= 'z';
        return small && first.has(LEDE_SENTENCE_FIRST) && printed.substr(1) == right.substr(1);
    }
};

}  // namespace

LEDELINT_RULE(entity_casing)
