// Expressions headed by a unit of time: durations ("two and a half years", "a three-day trip"), places on the line of time ("two years
// ago", "last week", "the following year") and sets ("every two weeks", "$50 a month").
#include "dates_reading.hpp"

namespace ledelint::analysis {
namespace {

constexpr uint64_t key_ago = literal_key("ago"), key_earlier = literal_key("earlier"), key_later = literal_key("later"),
                   key_from = literal_key("from"), key_now = literal_key("now"), key_hence = literal_key("hence"),
                   key_old = literal_key("old"), key_age = literal_key("age"), key_of = literal_key("of"),
                   key_the = literal_key("the"), key_a = literal_key("a"), key_an = literal_key("an"),
                   key_per = literal_key("per"), key_half = literal_key("half"), key_and = literal_key("and"),
                   key_hyphen = literal_key("-"), key_that = literal_key("that"), key_same = literal_key("same"),
                   key_following = literal_key("following"), key_next = literal_key("next"), key_end = literal_key("end"),
                   key_long = literal_key("long"), key_previous = literal_key("previous"), key_past = literal_key("past"),
                   key_before = literal_key("before"), key_after = literal_key("after"), key_olds = literal_key("olds"),
                   key_recent = literal_key("recent"), key_coming = literal_key("coming"), key_these = literal_key("these"),
                   key_this = literal_key("this"), key_full = literal_key("full");

struct unit_at { lede_grain grain = LEDE_GRAIN_NONE; bool plural = false, second = false; };

unit_at unit_of(const date_scope& s, uint32_t i) {
    date_word w = s.word(i);
    if (w.what == time_word::unit || w.what == time_word::units) return {lede_grain(w.value), w.what == time_word::units, false};
    if (w.what == time_word::hours) return {lede_grain(w.value), s.text(i).ends_with('s') || s.text(i).ends_with('S'), w.value == 0};
    return {};
}

bool is_age(const date_scope& s, uint32_t behind) {
    uint32_t i = s.dash(behind) ? behind + 1 : behind;
    return s.is(i, key_old) || s.is(i, key_olds) || (s.is(behind, key_of) && s.is(behind + 1, key_age));
}

lede_hedge hedge_at(const date_scope& s, uint32_t i, uint32_t& words) {
    static const word_table<lede_hedge> one{{"about around roughly some approximately", LEDE_ABOUT}, {"nearly almost", LEDE_NEARLY},
        {"over", LEDE_ABOVE},
                                            {"under", LEDE_BELOW}};
    static const word_table<lede_hedge> than{{"more", LEDE_ABOVE}, {"less fewer", LEDE_BELOW}};
    words = 0;
    if (i == s.floor || i == 0) return LEDE_EXACT;
    uint64_t k = s.key(i - 1);
    if (const lede_hedge* h = one.find(k)) { words = 1; return *h; }
    if (i < s.floor + 2) return LEDE_EXACT;
    uint64_t k2 = s.key(i - 2);
    if (k == literal_key("than"))
        if (const lede_hedge* h = than.find(k2)) { words = 2; return *h; }
    if (k == literal_key("least") && k2 == literal_key("at")) { words = 2; return LEDE_AT_LEAST; }
    if (k == literal_key("most") && k2 == literal_key("at")) { words = 2; return LEDE_AT_MOST; }
    if (k == literal_key("to") && k2 == literal_key("up")) { words = 2; return LEDE_AT_MOST; }
    return LEDE_EXACT;
}

bool between_number_and_unit(uint64_t key) {
    static const word_table<bool> words{{"more additional full straight consecutive long extra further whole solid other successive "
        "calendar working business previous", true}};
    return words.has(key);
}

bool before_number(uint64_t key) {
    static const word_table<bool> words{{"past last next coming first final previous following recent", true}};
    return words.has(key);
}

void make_duration(date_reading& r, const number_read& n, unit_at u) {
    r.kind = LEDE_DURATION;
    r.grain = u.grain;
    r.unit = u.grain;  // seconds have none
    if (u.second) r.literal = "S";
    r.vague = n.vague;
    if (!n.vague) r.amount = n.value;
}

void shift_by(date_reading& r, const number_read& n, anchor from, int sign) {
    r.kind = LEDE_DATE;
    r.from = from;
    r.step = r.grain;
    r.flags |= LEDE_RELATIVE;
    r.vague = n.vague;
    r.shift = sign * int(n.value + .5);
}

// What follows "two years" and makes a date of it.
void read_direction(const date_scope& s, date_reading& r, const number_read& n) {
    if (s.is(r.end, key_ago)) {
        shift_by(r, n, anchor::document, -1);
        ++r.end;
    } else if (s.is(r.end, key_from) && s.is(r.end + 1, key_now)) {
        shift_by(r, n, anchor::document, 1);
        r.end += 2;
    } else if (s.is(r.end, key_hence)) {
        shift_by(r, n, anchor::document, 1);
        ++r.end;
    } else if (s.is(r.end, key_earlier) || s.is(r.end, key_later)) {
        shift_by(r, n, anchor::mentioned, s.is(r.end, key_earlier) ? -1 : 1);
        ++r.end;
    }
}

// "$50 a month", "twice a week", "60 miles an hour" apart: a rate's period.
bool is_rate(const date_scope& s, uint32_t article) {
    if (s.is(article, key_per)) return true;
    if (article <= s.floor) return false;
    static const word_table<bool> words{{"once twice times dollars cents euros pounds million billion thousand percent % bn m people tons "
        "tonnes barrels cases cars units gallons "
                                         "yen rupees francs marks days hours weeks months", true}};
    return words.has(s.key(article - 1)) || (s.digits(article - 1) && s.is(article, key_a));
}

// A number, and what may stand between it and the unit.
date_reading counted(const date_scope& s, uint32_t i, unit_at u) {
    uint32_t end = i;
    bool hyphen = s.is(i - 1, key_hyphen) && i > s.floor && s.glued(i);
    if (hyphen) end = i - 1;
    while (end > s.floor && end + 2 > i && !hyphen && between_number_and_unit(s.key(end - 1))) --end;
    number_read n = number_before(s, end);
    if (!n) return {};
    bool article = s.is(n.first, key_a) || s.is(n.first, key_an);
    if (u.second && (!u.plural && !hyphen)) return {};
    if (article && n.end == n.first + 1 && (u.plural || end != i)) return {};
    if (n.value >= 1000 && n.value == std::floor(n.value) && figure_at(s, n.first).digits == 4 && !u.plural && !hyphen) return {};
    if (hyphen && u.plural) return {};
    date_reading r;
    r.first = n.first;
    r.end = i + 1;
    if (u.grain == LEDE_WEEKEND) { u.grain = LEDE_WEEK; n.value *= 2; }
    bool and_half = s.is(r.end, key_and) && (s.is(r.end + 1, key_a)) && s.is(r.end + 2, key_half);
    if (and_half) { n.value += .5; r.end += 3; }
    make_duration(r, n, u);
    bool directed = s.is(r.end, key_ago) || s.is(r.end, key_earlier) || s.is(r.end, key_later);
    bool since = s.is(r.end, literal_key("since"));  // "this week marks a decade since"
    if (article && n.end == n.first + 1 && !directed && !since && is_rate(s, n.first)) {
        r.kind = LEDE_SET;
        return r;
    }
    if (!hyphen) read_direction(s, r, n);
    uint32_t words = 0;
    if (!hyphen) r.hedge = hedge_at(s, r.first, words);
    if (r.hedge != LEDE_EXACT) {
        r.first -= words;
        r.flags |= r.hedge == LEDE_ABOUT || r.hedge == LEDE_NEARLY ? uint32_t(LEDE_APPROXIMATE) : 0u;
    }
    while (!hyphen && r.first > s.floor && before_number(s.key(r.first - 1))) --r.first;
    if (!hyphen && r.first > s.floor && (s.is(r.first - 1, key_the) || s.is(r.first - 1, key_these))) --r.first;
    if (hyphen && s.is(r.end, key_hyphen) && s.is(r.end + 1, key_long)) r.end += 2;
    return r;
}

// "half an hour", "half a century", "a half-hour".
date_reading half_of(const date_scope& s, uint32_t i, unit_at u) {
    uint32_t h = i >= 1 && s.is(i - 1, key_half) ? i - 1
               : i >= 2 && s.is(i - 2, key_half) && (s.is(i - 1, key_a) || s.is(i - 1, key_an) || s.is(i - 1,
                   key_hyphen)) ? i - 2 : LEDE_NONE;
    if (h == LEDE_NONE || h < s.floor) return {};
    uint32_t before = h > s.floor && s.is(h - 1, key_a) ? h - 1 : h;
    if (before > s.floor && (s.is(before - 1, key_and) || s.is(before - 1, key_hyphen))) return {};  // "two and a half years"
    date_reading r;
    r.first = h > s.floor && s.is(h - 1, key_a) ? h - 1 : h;
    r.end = i + 1;
    make_duration(r, {.5, h, i, false}, u);
    if ((u.grain == LEDE_CENTURY || u.grain == LEDE_DECADE) && s.is(r.end, key_ago)) read_direction(s, r, {.5, h, i, false});
    return r;
}

date_reading at_shift(const date_scope& s, uint32_t first, uint32_t end, unit_at u, anchor from, int shift) {
    date_reading r;
    r.first = first > s.floor && s.is(first - 1, key_the) ? first - 1 : first;
    r.end = end;
    r.grain = r.step = u.grain;
    r.from = from;
    r.shift = shift;
    r.flags = LEDE_RELATIVE;
    return r;
}

date_reading reference(uint32_t first, uint32_t end, std::string_view value) {
    date_reading r;
    r.first = first;
    r.end = end;
    r.from = anchor::reference;
    r.literal = value;
    return r;
}

bool names_part(const date_scope& s, uint32_t i) {
    number_read n = ordinal_at(s, i);
    if (!n) return false;
    uint32_t p = s.dash(n.end) ? n.end + 1 : n.end;
    return s.word(p).what == time_word::quarter || s.word(p).what == time_word::half;
}

// "last year", "this week", "the following day", "that month".
date_reading shifted(const date_scope& s, uint32_t i, unit_at u) {
    if (i <= s.floor || u.grain == LEDE_HOUR || u.grain == LEDE_MINUTE || u.second) return {};
    uint64_t before = s.key(i - 1);
    if (u.grain == LEDE_YEAR && s.is(i + 1, literal_key("'s")) && names_part(s, i + 2)) return {};  // "this year's third quarter" is one
    if (u.plural) {
        if (before == key_recent && u.grain != LEDE_YEAR) {
            date_reading r = reference(i - 1, i + 1, {});
            make_duration(r, {0, i, i, true}, u);
            return r;
        }
        if (before == key_recent || before == key_past) return reference(i - 1, i + 1, "PAST_REF");
        if (before == key_coming) return reference(i - 1, i + 1, "FUTURE_REF");
        if (before == key_these && u.grain == LEDE_DAY) return reference(i - 1, i + 1, "PRESENT_REF");
        return {};
    }
    bool the = i > s.floor + 1 && s.is(i - 2, key_the);
    if (before == key_that || before == key_same) return at_shift(s, i - 1, i + 1, u, anchor::mentioned, 0);
    if (before == key_following || (before == key_next && (the || u.grain == LEDE_DAY))) return at_shift(s, i - 1, i + 1, u,
        anchor::mentioned, 1);
    if (before == key_previous) return at_shift(s, i - 1, i + 1, u, anchor::mentioned, -1);
    shift_word w = shift_of(before);
    if (w == shift_word::none || (u.grain == LEDE_DAY && before != key_this)) return {};
    if (before == key_past && the && (u.grain == LEDE_DECADE || u.grain == LEDE_CENTURY)) {
        date_reading r = at_shift(s, i - 1, i + 1, u, anchor::parts, 0);
        make_duration(r, {1, i, i, false}, u);
        return r;
    }
    if (before == key_this && u.grain == LEDE_DAY) return {};
    return at_shift(s, i - 1, i + 1, u, anchor::document, int(w));
}

// "the year before", "the day after", "year-earlier", "the year-ago quarter".
date_reading compared(const date_scope& s, uint32_t i, unit_at u) {
    if (u.plural || u.second || u.grain == LEDE_HOUR || u.grain == LEDE_MINUTE) return {};
    uint32_t n = s.dash(i + 1) && s.glued(i + 1) ? i + 2 : i + 1;
    bool the = i > s.floor && s.is(i - 1, key_the);
    if (n == i + 2 && (s.is(n, key_ago) || s.is(n, key_earlier))) {
        static const word_table<bool> periods{{"quarter period month week half", true}};
        return at_shift(s, i, periods.has(s.key(n + 1)) ? n + 2 : n + 1, u, anchor::mentioned, -1);
    }
    if (n == i + 2 && s.is(n, key_end) && u.grain == LEDE_YEAR) {
        date_reading r = at_shift(s, i, n + 1, u, anchor::document, 0);
        r.literal = "end";
        return r;
    }
    if (!the || n != i + 1 || (u.grain != LEDE_YEAR && u.grain != LEDE_DAY && u.grain != LEDE_WEEK && u.grain != LEDE_MONTH)) return {};
    bool ends = !s.has(n + 1) || s.a.tokens[n + 1].upos == LEDE_PUNCT;
    if (ends && (s.is(n, key_before) || s.is(n, key_earlier))) return at_shift(s, i, n + 1, u, anchor::mentioned, -1);
    if (ends && (s.is(n, key_after) || s.is(n, key_later))) return at_shift(s, i, n + 1, u, anchor::mentioned, 1);
    return {};
}

// "for years", "weeks later": an amount left open.
date_reading open_amount(const date_scope& s, uint32_t i, unit_at u) {
    static const word_table<bool> leads{{"for in of after within by over through during many and or to took take takes last lasted spent",
        true}};
    bool led = i > s.floor && leads.has(s.key(i - 1)), directed = s.is(i + 1, key_ago) || s.is(i + 1, key_later) || s.is(i + 1,
        key_earlier) ||
               s.is(i + 1, key_after) || s.is(i + 1, key_before);
    if (!u.plural || (!led && !directed && i != s.floor)) return {};
    date_reading r;
    r.first = i;
    r.end = i + 1;
    number_read n{0, i, i, true};
    make_duration(r, n, u);
    read_direction(s, r, n);
    return r;
}

// "the year", "the week", "the full year".
date_reading with_article(const date_scope& s, uint32_t i, unit_at u) {
    if (u.plural || (u.grain != LEDE_YEAR && u.grain != LEDE_WEEK && u.grain != LEDE_MONTH) || i <= s.floor) return {};
    uint32_t d = s.is(i - 1, key_full) && i > s.floor + 1 ? i - 2 : i - 1;
    if (!s.is(d, key_the) || (s.is(i + 1, key_of) && u.grain != LEDE_WEEK) || s.capital(i)) return {};
    if (s.has(i + 1) && (s.a.tokens[i + 1].penn == LEDE_NN || s.a.tokens[i + 1].penn == LEDE_CD || s.dash(i + 1))) return {};
    date_reading r = at_shift(s, d + 1, i + 1, u, anchor::document, 0);
    if (u.grain == LEDE_YEAR && d + 1 == i) make_duration(r, {1, i, i, false}, u);
    return r;
}

}  // namespace

date_reading read_unit(const date_scope& s, uint32_t i) {
    unit_at u = unit_of(s, i);
    if (is_age(s, i + 1)) return {};
    bool quoted_unit = u.second && !u.plural && !(i > s.floor && s.is(i - 1, key_hyphen));
    if (quoted_unit) return {};
    for (auto reader : {half_of, counted, shifted, compared, with_article, open_amount})
        if (date_reading r = reader(s, i, u)) return r;
    return {};
}

}  // namespace ledelint::analysis
