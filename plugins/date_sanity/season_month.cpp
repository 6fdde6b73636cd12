// "A summer storm in January": the season and the month lie half a year apart, and nothing says that the place is in the south.
#include "beside.hpp"
#include "season_month.help.hpp"

namespace {

using namespace date_sanity;

struct season_month {
    enum message : uint32_t { apart, month_place };
    static constexpr lede_message messages[] = {
        {"apart"_s, "{0} is no {1} month."_s},
        {"month"_s, "The month."_s},
    };
    static constexpr lede_str lexicons[] = {"season-words"_s, "southern-places"_s};
    static constexpr lede_rule_info info = rule({.id = "season-month",
                                                 .summary = "A season beside a month of the other half of the year",
                                                 .help = help::season_month,
                                                 .tier = LEDE_TIER_B,
                                                 .level = LEDE_WARNING,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons)});

    explicit season_month(const context& c) : words_(c.lexicon("season-words")), south_(c.lexicon("southern-places")) {}

    void check(const article& a, const reporter& report) const {
        auto hits = words_.hits(a);
        for (uint32_t i = 0; i < hits.size(); ++i) {
            if (a.token_at(hits[i].first_token).has(LEDE_QUOTED)) continue;
            std::string_view season = sv(words_.entry(hits[i]).label);
            auto month = month_beside(a, hits[i]);
            if (!month || distance(middle_of(season), month->month) < 4 || is_hedged(a, hits[i]) || is_kind(a, hits[i])) continue;
            if (south_.hits(a).size() > 0) return;
            report({.span = hits[i].span,
                    .message = apart,
                    .args = {cal::month_name(month->month), std::string(season)},
                    .related = {{month->span, month_place}}});
        }
    }

private:
    lexicon words_, south_;

    static int middle_of(std::string_view season) { return season == "winter" ? 1 : season == "spring" ? 4 : season == "summer" ? 7 : 10; }
    static int distance(int one, int two) {
        int d = one > two ? one - two : two - one;
        return d > 6 ? 12 - d : d;
    }
    struct place {
        lede_span span;
        int month = 0;
    };

    // "a summer storm in January", "on a winter night, July 3", "in January, a summer storm": the month stands straight beside.
    static std::optional<place> month_beside(const article& a, const lede_hit& h) {
        for (auto d : a.dates_in(around(a, h))) {
            bool month =
                d->kind == LEDE_DATE && (d->grain == LEDE_DAY || d->grain == LEDE_MONTH) && d->month && !ledelint::overlap(d->span, h.span);
            if (!month || d.has(LEDE_RELATIVE)) continue;
            if (d->first_token >= h.first_token + h.token_count ? follows(a, h.first_token + h.token_count, d->first_token)
                                                                : precedes(a, behind(d), h.first_token))
                return place{d->span, d->month};
        }
        return std::nullopt;
    }
    static bool follows(const article& a, uint32_t from, uint32_t to) {
        if (to - from > 3) return false;
        for (uint32_t i = from; i < to; ++i)
            if (!one_of(a.token_at(i).text(), {",", "(", "in", "on", "of", "late", "early", "mid", "months", "season"})) return false;
        return true;
    }
    // "In January, a rare summer storm": at the head of its sentence.
    static bool precedes(const article& a, uint32_t from, uint32_t to) {
        if (to < from || to - from > 4 || to - from < 1 || a.token_at(from).text() != ",") return false;
        for (uint32_t i = from + 1; i < to; ++i)
            if (!a.token_at(i).is(LEDE_DET) && !a.token_at(i).is(LEDE_ADJ)) return false;
        return true;
    }
    // "almost a summer day in January", "as warm as a winter day in July"
    static bool is_hedged(const article& a, const lede_hit& h) {
        uint32_t as = 0;
        for (auto t : a.tokens(a.sentence_of(h.first_token))) {
            as += same_word(t.text(), "as");
            if (as == 2 || one_of(t.text(), {"like", "almost", "felt", "feels", "feel", "unseasonable", "unseasonal", "unseasonably",
                                             "resembled", "southern", "hemisphere", "indoor", "worthy"}))
                return true;
        }
        return false;
    }
    // "the summer timetable", "last winter coats": the season is a kind of thing.
    static bool is_kind(const article& a, const lede_hit& h) {
        uint32_t end = h.first_token + h.token_count;
        token last = a.token_at(end - 1);
        bool bare = one_of(last.text(), {"winter", "spring", "summer", "autumn", "fall", "midsummer", "midwinter"});
        return bare && end < a.tokens().size() && a.token_at(end).is_noun() && !a.token_at(end).has(LEDE_CAPITALISED);
    }
};

}  // namespace

LEDELINT_RULE(season_month)
