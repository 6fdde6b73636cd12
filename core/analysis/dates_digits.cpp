// Tokens with digits: numeric dates (2025-03-04, 3/4/2025), years, decades, quarters by letter, and what other readers make of a figure.
#include "dates_reading.hpp"

#include "dates_calendar.hpp"

namespace ledelint::analysis {

date_reading read_day_figure(const date_scope&, uint32_t);

namespace {

bool is_british(std::string_view locale) { return locale.size() == 5 && locale.substr(0, 3) == "en-" && locale.substr(3) != "US"; }

void check_day(date_reading& r) {
    if (r.month < 1 || r.month > 12 || r.day < 1 || !calendar::exists(r.year, r.month, r.day)) r.flags |= LEDE_IMPOSSIBLE;
}

int full_year(int value, int digits) { return digits == 4 ? value : value >= 40 ? 1900 + value : 2000 + value; }

struct fields { int value[3] = {0, 0, 0}; int digits[3] = {0, 0, 0}; lede_span span[3]{}; char mark = 0; };

// Three figures in one token, between equal marks: "03/04/2025", "4.3.2025".
bool split_token(lede_span span, std::string_view w, fields& f) {
    int n = 0;
    uint32_t begin = 0;
    for (uint32_t i = 0; i <= w.size(); ++i) {
        if (i < w.size() && w[i] >= '0' && w[i] <= '9') {
            if (++f.digits[n] > 4) return false;
            f.value[n] = f.value[n] * 10 + (w[i] - '0');
            continue;
        }
        if (!f.digits[n]) return false;
        f.span[n] = {span.begin + begin, span.begin + i};
        begin = i + 1;
        if (i == w.size()) return n == 2;
        if ((w[i] != '/' && w[i] != '.' && w[i] != '-') || (f.mark && f.mark != w[i]) || n == 2) return false;
        f.mark = w[i];
        ++n;
    }
    return false;
}

// "2025|-|03|-|04", "02|-|06|-|98".
bool split_tokens(const date_scope& s, uint32_t i, fields& f) {
    for (uint32_t n = 0; n < 3; ++n) {
        uint32_t at = i + 2 * n;
        figure_read d = figure_at(s, at);
        if (!d.digits || d.ordinal || d.digits == 3 || d.digits > 4 || (n && (s.text(at - 1) != "-" || !s.glued(at - 1) ||
            !s.glued(at)))) return false;
        f.value[n] = d.value;
        f.digits[n] = d.digits;
        f.span[n] = s.span(at);
    }
    f.mark = '-';
    return !s.dash(i + 5) || !s.glued(i + 5);
}

// Which field is which: a year of four digits in front is ISO; else the locale decides, unless one field cannot be a month.
bool assign(const fields& f, bool british, date_reading& r) {
    int y = 2, m = british ? 1 : 0, d = british ? 0 : 1;
    if (f.digits[0] == 4) { y = 0; m = 1; d = 2; }
    else if (f.value[m] > 12 && f.value[d] >= 1 && f.value[d] <= 12) std::swap(m, d);
    if (f.digits[y] != 4 && f.digits[y] != 2) return false;
    if (f.digits[m] > 2 || f.digits[d] > 2) return false;
    r.year = full_year(f.value[y], f.digits[y]);
    if (r.year < 1000 || r.year > 2199) return false;
    r.month = f.value[m];
    r.day = f.value[d];
    r.year_span = f.span[y];
    r.day_span = f.span[d];
    r.grain = LEDE_DAY;
    r.flags |= LEDE_NUMERIC | LEDE_YEAR_PRINTED;
    check_day(r);
    return f.digits[0] == 4 || !(r.flags & LEDE_IMPOSSIBLE) || (f.digits[y] == 4 && f.mark == '/');
}

}  // namespace

date_reading read_numeric(const date_scope& s, uint32_t i) {
    fields f;
    date_reading r;
    r.first = i;
    std::string_view w = s.text(i);
    if (w.size() >= 6 && split_token(s.span(i), w, f)) {
        if (f.mark == '.' && f.digits[2] != 4) return {};  // a version or an address
        if (f.mark == '.' ? !assign(f, true, r) : !assign(f, is_british(s.a.locale), r)) return {};
        r.end = i + 1;
        return r;
    }
    fields g;
    if (!split_tokens(s, i, g) || !assign(g, is_british(s.a.locale), r)) return {};
    if (r.flags & LEDE_IMPOSSIBLE && g.digits[0] != 4) return {};
    r.end = i + 5;
    return r;
}

namespace {

bool before_year(uint64_t key) {
    static const word_table<bool> words{{"in since until till by from of to before after during through between around circa c. ca. born died for late "
        "early mid fiscal year summer "
                                         "spring autumn winter fall end season april may june july january february march august september "
                                             "october "
                                         "november december - \xe2\x80\x93 and or", true}};
    return words.has(key);
}
bool counts_before(uint64_t key) {
    static const word_table<bool> words{{"$ # no. no about nearly almost over than some roughly approximately least most only up another "
        "additional \xc2\xa3 \xe2\x82\xac route flight "
                                         "boeing room page section channel windows", true}};
    return words.has(key);
}
bool counted_behind(const date_scope& s, uint32_t i) {
    static const word_table<bool> words{{"% percent people miles feet meters metres dollars pounds euros hours points votes soldiers "
        "troops workers jobs yards acres "
                                         "kilometers kilometres km kg tons tonnes degrees square times residents families homes units "
                                             "copies shares "
                                         "members students men women children words pages calories employees km/h mph m ft", true}};
    uint32_t n = s.dash(i) ? i + 1 : i;
    return words.has(s.key(n));
}

// "(1732-1799)": whoever lived, or whatever lasted, before the years that need no word before them.
bool opens_bracketed_span(const date_scope& s, uint32_t i) {
    figure_read last = figure_at(s, i + 2);
    bool year = last.digits == 4 && !last.ordinal && last.value >= 1000 && last.value <= 2150;
    return year && i > s.floor && s.text(i - 1) == "(" && s.dash(i + 1) && s.text(i + 3) == ")";
}
// "Built about 1790", "dates from about 1650", "in about 1835": with a comma or a noun behind a figure it would be a count.
bool is_rough_year(const date_scope& s, uint32_t i, int value) {
    static const word_table<bool> leads{{"built born founded dating dates dated made painted written established erected composed carved "
                                         "constructed created woven cast in since until by", true}};
    static const word_table<bool> about{{"about approximately roughly", true}};
    if (value < 1400 || value > 2099 || i < s.floor + 2 || !about.has(s.key(i - 1))) return false;
    uint32_t lead = i - 2;
    if (lead > s.floor && (s.is(lead, literal_key("from")) || s.is(lead, literal_key("to")))) --lead;
    if (!leads.has(s.key(lead))) return false;
    if (!s.has(i + 1)) return true;
    uint16_t next = s.a.tokens[i + 1].upos;
    return next == LEDE_PUNCT || next == LEDE_ADP || next == LEDE_CCONJ || next == LEDE_SCONJ || next == LEDE_AUX || next == LEDE_VERB;
}

date_reading year_reading(const date_scope& s, uint32_t i, int year) {
    date_reading r;
    r.first = i;
    r.end = i + 1;
    r.grain = LEDE_YEAR;
    r.year = year;
    r.year_span = s.span(i);
    r.flags = LEDE_YEAR_PRINTED;
    return r;
}

date_reading read_year(const date_scope& s, uint32_t i) {
    figure_read f = figure_at(s, i);
    if (f.digits != 4 || f.ordinal || f.value < 1000 || f.value > 2150) return {};
    uint64_t before = i > s.floor ? s.key(i - 1) : i > 0 ? s.a.keys[i - 1] : 0;
    bool rough = is_rough_year(s, i, f.value);
    if ((counts_before(before) && !rough) || counted_behind(s, i + 1)) return {};
    if (rough || opens_bracketed_span(s, i)) return year_reading(s, i, f.value);
    // "1998 third quarter" is one
    if (number_read n = ordinal_at(s, i + 1); n && s.word(s.dash(n.end) ? n.end + 1 : n.end).what == time_word::quarter) return {};
    bool recent = f.value >= 1800 && f.value <= 2099;
    bool plural = s.has(i + 1) && s.a.tokens[i + 1].penn == LEDE_NNS;
    if (!before_year(before) && (!recent || (f.value < 1900 && plural))) return {};
    if (!recent && plural) return {};
    if (i > 0 && s.glued(i) && s.text(i - 1) != "-" && !s.dash(i - 1) && s.text(i - 1) != "(" && s.text(i - 1) != "'") {
        std::string_view w = s.text(i - 1);
        if (!w.empty() && w != "\"" && w != "[" && w != "\xe2\x80\x98" && w != "\xe2\x80\x9c" && w != "``" && w != "/") return {};
    }
    if (s.dash(i - 1) && i >= 2 && i - 2 >= s.floor && s.glued(i) && s.glued(i - 1) && !figure_at(s, i - 2).digits &&
        s.a.tokens[i - 2].flags & LEDE_ALL_CAPITALS) return {};
    return year_reading(s, i, f.value);
}

// "99" in "1998-99", "18" in "1914-18".
date_reading read_short_year(const date_scope& s, uint32_t i) {
    figure_read f = figure_at(s, i), full;
    if (f.digits != 2 || f.ordinal || i < 2 || !(s.a.tokens[i].flags & LEDE_HAS_DIGIT)) return {};
    std::string_view dash = s.a.word(i - 1);
    if ((dash != "-" && dash != "\xe2\x80\x93" && dash != "/") || !s.glued(i) || s.a.tokens[i - 1].flags & LEDE_SPACE_BEFORE) return {};
    full = figure_of(s.a.word(i - 2));
    if (full.digits != 4 || full.value < 1500 || full.value > 2099 || s.dash(i + 1)) return {};
    int year = full.value / 100 * 100 + f.value;
    if (f.value < full.value % 100) year += f.value <= full.value % 100 - 90 ? 100 : 0;
    return year_reading(s, i, year);
}

// "2019/20": a season or a school year.
date_reading read_split_year(const date_scope& s, uint32_t i) {
    std::string_view w = s.text(i);
    if ((w.size() != 7 && w.size() != 9) || w[4] != '/') return {};
    figure_read a = figure_of(w.substr(0, 4)), b = figure_of(w.substr(5));
    if (a.digits != 4 || !b.digits || a.value < 1800 || a.value > 2099 || b.value % 100 != (a.value + 1) % 100) return {};
    date_reading r = year_reading(s, i, a.value);
    r.year_span.end = r.year_span.begin + 4;
    return r;
}

// "1980s", "'90s", "90s".
date_reading read_decade(const date_scope& s, uint32_t i) {
    std::string_view w = s.text(i);
    std::size_t mark = w.starts_with('\'') ? 1 : w.starts_with("\xe2\x80\x99") || w.starts_with("\xe2\x80\x98") ? 3 : 0;
    std::string_view digits = w.substr(mark);
    if (digits.ends_with("'s")) digits.remove_suffix(2);
    else if (digits.ends_with('s')) digits.remove_suffix(1);
    else return {};
    figure_read f = figure_of(digits);
    bool full = f.digits == 4 && !mark, brief = f.digits == 2;
    if ((!full && !brief) || f.ordinal || f.value % 10) return {};
    if (full && (f.value < 1000 || f.value > 2099)) return {};
    static const word_table<bool> ages{{"his her their my our your 's mid low high upper lower", true}};
    static const word_table<bool> degrees{{"degrees fahrenheit percent", true}};
    if (brief && !mark && (ages.has(s.key(i - 1)) || degrees.has(s.key(i + 1)) || s.is(i - 2, literal_key("his")) || s.is(i - 2,
        literal_key("her")) ||
                           s.is(i - 2, literal_key("their")) || s.key(i - 1) != literal_key("the")))
        return {};
    date_reading r;
    r.first = i;
    r.end = i + 1;
    bool century = full && f.value % 100 == 0 && f.value < 1900;
    r.grain = century ? LEDE_CENTURY : LEDE_DECADE;
    r.part = full ? f.value / 10 : (f.value >= 20 ? 190 : 200) + f.value / 10;
    if (century) r.part = f.value / 100;
    if (full) r.flags |= LEDE_YEAR_PRINTED;
    if (s.is(i - 1, literal_key("the"))) --r.first;
    return r;
}

// "Q3 2024", "3Q", "H1", "FY2024", "1Q98".
date_reading read_letter_period(const date_scope& s, uint32_t i) {
    std::string_view w = s.text(i);
    date_reading r;
    r.first = i;
    r.end = i + 1;
    if (w.size() == 2) {
        char letter = w[0] >= 'A' ? w[0] : w[1], digit = w[0] >= 'A' ? w[1] : w[0];
        int most = letter == 'Q' ? 4 : letter == 'H' ? 2 : 0;
        if (digit < '1' || digit > '0' + most) return {};
        if (letter == 'H' && figure_at(s, i + 1).digits != 4) return {};
        r.grain = letter == 'Q' ? LEDE_QUARTER : LEDE_HALF;
        r.part = digit - '0';
        r.from = anchor::nearest;
        if (figure_read y = figure_at(s, i + 1); y.digits == 4 && y.value >= 1900 && y.value < 2150) {
            r.year = y.value;
            r.year_span = s.span(i + 1);
            r.flags |= LEDE_YEAR_PRINTED;
            r.from = anchor::parts;
            r.end = i + 2;
        }
        return r;
    }
    if (w.starts_with("FY") && (w.size() == 6 || w.size() == 4)) {
        figure_read y = figure_of(w.substr(2));
        if (y.digits != int(w.size()) - 2) return {};
        r = year_reading(s, i, full_year(y.value, y.digits));
        r.year_span.begin += 2;
        r.flags |= LEDE_FISCAL;
        return r;
    }
    return {};
}

}  // namespace

date_reading read_digits(const date_scope& s, uint32_t i) {
    if (s.a.tokens[i].flags & LEDE_URL) return {};
    std::string_view w = s.text(i);
    if (w.find(',') != std::string_view::npos) return {};  // "1,200": no part of a date has one
    if (w.back() == 's') return read_decade(s, i);
    if (w[0] < '0' || w[0] > '9' || w.back() > '9') {
        if (date_reading r = read_letter_period(s, i)) return r;
        return read_day_figure(s, i);
    }
    if (w.size() >= 6 || s.dash(i + 1))
        if (date_reading r = read_numeric(s, i)) return r;
    date_reading clock;
    if (w.size() <= 8 && read_clock(s, i, clock)) return clock;
    for (auto reader : {read_day_figure, read_year, read_short_year, read_split_year})
        if (date_reading r = reader(s, i)) return r;
    return {};
}

}  // namespace ledelint::analysis
