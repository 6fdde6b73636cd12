// "The first annual fair" and "the five-month anniversary": what is held for the first time is not annual yet, and an anniversary is a
// year, or so many years, by its name.
#include "first_annual.help.hpp"
#include "reading.hpp"

namespace {

using namespace date_sanity;

struct first_annual {
    enum message : uint32_t { not_yet, no_year, counted_twice };
    static constexpr lede_message messages[] = {
        {"not-yet"_s, "'{0}': an event is annual from its second year on."_s},
        {"no-year"_s, "'{0}': an anniversary is counted in years."_s},
        {"twice"_s, "'{0}' says the year twice."_s},
    };
    static constexpr lede_str lexicons[] = {"recurring-events"_s};
    static constexpr lede_rule_info info = rule({.id = "first-annual",
                                                 .summary = "'First annual', or an anniversary of months",
                                                 .help = help::first_annual,
                                                 .tier = LEDE_TIER_B,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons)});

    explicit first_annual(const context& c) : events_(c.lexicon("recurring-events")) {}

    void check(const article& a, const reporter& report) const {
        auto hits = events_.hits(a);
        for (uint32_t i = 0; i < hits.size(); ++i)
            if (auto place = first_of(a, hits[i]); place && !looks_back(a, *place))
                report({.span = *place, .message = not_yet, .args = {std::string(a.text(*place))}});
        for (auto d : a.dates())
            if (is_duration(d) && d->unit != LEDE_HOUR && d->unit != LEDE_MINUTE && is_anniversary(d)) tell(a, d, report);
    }

private:
    lexicon events_;

    // "First annual", "inaugural annual", "1st Annual", at most four words before the event; an event's printed name counts too.
    static std::optional<lede_span> first_of(const article& a, const lede_hit& hit) {
        uint32_t event = hit.first_token, behind = event + hit.token_count, floor = a.sentence_of(event)->first_token;
        if (one_of(word_at(a, behind), {"call", "calls", "cycle", "average"})) return std::nullopt;  // "its first annual conference call"
        for (uint32_t i = event, n = 0; i > floor && n < 6; --i, ++n) {
            token t = a.token_at(i - 1);
            if (one_of(t.text(), {"annual"})) {
                uint32_t f = i - 1;
                if (f > floor && word_at(a, f - 1) == "-") --f;
                if (f <= floor || !one_of(word_at(a, f - 1), {"first", "1st", "inaugural", "first-ever", "ever"})) return std::nullopt;
                uint32_t first = one_of(word_at(a, f - 1), {"ever"}) && f >= floor + 3 ? f - 3 : f - 1;
                return lede_span{a.token_at(first)->span.begin, hit.span.end};
            }
            bool named =
                a.token_at(event).has(LEDE_CAPITALISED) && one_of(t.text(), {"in", "of", "for", "and", "&"});  // "Women in Jazz Festival"
            if (!t.is(LEDE_ADJ) && !t.is_noun() && !t.penn(LEDE_HYPH) && !t.penn(LEDE_POS) && !named) return std::nullopt;
        }
        return std::nullopt;
    }
    // "At its first annual convention, in 1931": annual by now.
    static bool looks_back(const article& a, lede_span place) {
        auto t = a.tokens_in(place)[0];
        for (auto d : a.dates_in(a.sentences()[t->sentence]->span))
            if (prints_year(d) && (!a.has_date() || d->year < cal::year_of(a.published()))) return true;
        return false;
    }
    static bool is_anniversary(const date& d) {
        return one_of(word_behind(d), {"anniversary"}) ||
               (one_of(word_behind(d), {"wedding"}) && one_of(word_behind(d, 1), {"anniversary"}));
    }
    static void tell(const article& a, const date& d, const reporter& report) {
        lede_span place = {d->span.begin, a.token_at(behind(d))->span.end};
        bool years = counts_years(d);
        report(
            {.span = place, .message = years ? counted_twice : no_year, .args = {std::string(a.text(place))}, .weaker = years ? 1u : 0u});
    }
};

}  // namespace

LEDELINT_RULE(first_annual)
