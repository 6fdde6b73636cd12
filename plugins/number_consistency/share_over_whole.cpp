// A share of a group of people or things cannot be more than all of it, nor less than none. What may: growth, and a comparison
// with a baseline ("120% of last year's visitors"), so only countable groups without a word of comparison count.
#include "interval.hpp"
#include "reading.hpp"
#include "share_over_whole.help.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct share_over_whole {
    enum message : uint32_t { over, under };
    static constexpr lede_message messages[] = {
        {"over"_s, "'{0}' of the {1} is more than all of them."_s},
        {"under"_s, "'{0}' of the {1} is less than none of them."_s},
    };
    static constexpr lede_str lexicons[] = {"countable-groups"_s, "baseline-words"_s};
    static constexpr lede_rule_info info = rule({.id = "share-over-whole",
                                                 .summary = "A share of a group above 100 percent or below zero",
                                                 .help = help::share_over_whole,
                                                 .level = LEDE_ERROR,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons)});

    explicit share_over_whole(const context& c) : groups_(c.lexicon("countable-groups")), baselines_(c.lexicon("baseline-words")) {}

    void check(const article& a, const reporter& report) const {
        for (auto q : a.quantities()) {
            if (!q.is_percent() || !is_impossible(q)) continue;
            if (q->part == LEDE_DELTA || q->part == LEDE_BEFORE || q->part == LEDE_AFTER) continue;
            std::optional<token> group = group_after(a, q);
            if (!group) group = whole_before(a, q);
            if (group)
                report({.span = q->span,
                        .message = largest(q) > 100 ? over : under,
                        .args = {std::string(q.text()), std::string(group->text())}});
        }
    }

private:
    lexicon groups_, baselines_;

    static double largest(const quantity& q) { return q.is_range() ? std::max(q->mantissa * q->scale, q->other) : q->value; }
    // "About 120%" is no more possible than 120%; "up to 120%" only promises not to be more.
    static bool is_impossible(const quantity& q) {
        if (largest(q) > 100) return q->hedge != LEDE_AT_MOST && q->hedge != LEDE_BELOW;
        return q.has(LEDE_SIGNED) && q->value < 0;
    }

    // The group in "140% of the young voters polled"; none when a baseline is named beside it or a date follows ("of voters in 2019").
    std::optional<token> group_after(const article& a, const quantity& q) const {
        sentence s = a.sentences()[q->sentence];
        uint32_t end = s->first_token + s->token_count, i = q->first_token + q->token_count;
        if (i >= end || !same_word(a.token_at(i).text(), "of")) return std::nullopt;
        for (uint32_t last = std::min(end, i + 7); ++i < last;) {
            token t = a.token_at(i);
            bool participle = (t.penn(LEDE_VBN) || t.penn(LEDE_VBG)) && i + 1 < end && a.token_at(i + 1).is_noun();  // "registered voters"
            if (baselines_.has(t.text()) || t.has(LEDE_HAS_DIGIT) || (t.is_verb() && !participle)) return std::nullopt;
            if (t.is(LEDE_ADP) || t.is(LEDE_PUNCT)) break;
            if (groups_.has(t.text())) return compared(a, i + 1, end) ? std::nullopt : std::optional(t);
        }
        return groups_.has(a.token_at(i - 1).text()) ? std::optional(a.token_at(i - 1)) : std::nullopt;
    }

    // "Turnout was 104%", "owns 110% of the shares".
    static std::optional<token> whole_before(const article& a, const quantity& q) {
        if (largest(q) <= 100) return std::nullopt;
        bool owned = word_at(a, behind(q), "of");
        uint32_t first = a.sentences()[q->sentence]->first_token;
        for (uint32_t i = beginning(a, q), n = 0; i-- > first && n < 3; ++n) {
            token t = a.token_at(i);
            if (!owned && same_word(t.text(), "turnout")) return t;
            if (owned && n == 0 && one_of(t.lemma(), {"own", "hold", "control"}) && t.is_verb()) return t;
            bool passes = t.is(LEDE_AUX) || t.is(LEDE_ADV) || one_of(t.text(), {"of", "at", "reached", "stood", "hit", "exceeded", "a"});
            if (!passes) return std::nullopt;
        }
        return std::nullopt;
    }

    // "of the passengers it carried in 2019", "of flights in 2019": a level measured against another one.
    bool compared(const article& a, uint32_t first, uint32_t end) const {
        if (first >= end || !opens_comparison(a.token_at(first).text())) return false;
        for (uint32_t i = first; i < std::min(end, first + 8); ++i) {
            token t = a.token_at(i);
            if (t.is(LEDE_PUNCT)) return false;
            if (baselines_.has(t.text()) || !a.dates_in(t->span).empty()) return true;
        }
        return false;
    }
    static bool opens_comparison(std::string_view word) {
        for (std::string_view w : {"in", "from", "during", "that", "it", "they", "as", "before", "seen", "recorded"})
            if (same_word(word, w)) return true;
        return false;
    }
};

}  // namespace

LEDELINT_RULE(share_over_whole)
