// Parts of the year and spans of years by name: quarters, halves, fiscal years, seasons, centuries, decades and years in words.
#include "dates_reading.hpp"

#include "quantities_number_words.hpp"

namespace ledelint::analysis {
namespace {

constexpr uint64_t key_of = literal_key("of"), key_the = literal_key("the"), key_year = literal_key("year"),
                   key_in = literal_key("in"), key_fiscal = literal_key("fiscal"), key_financial = literal_key("financial"),
                   key_latest = literal_key("latest"), key_same = literal_key("same"), key_fall = literal_key("fall"),
                   key_possessive = literal_key("'s"), key_hyphen = literal_key("-"), key_early = literal_key("early"),
                   key_late = literal_key("late");

void take_article(const date_scope& s, date_reading& r) {
    if (r.first > s.floor && s.is(r.first - 1, key_the)) --r.first;
}

bool year_at(const date_scope& s, uint32_t i, date_reading& r) {
    figure_read f = figure_at(s, i);
    if (f.digits != 4 || f.ordinal || f.value < 1000 || f.value > 2150) return false;
    r.year = f.value;
    r.year_span = s.span(i);
    r.flags |= LEDE_YEAR_PRINTED;
    r.from = anchor::parts;
    return true;
}

bool shifted_year(const date_scope& s, uint32_t i, date_reading& r) {
    shift_word w = shift_of(s.key(i));
    if (w == shift_word::none || !s.is(i + 1, key_year)) return false;
    r.from = anchor::document;
    r.step = LEDE_YEAR;
    r.shift = int(w);
    r.flags |= LEDE_RELATIVE;
    return true;
}

// "of 1998", "of last year", "of fiscal 1998", "1998", ", 1998" is left to a list.
void read_year_of(const date_scope& s, date_reading& r) {
    bool of = s.is(r.end, key_of);
    uint32_t i = of ? r.end + 1 : r.end;
    if (s.is(i, key_the) && of) ++i;
    if (s.is(i, key_fiscal) || s.is(i, key_financial)) {
        uint32_t y = s.is(i + 1, key_year) ? i + 2 : i + 1;
        if (year_at(s, y, r)) { r.flags |= LEDE_FISCAL; r.end = y + 1; }
        return;
    }
    if (year_at(s, i, r)) r.end = i + 1;
    else if (shifted_year(s, i, r)) r.end = i + 2;
    else if (of && s.is(i, key_year) && i == r.end + 2) r.end = i + 1;
}

// "1998 third quarter", "last year's third quarter".
void read_year_before(const date_scope& s, date_reading& r) {
    if (r.from != anchor::nearest || r.first <= s.floor) return;
    uint32_t i = r.first - 1;
    if (year_at(s, i, r)) r.first = i;
    else if (i >= s.floor + 2 && s.is(i, key_possessive) && shifted_year(s, i - 2, r)) r.first = i - 2;
}

date_reading part_of_year(const date_scope& s, uint32_t i, number_read n, lede_grain grain) {
    date_reading r;
    r.first = n.first;
    r.end = i + 1;
    r.grain = grain;
    r.part = int(n.value);
    r.from = anchor::nearest;
    auto fiscal_before = [&] { return r.first > s.floor && (s.is(r.first - 1, key_fiscal) || s.is(r.first - 1, key_financial)); };
    if (fiscal_before()) { r.flags |= LEDE_FISCAL; --r.first; }
    read_year_of(s, r);
    read_year_before(s, r);
    if (r.first > s.floor && s.is(r.first - 1, literal_key("fiscal-year"))) r.flags |= LEDE_FISCAL;
    take_article(s, r);
    if (r.from == anchor::nearest) r.flags |= LEDE_YEAR_FROM_DOCUMENT;
    return r;
}

date_reading shifted_period(const date_scope& s, uint32_t i, lede_grain grain) {
    if (i <= s.floor) return {};
    date_reading r;
    r.end = i + 1;
    r.grain = r.step = grain;
    r.flags = LEDE_RELATIVE;
    uint64_t before = s.key(i - 1);
    shift_word w = shift_of(before);
    bool same = before == key_latest || before == key_same;
    if (w != shift_word::none) {
        r.from = anchor::document;
        r.shift = int(w);
        r.first = i - 1;
    } else if (before == key_the || (same && i > s.floor + 1)) {
        r.from = anchor::mentioned;
        r.first = before == key_the ? i : i - 1;
    } else {
        return {};
    }
    take_article(s, r);
    return r;
}

number_read ordinal_of_period(const date_scope& s, uint32_t i, int most) {
    uint32_t end = i > s.floor && s.is(i - 1, key_hyphen) ? i - 1 : i;
    if (end > s.floor && (s.is(end - 1, key_fiscal) || s.is(end - 1, literal_key("calendar")))) --end;
    number_read n = ordinal_before(s, end);
    return n && n.value <= most ? n : number_read{};
}

}  // namespace

date_reading read_quarter(const date_scope& s, uint32_t i) {
    bool is_half = s.word(i).what == time_word::half;
    if (number_read n = ordinal_of_period(s, i, is_half ? 2 : 4)) return part_of_year(s, i, n, is_half ? LEDE_HALF : LEDE_QUARTER);
    if (is_half || s.is(i, literal_key("quarters")) || s.is(i + 1, key_of)) return {};
    return shifted_period(s, i, LEDE_QUARTER);
}

date_reading read_season(const date_scope& s, uint32_t i) {
    date_reading r;
    r.first = i;
    r.end = i + 1;
    r.grain = LEDE_SEASON;
    r.part = s.word(i).value;
    r.from = anchor::nearest;
    read_year_of(s, r);
    bool year = r.from != anchor::nearest;
    uint64_t before = i > s.floor ? s.key(i - 1) : 0;
    if (s.is(i, key_fall) && !year && (s.a.tokens[i].upos == LEDE_VERB || s.is(r.end, key_of))) return {};
    shift_word w = shift_of(before);
    if (!year && w != shift_word::none) {
        r.from = anchor::document;
        r.step = LEDE_SEASON;
        r.shift = int(w);
        r.flags |= LEDE_RELATIVE;
        --r.first;
        return r;
    }
    bool in_the = before == key_the && i > s.floor + 1 && s.is(i - 2, key_in);
    bool led = in_the || before == key_early || before == key_late || (before == key_in && !s.is(i, key_fall));
    if (!year && !led) return {};
    if (!year && s.has(i + 1) && (s.a.tokens[i + 1].penn == LEDE_NN || s.a.tokens[i + 1].penn == LEDE_NNS)) return {};
    if (!year) r.flags |= LEDE_YEAR_FROM_DOCUMENT;
    take_article(s, r);
    return r;
}

// "the 19th century"; asked before the readers of units.
date_reading read_century(const date_scope& s, uint32_t i) {
    number_read n = ordinal_before(s, i > s.floor && s.is(i - 1, key_hyphen) ? i - 1 : i);
    if (!n || n.value < 1 || n.value > 30) return {};
    static const word_table<bool> before_christ{{"bc bce b.c.", true}};
    if (before_christ.has(s.key(i + 1))) return {};
    date_reading r;
    r.first = n.first;
    r.end = i + 1;
    r.grain = LEDE_CENTURY;
    r.part = int(n.value) - 1;
    take_article(s, r);
    return r;
}

date_reading read_words_year(const date_scope& s, uint32_t i) {
    date_word w = s.word(i);
    date_reading r;
    r.first = i;
    if (w.what == time_word::decade_word) {
        bool led = i > s.floor && (s.is(i - 1, key_the) || s.is(i - 1, key_early) || s.is(i - 1, key_late));
        if (!led) return {};
        r.end = i + 1;
        r.grain = LEDE_DECADE;
        r.part = 190 + w.value / 10;
        take_article(s, r);
        return r;
    }
    const number_word* tens = s.has(i + 1) ? find_number_word(s.a.keys[i + 1]) : nullptr;
    if (!tens || (tens->what != number_class::tens && tens->what != number_class::teen)) return {};
    number_read n = number_at(s, i + 1);
    if (!n || n.value >= 100) return {};
    r.end = n.end;
    r.grain = LEDE_YEAR;
    r.year = w.value * 100 + int(n.value);
    r.flags = LEDE_YEAR_PRINTED;
    r.year_span = {s.span(i).begin, s.span(n.end - 1).end};
    return r;
}

date_reading read_fiscal(const date_scope& s, uint32_t i) {
    date_reading r;
    r.first = i;
    r.grain = LEDE_YEAR;
    r.flags = LEDE_FISCAL;
    uint32_t y = s.is(i + 1, key_year) ? i + 2 : i + 1;
    if (year_at(s, y, r)) {
        r.end = y + 1;
        take_article(s, r);
        return r;
    }
    if (y != i + 2 || i <= s.floor) return {};
    shift_word w = shift_of(s.key(i - 1));
    if (w == shift_word::none && !s.is(i - 1, key_the)) return {};
    r.first = i - 1;
    r.end = y;
    r.from = anchor::document;
    r.step = LEDE_YEAR;
    r.flags |= LEDE_RELATIVE;
    if (w != shift_word::none) {
        r.shift = int(w);
        take_article(s, r);
    } else {
        r.kind = LEDE_DURATION;
        r.unit = LEDE_YEAR;
        r.amount = 1;
        r.from = anchor::parts;
    }
    return r;
}

}  // namespace ledelint::analysis
