// Day and time read as one expression ("3 p.m. Tuesday", "Tuesday at 3 p.m.", "Monday morning"), the words before that narrow it
// ("early", "mid-", "the late"), and the choice of a reader.
#include "dates_reading.hpp"

#include "dates_calendar.hpp"

namespace ledelint::analysis {

date_reading read_century(const date_scope&, uint32_t);

namespace {

constexpr uint64_t key_on = literal_key("on"), key_at = literal_key("at"), key_the = literal_key("the"),
                   key_mid = literal_key("mid"), key_hyphen = literal_key("-");

bool is_day(const date_reading& r) { return r.kind == LEDE_DATE && r.grain == LEDE_DAY && r.from != anchor::reference &&
    r.from != anchor::mentioned; }
bool is_clock(const date_reading& r) { return r.kind == LEDE_TIME && r.grain != LEDE_DAYPART; }

bool begins_day(time_word w) {
    using enum time_word;
    return w == month || w == month_short || w == weekday || w == weekday_short || w == day_name;
}

// The day's parts into the time: one expression from the first token of either to the last.
date_reading merged(const date_reading& time, const date_reading& day) {
    date_reading r = day;
    r.kind = LEDE_TIME;
    r.grain = time.grain;
    r.minute = time.minute;
    r.whole_hour = time.whole_hour;
    r.daypart = time.daypart;
    r.zone_token = time.zone_token;
    r.zone_end = time.zone_end;
    r.flags = day.flags | (time.flags & LEDE_IMPOSSIBLE);
    r.first = std::min(time.first, day.first);
    r.end = std::max(time.end, day.end);
    return r;
}

// A day that begins behind the time: "3 p.m. Tuesday", "3 p.m. on May 4", "10 a.m. today".
void join_day_behind(const date_scope& s, date_reading& r) {
    uint32_t i = s.is(r.end, key_on) || s.comma(r.end) ? r.end + 1 : r.end;
    bool figure = s.digits(i) && i != r.end;
    if (!begins_day(s.word(i).what) && !figure) return;
    date_scope behind{s.a, i, s.end};
    date_reading day = read_at(behind, i);
    bool exists = !day.month || day.month > 12 || day.day <= calendar::days_in(2000, day.month);  // what is wrong stands alone
    if (day && is_day(day) && day.first == i && (!figure || day.month) && exists) r = merged(r, day);
}

// A time that begins behind the day: "Tuesday at 3 p.m.", "Monday morning", "yesterday afternoon".
void join_time_behind(const date_scope& s, date_reading& r) {
    date_word w = s.word(r.end);
    if (w.what == time_word::day_part && !s.text(r.end).ends_with('s') && s.key(r.end) != literal_key("overnight")) {
        date_reading part;
        part.first = r.end;
        part.end = r.end + 1;
        part.grain = LEDE_DAYPART;
        part.daypart = time_of_day(w.value);
        r = merged(part, r);
        return;
    }
    uint32_t i = s.is(r.end, key_at) ? r.end + 1 : s.comma(r.end) && s.is(r.end + 1, key_at) ? r.end + 2 : LEDE_NONE;
    if (i == LEDE_NONE || !s.has(i)) return;
    date_reading clock;
    bool named = s.word(i).what == time_word::clock_name;
    if (named) clock = read_clock_name(s, i);
    else if (!s.digits(i) || !read_clock(s, i, clock)) return;
    r = merged(clock, r);
}

bool is_mid(std::string_view w) { return w.size() > 6 && w[3] == '-' && (w[0] == 'm' || w[0] == 'M'); }

bool narrows(uint64_t key) {
    static const word_table<bool> words{{"early late mid earlier later", true}};
    return words.has(key);
}

}  // namespace

bool join_day_and_time(const date_scope& s, date_reading& r) {
    uint32_t before = r.end;
    if (r.flags & LEDE_IMPOSSIBLE) return false;  // what is wrong stands alone
    if (is_clock(r) && !r.weekday && !r.month) join_day_behind(s, r);
    else if (is_day(r)) join_time_behind(s, r);
    if (r.end != before && is_clock(r) && r.zone_token == LEDE_NONE) read_zone(s, r);  // "11 p.m. Wednesday EDT"
    return r.end != before;
}

void extend_left(const date_scope& s, date_reading& r) {
    if (r.first <= s.floor || r.kind == LEDE_DURATION || r.kind == LEDE_SET) return;
    uint32_t i = r.first - 1;
    if (s.is(i, key_hyphen) && i > s.floor && s.is(i - 1, key_mid)) i -= 1;
    if (!narrows(s.key(i))) return;
    if (s.key(i) != literal_key("earlier") && s.key(i) != literal_key("later")) r.flags |= LEDE_APPROXIMATE;
    r.first = i;
    if (i > s.floor && s.is(i - 1, key_the)) r.first = i - 1;
}

date_reading read_at(const date_scope& s, uint32_t i) {
    using enum time_word;
    date_word w = s.word(i);
    switch (w.what) {
    case month: case month_short: return read_month(s, i);
    case weekday: case weekday_short: return read_weekday(s, i);
    case day_name: case tonight: case day_part: case weekend: return read_day_name(s, i);
    case clock_name: return read_clock_name(s, i);
    case season: return read_season(s, i);
    case quarter: case half: return read_quarter(s, i);
    case unit: case units:
        if (w.value == LEDE_CENTURY)
            if (date_reading r = read_century(s, i)) return r;
        return read_unit(s, i);
    case hours: return read_unit(s, i);
    case decade_word: case century_number: return read_words_year(s, i);
    case every: case adverb: case weekdays: case weekends: return read_set(s, i);
    case now: case past: case future: return read_reference(s, i);
    case holiday: return read_holiday(s, i);
    case fiscal: return read_fiscal(s, i);
    default: break;
    }
    if (s.digits(i)) return read_digits(s, i);
    return is_mid(s.text(i)) ? read_mid_month(s, i) : date_reading{};
}

}  // namespace ledelint::analysis
