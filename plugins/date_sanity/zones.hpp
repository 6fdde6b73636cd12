// Time zones by rule: what a printed zone is worth on a day, by the lexicons time-zones and summer-time.
#pragma once

#include <algorithm>
#include <vector>

#include "reading.hpp"
#include "yearly_day.hpp"

namespace date_sanity {

enum class clock_kind { either, standard, summer };
struct zone {
    std::string_view rule;  // whose summer time: "us", "eu" ...; "none"
    int minutes = 0;        // from UTC in winter
    clock_kind kind = clock_kind::either;
};

class zone_table {
public:
    explicit zone_table(const context& c) : zones_(c.lexicon("time-zones")), rules_(c.lexicon("summer-time")) {}

    // The zones that a printed name may mean; empty: unknown. "E.T." is "ET".
    std::vector<zone> named(std::string_view printed) const {
        std::string key(printed);
        if (key.size() <= 6) std::erase(key, '.');
        auto entry = zones_.find(key);
        std::vector<zone> out;
        for (std::string_view rest = entry ? sv(entry->value) : std::string_view(); !rest.empty();) {
            std::size_t bar = std::min(rest.find('|'), rest.size());
            out.push_back(read(rest.substr(0, bar)));
            rest.remove_prefix(std::min(bar + 1, rest.size()));
        }
        return out;
    }

    // Is it summer time there on the day? Nothing within `margin` days of the change, or where no rule is known.
    std::optional<bool> is_summer(const zone& z, int32_t day, int32_t margin) const {
        if (z.rule == "none") return false;
        if (day == LEDE_NO_DAY) return std::nullopt;
        auto change = changes(z.rule, cal::year_of(day));
        if (!change || std::abs(day - change->first) <= margin || std::abs(day - change->second) <= margin) return std::nullopt;
        bool south = change->first > change->second;
        return south ? day > change->first || day < change->second : day > change->first && day < change->second;
    }

    // Minutes from UTC that the zone can be worth. A label of the wrong season is another rule's finding: both clocks are allowed then.
    std::vector<int> offsets(const zone& z, int32_t day, int32_t margin) const {
        auto summer = is_summer(z, day, margin);
        bool winter_clock = !summer || !*summer || z.kind == clock_kind::standard,
             summer_clock = z.rule != "none" && (!summer || *summer || z.kind == clock_kind::summer);
        std::vector<int> out;
        if (winter_clock) out.push_back(z.minutes);
        if (summer_clock) out.push_back(z.minutes + 60);
        if (z.kind == clock_kind::summer) std::reverse(out.begin(), out.end());
        return out;
    }

private:
    lexicon zones_, rules_;

    // "us -5:00 standard"
    static zone read(std::string_view value) {
        zone z;
        std::size_t space = value.find(' '), colon = value.find(':');
        if (space == std::string_view::npos || colon == std::string_view::npos || colon < space + 3) return z;
        z.rule = value.substr(0, space);
        int hours = number(value.substr(space + 2, colon - space - 2)), rest = number(value.substr(colon + 1, 2));
        z.minutes = (value[space + 1] == '-' ? -1 : 1) * (hours * 60 + rest);
        if (value.ends_with("standard")) z.kind = clock_kind::standard;
        if (value.ends_with("summer")) z.kind = clock_kind::summer;
        return z;
    }
    // The days of a year on which the clocks go forward and back: the newest rule that is not younger than the year.
    std::optional<std::pair<int32_t, int32_t>> changes(std::string_view rule, int year) const {
        for (int y = year; y >= 1967; --y) {
            auto entry = rules_.find(std::string(rule) + " " + std::to_string(y));
            if (!entry) continue;
            std::string_view value = sv(entry->value);
            std::size_t slash = value.find(" / ");
            auto forward = nth_weekday(value.substr(0, slash), year), back = nth_weekday(value.substr(slash + 3), year);
            return forward && back ? std::optional(std::pair(*forward, *back)) : std::nullopt;
        }
        return std::nullopt;
    }
};

// How sure the day of a clock time is: printed with it, or taken from the article. In days.
inline int32_t margin_of(const date& d) { return d->month || d->weekday || d.has(LEDE_RELATIVE) ? 0 : 7; }

struct near_day {
    int32_t day = LEDE_NO_DAY, margin = 7;
};

// No other clause and no other phrase between.
inline bool is_plain_between(const article& a, uint32_t first, uint32_t last) {
    for (uint32_t i = first; i < last; ++i) {
        token t = a.token_at(i);
        bool links = t.is(LEDE_SCONJ) || t.is(LEDE_CCONJ), elsewhere = t.is(LEDE_ADP) && !one_of(t.text(), {"in", "on", "at"});
        if (links || elsewhere || (t.is(LEDE_PUNCT) && !one_of(t.text(), {")", "]"}))) return false;
    }
    return true;
}

// "At 3 p.m. ET (1900 GMT) in July", "at 2 p.m. EDT on Fridays in July", "in July the call begins at 3 p.m. ET": the middle of the month.
inline near_day month_beside(const article& a, const date& one, const date& two) {
    for (auto d : a.dates_in(a.sentences()[one->sentence]->span)) {
        if (d->kind != LEDE_DATE || d->grain != LEDE_MONTH || d->first_day == LEDE_NO_DAY || d->partner != LEDE_NONE) continue;
        uint32_t month = d->first_token, times = behind(two);
        bool follows = month >= times && month <= times + 8 && is_plain_between(a, times, month);
        bool leads = d->verb == one->verb && one_of(word_before(d), {"in"}) && behind(d) <= one->first_token &&
                     one->first_token <= behind(d) + 12;
        if (follows || (leads && is_plain_between(a, behind(d), one->first_token)))
            return {(d->first_day + d->last_day) / 2, (d->last_day - d->first_day + 1) / 2};
    }
    return {};
}

}  // namespace date_sanity
