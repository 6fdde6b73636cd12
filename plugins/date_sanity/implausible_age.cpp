// "Died in 2004 at 70, having joined the navy in 1942": the dates of one life make somebody eight years old, or 120, where people are
// grown up and alive. The year of birth is printed, or follows from an age at death.
#include "implausible_age.help.hpp"
#include "lives.hpp"

namespace {

using namespace date_sanity;

struct implausible_age {
    enum message : uint32_t { too_young, too_old, source };
    static constexpr lede_message messages[] = {
        {"too-young"_s, "In {0} {1} was {2} at most."_s},
        {"too-old"_s, "In {0} {1} would have been {2}."_s},
        {"source"_s, "The year of birth follows from here."_s},
    };
    static constexpr lede_str lexicons[] = {"grown-up-deeds"_s};
    static constexpr lede_rule_info info = rule({.id = "implausible-age",
                                                 .summary = "The dates of a life make somebody too young or too old for what is told",
                                                 .help = help::implausible_age,
                                                 .tier = LEDE_TIER_B,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons)});

    explicit implausible_age(const context& c) : deeds_(c.lexicon("grown-up-deeds")) {}

    void check(const article& a, const reporter& report) const {
        std::vector<date> deeds;  // that somebody's age can be reckoned at
        for (auto d : a.dates())
            if (prints_year(d) && !d.has(LEDE_BIRTH) && d->partner == LEDE_NONE && d->verb != LEDE_NONE && is_in_readable(d)) deeds.push_back(d);
        if (deeds.empty()) return;
        lives people(a);
        std::unordered_map<uint32_t, origin> origins;  // of each person: the birth, else what it follows from
        for (const birth& b : people.births())
            if (b.person != LEDE_NONE) origins.emplace(b.person, origin{b.at->year, b.at->span});
        for (const age_told& t : people.ages())
            if (int year = year_of(a, t); year != INT32_MIN) origins.emplace(t.person, origin{year - int(t.age->value), t.age->span});
        if (origins.empty()) return;
        for (const date& d : deeds) judge(a, people, d, origins, report);
    }

private:
    lexicon deeds_;
    struct origin {
        int born;
        lede_span at;
    };

    // The year of an age: printed, else the article's, where the sentence prints none that it may be the age of.
    static int year_of(const article& a, const age_told& t) {
        if (t.year != INT32_MIN || !a.has_date() || is_age_of_then(a, t.age)) return t.year;
        for (auto d : a.dates_in(a.sentences()[t.age->sentence]->span))
            if (d.has(LEDE_YEAR_PRINTED)) return INT32_MIN;
        return cal::year_of(a.published());
    }
    void judge(const article& a, const lives& people, const date& d, const std::unordered_map<uint32_t, origin>& origins,
               const reporter& report) const {
        int least = least_age(a, d);
        if (!least) return;
        uint32_t person = people.subject_of(d->verb);
        auto found = origins.find(person);
        if (found == origins.end() || people.is_one_of_family(person)) return;
        int age = d->year - found->second.born;
        if (age < 0 || (age >= least && age <= 110)) return;
        report({.span = d->span,
                .message = age < least ? too_young : too_old,
                .args = {std::to_string(d->year), std::string(people.name_of(person)), std::to_string(age < least ? age + 1 : age)},
                .related = {{found->second.at, source}}});
    }
    // The least age for the deed that the date hangs on: "elected", "joined the navy". 0: any.
    int least_age(const article& a, const date& d) const {
        std::string_view verb = word_at(a, d->verb);
        bool leads = d->verb > d->first_token && d->verb <= behind(d) + 3;  // "In 1940 she married"
        if (verb.empty() || !(leads || (d->verb < d->first_token && d->first_token - d->verb <= 9))) return 0;
        if (one_of(verb, {"joined", "entered", "left"}) &&
            any(a, d->verb, d->first_token,
                {"navy", "army", "force", "marines", "police", "firm", "company", "bank", "bar", "senate", "parliament", "cabinet",
                 "government", "corps", "guard", "bureau", "newspaper", "faculty"}))
            return 13;
        if (one_of(verb, {"became"}) && any(a, d->verb, d->first_token,
                                            {"president", "mayor", "minister", "chairman", "director", "editor", "judge", "senator",
                                             "manager", "partner", "governor", "professor", "bishop", "chief"}))
            return 16;
        auto entry = deeds_.find(verb);
        return entry ? std::atoi(std::string(sv(entry->value)).c_str()) : 0;
    }
};

}  // namespace

LEDELINT_RULE(implausible_age)
