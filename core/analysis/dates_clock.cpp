// Clock times: "7:30 p.m. ET", "3pm", "1700 GMT", "5 o'clock", "9 in the morning", "noon". What no clock shows ("13 p.m.", "7:65 p.m.") is
// read all the same and flagged.
#include "dates_reading.hpp"

namespace ledelint::analysis {
namespace {

constexpr uint64_t key_in = literal_key("in"), key_at = literal_key("at"), key_the = literal_key("the");

struct clock_figure { int hour = -1, minute = -1; };  // minute -1: the hour alone

// "7:30", "7.30", "19:45:10", "7"; with nothing else in the token.
clock_figure clock_of(std::string_view w) {
    clock_figure c;
    int fields[3] = {0, 0, 0}, field = 0, digits = 0;
    for (char ch : w) {
        if (ch >= '0' && ch <= '9') {
            if (++digits > 2) return {};
            fields[field] = fields[field] * 10 + (ch - '0');
        } else if ((ch == ':' || (ch == '.' && field == 0)) && digits && field < 2) {
            if (field && digits != 2) return {};
            ++field;
            digits = 0;
        } else {
            return {};
        }
    }
    if (!digits || (field && digits != 2)) return {};
    c.hour = fields[0];
    if (field) c.minute = fields[1];
    return c;
}

bool has_colon(std::string_view w) { return w.find(':') != std::string_view::npos; }

bool clock_preposition(uint64_t key) {
    static const word_table<bool> words{{"at by from until till before after around about to between since past through", true}};
    return words.has(key);
}

bool is_zone(const date_scope& s, uint32_t i) {
    return s.word(i).what == time_word::zone && (s.a.tokens[i].flags & LEDE_ALL_CAPITALS || s.text(i).find('.') != std::string_view::npos);
}

// "Eastern", "Eastern Daylight", "British Summer", "Hong Kong", "local" before "time": at most four words, returned as [first, behind).
uint32_t zone_words(const date_scope& s, uint32_t i) {
    static const word_table<bool> words{{"eastern central pacific mountain atlantic alaska hawaii greenwich mean british summer winter uk us u.s. "
        "european western standard daylight savings india indian japan japanese korea korean china chinese australian australia london moscow "
        "beijing tokyo seoul delhi paris berlin rome madrid brussels vienna geneva dublin lagos nairobi tehran kyiv kiev istanbul sydney melbourne "
        "brisbane canberra hong kong singapore new york york chicago washington los angeles local german french italian spanish irish israel "
        "israeli jerusalem turkish", true}};
    uint32_t end = i;
    while (end < i + 4 && words.has(s.key(end))) ++end;
    return end > i && (s.key(end) == literal_key("time")) && (s.capital(i) || s.key(i) == literal_key("local")) ? end : i;
}

// "7 p.m. Eastern": the zone's name alone, with nothing behind it that it could be a part of.
bool is_bare_zone(const date_scope& s, uint32_t i) {
    static const word_table<bool> names{{"eastern central pacific mountain", true}};
    return names.has(s.key(i)) && s.capital(i) && !s.capital(i + 1) && (!s.has(i + 1) || !(s.a.tokens[i + 1].upos == LEDE_NOUN));
}

void set_clock(date_reading& r, clock_figure c, int add) {
    r.kind = LEDE_TIME;
    r.from = anchor::nearest;
    r.whole_hour = c.minute < 0;
    r.grain = r.whole_hour ? LEDE_HOUR : LEDE_MINUTE;
    r.minute = c.hour * 60 + (c.minute < 0 ? 0 : c.minute) + add;
}

// a.m. and p.m. behind the figure. False: none.
bool with_meridiem(const date_scope& s, uint32_t i, clock_figure c, date_reading& r) {
    uint32_t m = s.dash(i + 1) ? i + 2 : i + 1;
    date_word w = s.word(m);
    if (w.what != time_word::meridiem) return false;
    bool capitals = s.text(m) == "PM" || s.text(m) == "AM";
    if (capitals && c.hour > 12 && c.minute < 0) return false;  // "13 PM candidates"
    bool wrong = c.hour > 12 || c.minute > 59;
    int add = wrong ? (w.value ? 720 : 0) : w.value ? (c.hour == 12 ? 0 : 720) : (c.hour == 12 ? -720 : 0);
    set_clock(r, c, add);
    if (wrong) r.flags |= LEDE_IMPOSSIBLE;
    r.end = m + 1;
    return true;
}

// "9 in the morning", "7 at night".
bool with_day_part(const date_scope& s, uint32_t i, clock_figure c, date_reading& r) {
    uint32_t p = s.is(i + 1, key_in) && s.is(i + 2, key_the) ? i + 3 : s.is(i + 1, key_at) ? i + 2 : LEDE_NONE;
    if (p == LEDE_NONE || s.word(p).what != time_word::day_part || c.hour > 12 || c.hour < 1) return false;
    auto part = time_of_day(s.word(p).value);
    if (p == i + 2 && part != time_of_day::night) return false;
    int add = part == time_of_day::morning ? (c.hour == 12 ? -720 : 0) : c.hour == 12 ? 0 : 720;
    if (part == time_of_day::night && c.hour == 12) add = -720;
    set_clock(r, c, add);
    r.end = p + 1;
    return true;
}

// No half of the day is named: a colon and a word that leads to a time, or a zone behind it.
bool bare(const date_scope& s, uint32_t i, clock_figure c, date_reading& r) {
    uint32_t next = i + 1;
    bool oclock = s.word(next).what == time_word::oclock;
    bool zone = is_zone(s, next) || zone_words(s, next) > next;
    bool hours = s.key(next) == literal_key("hours") || s.key(next) == literal_key("hrs");
    bool led = i > s.floor && clock_preposition(s.key(i - 1)) && !hours;
    std::string_view w = s.text(i);
    if (oclock ? c.hour > 12 || c.minute >= 0 : c.minute < 0 || !((zone && has_colon(w)) || (led && has_colon(w) && !zone) ||
        (has_colon(w) && hours && w.size() == 5)))
        return false;
    if (w.find(':') != w.rfind(':') && !zone) return false;  // "2:05:33": a runner's time
    set_clock(r, c, 0);
    if (!oclock && (c.hour > 24 || c.minute > 59 || (c.hour == 24 && c.minute > 0))) r.flags |= LEDE_IMPOSSIBLE;
    r.end = oclock || (hours && !led) ? next + 1 : next;
    return true;
}

// "1700 GMT", "0930 ET".
bool military(const date_scope& s, uint32_t i, date_reading& r) {
    figure_read f = figure_at(s, i);
    if (f.digits != 4 || f.ordinal || !is_zone(s, i + 1) || s.key(i + 1) == literal_key("z")) return false;
    set_clock(r, {f.value / 100, f.value % 100}, 0);
    if (f.value / 100 > 24 || f.value % 100 > 59) r.flags |= LEDE_IMPOSSIBLE;
    r.end = i + 1;
    return true;
}

// "9 to 11 p.m.", "9-11 p.m.": the first takes its half of the day from the second.
bool first_of_range(const date_scope& s, uint32_t i, clock_figure c, date_reading& r) {
    static const word_table<bool> links{{"to and until till - \xe2\x80\x93 \xe2\x80\x94", true}};
    if (c.hour < 1 || c.hour > 12 || c.minute > 59 || !links.has(s.key(i + 1))) return false;
    clock_figure second = s.digits(i + 2) ? clock_of(s.text(i + 2)) : clock_figure{};
    date_reading other;
    if (second.hour < 0 || !with_meridiem(s, i + 2, second, other) || other.flags & LEDE_IMPOSSIBLE) return false;
    set_clock(r, c, c.hour == 12 ? 0 : 0);
    int half = other.minute >= 720 ? 720 : 0, twelve = c.hour == 12 ? r.minute - 720 : r.minute;
    r.minute = twelve + half;
    if (r.minute > other.minute) r.minute = twelve + (720 - half);
    r.end = i + 1;
    return true;
}

}  // namespace

bool read_clock(const date_scope& s, uint32_t i, date_reading& r) {
    clock_figure c = clock_of(s.text(i));
    r.first = i;
    bool found = false;
    if (c.hour >= 0)
        found = with_meridiem(s, i, c, r) || with_day_part(s, i, c, r) || bare(s, i, c, r) || first_of_range(s, i, c, r);
    found = found || military(s, i, r);
    if (found && !(r.flags & LEDE_IMPOSSIBLE)) read_zone(s, r);
    return found;
}

void read_zone(const date_scope& s, date_reading& r) {
    uint32_t i = s.text(r.end) == "(" ? r.end + 1 : r.end;
    uint32_t words = zone_words(s, r.end);
    r.zone_token = is_zone(s, i) || is_bare_zone(s, i) ? i : words > r.end ? r.end : LEDE_NONE;
    if (r.zone_token == LEDE_NONE) return;
    r.zone_end = words > r.end ? words : i + 1;
    r.end = words > r.end ? words + 1 : i + 1;
}

date_reading read_clock_name(const date_scope& s, uint32_t i) {
    date_reading r;
    r.first = i;
    r.end = i + 1;
    set_clock(r, {s.word(i).value, -1}, 0);
    uint32_t before = i - 1;
    if (i > s.floor && (s.text(before) == "12" || s.key(before) == literal_key("twelve"))) r.first = before;
    read_zone(s, r);
    return r;
}

}  // namespace ledelint::analysis
