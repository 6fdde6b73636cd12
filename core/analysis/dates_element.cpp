// The element of the contract for one reading: value, covered days, flags, verb; and what later expressions may refer back to.
#include "dates_resolve.hpp"

#include "dates_calendar.hpp"

namespace ledelint::analysis {
namespace {

// "born in 1950", "who died on May 3": the word stands a few tokens before, with nothing between that begins another clause.
uint32_t life_flag(const annotations& a, uint32_t first, uint32_t floor) {
    static const word_table<uint32_t> words{{"born birth birthdate", LEDE_BIRTH}, {"died death dies", LEDE_DEATH}};
    for (uint32_t i = first, n = 0; i-- > floor && n < 9; ++n) {
        if (const uint32_t* flag = words.find(a.keys[i])) return *flag;
        const lede_token& t = a.tokens[i];
        bool verb = t.upos == LEDE_VERB || t.upos == LEDE_CCONJ || t.upos == LEDE_SCONJ || t.penn == LEDE_COLON;
        if (verb) return 0;
    }
    return 0;
}

// Only what is named is referred back to: after "a year ago" "the quarter" is still this year's.
void remember(date_context& c, const date_reading& r, const lede_date& d, const calendar_place& p, uint32_t sentence) {
    if (r.from == anchor::mentioned || !std::isnan(r.amount)) return;
    if (p.grain == LEDE_QUARTER && p.part && p.year != no_year) {
        c.quarter = p.part;
        c.quarter_year = p.year;
        c.quarter_sentence = sentence;
    }
    if (p.year != no_year && p.literal.empty()) c.year = p.year;
    if (d.first_day != LEDE_NO_DAY && d.grain <= LEDE_DAY) {
        c.day = d.first_day;
        c.day_sentence = sentence;
    }
}

lede_date blank(const annotations& a, const date_reading& r) {
    lede_date d{};
    d.span = {a.tokens[r.first].span.begin, a.tokens[r.end - 1].span.end};
    lede_span none{d.span.begin, d.span.begin};
    d.weekday_span = r.weekday_span.end ? r.weekday_span : none;
    d.day_span = r.day_span.end ? r.day_span : none;
    d.year_span = r.year_span.end ? r.year_span : none;
    d.kind = r.kind;
    d.grain = r.grain;
    d.flags = r.flags;
    d.first_day = d.last_day = LEDE_NO_DAY;
    d.year = r.year;
    d.month = r.month;
    d.day = r.day;
    d.weekday = r.weekday;
    d.minute = r.kind == LEDE_TIME ? r.minute : -1;
    d.zone = LEDE_NONE;
    d.amount = r.amount;
    d.unit = r.unit;
    d.hedge = r.hedge;
    d.partner = LEDE_NONE;
    d.first_token = r.first;
    d.token_count = r.end - r.first;
    d.sentence = a.tokens[r.first].sentence;
    return d;
}

}  // namespace

lede_date resolve_reading(annotations& a, const date_reading& r, date_context& c) {
    lede_date d = blank(a, r);
    const lede_sentence& s = a.sentences[d.sentence];
    c.sentence = d.sentence;
    governing_verb v = verb_of_date(a, s, r.first, r.end);
    d.verb = v.token;
    d.tense = v.tense;
    if (r.zone_token != LEDE_NONE) {
        uint32_t begin = a.tokens[r.zone_token].span.begin, end = a.tokens[r.zone_end - 1].span.end;
        d.zone = a.intern(a.text.substr(begin, end - begin));
    }
    if (r.kind == LEDE_DURATION) {
        d.value = a.intern(timex_duration(r.amount, r.vague, r.unit, r.literal == "S"));
        return d;
    }
    if (r.kind == LEDE_SET) {
        d.value = a.intern(timex_set(r));
        return d;
    }
    calendar_place p = place_of(r, v.tense, c);
    if (p.grain == LEDE_DAY && p.month && p.day && !calendar::exists(p.year == no_year ? 2000 : p.year, p.month,
        p.day)) d.flags |= LEDE_IMPOSSIBLE;
    bool leap_guess = r.month == 2 && r.day == 29 && !(r.flags & LEDE_YEAR_PRINTED);
    if (leap_guess) d.flags &= ~uint32_t(LEDE_IMPOSSIBLE);
    day_range days = days_of(p);
    d.first_day = days.first;
    d.last_day = days.last;
    d.year = p.year;
    if (p.literal.empty() && r.from != anchor::reference && r.kind == LEDE_DATE) d.grain = p.grain;
    if (!p.literal.empty()) d.grain = LEDE_GRAIN_NONE;
    d.flags |= life_flag(a, r.first, s.first_token);
    d.value = a.intern(r.kind == LEDE_TIME && p.literal.empty() ? timex_time(p, r) : timex_value(p));
    remember(c, r, d, p, d.sentence);
    return d;
}

}  // namespace ledelint::analysis
