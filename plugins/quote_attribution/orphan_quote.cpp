// Whole sentences in quotation marks that nobody says: no speaker and no cue for any piece of the quotation, and nobody who speaks
// where a reader would look: before it in its paragraph, in the paragraph before, at the head of what follows.
#include <ledelint/plugin.hpp>

#include "marks.hpp"
#include "orphan_quote.help.hpp"

#include <algorithm>
#include <vector>

namespace {

using namespace ledelint;

struct orphan_quote {
    enum message : uint32_t { nobody };
    static constexpr lede_message messages[] = {{"nobody"_s, "Nobody is named as the speaker of this quotation."_s}};
    static constexpr lede_str lexicons[] = {"reporting-verbs"_s};
    static constexpr lede_str yields_to[] = {"quote-attribution.attribution-verb-missing"_s, "quote-attribution.unbalanced-marks"_s};
    static constexpr lede_option_info options[] = {integer_option("words"_s, 4, "the fewest words that a quotation must have"_s, 1, 100)};
    static constexpr lede_rule_info info = rule({.id = "orphan-quote", .summary = "A full-sentence quotation without a speaker in reach",
        .help = help::orphan_quote, .tier = LEDE_TIER_B, .level = LEDE_NOTE, .messages = view_of(messages), .options = view_of(options),
        .lexicons = view_of(lexicons), .yields_to = view_of(yields_to)});

    explicit orphan_quote(const context& c) : words_(c.integer("words")), verbs_(c.lexicon("reporting-verbs")) {}

    void check(const article& a, const reporter& report) const {
        std::vector<bool> spoken;  // by group
        for (auto q : a.quotations()) {
            if (q->group >= spoken.size()) spoken.resize(q->group + 1, false);
            if (q.has_cue() || q->cue_kind == LEDE_CUE_DASH) spoken[q->group] = true;
        }
        uint32_t told = LEDE_NONE;  // block: a paragraph of orphans is one slip
        for (auto q : a.quotations())
            if (!spoken[q->group] && q->block != told && is_speech(a, q) && !in_reach(a, q)) {
                report({.span = q->span, .message = nobody});
                told = q->block;
            }
    }

private:
    int64_t words_;
    lexicon verbs_;

    bool is_speech(const article& a, const quotation& q) const {
        constexpr uint32_t other = LEDE_NESTED | LEDE_TITLE | LEDE_UNOPENED | LEDE_CONTINUED | LEDE_IN_BLOCK_QUOTE;
        block b = a.blocks()[q->block];
        if (!q.has(LEDE_FULL) || (q->flags & other) || !b.is(LEDE_PARAGRAPH)) return false;
        int64_t words = 0;
        for (auto t : a.tokens_in(q->inner)) words += !t.is(LEDE_PUNCT);
        return words >= words_ && stands_alone(a, q, b);
    }

    // Nothing of the writer's own around it in its sentence: "She calls it "a mess, and you know it." is no orphan.
    static bool stands_alone(const article& a, const quotation& q, const block& b) {
        uint32_t before = q->first_token, after = end_token(q);
        bool opens = before == b->first_token || is_stop(a.token_at(before - 1).text()) || a.token_at(before - 1).penn(LEDE_CLOSE_QUOTE);
        if (!opens || after == end_token(b)) return opens;
        return a.token_at(after).has(LEDE_SENTENCE_FIRST) || a.token_at(after).penn(LEDE_OPEN_QUOTE);
    }

    bool in_reach(const article& a, const quotation& q) const {
        block b = a.blocks()[q->block];
        if (q.has_speaker() && overlap(q->speaker, b->span)) return true;
        if (speaks_before(a, b->first_token, q->first_token) || speaks_after(a, end_token(q), end_token(b))) return true;
        if (q->block + 1 < a.blocks().size() && points_back(a, a.blocks()[q->block + 1])) return true;
        return q->block > 0 && hands_over(a, a.blocks()[q->block - 1]);
    }

