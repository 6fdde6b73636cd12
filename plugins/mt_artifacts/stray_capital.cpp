// "The group's quarterly Sales rose", "the vote, A close one, was held": a capital in mid-sentence on a word that is no name. Text that
// was put together from pieces keeps the capitals of their beginnings. A common noun counts only where the article itself prints it small.
#include <ledelint/plugin.hpp>

#include <unordered_set>

#include "clauses.hpp"
#include "stray_capital.help.hpp"

namespace {

using namespace ledelint;

struct stray_capital {
    enum message : uint32_t { function_word, common_noun, small_here };
    static constexpr lede_message messages[] = {
        {"function-word"_s, "'{0}' in mid-sentence: '{1}'?"_s},
        {"common-noun"_s, "'{0}' has a capital here and none elsewhere."_s},
        {"small-here"_s, "In small letters here."_s},
    };
    static constexpr lede_str stronger[] = {"mt-artifacts.run-on"_s};
    static constexpr lede_rule_info info = rule({.id = "stray-capital", .summary = "A capital in mid-sentence on a word that is no name",
        .help = help::stray_capital, .tier = LEDE_TIER_B, .messages = view_of(messages), .yields_to = view_of(stronger),
        .traits = LEDE_SURFACE});

    void check(const article& a, const reporter& report) const {
        constexpr uint32_t kinds = LEDE_CAPITALISED | LEDE_SPACE_BEFORE | LEDE_SENTENCE_FIRST | LEDE_QUOTED;
        std::unordered_set<uint64_t> judged;  // a second use with a capital is on purpose
        for (auto t : a.flagged(LEDE_CAPITALISED)) {
            if ((t->flags & kinds) != (LEDE_CAPITALISED | LEDE_SPACE_BEFORE) || t.index() == 0) continue;
            bool function = length(t->span) <= 4 && is_function_word(t);
            if ((!function && !a.token_at(t.index() - 1).penn(LEDE_JJ)) || !is_within_prose(a, t)) continue;
            if (function && is_stray_function_word(a, t.index())) tell(t, function_word, {}, report);
            else if (is_stray_noun(a, t.index()) && judged.insert(t.key()).second) judge_noun(a, t, report);
        }
        for (uint64_t cue : {"said"_key, "says"_key, "asked"_key, "added"_key})
            for (token t : a.uses(cue))
                if (t.index() > 1 && is_within_prose(a, t) && is_stray_cue(a, t)) tell(t, function_word, {}, report);
    }

private:
    static bool is_within_prose(const article& a, const token& t) {  // with a token on either side
        block b = a.block_of(a.sentences()[t->sentence]);
        return b.is_prose() && t.index() > b->first_token && t.index() + 1 < b->first_token + b->token_count;
    }
    static bool is_plain_word(const token& t) { return is_lower_case(t) && t.has(LEDE_SPACE_BEFORE) && !t.has(LEDE_URL); }
    static bool is_title(const article& a, const token& t) { return a.sentences()[t->sentence].has(LEDE_TITLE_CASE); }

    static bool is_function_word(const token& t) {
        return is_one_of(t.key(), {"a"_key, "an"_key, "the"_key, "and"_key, "or"_key, "of"_key, "in"_key, "with"_key, "from"_key, "by"_key,
            "for"_key, "into"_key, "than"_key, "nor"_key});
    }
    // Between words in small letters; "A" behind a noun is a letter ("vitamin A").
    static bool is_stray_function_word(const article& a, uint32_t i) {
        token t = a.token_at(i), before = a.token_at(i - 1), next = a.token_at(i + 1);
        bool single = t.text() == "A", comma = before.penn(LEDE_COMMA);
        if (t.has(LEDE_ALL_CAPITALS) && !single) return false;
        bool fits = comma ? single || t.text() == "An" : is_plain_word(before) && !(single && before.is(LEDE_NOUN));
        bool follows = is_plain_word(next) && (!next.is_verb() || is_one_of(t.text(), {"and", "or", "nor"})) && (!single || next.is(LEDE_NOUN) || next.is(LEDE_ADJ));
        return fits && follows && !is_title(a, t);
    }
    // “We will appeal,” Said the lawyer: behind a quotation that a comma closes. Said is a name too, so an article follows it or "he".
    static bool is_stray_cue(const article& a, const token& t) {
        if (!t.has(LEDE_CAPITALISED) || t.has(LEDE_ALL_CAPITALS) || t.has(LEDE_SENTENCE_FIRST) || is_title(a, t)) return false;
        token mark = a.token_at(t.index() - 1), next = a.token_at(t.index() + 1);
        bool closes = mark.penn(LEDE_CLOSE_QUOTE) || mark.text() == "\"";
        return closes && a.token_at(t.index() - 2).text() == "," && is_plain_word(next) && (next.is(LEDE_DET) || next.penn(LEDE_PRPS) || is_subject_pronoun(next));
    }
    // "Quarterly Sales rose", "its Profit fell": an adjective in small letters before it, no "of" or "and" behind it.
    static bool is_stray_noun(const article& a, uint32_t i) {
        token t = a.token_at(i), before = a.token_at(i - 1), next = a.token_at(i + 1);
        if (!before.penn(LEDE_JJ) || !t.is_noun() || !t.has(LEDE_KNOWN) || t.has(LEDE_ALL_CAPITALS) || t.has(LEDE_INNER_CAPITAL) || t.text().size() < 4) return false;
        bool open = next.is(LEDE_CCONJ) || next.text() == "of" || next.penn(LEDE_HYPH) || next.penn(LEDE_POS);
        return is_plain_word(before) && !open && (is_lower_case(next) || next.penn(LEDE_STOP)) && !is_title(a, t);
    }
    // The article prints it with a capital once, and small elsewhere; more capitals are on purpose.
    static void judge_noun(const article& a, const token& noun, const reporter& report) {
        uint32_t capitalised = 0;
        lede_span small{0, 0};
        for (auto t : a.uses(noun.key())) {
            if (!t.is_noun()) continue;
            capitalised += t.has(LEDE_CAPITALISED) && !t.has(LEDE_SENTENCE_FIRST) && !is_title(a, t);
            if (is_lower_case(t) && empty(small)) small = t->span;
        }
        if (capitalised == 1 && !empty(small)) tell(noun, common_noun, small, report);
    }
    static void tell(const token& t, uint32_t message, lede_span other, const reporter& report) {
        std::string printed(t.text()), small = printed;
        small[0] = lower(small[0]);
        finding f{.span = t->span, .message = message, .args = {printed, small}, .fixes = {{"Change to '" + small + "'", {{t->span, small}}}}};
        if (!empty(other)) f.related.push_back({other, small_here});
        report(f);
    }
};

}  // namespace

LEDELINT_RULE(stray_capital)
