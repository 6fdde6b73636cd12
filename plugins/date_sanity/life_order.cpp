// Deeds of one life, or stages of one case, in an impossible order: "born in 1950, died in 1940"; "arrested in May 2019 and released in
// March 2019". Both dates hang on verbs that follow each other in the text as they do in life.
#include <algorithm>
#include <span>

#include "life_order.help.hpp"
#include "reading.hpp"

namespace {

using namespace date_sanity;

struct life_order {
    enum message : uint32_t { reversed, first };
    static constexpr lede_message messages[] = {
        {"reversed"_s, "'{0}' in {1} comes before '{2}' in {3}."_s},
        {"first"_s, "What must come first."_s},
    };
    static constexpr lede_str yields[] = {"date-sanity.range-reversed"_s};
    static constexpr lede_rule_info info = rule({.id = "life-order",
                                                 .summary = "The order of two events in a life or a case is impossible",
                                                 .help = help::life_order,
                                                 .messages = view_of(messages),
                                                 .yields_to = view_of(yields)});

    void check(const article& a, const reporter& report) const {
        auto all = a.dates();
        for (uint32_t i = 0; i + 1 < all.size(); ++i)
            if (all[i]->sentence == all[i + 1]->sentence && is_dated(all[i]) && is_dated(all[i + 1]))
                examine(a, all[i], all[i + 1], report);
    }

private:
    struct stage {
        std::string_view track;
        int rank;
    };

    static bool is_dated(const date& d) {
        bool day = d->kind == LEDE_DATE && d->first_day != LEDE_NO_DAY && d->grain >= LEDE_DAY && d->grain <= LEDE_YEAR && d->month;
        return d->partner == LEDE_NONE && !d.has(LEDE_IMPOSSIBLE) && !d.has(LEDE_RELATIVE) && (prints_year(d) || day);
    }
    // Where words stand in their tracks; of two words of one track the higher rank comes later. A word may have several: what was founded
    // is bought later, what was bought is sold.
    struct row {
        words forms;
        stage at;
    };
    static std::span<const row> table() {
        static const row rows[] = {
            {{"born"}, {"life", 1}},
            {{"baptised", "baptized", "christened"}, {"life", 2}},
            {{"married", "wed"}, {"life", 3}},
            {{"divorced"}, {"life", 4}},
            {{"retired"}, {"life", 5}},
            {{"died"}, {"life", 6}},
            {{"buried", "cremated"}, {"life", 7}},
            {{"arrested", "detained"}, {"case", 1}},
            {{"charged", "indicted"}, {"case", 2}},
            {{"tried"}, {"case", 3}},
            {{"convicted", "acquitted"}, {"case", 4}},
            {{"sentenced"}, {"case", 5}},
            {{"jailed", "imprisoned"}, {"case", 5}},
            {{"released", "freed", "paroled", "executed"}, {"case", 6}},
            {{"hired"}, {"job", 1}},
            {{"promoted"}, {"job", 2}},
            {{"fired", "dismissed", "sacked"}, {"job", 3}},
            {{"founded", "established"}, {"house", 1}},
            {{"opened", "launched"}, {"house", 2}},
            {{"closed", "dissolved", "disbanded", "demolished"}, {"house", 3}},
            {{"founded", "established"}, {"firm", 1}},
            {{"bought", "acquired", "sold", "merged"}, {"firm", 2}},
            {{"built"}, {"building", 1}},
            {{"demolished", "razed"}, {"building", 2}},
            {{"passed", "enacted", "adopted"}, {"law", 1}},
            {{"repealed", "expired"}, {"law", 2}},
            {{"elected", "appointed"}, {"office", 1}},
            {{"resigned", "ousted", "impeached"}, {"office", 2}},
            {{"enrolled"}, {"school", 1}},
            {{"graduated"}, {"school", 2}},
            {{"began", "started"}, {"course", 1}},
            {{"ended", "finished", "concluded"}, {"course", 2}},
            {{"bought", "acquired"}, {"goods", 1}},
            {{"sold"}, {"goods", 2}},
            {{"kidnapped", "abducted"}, {"captive", 1}},
            {{"rescued"}, {"captive", 2}},
        };
        return rows;
    }
    static bool has_stage(std::string_view w) {
        return std::ranges::any_of(table(), [&](const row& r) { return one_of(w, r.forms); });
    }
    static bool comes_before(std::string_view earlier, std::string_view later) {
        for (const row& x : table())
            if (one_of(earlier, x.forms))
                for (const row& y : table())
                    if (x.at.track == y.at.track && x.at.rank < y.at.rank && one_of(later, y.forms)) return true;
        return false;
    }
    // The verb before the date, with its adverbs, places and "on" between; NONE: none that has a stage.
    static uint32_t verb_of(const article& a, const date& d) {
        uint32_t floor = floor_of(d);
        for (uint32_t i = d->first_token, n = 0; i > floor && n < 8; --i, ++n) {
            token t = a.token_at(i - 1);
            if (has_stage(t.text()) && !t.is(LEDE_ADJ)) return i - 1;
            if (t.is_verb() || t.text() == ";" || t.is(LEDE_CCONJ) || t.is(LEDE_SCONJ) || t.has(LEDE_QUOTED) || t.is(LEDE_NUM))
                return LEDE_NONE;
        }
        return LEDE_NONE;
    }
    // From the first date to the second verb: no other subject comes in.
    static bool goes_on(const article& a, uint32_t first, uint32_t last) {
        if (last < first || last - first > 8) return false;
        for (uint32_t i = first; i < last; ++i) {
            token t = a.token_at(i);
            bool light = t.is(LEDE_AUX) || t.is(LEDE_ADV) || t.is(LEDE_CCONJ) || t.text() == "," || t.text() == ")" ||
                         one_of(t.text(), {"he", "she", "who", "been", "then", "be"});
            if (!light || one_of(t.text(), {"again", "before", "after", "re-arrested", "but", "or", "not", "n't"})) return false;
        }
        return true;
    }

    static void examine(const article& a, const date& one, const date& two, const reporter& report) {
        uint32_t v = verb_of(a, one), w = verb_of(a, two);
        if (v == LEDE_NONE || w == LEDE_NONE || w < behind(one)) return;
        if (two->last_day >= one->first_day || !comes_before(word_at(a, v), word_at(a, w)) || !goes_on(a, behind(one), w)) return;
        bool printed = prints_year(one) && prints_year(two);
        if (!printed && one->first_day - two->first_day > 60) return;  // a year filled in may be another
        report({.span = two->span,
                .message = reversed,
                .args = {std::string(word_at(a, w)), text_of(two), std::string(word_at(a, v)), text_of(one)},
                .related = {{one->span, first}}});
    }
};

}  // namespace

LEDELINT_RULE(life_order)
