// "3 p.m. EST on July 4": the label of the winter clock on a day of summer, or the other way round. Most mean the time on the wall; some
// readers will take the label at its word and come an hour late.
#include "daylight_saving_label.help.hpp"
#include "zones.hpp"

namespace {

using namespace date_sanity;

struct daylight_saving_label {
    enum message : uint32_t { winter_label, summer_label };
    static constexpr lede_message messages[] = {
        {"winter-label"_s, "'{0}' is the clock of winter; {1} it is summer time there."_s},
        {"summer-label"_s, "'{0}' is the clock of summer; {1} it is winter time there."_s},
    };
    static constexpr lede_str lexicons[] = {"time-zones"_s, "summer-time"_s, "standard-time-places"_s};
    static constexpr lede_rule_info info = rule({.id = "daylight-saving-label",
                                                 .summary = "A winter clock's label in summer, or a summer clock's in winter",
                                                 .help = help::daylight_saving_label,
                                                 .tier = LEDE_TIER_B,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons)});

    explicit daylight_saving_label(const context& c) : zones_(c), places_(c.lexicon("standard-time-places")) {}

    void check(const article& a, const reporter& report) const {
        for (auto d : a.dates())
            if (d->kind == LEDE_TIME && d->zone != LEDE_NONE && d->first_day != LEDE_NO_DAY && !d.has(LEDE_IMPOSSIBLE)) look(a, d, report);
    }

private:
    zone_table zones_;
    lexicon places_;

    void look(const article& a, const date& d, const reporter& report) const {
        auto named = zones_.named(a.string(d->zone));
        if (named.empty() || named[0].kind == clock_kind::either || named[0].rule == "none" || keeps(a, d)) return;
        bool label = named[0].kind == clock_kind::summer;
        near_day when{d->first_day, margin_of(d)}, month = when.margin ? month_beside(a, d, d) : near_day{};
        if (month.day != LEDE_NO_DAY) when = month;
        auto summer = zones_.is_summer(named[0], when.day, when.margin);
        if (!summer || *summer == label) return;
        std::string at = month.day == LEDE_NO_DAY ? "on " + cal::written(when.day) : "in " + month_of(when.day);
        report({.span = d->span, .message = label ? summer_label : winter_label, .args = {std::string(a.string(d->zone)), at}});
    }
    static std::string month_of(int32_t day) {
        return cal::month_name(int(unsigned(cal::civil(day).month()))) + " " + std::to_string(cal::year_of(day));
    }
    // Does the story speak of a place that keeps this label all year?
    bool keeps(const article& a, const date& d) const {
        auto hits = places_.hits(a);
        for (uint32_t i = 0; i < hits.size(); ++i)
            if (same_word(sv(places_.entry(hits[i]).value), a.string(d->zone))) return true;
        return false;
    }
};

}  // namespace

LEDELINT_RULE(daylight_saving_label)
