// A calendar quarter or half-year beside the months that it is said to cover. Fiscal years begin when they like: where the story speaks
// of one there is nothing to check, and where a company's results are the topic and nothing says so the finding is one step weaker.
#include <algorithm>

#include "beside.hpp"
#include "quarter_months.help.hpp"

namespace {

using namespace date_sanity;
using namespace ledelint::calendar;

struct months {
    int first, last;
};

struct quarter_months {
    enum message : uint32_t { range, end, months_place };
    static constexpr lede_message messages[] = {
        {"range"_s, "{0} is {1} to {2}, not {3} to {4}; nothing says that a fiscal year is meant."_s},
        {"end"_s, "{0} ends in {1}, not in {2}; nothing says that a fiscal year is meant."_s},
        {"months"_s, "{0}"_s},
    };
    static constexpr lede_str lexicons[] = {"fiscal-words"_s, "results-words"_s};
    static constexpr lede_rule_info info = rule({.id = "quarter-months",
                                                 .summary = "A quarter or half-year does not match the months beside it",
                                                 .help = help::quarter_months,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons)});

    explicit quarter_months(const context& c) : fiscal_(c.lexicon("fiscal-words")), results_(c.lexicon("results-words")) {}

    void check(const article& a, const reporter& report) const {
        bool asked = false;
        for (auto d : a.dates()) {
            auto covered = covered_by(d);
            if (!covered || is_led_by_fiscal(d)) continue;
            if (!asked && speaks_of_fiscal_years(a)) return;
            asked = true;
            auto other = neighbour(a, d, +1);
            if (!other) other = neighbour(a, d, -1);
            if (other) examine(a, d, *covered, *other, report);
        }
    }

private:
    lexicon fiscal_, results_;

    // "1998-Q3", "XXXX-H1": the months of the calendar quarter or half; none for "the quarter", counted from another.
    static std::optional<months> covered_by(const date& d) {
        if ((d->grain != LEDE_QUARTER && d->grain != LEDE_HALF) || d.has(LEDE_RELATIVE) || d.has(LEDE_FISCAL)) return std::nullopt;
        std::string_view v = d.value();
        if (v.size() < 3 || v[v.size() - 3] != '-') return std::nullopt;
        char kind = v[v.size() - 2];
        int n = v.back() - '0';
        if (kind == 'Q' && n >= 1 && n <= 4) return months{3 * n - 2, 3 * n};
        if (kind == 'H' && n >= 1 && n <= 2) return months{6 * n - 5, 6 * n};
        return std::nullopt;
    }
    // "For the fiscal-first quarter".
    static bool is_led_by_fiscal(const date& d) { return one_of(word_before(d), {"fiscal"}) || one_of(word_before(d, 2), {"fiscal"}); }
    bool speaks_of_fiscal_years(const article& a) const {
        if (fiscal_.hits(a).size() > 0) return true;
        for (auto d : a.dates())
            if (d.has(LEDE_FISCAL)) return true;
        return false;
    }

    // The next or previous month when only words that tie the two together, and a duration ("the three months to"), stand between them.
    static std::optional<date> neighbour(const article& a, const date& d, int step) {
        auto all = a.dates();
        uint32_t i = d.index() + uint32_t(step);
        if (i < all.size() && all[i]->kind == LEDE_DURATION) i += uint32_t(step);
        if (i >= all.size()) return std::nullopt;
        date other = all[i];
        if (other->month < 1 || other->month > 12 || other->sentence != d->sentence || other.has(LEDE_RELATIVE)) return std::nullopt;
        uint32_t from = behind(step > 0 ? d : other), to = (step > 0 ? other : d)->first_token;
        if (to - from > 9) return std::nullopt;
        for (uint32_t t = from; t < to; ++t)
            if (!ties(a.token_at(t))) return std::nullopt;
        return other;
    }
    static bool ties(const token& t) {
        constexpr std::string_view words[] = {
            ",", "(", ":", "-", "\xe2\x80\x93", "\xe2\x80\x94", "at", "between", "covering", "covers", "data", "end", "ended", "ending",
            "ends", "figures", "for", "from", "i.e.", "in", "is", "its", "meaning", "months", "namely", "of", "on", "or", "period",
            "ran", "report", "results", "running", "runs", "six", "that", "the", "their", "three", "through", "to", "until", "was",
            "weeks", "which"};
        return t.penn(LEDE_CD) || std::any_of(std::begin(words), std::end(words), [&](auto w) { return same_word(t.text(), w); });
    }

