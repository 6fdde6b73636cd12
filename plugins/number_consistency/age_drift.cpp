// One person, two ages: "Ann Kline, 34, ... Kline, 43,". Surnames are compared, and given names where both have one, since the
// family of a person in the news often is in the news too.
#include <optional>
#include <string>
#include <vector>

#include "age_drift.help.hpp"
#include "reading.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct aged {
    quantity age;
    std::string given, surname;  // given: empty where only the surname stands
};

struct age_drift {
    enum message : uint32_t { drifts, first };
    static constexpr lede_message messages[] = {
        {"drifts"_s, "{0} is {1} here and {2} before."_s},
        {"first"_s, "{0}"_s},
    };
    static constexpr lede_rule_info info =
        rule({.id = "age-drift", .summary = "One person has two ages", .help = help::age_drift, .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        std::vector<aged> people;
        for (auto q : a.quantities()) {
            auto p = q.is(LEDE_AGE) ? person(a, q) : std::nullopt;
            if (!p || is_of_another_time(a, q)) continue;
            const aged* other = conflict(*p, people);
            if (other && is_one_person(a, *other)) tell(*p, *other, report);
            people.push_back(*p);
        }
    }

private:
    static bool is_age(const article& a, const quantity& q) {
        return is_plain(q) && !q.hedged() && q->value >= 3 && q->value <= 110 && q->first_token >= 2 && is_running_text(a, q);
    }
    // "Ann Kline, 34,", "Kline (34)", "Kline, aged 34," and "34-year-old Ann Kline": the age directly beside a name.
    static std::optional<aged> person(const article& a, const quantity& q) {
        if (!is_age(a, q)) return std::nullopt;
        if (q.text().ends_with("old")) return named_behind(a, q);
        uint32_t i = q->first_token - 1, floor = a.sentences()[q->sentence]->first_token;
        if (one_of(text_at(a, i), {"aged", "age"}) && i > floor + 1) --i;
        std::string_view mark = text_at(a, i), close = text_at(a, behind(q));
        if (!(mark == "," && (close == "," || close == ".")) && !(mark == "(" && close == ")")) return std::nullopt;
        uint32_t first = i;
        while (first > floor && is_name_word(a.token_at(first - 1))) --first;
        return first == i || i - first > 4 ? std::nullopt : of_name(a, q, first, i);
    }
    // "In 2020, the 14-year-old Marsh": an age of then.
    static std::optional<aged> named_behind(const article& a, const quantity& q) {
        for (auto d : a.dates_in(a.sentences()[q->sentence]->span))
            if (d->kind == LEDE_DATE && (d.has(LEDE_YEAR_PRINTED) || d->grain >= LEDE_YEAR)) return std::nullopt;
        for (auto n : a.names_in(a.sentences()[q->sentence]->span))
            if (n->first_token == behind(q) && n.is_person() && !n.has(LEDE_POSSESSIVE))
                return of_name(a, q, behind(q), behind(q) + n->token_count);
        return std::nullopt;
    }
    static std::optional<aged> of_name(const article& a, const quantity& q, uint32_t first, uint32_t last) {
        aged p{q, {}, std::string(text_at(a, last - 1))};
        if (p.surname.size() < 3 || p.surname.back() == '.') return std::nullopt;
        for (uint32_t t = first; t + 1 < last; ++t)
            if (!is_title(text_at(a, t))) p.given = p.given.empty() ? std::string(text_at(a, t)) : p.given;
        return p;
    }
    static bool is_name_word(const token& t) {
        return t.has(LEDE_CAPITALISED) && !t.has(LEDE_HAS_DIGIT) && (t.is(LEDE_PROPN) || t.is(LEDE_NOUN));
    }
    static bool is_title(std::string_view w) {
        return w.ends_with(".") || one_of(w, {"Mr", "Mrs", "Ms", "Dr", "Sir", "Dame", "Officer", "Judge", "President", "Senator"});
    }

    static bool is_of_another_time(const article& a, const quantity& q) {
        for (auto t : a.tokens(a.sentences()[q->sentence]))
            if (one_of(t.text(),
                       {"then", "when", "time", "later", "earlier", "ago", "turned", "turns", "birthday", "was", "formerly", "since"}) &&
                !t.is(LEDE_AUX))
                return true;
        return false;
    }

    // A mention of the same person with another age; none once a second person of that surname has come.
    static const aged* conflict(const aged& p, const std::vector<aged>& people) {
        const aged* found = nullptr;
        for (const aged& o : people) {
            if (o.surname != p.surname) continue;
            if (!o.given.empty() && !p.given.empty() && o.given != p.given) return nullptr;
            if (o.age->value == p.age->value) return nullptr;
            if (!found) found = &o;
        }
        return found && found->age->sentence != p.age->sentence ? found : nullptr;
    }

    // The person was named in full by then, and one given name stands before the surname in all of the article: two are a family.
    static bool is_one_person(const article& a, const aged& p) {
        std::optional<token> given;
        for (token t : a.uses(word_key(p.surname))) {
            if (t.text() != p.surname || t.index() == 0) continue;
            token before = a.token_at(t.index() - 1);
            if (!is_name_word(before) || !before.is(LEDE_PROPN) || is_title(before.text()) || before->sentence != t->sentence) continue;
            if (given && given->text() != before.text()) return false;
            if (!given) given = before;
        }
        return given && (*given)->sentence <= p.age->sentence;
    }

    static void tell(const aged& p, const aged& o, const reporter& report) {
        report({.span = p.age->span,
                .message = drifts,
                .args = {p.surname, shown(p.age), shown(o.age)},
                .related = {{o.age->span, first, {shown(o.age)}}}});
    }
};

}  // namespace

LEDELINT_RULE(age_drift)
