// A clock time that no clock shows: an hour past 12 with a.m. or p.m., minutes past 59, or the half of the day said twice.
#include <ledelint/plugin.hpp>

#include <cctype>

#include "clock_time.help.hpp"

using namespace ledelint::literals;

namespace {

struct clock_time {
    enum message : uint32_t { impossible, doubled, opposite };
    static constexpr lede_message messages[] = {
        {"impossible"_s, "No clock shows '{0}'."_s},
        {"doubled"_s, "'{0}' says the half of the day twice."_s},
        {"opposite"_s, "'{0}' and '{1}' are different halves of the day."_s},
    };
    static constexpr lede_rule_info info = ledelint::rule({.id = "clock-time",
                                                           .summary = "an impossible or doubled clock time",
                                                           .help = ledelint::help::clock_time,
                                                           .tier = LEDE_TIER_A,
                                                           .level = LEDE_ERROR,
                                                           .messages = ledelint::view_of(messages)});

    void check(const ledelint::article& a, const ledelint::reporter& report) const {
        for (auto d : a.dates()) {
            if (d->kind != LEDE_TIME) continue;
            if (d.has(LEDE_IMPOSSIBLE)) report({.span = d->span, .message = impossible, .args = {std::string(d.text())}});
            else said_twice(a, d, report);
        }
    }

private:
    enum half { neither, morning, evening };

    static half marked(std::string_view word) {
        if (ledelint::same_word(word, "a.m.") || ledelint::same_word(word, "am")) return morning;
        if (ledelint::same_word(word, "p.m.") || ledelint::same_word(word, "pm")) return evening;
        return neither;
    }
    static half named(std::string_view word) {
        if (ledelint::same_word(word, "morning")) return morning;
        if (ledelint::same_word(word, "afternoon") || ledelint::same_word(word, "evening")) return evening;
        return neither;
    }

    // "8 a.m. in the morning", "8 p.m. in the morning"; "8 a.m. Monday morning" is said twice as well but is house style in places.
    static void said_twice(const ledelint::article& a, const ledelint::date& d, const ledelint::reporter& report) {
        half mark = neither;
        uint32_t mark_token = 0, end = d->first_token + d->token_count;
        for (uint32_t i = d->first_token; i < end; ++i)
            if (half h = marked(a.token_at(i).text()); h != neither) { mark = h; mark_token = i; }
        if (mark == neither || mark_token + 3 >= a.tokens().size()) return;
        auto in = a.token_at(mark_token + 1), the = a.token_at(mark_token + 2), part = a.token_at(mark_token + 3);
        if (in->sentence != part->sentence || !ledelint::same_word(in.text(), "in") || !ledelint::same_word(the.text(), "the")) return;
        half part_half = named(part.text());
        if (part_half == neither) return;
        lede_span place = {d->span.begin, part->span.end};
        lede_span surplus = {a.token_at(mark_token)->span.end, part->span.end};
        if (part_half == mark)
            report({.span = place, .message = doubled, .args = {std::string(a.text(place))}, .fixes = {{"Say it once", {{surplus, ""}}}}});
        else
            report({.span = place, .message = opposite, .args = {std::string(a.token_at(mark_token).text()), std::string(part.text())}});
    }
};

}  // namespace

LEDELINT_RULE(clock_time)