    void examine(const article& a, const date& quarter, months covered, const date& other, const reporter& report) const {
        uint32_t weaker = is_about_results(a, quarter) ? 1 : 0;
        std::string shown(quarter.text());
        shown[0] = shown[0] >= 'a' && shown[0] <= 'z' ? char(shown[0] - 32) : shown[0];
        auto pair = range_of(a, other);
        if (!pair) pair = list_of(a, other);
        if (pair) {
            auto [from, to] = *pair;
            bool part = covered.first <= from->month && from->month <= to->month && to->month <= covered.last;
            std::string_view next = word_behind(to);
            bool of_other =
                behind(to) < stop_of(to) && a.token_at(behind(to)).is(LEDE_NOUN) && !one_of(next, {"period", "quarter", "half", "months"});
            if (part || of_other || (begins(covered, from) && ends(covered, to))) return;
            lede_span place = join(from->span, to->span);
            report({.span = quarter->span,
                    .message = range,
                    .args = {shown, month_name(covered.first), month_name(covered.last), month_name(from->month), month_name(to->month)},
                    .related = {{place, months_place, {std::string(a.text(place))}}},
                    .weaker = weaker});
        } else if (is_end(a, quarter, other) && !ends(covered, other)) {
            report({.span = quarter->span,
                    .message = end,
                    .args = {shown, month_name(covered.last), month_name(other->month)},
                    .related = {{other->span, months_place, {std::string(other.text())}}},
                    .weaker = weaker});
        }
    }
    // Years of 52 weeks: a quarter may begin or end some days off.
    static bool begins(months m, const date& d) { return d->month == m.first || (d->month % 12 + 1 == m.first && d->day >= 20); }
    static bool ends(months m, const date& d) { return d->month == m.last || (d->month == m.last % 12 + 1 && d->day >= 1 && d->day <= 10); }

    static std::optional<std::pair<date, date>> range_of(const article& a, const date& d) {
        if (d->partner == LEDE_NONE || d->partner >= a.dates().size()) return std::nullopt;
        date other = a.dates()[d->partner];
        if (other->month < 1 || other->month > 12) return std::nullopt;
        return d.has(LEDE_RANGE_BEGIN) ? std::pair{d, other} : std::pair{other, d};
    }

    // "April, May and June": three months or more that follow each other.
    static std::optional<std::pair<date, date>> list_of(const article& a, const date& d) {
        auto all = a.dates();
        auto follows = [&](uint32_t i) {
            return all[i + 1]->grain == LEDE_MONTH && all[i + 1]->month == all[i]->month % 12 + 1 && all[i + 1]->sentence == d->sentence &&
                   behind(all[i]) < all[i + 1]->first_token && only(a, behind(all[i]), all[i + 1]->first_token, {",", "and", "&"});
        };
        uint32_t first = d.index(), last = first;
        if (d->grain != LEDE_MONTH) return std::nullopt;
        while (last + 1 < all.size() && last < first + 12 && follows(last)) ++last;
        while (first > 0 && first + 12 > last && all[first - 1]->grain == LEDE_MONTH && follows(first - 1)) --first;
        return last >= first + 2 ? std::optional(std::pair{all[first], all[last]}) : std::nullopt;
    }

    // "ended Dec. 28", "which ends in December", "the three months to December", "the first half to December".
    static bool is_end(const article& a, const date& quarter, const date& other) {
        uint32_t i = other->first_token;
        while (i > 0 && one_of(a.token_at(i - 1).text(), {"on", "in", "at", "the", "end", "of"})) --i;
        if (i == 0) return false;
        if (one_of(a.token_at(i - 1).text(), {"ended", "ending", "ends"})) return true;
        if (i < 3 || !one_of(a.token_at(i - 1).text(), {"to", "through", "until"})) return false;
        uint32_t span_word = a.token_at(i - 2).text() == "," ? i - 3 : i - 2;
        auto led = token_before(a, quarter->first_token);
        bool span = led && one_of(led->text(), {"from", "between"});
        return !span && one_of(a.token_at(span_word).text(), {"months", "weeks", "period", "quarter", "half"});
    }
    bool is_about_results(const article& a, const date& d) const {
        uint32_t all = results_.hits(a).size();
        return all >= 3 || (all > 0 && results_.hits_in(a, a.block_of(a.sentences()[d->sentence])->span));
    }
};

}  // namespace

LEDELINT_RULE(quarter_months)