    // In its own paragraph a person or a pronoun is enough: "Old Peter Moor shook his head. “We never had a tram.”"
    bool speaks_before(const article& a, uint32_t first, uint32_t end) const {
        constexpr uint32_t reach = 300;  // tokens
        if (first == end) return false;
        first = std::max(first, end - std::min(end, reach));
        for (auto n : a.names_in({a.token_at(first)->span.begin, a.token_at(end - 1)->span.end}))
            if (n.is_person() && !a.token_at(n->first_token).has(LEDE_QUOTED)) return true;
        for (auto t : a.tokens(first, end - first))
            if (!t.has(LEDE_QUOTED) && (t.text() == ":" || is_person_pronoun(t) || reports(t, true))) return true;
        return false;
    }
    // "“It was awful.” That is how Ito put it."
    bool speaks_after(const article& a, uint32_t first, uint32_t end) const {
        if (first >= end) return false;
        uint32_t sentence = a.token_at(first)->sentence;
        for (auto t : a.tokens(first, end - first)) {
            if (t->sentence != sentence) return false;
            if (!t.has(LEDE_QUOTED) && reports(t, false)) return true;
        }
        return false;
    }
    // "That was the verdict of Ito", "So said Ito", "With those words": the paragraph behind begins by pointing at the words.
    static bool points_back(const article& a, const block& next) {
        if (next->token_count < 2 || !next.is_prose()) return false;
        token first = a.token_at(next->first_token), second = a.token_at(next->first_token + 1);
        if (same_word(first.text(), "so")) return second.is_verb();
        if (same_word(first.text(), "with")) return is_pointer(second.text());
        return is_pointer(first.text()) && (second.is_verb() || is_noun_of_speech(second.text()));
    }
    static bool is_pointer(std::string_view w) {
        constexpr std::string_view pointers[] = {"that", "those", "these", "this", "such"};
        for (std::string_view p : pointers)
            if (same_word(w, p)) return true;
        return false;
    }

    // The paragraph before: a colon or a question at its end, a quotation with a speaker, a reporting verb, a noun of speech.
    bool hands_over(const article& a, const block& before) const {
        if (before.is(LEDE_HEADLINE) || !before->token_count) return false;
        token last = a.token_at(before->first_token + before->token_count - 1);
        if (last.text() == ":" || last.text() == "?") return true;
        if (before.is(LEDE_HEADING)) return false;
        if (!before.is_prose()) return true;  // a list, a caption
        auto quoted = a.quotations_in(before->span);
        for (uint32_t i = quoted.size(), n = 0; i-- > 0 && n < 30; ++n)
            if (quoted[i].has_cue() || (quoted[i].has_speaker() && quoted[i].has(LEDE_FULL))) return true;
        sentence s = a.sentences()[last->sentence];
        for (auto t : a.tokens(s))
            if (!t.has(LEDE_QUOTED) && reports(t, true)) return true;
        return person_acts(a, s);
    }
    // "Roth, who has a season ticket, looked round."
    static bool opens(const article& a, const sentence& s, const name& n, uint32_t behind) {
        return n->first_token <= s->first_token + 1 && a.token_at(behind).text() == ",";
    }
    // "On Election Day, Seamon will vote": whoever does something at the end of the paragraph before is the one who goes on to speak.
    static bool person_acts(const article& a, const sentence& s) {
        uint32_t end = s->first_token + s->token_count;
        for (auto n : a.names_in(s->span)) {
            uint32_t behind = n->first_token + n->token_count;
            if (!n.is_person() || behind >= end || a.token_at(behind - 1).penn(LEDE_NNPS)) continue;
            if (a.token_at(behind).is_finite_verb() || opens(a, s, n, behind)) return true;
        }
        for (auto t : a.tokens(s))
            if (is_person_pronoun(t)) return true;
        return false;
    }

    static bool is_person_pronoun(const token& t) {
        return t.penn(LEDE_PRP) && (same_word(t.text(), "he") || same_word(t.text(), "she") || same_word(t.text(), "they"));
    }
    // A verb of speech; near the quotation one of thought, judgement or manner too, and a noun of speech.
    bool reports(const token& t, bool near) const {
        if (t.is(LEDE_VERB)) {
            if (t.penn(LEDE_VBN) && is_passive(t)) return false;
            auto e = verbs_.find(t.text());
            return e && t.lemma() != "begin" && (sv(e->label) == "speech" || (near && t.is_finite_verb()));
        }
        return near && t.is(LEDE_NOUN) && is_noun_of_speech(t.text());
    }
    // "is observed", "was not supported": what somebody does to it, not what it says.
    static bool is_passive(const token& t) {
        constexpr std::string_view forms[] = {"is", "are", "was", "were", "be", "been", "being"};
        uint32_t i = t.index();
        while (i > 0 && t.of().token_at(i - 1).is(LEDE_ADV)) --i;
        for (std::string_view w : forms)
            if (i > 0 && same_word(t.of().token_at(i - 1).text(), w)) return true;
        return false;
    }
    static bool is_noun_of_speech(std::string_view w) {
        constexpr std::string_view nouns[] = {"statement", "letter", "speech", "interview", "message", "sign", "slogan", "song",
            "words", "email", "tweet", "note", "quote", "testimony", "comments", "remarks", "lyrics", "motto", "poem"};
        for (std::string_view n : nouns)
            if (same_word(w, n)) return true;
        return false;
    }
};

}  // namespace

LEDELINT_RULE(orphan_quote)
