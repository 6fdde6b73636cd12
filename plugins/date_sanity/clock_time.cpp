// A clock time that no clock shows: an hour past 12 with a.m. or p.m., minutes past 59, or the half of the day said twice.
#include "clock_time.help.hpp"
#include "reading.hpp"

namespace {

using namespace date_sanity;

struct clock_time {
    enum message : uint32_t { impossible, doubled, opposite };
    static constexpr lede_message messages[] = {
        {"impossible"_s, "No clock shows '{0}'."_s},
        {"doubled"_s, "'{0}' says the half of the day twice."_s},
        {"opposite"_s, "'{0}' and '{1}' are different halves of the day."_s},
    };
    static constexpr lede_rule_info info = rule({.id = "clock-time",
                                                 .summary = "an impossible or doubled clock time",
                                                 .help = help::clock_time,
                                                 .tier = LEDE_TIER_A,
                                                 .level = LEDE_ERROR,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        for (auto d : a.dates()) {
            if (d->kind != LEDE_TIME) continue;
            if (d.has(LEDE_IMPOSSIBLE))
                report({.span = d->span, .message = impossible, .args = {std::string(d.text())}});
            else
                said_twice(a, d, report);
        }
    }

private:
    enum half { neither, morning, evening };

    static half marked(std::string_view word) {
        if (same_word(word, "a.m.") || same_word(word, "am")) return morning;
        if (same_word(word, "p.m.") || same_word(word, "pm")) return evening;
        return neither;
    }
    static half named(std::string_view word) {
        if (same_word(word, "morning")) return morning;
        if (same_word(word, "afternoon") || same_word(word, "evening")) return evening;
        return neither;
    }

    // "In the morning", and "at night" behind p.m.: the token of the part of the day, where nothing makes another phrase of it ("in the
    // Morning Room", "in the afternoon's last race"). NONE: none.
    static uint32_t part_behind(const article& a, uint32_t i, half mark) {
        uint32_t stop = stop_of(a.sentence_of(i - 1));
        if (i + 1 < stop && mark == evening && one_of(word_at(a, i), {"at"}) && word_at(a, i + 1) == "night") return i + 1;
        if (i + 2 >= stop || !one_of(word_at(a, i), {"in"}) || !one_of(word_at(a, i + 1), {"the"}) || named(word_at(a, i + 2)) == neither)
            return LEDE_NONE;
        token part = a.token_at(i + 2);
        token next = a.token_at(std::min(i + 3, stop - 1));
        bool goes_on = i + 3 < stop && ((next.is(LEDE_NOUN) && !next.has(LEDE_CAPITALISED)) || next.penn(LEDE_POS));
        return goes_on || (part.has(LEDE_CAPITALISED) && !part.has(LEDE_ALL_CAPITALS)) ? LEDE_NONE : i + 2;
    }

    // "8 a.m. in the morning", "8 p.m. in the morning"; "8 a.m. Monday morning" is said twice as well but is house style in places.
    static void said_twice(const article& a, const date& d, const reporter& report) {
        half mark = neither;
        uint32_t mark_token = 0;
        for (uint32_t i = d->first_token; i < behind(d); ++i)
            if (half h = marked(a.token_at(i).text()); h != neither) {
                mark = h;
                mark_token = i;
            }
        if (mark == neither) return;
        uint32_t last = part_behind(a, mark_token + 1, mark);
        if (last == LEDE_NONE) return;
        token part = a.token_at(last);
        half part_half = part.text() == "night" ? mark : named(part.text());
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
