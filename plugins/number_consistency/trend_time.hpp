// Of when a trend is: the periods dated in its sentence, and the base that a figure is compared with. A trend without a period is of
// the one that the story tells of, unless its words speak of years or of a time before.
#pragma once

#include "trends.hpp"

namespace number_consistency {

struct days {
    int32_t first, last;
    lede_grain grain;
    bool anaphoric;  // "in the month", which a sentence before has named
    bool fits(const days& o) const {
        auto near = [](int32_t x, int32_t y) { return x - y <= 5 && y - x <= 5; };  // "the three months to September" are 91 days or 92
        return (near(first, o.first) && near(last, o.last)) || ((anaphoric || o.anaphoric) && grain == o.grain);
    }
};

// The first lexicon hit that begins at or behind a byte.
inline uint32_t first_hit(const ledelint::strided<lede_hit>& all, uint32_t at) {
    uint32_t lo = 0, hi = all.size();
    while (lo < hi) {
        uint32_t mid = lo + (hi - lo) / 2;
        if (all[mid].span.begin < at)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo;
}

template <class Quantities>
bool has_change(const Quantities& all) {
    for (auto q : all)
        if (q->part != LEDE_NO_CHANGE && q->direction != 0) return true;
    return false;
}

class trend_time {
    using article = ledelint::article;
    using sentence = ledelint::sentence;
    using token = ledelint::token;
    using periods = std::vector<days>;

public:
    enum verdict { other, same, open };  // open: nothing says that they are of two periods

    trend_time(const article& a, const ledelint::lexicon& turns) : a_(a), turns_(turns) {}

    // `w` in words against the figure `f`.
    verdict compare(const trend& w, const trend& f) const {
        periods x = dated(w, false), y = dated(f, false);
        if (!same_base(w, f, y) || on_other_days(w, f, x)) return other;
        if (!x.empty() && !y.empty()) return meet(x, y) ? same : other;
        if ((x.empty() && is_of_another_time(w)) || (y.empty() && is_of_another_time(f))) return other;
        return is_current(x) && is_current(y) && is_plain_tense(w) ? open : other;
    }

private:
    const article& a_;
    const ledelint::lexicon& turns_;

    static bool meet(const periods& x, const periods& y) {
        for (const days& i : x)
            for (const days& j : y)
                if (i.fits(j)) return true;
        return false;
    }

    // What is dated in the sentence by week, month, quarter or year; or the bases of comparisons there.
    periods dated(const trend& t, bool bases) const {
        periods out;
        for (auto d : a_.dates_in(a_.sentence_of(t.word)->span)) {
            bool the = d.has(LEDE_RELATIVE) && word_at(a_, d->first_token, "the");
            if (!bases && d->kind == LEDE_DURATION && the) out.push_back({0, 0, d->unit, true});
            if (auto span = ended_by(d); span && !bases)
                out.push_back(*span);
            else if (is_period(d) && is_base(d) == bases)
                out.push_back({d->first_day, d->last_day, d->grain, the});
        }
        return out;
    }
    bool is_period(const ledelint::date& d) const {
        if (d->first_token > 0 && word_at(a_, d->first_token - 1, "since")) return false;
        constexpr int32_t decade = 3653;
        return d->grain >= LEDE_WEEK && d->kind == LEDE_DATE && d->first_day != LEDE_NO_DAY && d->last_day - d->first_day <= decade;
    }
    // "The three months to September", "the 13 weeks ended Oct. 25".
    std::optional<days> ended_by(const ledelint::date& d) const {
        if (d.index() == 0 || d->first_token == 0 || d->kind != LEDE_DATE || d->last_day == LEDE_NO_DAY) return std::nullopt;
        ledelint::date span = a_.dates()[d.index() - 1];
        bool ends = one_of(text_at(a_, d->first_token - 1), {"to", "ended", "ending", "through"});
        if (!ends || span->kind != LEDE_DURATION || span->first_token + span->token_count + 1 != d->first_token) return std::nullopt;
        double unit = span->unit == LEDE_WEEK ? 7 : span->unit == LEDE_MONTH ? 30.44 : span->unit == LEDE_YEAR ? 365.25 : 0;
        if (!(unit * span->amount >= 7)) return std::nullopt;
        int months = int(unit * span->amount / 30 + .5);
        lede_grain grain = months == 3 ? LEDE_QUARTER : months == 6 ? LEDE_HALF : months == 12 ? LEDE_YEAR : LEDE_GRAIN_NONE;
        return days{d->last_day - int32_t(unit * span->amount) + 1, d->last_day, grain, false};
    }
    // "On Friday, bond yields rose": the day of the movement, not of the news of it.
    std::vector<int32_t> days_of(const trend& t) const {
        std::vector<int32_t> out;
        for (auto d : a_.dates_in(a_.sentence_of(t.word)->span)) {
            if (!d.is_day() || d->first_day == LEDE_NO_DAY || d->first_token == 0 || !word_at(a_, d->first_token - 1, "on")) continue;
            std::string_view before = d->first_token > 1 ? text_at(a_, d->first_token - 2) : std::string_view();
            bool told = one_of(before, {"said", "says", "told", "reported", "announced", "published", "released", "showed", "warned",
                                        "wrote", "warning", ","});
            if (!told) out.push_back(d->first_day);
        }
        return out;
    }
    bool on_other_days(const trend& w, const trend& f, const periods& x) const {
        std::vector<int32_t> of_w = days_of(w), of_f = days_of(f);
        if (of_f.empty() || (of_w.empty() && x.empty())) return false;
        for (int32_t day : of_f) {
            for (int32_t other_day : of_w)
                if (day == other_day) return false;
            for (const days& d : x)
                if (d.anaphoric || (d.first <= day && day <= d.last)) return false;
        }
        return true;
    }
    bool is_base(const ledelint::date& d) const {
        if (one_of(text_at(a_, d->first_token + d->token_count - 1), {"earlier", "ago"})) return true;
        for (uint32_t i = d->first_token, n = 0; i-- > 0 && n < 3; ++n) {
            if (one_of(text_at(a_, i), {"from", "than", "versus", "with", "against"})) return true;
            if (word_at(a_, i, "to")) return i > 0 && word_at(a_, i - 1, "compared");
            if (!a_.token_at(i).is(LEDE_DET) && !one_of(text_at(a_, i), {"in", "level", "levels", "figure"})) return false;
        }
        return false;
    }

    // A month may be up on the month before and down on the year before.
    bool same_base(const trend& w, const trend& f, const periods& told) const {
        periods x = dated(w, true), y = dated(f, true);
        if (x.empty() && y.empty()) return true;
        bool of_figure = has_change(a_.quantities_in(a_.sentence_of(w.word)->span));  // the base of another measure's figure
        if (!x.empty() && !of_figure) return !y.empty() && x[0].fits(y[0]);
        return !told.empty() || !a_.token_at(w.word).is_finite_verb() || has_level_before(f);
    }
    bool has_level_before(const trend& f) const {
        for (auto q : a_.quantities_in(a_.sentence_of(f.word)->span))
            if (q->part == LEDE_BEFORE && q->frame == (*f.figure)->frame) return true;
        return false;
    }

    bool is_of_another_time(const trend& t) const {
        sentence s = a_.sentence_of(t.word);
        auto all = turns_.hits(a_);
        for (uint32_t i = first_hit(all, s->span.begin); i < all.size() && all[i].span.begin < s->span.end; ++i) {
            bool compared = t.figure && ledelint::same_word(a_.text(all[i].span), "last");
            if (ledelint::sv(turns_.entry(all[i]).label) == "time" && !compared && !in_dates(s, all[i].span)) return true;
        }
        return false;
    }
    // A date is compared as one.
    bool in_dates(const sentence& s, lede_span place) const {
        for (auto d : a_.dates_in(s->span))
            if (d->kind == LEDE_DATE && ledelint::within(place, d->span)) return true;
        return false;
    }
    // No period, or one within the last half year of the story.
    bool is_current(const periods& x) const {
        constexpr int32_t half_year = 200;
        return !a_.has_date() || std::all_of(x.begin(), x.end(), [&](const days& d) {
            return d.anaphoric || (d.last >= a_.published() - half_year && d.first <= a_.published());
        });
    }
    // "Had slid", "have been rising", "when prices rise" tell of another stretch of time than one figure.
    bool is_plain_tense(const trend& w) const {
        token t = a_.token_at(w.word);
        if (t.penn(LEDE_VBP) || t.penn(LEDE_VBZ) || t.penn(LEDE_VB)) return a_.block_of(a_.sentence_of(w.word)).is(LEDE_HEADLINE);
        uint32_t first = a_.sentence_of(w.word)->first_token;
        for (uint32_t i = w.word, n = 0; i-- > first && n < 3 && t.is(LEDE_VERB); ++n)
            if (one_of(text_at(a_, i), {"has", "have", "had", "'s", "'ve", "been"})) return false;
        return true;
    }
};

}  // namespace number_consistency
