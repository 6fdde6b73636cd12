// "12 p.m.": half of the readers take it for midnight. Noon and midnight have names; "12 noon" says it twice.
#include "noon_midnight.help.hpp"
#include "reading.hpp"

namespace {

using namespace date_sanity;

struct noon_midnight {
    enum message : uint32_t { unclear, twice };
    static constexpr lede_message messages[] = {
        {"unclear"_s, "'{0}' is read both ways: say '{1}'."_s},
        {"twice"_s, "'{0}': '{1}' alone says it."_s},
    };
    static constexpr lede_rule_info info = rule({.id = "noon-midnight",
                                                 .summary = "12 a.m. or 12 p.m. in place of midnight or noon",
                                                 .help = help::noon_midnight,
                                                 .tier = LEDE_TIER_C,
                                                 .level = LEDE_OFF,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        for (auto d : a.dates())
            if (d->kind == LEDE_TIME && (d->minute == 0 || d->minute == 720) && d->grain <= LEDE_HOUR && !d.has(LEDE_IMPOSSIBLE))
                look(a, d, report);
    }

private:
    static void look(const article& a, const date& d, const reporter& report) {
        for (uint32_t i = d->first_token; i + 1 < behind(d); ++i) {
            if (!one_of(word_at(a, i), {"12", "12:00", "12.00", "twelve"})) continue;
            uint32_t half = is_dash(word_at(a, i + 1)) ? i + 2 : i + 1;
            std::string_view w = word_at(a, half);
            bool named = one_of(w, {"noon", "midday", "midnight"});
            if (!named && !one_of(w, {"a.m.", "p.m.", "am", "pm", "a.m", "p.m"})) return;
            std::string name = named ? std::string(w) : d->minute == 0 ? "midnight" : "noon";
            lede_span place = {a.token_at(i)->span.begin, a.token_at(half)->span.end};
            report({.span = place,
                    .message = named ? twice : unclear,
                    .args = {std::string(a.text(place)), name},
                    .fixes = {{"Say " + name, {{place, name}}}}});
            return;
        }
    }
};

}  // namespace

LEDELINT_RULE(noon_midnight)
