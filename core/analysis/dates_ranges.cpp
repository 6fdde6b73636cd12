// Pairs are found on readings, before resolution, so that one end can lend its year to the other.
#include "dates_ranges.hpp"

#include "dates_calendar.hpp"
#include "dates_resolve.hpp"

namespace ledelint::analysis {
namespace {

constexpr uint64_t key_from = literal_key("from"), key_between = literal_key("between"), key_and = literal_key("and"),
                   key_to = literal_key("to");

bool joins(const date_scope& s, uint32_t i) {
    static const word_table<bool> words{{"to through until till thru", true}};
    return words.has(s.key(i)) || s.dash(i) || s.text(i) == "/";
}

bool is_point(const date_reading& r) {
    return (r.kind == LEDE_DATE || r.kind == LEDE_TIME) && r.from != anchor::reference && r.grain != LEDE_GRAIN_NONE;
}

bool same_sort(const date_reading& a, const date_reading& b) {
    if (a.kind != b.kind) return false;
    if (a.grain == b.grain) return true;
    bool clock = a.kind == LEDE_TIME && a.grain <= LEDE_HOUR && b.grain <= LEDE_HOUR;
    bool calendar = a.kind == LEDE_DATE && a.month && b.month;
    return clock || calendar;
}

// "from X to Y", "X through Y", "X-Y", "between X and Y": what stands between and before.
bool is_range(const date_scope& s, const date_reading& a, const date_reading& b) {
    if (!is_point(a) || !is_point(b) || !same_sort(a, b) || b.first < a.end) return false;
    uint32_t gap = b.first - a.end;
    if (gap == 0) return false;
    uint64_t lead = a.first > 0 ? s.a.keys[a.first - 1] : 0;
    uint32_t i = a.end;
    if (s.comma(i) && gap > 1) { ++i; --gap; }
    if (gap != 1) return false;
    if (lead == key_between && s.is(i, key_and)) return true;
    if (!joins(s, i)) return false;
    if (s.is(i, key_to)) return lead == key_from || a.day || a.minute >= 0 || a.month || a.weekday || a.year != no_year;
    return !s.dash(i) || s.glued(i) || lead == key_from || a.grain == b.grain;
}

// "May to July 2019", "Dec. 28 to Jan. 3, 2020", "May 3, 2019, to June 4".
void share_year(date_reading& a, date_reading& b) {
    bool ay = a.flags & LEDE_YEAR_PRINTED, by = b.flags & LEDE_YEAR_PRINTED;
    if (ay == by || !a.month || !b.month) return;
    date_reading& open = ay ? b : a;
    const date_reading& given = ay ? a : b;
    if (open.from != anchor::nearest) return;
    bool turns = a.month > b.month;
    open.year = given.year + (turns ? (ay ? 1 : -1) : 0);
    open.from = anchor::parts;
    open.flags &= ~uint32_t(LEDE_YEAR_FROM_DOCUMENT);
    if (open.weekday && !open.day) open.from = anchor::nearest;
}

}  // namespace

date_reading day_sharing_month(const date_scope& s, const date_reading& before) {
    static const word_table<bool> links{{"to and through until or & ,", true}};
    if (before.kind != LEDE_DATE || !before.day || !before.month || before.day_span.end != s.span(before.end - 1).end) return {};
    uint32_t link = before.end;
    bool dash = s.dash(link);
    if (!dash && !links.has(s.key(link))) return {};
    figure_read f = figure_at(s, link + 1);
    if (!f.digits || f.digits > 2 || f.value < 1 || f.value > 31) return {};
    uint32_t next = link + 2;
    if (s.dash(next) || s.word(next).what != time_word::none) return {};
    if (!dash && s.has(next) && !f.ordinal) {
        const lede_token& t = s.a.tokens[next];
        bool ends = t.upos == LEDE_PUNCT || t.upos == LEDE_ADP || t.upos == LEDE_VERB || t.upos == LEDE_AUX || t.upos == LEDE_CCONJ ||
            t.upos == LEDE_SCONJ;
        if (!ends) return {};
        bool listed = !s.comma(link) || s.is(next, key_and) || s.comma(next);
        if (!listed) return {};
    }
    date_reading r = before;
    r.first = link + 1;
    r.end = next;
    r.day = f.value;
    r.day_span = s.span(link + 1);
    r.weekday = 0;
    r.weekday_span = {};
    figure_read y = figure_at(s, s.comma(next) ? next + 1 : next);
    if (y.digits == 4 && !y.ordinal && y.value >= 1500 && y.value < 2150) {
        uint32_t at = s.comma(next) ? next + 1 : next;
        r.year = y.value;
        r.year_span = s.span(at);
        r.flags = (r.flags | LEDE_YEAR_PRINTED) & ~uint32_t(LEDE_YEAR_FROM_DOCUMENT);
        r.from = anchor::parts;
        r.end = at + 1;
    }
    return r;
}

void link_ranges(const date_scope& s, std::vector<linked_reading>& all) {
    for (uint32_t i = 0; i + 1 < all.size(); ++i) {
        date_reading& a = all[i].r;
        date_reading& b = all[i + 1].r;
        if (all[i].partner != LEDE_NONE || !is_range(s, a, b)) {
            if (b.first == a.end + 1 && !(a.flags & LEDE_YEAR_PRINTED) && a.month == b.month && a.day && b.day &&
                (b.flags & LEDE_YEAR_PRINTED)) share_year(a, b);
            continue;
        }
        share_year(a, b);
        a.flags |= LEDE_RANGE_BEGIN;
        b.flags |= LEDE_RANGE_END;
        all[i].partner = i + 1;
        all[i + 1].partner = i;
    }
}

void settle_range(annotations& a, lede_date& begin, lede_date& end) {
    using namespace calendar;
    if (begin.first_day == LEDE_NO_DAY || end.first_day == LEDE_NO_DAY || begin.kind != LEDE_DATE ||
        end.first_day >= begin.first_day) return;
    calendar_place p;
    p.grain = end.grain;
    if (end.weekday && !end.day && !begin.day) {
        p.at = end.first_day + 7;
    } else if ((end.flags & LEDE_YEAR_FROM_DOCUMENT) && end.month && begin.month && (begin.month != end.month || begin.day < end.day)) {
        p.year = begin.month <= end.month ? begin.year : begin.year + 1;
        p.month = end.month;
        p.day = end.day;
    } else {
        return;
    }
    day_range days = days_of(p);
    if (days.first == LEDE_NO_DAY) return;
    end.first_day = days.first;
    end.last_day = days.last;
    end.year = year_of(days.first);
    end.value = a.intern(timex_value(p));
}

}  // namespace ledelint::analysis
