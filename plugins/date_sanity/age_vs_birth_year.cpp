// "Lena Ortiz, 34, was born in 1975" in an article of 2025. The age is that of the article's year, of a death or of a birthday; where any
// year that the article prints would make the age right, it may be the age of then.
#include <algorithm>

#include "age_vs_birth_year.help.hpp"
#include "lives.hpp"

namespace {

using namespace date_sanity;

struct age_vs_birth_year {
    enum message : uint32_t { differs, born };
    static constexpr lede_message messages[] = {
        {"differs"_s, "Born in {0}, {1} is {2} or {3} in {4}, not {5}."_s},
        {"born"_s, "The birth."_s},
    };
    static constexpr lede_rule_info info = rule({.id = "age-vs-birth-year",
                                                 .summary = "An age disagrees with the year of birth",
                                                 .help = help::age_vs_birth_year,
                                                 .messages = view_of(messages),
                                                 .needs = LEDE_NEEDS_DATE});

    void check(const article& a, const reporter& report) const {
        lives people(a);
        std::unordered_map<uint32_t, birth> born_first;  // of each person, the first that is told
        std::vector<birth> nameless;
        for (const birth& b : people.births())
            if (b.person == LEDE_NONE)
                nameless.push_back(b);
            else
                born_first.emplace(b.person, b);
        if (born_first.empty() && nameless.empty()) return;
        std::vector<int> years = years_of_story(a);
        for (const birth& b : nameless) described(a, b, years, report);
        if (born_first.empty()) return;
        for (const age_told& t : people.ages()) {
            auto found = born_first.find(t.person);
            if (found == born_first.end() || people.is_one_of_family(t.person) || !is_wrong(a, found->second, t.age, t.year, years))
                continue;
            tell(a, found->second, t.age, t.year, std::string(people.name_of(t.person)), report);
        }
    }

private:
    static std::vector<int> years_of_story(const article& a) {
        std::vector<int> out;
        for (auto d : a.dates())
            if (prints_year(d)) out.push_back(d->year);
        std::sort(out.begin(), out.end());
        out.erase(std::unique(out.begin(), out.end()), out.end());
        return out;
    }
    // "The 34-year-old singer, who was born in 1975": nobody is named, but the two stand in one phrase.
    static void described(const article& a, const birth& b, const std::vector<int>& years, const reporter& report) {
        for (auto q : a.quantities_in({a.sentences()[b.at->sentence]->span.begin, a.token_at(b.word)->span.begin})) {
            uint32_t first = behind(q);
            if (!q.is(LEDE_AGE) || q.text().find("-old") == std::string_view::npos || b.word > first + 6 || !is_phrase(a, first, b.word))
                continue;
            if (is_wrong(a, b, q, INT32_MIN, years)) tell(a, b, q, INT32_MIN, "one", report);
        }
    }
    static bool is_phrase(const article& a, uint32_t first, uint32_t last) {
        for (uint32_t i = first; i < last; ++i) {
            token t = a.token_at(i);
            if (!t.is_noun() && !t.is(LEDE_ADJ) && !one_of(t.text(), {",", "who", "was"})) return false;
        }
        return true;
    }

    static bool fits(double age, int year, int born) { return std::abs(year - born - age) <= 1; }
    static bool is_wrong(const article& a, const birth& b, const quantity& q, int year, const std::vector<int>& years) {
        if (fits(q->value, year == INT32_MIN ? cal::year_of(a.published()) : year, b.at->year)) return false;
        auto near = std::lower_bound(years.begin(), years.end(), b.at->year + int(q->value) - 1);  // the age of another time
        if (near != years.end() && fits(q->value, *near, b.at->year)) return false;
        return year != INT32_MIN || !is_age_of_then(a, q);
    }
    static void tell(const article& a, const birth& b, const quantity& q, int year, std::string who, const reporter& report) {
        int then = year == INT32_MIN ? cal::year_of(a.published()) : year, age = then - b.at->year;
        if (age < 1) return;
        report({.span = q->span,
                .message = differs,
                .args = {std::to_string(b.at->year), std::move(who), std::to_string(age - 1), std::to_string(age), std::to_string(then),
                         std::string(q.text())},
                .related = {{b.at->span, born}}});
    }
};

}  // namespace

LEDELINT_RULE(age_vs_birth_year)
