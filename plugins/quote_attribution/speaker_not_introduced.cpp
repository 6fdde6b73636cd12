// A surname speaks and nobody has met its owner: no full name, no title, no role, anywhere in the article. A paragraph was cut,
// or the name is spelt differently here.
#include <ledelint/plugin.hpp>

#include "people.hpp"
#include "speaker_not_introduced.help.hpp"

#include <unordered_map>
#include <unordered_set>

namespace {

using namespace ledelint;

constexpr std::size_t places_shown = 8;

struct speaker_not_introduced {
    enum message : uint32_t { unknown, surname_only, again };
    static constexpr lede_message messages[] = {
        {"unknown"_s, "{0} speaks and is never introduced."_s},
        {"surname-only"_s, "{0} speaks, and the article never gives a first name."_s},
        {"again"_s, "{0} speaks here too"_s},
    };
    static constexpr lede_str lexicons[] = {"known-mononyms"_s, "given-names"_s};
    static constexpr lede_str yields_to[] = {"quote-attribution.name-drift"_s};
    static constexpr lede_rule_info info = rule({.id = "speaker-not-introduced", .summary = "A speaker known by surname alone, never introduced",
        .help = help::speaker_not_introduced, .messages = view_of(messages), .lexicons = view_of(lexicons), .yields_to = view_of(yields_to)});

    explicit speaker_not_introduced(const context& c) : mononyms_(c.lexicon("known-mononyms")), given_names_(c.lexicon("given-names")) {}

    void check(const article& a, const reporter& report) const {
        if (a.quotations().empty()) return;
        acquaintance met(a);
        std::vector<finding> found;
        std::unordered_map<uint32_t, std::size_t> told;  // by entity
        for (auto q : a.quotations()) {
            if (q->speaker_name == LEDE_NONE || q->cue_kind == LEDE_CUE_CARRIED || q.has(LEDE_TITLE)) continue;
            name n = a.names()[q->speaker_name];
            if (n->entity == LEDE_NONE) continue;
            if (auto known = told.find(n->entity); known != told.end()) {
                add_place(found[known->second], n);
                continue;
            }
            uint32_t how = met.of(n->entity);
            bool stranger = !(how & (shown_given | shown_title | shown_named)) && is_stranger(a, n, how);
            if (!stranger) continue;
            told[n->entity] = found.size();
            bool roled = how & shown_role, first_name = given_names_.has(n.text());
            if (roled && first_name) continue;
            found.push_back({.span = n->span, .message = roled ? surname_only : unknown, .args = {std::string(n.text())},
                .weaker = roled || first_name ? 1u : 0u});
        }
        if (found.empty()) return;
        for (const finding& f : found)
            if (!stands_in_company(a, f)) report(f);
    }

private:
    lexicon mononyms_, given_names_;

    static void add_place(finding& f, const name& n) {
        if (f.related.size() < places_shown && n->span.begin != f.span.begin) f.related.push_back({n->span, again, {std::string(n.text())}});
    }

    bool is_stranger(const article& a, const name& n, uint32_t how) const {
        if (n->token_count != 1 || n.has(LEDE_ACRONYM) || (how & shown_role && !n.is_person())) return false;
        if (n->kind == LEDE_ORGANISATION || n->kind == LEDE_PLACE || n->kind == LEDE_PRODUCT) return false;
        return reads_as_a_surname(a, n) && !is_followed_up(a, n) && !speaks_as_body(a, n) && !mononyms_.has(n.text());
    }

    // Not in headlines; not a people ("five Republicans"), a thing with an article or number before it, the rest of a longer name whose
    // first words were not read as names, nor a name under a noun that may be its office ("quarterback Brandt").
    static bool reads_as_a_surname(const article& a, const name& n) {
        token t = a.token_at(n->first_token);
        if (!a.block_of(a.sentence_of(n->first_token)).is_prose() || t.penn(LEDE_NNPS) || t.penn(LEDE_NNS)) return false;
        if (t.has(LEDE_SENTENCE_FIRST) || n->first_token == 0) return true;
        token before = a.token_at(n->first_token - 1);
        if (before.has(LEDE_CAPITALISED) && !before.has(LEDE_SENTENCE_FIRST)) return false;
        if (before.is_noun() && !before.has(LEDE_CAPITALISED)) return is_time(before);
        bool counted = before.is(LEDE_DET) || before.is(LEDE_NUM) || before.is(LEDE_ADJ) || before.has(LEDE_HAS_DIGIT);
        return !counted && before.text() != "]";
    }
    static bool is_time(const token& t) {
        for (std::string_view w : {"week", "month", "year", "today", "yesterday", "night", "morning", "afternoon", "evening", "time", "day"})
            if (same_word(t.text(), w)) return true;
        return false;
    }
    // "Scranton, Pa.,", "Education (CORE)": a place or a body.
    static bool is_followed_up(const article& a, const name& n) {
        uint32_t next = n->first_token + n->token_count;
        if (next + 1 >= a.tokens().size()) return false;
        token behind = a.token_at(next), second = a.token_at(next + 1);
        bool state = behind.text() == "," && second.has(LEDE_CAPITALISED) && second.text().back() == '.' && second.text().size() < 7;
        return state || behind.text() == "(" || behind.text() == "-";
    }
    // "Aerolux said it would", "Aerolux told its clients", "Aerolux said. Its planes": no person is an it.
    static bool speaks_as_body(const article& a, const name& n) {
        sentence s = a.sentence_of(n->first_token);
        for (auto t : a.tokens(n->first_token, s->first_token + s->token_count - n->first_token)) {
            if (t.has(LEDE_QUOTED) || t.text().size() > 5) continue;
            if (same_word(t.text(), "he") || same_word(t.text(), "she") || same_word(t.text(), "his") || same_word(t.text(), "her")) return false;
            if (same_word(t.text(), "its")) return true;
            if (same_word(t.text(), "it") && a.token_at(t.index() - 1)->penn == LEDE_VBD) return true;
        }
        return false;
    }

    // The same word inside a longer run of capitals, or under a title, anywhere: whoever reads the article has met it.
    static bool stands_in_company(const article& a, const finding& f) {
        for (auto other : a.names())
            if (other->token_count > 1 && holds(a, other, a.text(f.span))) return true;
        return false;
    }
    static bool holds(const article& a, const name& longer, std::string_view word) {
        for (auto t : a.tokens(longer->first_token, longer->token_count))
            if (same_word(t.text(), word)) return true;
        return false;
    }
};

}  // namespace

LEDELINT_RULE(speaker_not_introduced)
