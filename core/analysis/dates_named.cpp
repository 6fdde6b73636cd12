// Days by name rather than number: today, Monday morning, the weekend, holidays; sets ("every Monday", "daily"); and words that only
// point ("now", "recently", "the future").
#include "dates_reading.hpp"

#include "dates_holidays.hpp"

namespace ledelint::analysis {
namespace {

constexpr uint64_t key_the = literal_key("the"), key_this = literal_key("this"), key_last = literal_key("last"),
                   key_day = literal_key("day"), key_before = literal_key("before"), key_after = literal_key("after"),
                   key_that = literal_key("that"), key_next = literal_key("next"), key_same = literal_key("same"),
                   key_other = literal_key("other");

date_reading one_token(uint32_t i, lede_grain grain, anchor from) {
    date_reading r;
    r.first = i;
    r.end = i + 1;
    r.grain = grain;
    r.from = from;
    r.flags = LEDE_RELATIVE;
    return r;
}

date_reading from_document(uint32_t i, lede_grain step, int shift) {
    date_reading r = one_token(i, step, anchor::document);
    r.step = step;
    r.shift = shift;
    return r;
}

// "this morning", "last night", "the next morning", "that evening", "overnight".
date_reading day_part_alone(const date_scope& s, uint32_t i) {
    if (i <= s.floor) return {};
    uint64_t before = s.key(i - 1);
    auto part = time_of_day(s.word(i).value);
    date_reading r;
    if (before == key_this) r = from_document(i, LEDE_DAY, 0);
    else if (before == key_last && part == time_of_day::night) r = from_document(i, LEDE_DAY, -1);
    else if (before == key_that || before == key_same) r = one_token(i, LEDE_DAY, anchor::mentioned);
    else if (before == key_next) { r = one_token(i, LEDE_DAY, anchor::mentioned); r.shift = 1; }
    else return {};
    r.step = LEDE_DAY;
    r.kind = LEDE_TIME;
    r.grain = LEDE_DAYPART;
    r.daypart = part;
    r.first = i - 1;
    if (r.from == anchor::mentioned && r.first > s.floor && s.is(r.first - 1, key_the)) --r.first;
    return r;
}

date_reading read_weekend(const date_scope& s, uint32_t i) {
    if (i <= s.floor) return {};
    shift_word w = shift_of(s.key(i - 1));
    bool the = s.is(i - 1, key_the);
    if (w == shift_word::none && !the) return {};
    date_reading r = from_document(i, LEDE_WEEKEND, the ? -1 : int(w));
    if (the) r.from = anchor::nearest;
    r.first = i - 1;
    return r;
}

lede_grain grain_of_set(const date_scope& s, uint32_t i) {
    date_word w = s.word(i);
    if (w.what == time_word::unit || w.what == time_word::units) return lede_grain(w.value);
    if (w.what == time_word::hours) return lede_grain(w.value);
    return w.what == time_word::quarter ? lede_grain(LEDE_QUARTER) : lede_grain(LEDE_GRAIN_NONE);
}

}  // namespace

date_reading read_day_name(const date_scope& s, uint32_t i) {
    date_word w = s.word(i);
    if (w.what == time_word::weekend) return read_weekend(s, i);
    if (w.what == time_word::day_part) return day_part_alone(s, i);
    date_reading r = from_document(i, LEDE_DAY, w.value);
    if (w.what == time_word::tonight) {
        r.kind = LEDE_TIME;
        r.grain = LEDE_DAYPART;
        r.daypart = time_of_day::night;
        return r;
    }
    if (i >= s.floor + 2 && s.is(i - 2, key_day) && (s.is(i - 1, key_before) || s.is(i - 1, key_after))) {
        r.shift += s.is(i - 1, key_before) ? -1 : 1;
        r.first = i - 2;
        if (r.first > s.floor && s.is(r.first - 1, key_the)) --r.first;
    }
    return r;
}

date_reading read_set(const date_scope& s, uint32_t i) {
    date_reading r;
    r.kind = LEDE_SET;
    r.first = i;
    r.end = i + 1;
    date_word w = s.word(i);
    if (w.what == time_word::weekdays) {
        r.weekday = w.value;
        r.grain = LEDE_DAY;
        return s.capital(i) ? r : date_reading{};
    }
    if (w.what == time_word::weekends) {
        r.grain = LEDE_WEEKEND;
        return r;
    }
    if (w.what == time_word::adverb) {
        if (w.value == LEDE_QUARTER && s.has(i + 1) && (s.a.tokens[i + 1].upos == LEDE_NOUN ||
            s.a.tokens[i + 1].upos == LEDE_ADJ)) return {};
        r.grain = r.unit = lede_grain(w.value);
        r.amount = 1;
        return r;
    }
    uint32_t next = i + 1;
    double every = 1;
    if (s.is(next, key_other)) { every = 2; ++next; }
    else if (number_read n = number_at(s, next); n && !n.vague && n.value >= 2) { every = n.value; next = n.end; }
    date_word what = s.word(next);
    r.end = next + 1;
    if (lede_grain g = grain_of_set(s, next); g != LEDE_GRAIN_NONE) {
        r.grain = r.unit = g;
        r.amount = every;
        return r;
    }
    if ((what.what == time_word::weekday || what.what == time_word::month) && s.capital(next)) {
        (what.what == time_word::weekday ? r.weekday : r.month) = what.value;
        r.grain = what.what == time_word::weekday ? LEDE_DAY : LEDE_MONTH;
        if (s.word(r.end).what == time_word::day_part) r.daypart = time_of_day(s.word(r.end++).value);
        return r;
    }
    if (what.what == time_word::season) {
        r.grain = LEDE_SEASON;
        r.part = what.value;
        return r;
    }
    if (what.what == time_word::day_part) {
        r.grain = LEDE_DAYPART;
        r.daypart = time_of_day(what.value);
        return r;
    }
    return {};
}

date_reading read_reference(const date_scope& s, uint32_t i) {
    date_word w = s.word(i);
    date_reading r = one_token(i, LEDE_GRAIN_NONE, anchor::reference);
    r.flags = 0;
    if (w.what == time_word::now) {
        r.literal = "PRESENT_REF";
        if (s.is(i, literal_key("current")) && (s.word(i + 1).what == time_word::unit || s.word(i + 1).what == time_word::fiscal ||
            s.word(i + 1).what == time_word::quarter))
            return {};
        return r;
    }
    if (w.what == time_word::past) {
        r.literal = "PAST_REF";
        if (s.is(i, literal_key("recent")) && s.word(i + 1).what == time_word::units) return {};
        if (!s.is(i, literal_key("past"))) return r;
        bool alone = i > s.floor && s.is(i - 1, key_the) && (!s.has(i + 1) || s.a.tokens[i + 1].upos == LEDE_PUNCT ||
            s.a.tokens[i + 1].upos == LEDE_ADP);
        if (!alone) return {};
        --r.first;
        return r;
    }
    r.literal = "FUTURE_REF";
    if (s.has(i + 1) && s.a.tokens[i + 1].penn == LEDE_NNS) return {};
    if (i > s.floor && s.is(i - 1, literal_key("near"))) --r.first;
    if (r.first > s.floor && s.is(r.first - 1, key_the)) --r.first;
    else return {};
    return r;
}

date_reading read_holiday(const date_scope& s, uint32_t i) {
    uint32_t end = i;
    holiday h = holiday_at(s, i, end);
    if (h == holiday::none) return {};
    date_reading r;
    r.first = i;
    r.end = end;
    r.grain = LEDE_DAY;
    r.part = int(h);
    r.literal = "holiday";
    r.from = anchor::nearest;
    r.flags = LEDE_YEAR_FROM_DOCUMENT;
    if (figure_read y = figure_at(s, s.comma(end) ? end + 1 : end); y.digits == 4 && y.value >= 1500 && y.value < 2150) {
        uint32_t at = s.comma(end) ? end + 1 : end;
        r.year = y.value;
        r.year_span = s.span(at);
        r.flags = LEDE_YEAR_PRINTED;
        r.from = anchor::parts;
        r.end = at + 1;
    } else if (i > s.floor && shift_of(s.key(i - 1)) != shift_word::none) {
        r.first = i - 1;
        r.shift = int(shift_of(s.key(i - 1)));
        r.flags |= LEDE_RELATIVE;
    }
    return r;
}

}  // namespace ledelint::analysis
