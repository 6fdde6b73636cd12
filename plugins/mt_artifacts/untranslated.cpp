// Words of another language left standing in an English sentence: "The ministro de salud said". A small word of that language between
// words that are no English; names and quotations carry such words rightly, and so does a term that the sentence explains.
#include <ledelint/plugin.hpp>

#include "untranslated.help.hpp"

namespace {

using namespace ledelint;

struct untranslated {
    enum message : uint32_t { residue };
    static constexpr lede_message messages[] = {{"residue"_s, "'{0}' was left untranslated."_s}};
    static constexpr lede_str lexicons[] = {"foreign-words"_s, "loan-phrases"_s};
    static constexpr lede_str stronger[] = {"mt-artifacts.foreign-paragraph"_s};
    static constexpr lede_rule_info info = rule({.id = "untranslated", .summary = "Words of another language left in an English sentence",
        .help = help::untranslated, .tier = LEDE_TIER_B, .level = LEDE_WARNING, .messages = view_of(messages),
        .lexicons = view_of(lexicons), .yields_to = view_of(stronger), .traits = LEDE_SURFACE});

    explicit untranslated(const context& c) : words_(c.lexicon("foreign-words")), loans_(c.lexicon("loan-phrases")) {}

    void check(const article& a, const reporter& report) const {
        auto hits = words_.hits(a);
        uint32_t done = 0;  // tokens up to here are told
        for (uint32_t i = 0; i < hits.size(); ++i) {
            uint32_t at = hits[i].first_token;
            if (at < done || !is_small(a.token_at(at))) continue;
            block b = a.block_of(a.sentence_of(at));
            if (!b.is_prose() || b.is(LEDE_BLOCK_QUOTE)) continue;
            auto [first, last] = run_around(a, at);
            if (!is_residue(a, first, at, last)) continue;
            lede_span place = join(a.token_at(first)->span, a.token_at(last)->span);
            report({.span = place, .message = residue, .args = {std::string(a.text(place))}});
            done = last + 1;
        }
    }

private:
    lexicon words_, loans_;
    static constexpr uint32_t widest = 12;  // tokens

    static bool is_small(const token& t) { return !(t->flags & (LEDE_CAPITALISED | LEDE_QUOTED | LEDE_URL | LEDE_HAS_DIGIT)); }
    bool is_foreign(const token& t) const {
        return is_small(t) && !t.is(LEDE_PUNCT) && !t.is(LEDE_SYM) && (!t.has(LEDE_KNOWN) || words_.has(t.text())) && t.text().size() > 1;
    }
    // The small-letter words around a token that are no English, in its sentence.
    std::pair<uint32_t, uint32_t> run_around(const article& a, uint32_t at) const {
        sentence s = a.sentence_of(at);
        uint32_t first = at, last = at;
        while (first > s->first_token && at - first < widest && is_foreign(a.token_at(first - 1))) --first;
        while (last + 1 < s->first_token + s->token_count && last - at < widest && is_foreign(a.token_at(last + 1))) ++last;
        return {first, last};
    }
    // Two words besides the small one, on both sides of it or behind it; no capital, bracket or quotation mark at either end.
    bool is_residue(const article& a, uint32_t first, uint32_t at, uint32_t last) const {
        uint32_t unknown = 0;
        for (uint32_t i = first; i <= last; ++i) unknown += !a.token_at(i).has(LEDE_KNOWN) && !words_.has(a.token_at(i).text());
        if (unknown + (last - first >= 2) < 2 || last == first || loans_.hits_in(a, join(a.token_at(first)->span,
            a.token_at(last)->span))) return false;
        sentence s = a.sentence_of(at);
        uint32_t end = s->first_token + s->token_count;
        bool opened = first > s->first_token && is_setting(a.token_at(first - 1));
        bool closed = last + 1 < end && is_setting(a.token_at(last + 1));
        return !opened && !closed && !is_explained(a, s, first, last);
    }
    // Part of a name, in brackets or marks, joined by a hyphen.
    static bool is_setting(const token& t) {
        return (t.has(LEDE_CAPITALISED) && !t.has(LEDE_SENTENCE_FIRST)) || t.penn(LEDE_LRB) || t.penn(LEDE_RRB) ||
            t.penn(LEDE_OPEN_QUOTE) ||
            t.penn(LEDE_CLOSE_QUOTE) || t.penn(LEDE_HYPH) || t.text() == "*" || t.text() == "_" || t.text() == "/" || t.text() == "-";
    }
    // "the juge d'instruction, or examining magistrate", "a so-called coup de main", "known as".
    static bool is_explained(const article& a, const sentence& s, uint32_t first, uint32_t last) {
        for (uint32_t i = first > s->first_token + 4 ? first - 4 : s->first_token; i < first; ++i)
            for (std::string_view w : {"called", "known", "named", "dubbed", "term", "word", "phrase", "or", "like", "means", "say"})
                if (same_word(a.token_at(i).text(), w)) return true;
        for (uint32_t i = last + 1; i < s->first_token + s->token_count && i <= last + 3; ++i)
            for (std::string_view w : {"or", "means", "meaning", "which", "literally"})
                if (same_word(a.token_at(i).text(), w)) return true;
        return false;
    }
};

}  // namespace

LEDELINT_RULE(untranslated)
