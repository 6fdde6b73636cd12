// Days and months by name: "Wednesday, March 4, 2025", "4th of March", "March 2025", "last March", "next Tuesday".
#include "dates_reading.hpp"

#include "dates_calendar.hpp"

namespace ledelint::analysis {
namespace {

constexpr uint64_t key_of = literal_key("of"), key_in = literal_key("in"), key_the = literal_key("the"), key_a = literal_key("a"),
                   key_open = literal_key("("), key_close = literal_key(")"), key_year = literal_key("year"),
                   key_that = literal_key("that"), key_may = literal_key("may"), key_march = literal_key("march");

bool is_month(const date_scope& s, uint32_t i, bool beside_figure) {
    date_word w = s.word(i);
    if (w.what != time_word::month && w.what != time_word::month_short) return false;
    if (s.capital(i)) return true;
    return beside_figure && w.what == time_word::month && s.key(i) != key_may && s.key(i) != key_march;
}
bool is_weekday(date_word w) { return w.what == time_word::weekday || w.what == time_word::weekday_short; }

bool is_noun(const date_scope& s, uint32_t i) {
    return s.has(i) && (s.a.tokens[i].penn == LEDE_NN || s.a.tokens[i].penn == LEDE_NNS);
}

void set_day(const date_scope& s, date_reading& r, uint32_t token, int value) {
    r.day = value;
    r.day_span = s.span(token);
    r.grain = LEDE_DAY;
}
void set_year(const date_scope& s, date_reading& r, uint32_t token, int value) {
    r.year = value;
    r.year_span = s.span(token);
    r.flags |= LEDE_YEAR_PRINTED;
    r.from = anchor::parts;
    r.end = token + 1;
}

// "1998", or "'98" beside a month.
int year_figure(const date_scope& s, uint32_t i) {
    figure_read f = figure_at(s, i);
    if (f.digits == 4 && !f.ordinal && f.value >= 1000 && f.value < 2200) return f.value;
    std::string_view w = s.text(i);
    std::size_t mark = w.starts_with('\'') ? 1 : w.starts_with("\xe2\x80\x99") ? 3 : 0;
    if (!mark || w.size() != mark + 2) return no_year;
    f = figure_of(w.substr(mark));
    if (f.digits != 2) return no_year;
    return f.value >= 40 ? 1900 + f.value : 2000 + f.value;
}

// ", 1998", "1998", "of last year", "this year" behind a month or day.
void read_year_behind(const date_scope& s, date_reading& r) {
    uint32_t i = s.comma(r.end) ? r.end + 1 : r.end;
    if (int y = year_figure(s, i); y != no_year) {
        bool counted = i == r.end && r.grain == LEDE_MONTH && s.has(i + 1) && s.a.tokens[i + 1].penn == LEDE_NNS && y < 1900;
        if (!counted) set_year(s, r, i, y);
        return;
    }
    uint32_t w = s.is(r.end, key_of) ? r.end + 1 : r.end;
    shift_word shift = shift_of(s.key(w));
    if (shift == shift_word::none || !s.is(w + 1, key_year)) return;
    r.from = anchor::document;
    r.step = LEDE_YEAR;
    r.shift = int(shift);
    r.flags |= LEDE_RELATIVE;
    r.end = w + 2;
}

// "(Tuesday)", ", a Tuesday" behind a full date.
void read_weekday_behind(const date_scope& s, date_reading& r) {
    if (r.weekday) return;
    uint32_t i = r.end;
    bool bracket = s.is(i, key_open), article = s.comma(i) && s.is(i + 1, key_a);
    uint32_t w = bracket ? i + 1 : i + 2;
    if ((!bracket && !article) || !is_weekday(s.word(w)) || !s.capital(w) || (bracket && !s.is(w + 1, key_close))) return;
    r.weekday = s.word(w).value;
    r.weekday_span = s.span(w);
    r.end = w + 1;
}

// A name rather than a month: "June Okafor", "Theresa May"; and the verbs "may" and "march" at the head of a sentence.
bool is_other_word(const date_scope& s, uint32_t i) {
    const lede_token& t = s.a.tokens[i];
    if (t.penn == LEDE_MD || t.penn == LEDE_VB || t.penn == LEDE_VBP) return true;
    uint64_t k = s.key(i);
    static const word_table<bool> names{{"april may june august", true}};
    bool capital_next = s.capital(i + 1) && s.a.tokens[i + 1].upos == LEDE_PROPN && date_word_of(s.key(i + 1)).what == time_word::none;
    static const word_table<bool> before{{"in of since until till by from to through during before after last next this early late mid and "
        "between on for", true}};
    bool led = s.has(i - 1) && i > s.floor && (before.has(s.key(i - 1)) || s.text(i - 1) == "," || s.dash(i - 1));
    if (k == key_may || k == key_march) return !led && !(i > s.floor && shift_of(s.key(i - 1)) != shift_word::none);
    return names.has(k) && capital_next && !led;
}

// Month, day and year from a month's name on, the day printed before or behind it or not at all.
date_reading month_first(const date_scope& s, uint32_t i) {
    date_reading r;
    r.first = i;
    r.end = i + 1;
    r.month = s.word(i).value;
    r.grain = LEDE_MONTH;
    r.from = anchor::nearest;
    figure_read f = figure_at(s, i + 1);
    number_read words = f.digits ? number_read{} : ordinal_at(s, i + 1);
    bool year_follows = year_figure(s, s.comma(i + 2) ? i + 3 : i + 2) != no_year;
    bool in_before = i > s.floor && s.is(i - 1, key_in);
    bool counts = in_before && !year_follows && !f.ordinal && is_noun(s, i + 2);
    bool scaled = s.has(i + 2) && (s.text(i + 2) == "%" || s.key(i + 2) == literal_key("percent") || s.key(i + 2) == literal_key("million"));
    if (f.digits && f.digits <= 2 && f.value >= 1 && (f.value <= 31 || year_follows) && !counts && !scaled) {
        set_day(s, r, i + 1, f.value);
        r.end = i + 2;
    } else if (words && words.value <= 31 && s.capital(words.first)) {
        set_day(s, r, words.first, int(words.value));
        r.end = words.end;
    }
    read_year_behind(s, r);
    if (r.day) read_weekday_behind(s, r);
    return r;
}

// "4 March 2025", "4th of March": the figure stands at `i`.
date_reading day_first(const date_scope& s, uint32_t i) {
    figure_read f = figure_at(s, i);
    if (!f.digits || f.digits > 2 || f.value < 1) return {};
    uint32_t m = s.is(i + 1, key_of) ? i + 2 : i + 1;
    if (s.dash(m) && s.glued(m)) ++m;
    if (!is_month(s, m, true)) return {};
    if (f.value > 31 && year_figure(s, s.comma(m + 1) ? m + 2 : m + 1) == no_year) return {};
    bool figure_next = figure_at(s, m + 1).digits && figure_at(s, m + 1).digits <= 2 && m == i + 1;
    if (figure_next && !f.ordinal) return {};  // "the 12 May 3 votes": the month belongs to what follows
    date_reading r;
    r.first = i;
    r.end = m + 1;
    r.month = s.word(m).value;
    r.from = anchor::nearest;
    set_day(s, r, i, f.value);
    if (s.dash(r.end) && s.glued(r.end) && year_figure(s, r.end + 1) != no_year) ++r.end;
    read_year_behind(s, r);
    read_weekday_behind(s, r);
    return r;
}

// "12-14 June 2019", "12 and 14 June": the first of two figures that share the month.
date_reading first_of_two(const date_scope& s, uint32_t i) {
    static const word_table<bool> links{{"to and or until till - \xe2\x80\x93 / &", true}};
    figure_read f = figure_at(s, i);
    if (!f.digits || f.digits > 2 || f.value < 1 || f.value > 31 || !links.has(s.key(i + 1))) return {};
    if (figure_at(s, i + 2).value < 1 || figure_at(s, i + 2).value > 31) return {};
    date_reading second = day_first(s, i + 2);
    if (!second) return {};
    second.first = i;
    second.end = i + 1;
    second.weekday = 0;
    second.day = f.value;
    second.day_span = s.span(i);
    return second;
}

// "Thursday, 03/04/2025": not joined where the weekday shows that the day stands in front after all.
date_reading numeric_of(const date_scope& s, uint32_t i, int weekday) {
    date_reading r = read_numeric(s, i);
    if (!r || r.flags & LEDE_IMPOSSIBLE || r.day > 12) return r;
    bool iso = r.year_span.begin == s.span(i).begin;
    bool fits = calendar::iso_weekday(calendar::day_number(r.year, r.month, r.day)) == weekday;
    bool other = calendar::iso_weekday(calendar::day_number(r.year, r.day, r.month)) == weekday;
    return iso || fits || !other ? r : date_reading{};
}

// "last March", "next Tuesday": the word before shifts.
void read_shift_before(const date_scope& s, date_reading& r) {
    if (r.first <= s.floor || r.flags & LEDE_YEAR_PRINTED) return;
    shift_word shift = shift_of(s.key(r.first - 1));
    if (shift == shift_word::none) return;
    r.from = anchor::document;
    r.step = r.grain;
    r.shift = int(shift);
    r.flags |= LEDE_RELATIVE;
    --r.first;
}

}  // namespace

date_reading read_month(const date_scope& s, uint32_t i) {
    bool figure_before = i > s.floor && ordinal_before(s, s.is(i - 1, key_of) ? i - 1 : i);
    bool figure_behind = figure_at(s, i + 1).digits > 0 || year_figure(s, i + 1) != no_year;
    if (!is_month(s, i, figure_before || figure_behind)) return {};
    if (s.word(i).what == time_word::month_short && !figure_behind && s.text(i).back() != '.') return {};
    if (!figure_behind && !figure_before && is_other_word(s, i)) return {};
    date_reading r = month_first(s, i);
    if (!r.day && i > s.floor + 1 && s.is(i - 1, key_of)) {
        if (number_read n = ordinal_before(s, i - 1); n && n.value <= 31) {
            set_day(s, r, n.first, int(n.value));
            r.first = n.first > s.floor && s.is(n.first - 1, key_the) ? n.first - 1 : n.first;
        }
    }
    if (!r.day) read_shift_before(s, r);
    if (r.from == anchor::nearest) r.flags |= LEDE_YEAR_FROM_DOCUMENT;
    return r;
}

date_reading read_mid_month(const date_scope& s, uint32_t i) {
    std::string_view w = s.text(i);
    if (w.size() < 7 || fold_key(w.substr(0, 4)) != literal_key("mid-")) return {};
    date_word month = date_word_of(fold_key(w.substr(4)));
    if (month.what != time_word::month || w[4] < 'A' || w[4] > 'Z') return {};
    date_reading r;
    r.first = i;
    r.end = i + 1;
    r.month = month.value;
    r.grain = LEDE_MONTH;
    r.from = anchor::nearest;
    r.flags = LEDE_APPROXIMATE;
    read_year_behind(s, r);
    if (r.from == anchor::nearest) r.flags |= LEDE_YEAR_FROM_DOCUMENT;
    return r;
}

// A figure of one or two digits that a month follows; asked by read_digits.
date_reading read_day_figure(const date_scope& s, uint32_t i) {
    date_reading r = day_first(s, i);
    if (!r) r = first_of_two(s, i);
    if (r && r.from == anchor::nearest) r.flags |= LEDE_YEAR_FROM_DOCUMENT;
    return r;
}

date_reading read_weekday(const date_scope& s, uint32_t i) {
    date_word w = s.word(i);
    if (!s.capital(i)) return {};
    bool named = i > s.floor && s.capital(i - 1);  // "Remembrance Sunday (9 November)": the name of a day
    bool bracket = !named && s.is(i + 1, key_open) && s.is(i + 4, key_close);
    uint32_t next = s.comma(i + 1) || bracket ? i + 2 : i + 1;
    if (s.key(next) == key_the) ++next;
    date_reading r;
    if (is_month(s, next, true) && (figure_at(s, next + 1).digits || ordinal_at(s, next + 1))) r = month_first(s, next);
    else if (s.digits(next)) r = day_first(s, next);
    if (!r && s.digits(next)) r = numeric_of(s, next, w.value);
    if (r && !r.day) r = {};
    if (r) {
        if (r.from == anchor::nearest) r.flags |= LEDE_YEAR_FROM_DOCUMENT;
    } else {
        bool paired = s.dash(i + 1) && is_weekday(s.word(i + 2));
        bool pair_end = i > s.floor + 1 && s.dash(i - 1) && is_weekday(date_word_of(s.a.keys[i - 2]));
        if (w.what == time_word::weekday_short && !paired && !pair_end && s.text(i).back() != '.') return {};
        if (s.capital(i + 1) && s.key(i + 1) == literal_key("times")) return {};
        r.end = i + 1;
        r.grain = LEDE_DAY;
        r.from = anchor::nearest;
        r.flags |= LEDE_RELATIVE;
    }
    r.first = i;
    r.weekday = w.value;
    r.weekday_span = s.span(i);
    if (!r.day) read_shift_before(s, r);
    if (!r.day && s.is(i - 1, key_that)) r.from = anchor::nearest;
    return r;
}

}  // namespace ledelint::analysis
