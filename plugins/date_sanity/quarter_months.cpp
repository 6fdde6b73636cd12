// A calendar quarter or half-year beside the months that it is said to cover. Fiscal years begin when they like, so "fiscal" ends
// the check, and where a company's results are the topic the finding is one step weaker.
#include "calendar.hpp"
#include "quarter_months.help.hpp"

namespace {

using namespace ledelint;
using namespace ledelint::calendar;

struct months {
    int first, last;
    bool operator==(const months&) const = default;
};

struct quarter_months {
    enum message : uint32_t { range, end, months_place };
    static constexpr lede_message messages[] = {
        {"range"_s, "{0} is {1} to {2}, not {3} to {4}."_s},
        {"end"_s, "{0} ends in {1}, not in {2}."_s},
        {"months"_s, "{0}"_s},
    };
    static constexpr lede_str lexicons[] = {"results-words"_s};
    static constexpr lede_rule_info info = rule({.id = "quarter-months", .summary = "A quarter or half-year does not match the months beside it",
        .help = help::quarter_months, .messages = view_of(messages), .lexicons = view_of(lexicons)});

    explicit quarter_months(const context& c) : results_(c.lexicon("results-words")) {}

    void check(const article& a, const reporter& report) const {
        for (auto d : a.dates()) {
            auto covered = covered_by(d);
            if (!covered || d.has(LEDE_FISCAL) || is_fiscal(a, d)) continue;
            if (auto next = neighbour(a, d, +1)) examine(a, d, *covered, *next, report);
            else if (auto previous = neighbour(a, d, -1)) examine(a, d, *covered, *previous, report);
        }
    }

private:
    lexicon results_;

    // "1998-Q3", "XXXX-H1": the months of the calendar quarter or half.
    static std::optional<months> covered_by(const date& d) {
        std::string_view v = d.value();
        if (v.size() < 3 || v[v.size() - 3] != '-') return std::nullopt;
        char kind = v[v.size() - 2];
        int n = v.back() - '0';
        if (kind == 'Q' && n >= 1 && n <= 4) return months{3 * n - 2, 3 * n};
        if (kind == 'H' && n >= 1 && n <= 2) return months{6 * n - 5, 6 * n};
        return std::nullopt;
    }

    static bool is_fiscal(const article& a, const date& d) {
        for (auto t : a.tokens(a.sentences()[d->sentence]))
            if (same_word(t.text(), "fiscal") || same_word(t.text(), "financial")) return true;
        return false;
    }

    // The next or previous date when only words that tie the two together stand between them.
    static std::optional<date> neighbour(const article& a, const date& d, int step) {
        auto all = a.dates();
        uint32_t i = d.index() + uint32_t(step);
        if (i >= all.size()) return std::nullopt;
        date other = all[i];
        const date& first = step > 0 ? d : other;
        const date& second = step > 0 ? other : d;
        if (other->month < 1 || other->month > 12 || other->sentence != d->sentence) return std::nullopt;
        for (uint32_t t = first->first_token + first->token_count; t < second->first_token; ++t)
            if (!ties(a.token_at(t).text())) return std::nullopt;
        return other;
    }
    static bool ties(std::string_view w) {
        for (std::string_view tie : {",", "(", "from", "which", "runs", "ran", "that", "is", "ended", "ending", "ends", "covering", "or", "in", "the", "months",
                 "of", "three", "six", "on", "between", "to", "through", "meaning", "period", "-", "\xe2\x80\x93", "\xe2\x80\x94"})
            if (same_word(w, tie)) return true;
        return false;
    }

    void examine(const article& a, const date& quarter, months covered, const date& other, const reporter& report) const {
        uint32_t weaker = is_about_results(a, quarter) ? 1 : 0;
        std::string shown(quarter.text());
        shown[0] = shown[0] >= 'a' && shown[0] <= 'z' ? char(shown[0] - 32) : shown[0];
        if (auto pair = range_of(a, other)) {
            auto [from, to] = *pair;
            if (months{from->month, to->month} == covered) return;
            lede_span place = join(from->span, to->span);
            report({.span = quarter->span, .message = range, .args = {shown, name(covered.first), name(covered.last), name(from->month), name(to->month)},
                .related = {{place, months_place, {std::string(a.text(place))}}}, .weaker = weaker});
        } else if (says_end(a, quarter, other) && other->month != covered.last) {
            report({.span = quarter->span, .message = end, .args = {shown, name(covered.last), name(other->month)},
                .related = {{other->span, months_place, {std::string(other.text())}}}, .weaker = weaker});
        }
    }
    static std::string name(int month) { return month_name(month); }

    static std::optional<std::pair<date, date>> range_of(const article& a, const date& d) {
        if (d->partner == LEDE_NONE || d->partner >= a.dates().size()) return std::nullopt;
        date other = a.dates()[d->partner];
        if (other->month < 1 || other->month > 12) return std::nullopt;
        return d.has(LEDE_RANGE_BEGIN) ? std::pair{d, other} : std::pair{other, d};
    }
    static bool says_end(const article& a, const date& quarter, const date& other) {
        for (uint32_t t = quarter->first_token + quarter->token_count; t < other->first_token; ++t)
            for (std::string_view w : {"ended", "ending", "ends"})
                if (same_word(a.token_at(t).text(), w)) return true;
        return false;
    }
    bool is_about_results(const article& a, const date& d) const {
        for (auto t : a.tokens(a.sentences()[d->sentence]))
            if (results_.has(t.text())) return true;
        return false;
    }
};

}  // namespace

LEDELINT_RULE(quarter_months)
