// Figures and number words as dates use them: small whole numbers, ordinals, "a few", "two and a half".
#include "dates_reading.hpp"

#include "quantities_number_words.hpp"

namespace ledelint::analysis {
namespace {

constexpr uint64_t key_a = literal_key("a"), key_an = literal_key("an"), key_and = literal_key("and"),
                   key_half = literal_key("half"), key_hyphen = literal_key("-"), key_couple = literal_key("couple"),
                   key_of = literal_key("of");

double vulgar_value(std::string_view s) {
    if (s == "\xc2\xbd" || s == "1/2") return .5;
    if (s == "\xc2\xbc" || s == "1/4") return .25;
    return s == "\xc2\xbe" || s == "3/4" ? .75 : 0;
}

bool is_vague(uint64_t key) {
    static const word_table<bool> words{{"few several many some couple numerous various", true}};
    return words.has(key);
}

number_word plain(const date_scope& s, uint32_t i) {
    if (!s.has(i)) return {};
    const number_word* w = find_number_word(s.a.keys[i]);
    return w ? *w : number_word{};
}

bool is_cardinal(number_class c) {
    using enum number_class;
    return c == unit || c == teen || c == tens || c == hundred || c == dozen || c == zero;
}
bool is_ordinal(number_class c) {
    using enum number_class;
    return c == ordinal_unit || c == ordinal_teen || c == ordinal_tens;
}

// "seven", "seventy-seven", "a hundred", "two thousand" in words.
number_read words_at(const date_scope& s, uint32_t i) {
    number_word w = plain(s, i);
    if (w.what == number_class::tens) {
        uint32_t next = s.is(i + 1, key_hyphen) ? i + 2 : i + 1;
        number_word u = plain(s, next);
        if (u.what == number_class::unit) return {w.value + u.value, i, next + 1, false};
        return {w.value, i, i + 1, false};
    }
    if (w.what == number_class::unit || w.what == number_class::teen) {
        number_word h = plain(s, i + 1);
        if (h.what == number_class::hundred || (h.what == number_class::scale && h.value == 1000) || h.what == number_class::dozen)
            return {w.value * h.value, i, i + 2, false};
        return {w.value, i, i + 1, false};
    }
    if (is_cardinal(w.what)) return {w.value, i, i + 1, false};
    return {};
}

}  // namespace

bool date_scope::dash(uint32_t i) const {
    std::string_view w = text(i);
    return w == "-" || w == "\xe2\x80\x93" || w == "\xe2\x80\x94" || w == "--";
}
bool date_scope::comma(uint32_t i) const { return text(i) == ","; }

figure_read figure_of(std::string_view s) {
    figure_read f;
    std::size_t i = 0;
    for (; i < s.size() && s[i] >= '0' && s[i] <= '9' && i < 9; ++i) f.value = f.value * 10 + (s[i] - '0');
    f.digits = int(i);
    if (i == s.size() || !i) return f;
    std::string_view tail = s.substr(i);
    f.ordinal = tail == "th" || tail == "st" || tail == "nd" || tail == "rd";
    return f.ordinal ? f : figure_read{};
}
figure_read figure_at(const date_scope& s, uint32_t i) { return s.digits(i) ? figure_of(s.text(i)) : figure_read{}; }

number_read number_at(const date_scope& s, uint32_t i) {
    number_read n;
    if (s.is(i, key_a) || s.is(i, key_an)) {
        uint64_t next = s.key(i + 1);
        if (next == key_couple) return {2, i, s.is(i + 2, key_of) ? i + 3 : i + 2, false};
        if (is_vague(next)) return {0, i, i + 2, true};
        if (plain(s, i + 1).what == number_class::hundred || plain(s, i + 1).what == number_class::dozen) return {plain(s, i + 1).value, i,
            i + 2, false};
        return {1, i, i + 1, false};
    }
    if (is_vague(s.key(i))) return {0, i, i + 1, true};
    if (s.digits(i)) {
        std::string_view w = s.text(i);
        double value = 0, place = 0;
        for (char c : w) {
            if (c == '.' && place == 0) place = 1;
            else if (c == ',') continue;
            else if (c < '0' || c > '9') return {};
            else if (place == 0) value = value * 10 + (c - '0');
            else value += (c - '0') * (place /= 10);
        }
        n = {value, i, i + 1, false};
    } else {
        n = words_at(s, i);
    }
    if (!n) return n;
    if (double part = vulgar_value(s.text(n.end)); part > 0) { n.value += part; ++n.end; }
    uint32_t h = s.is(n.end, key_hyphen) ? n.end + 1 : n.end;
    if (s.is(h, key_and)) {
        uint32_t a = s.is(h + 1, key_hyphen) ? h + 2 : h + 1;
        uint32_t half = s.is(a + 1, key_hyphen) ? a + 2 : a + 1;
        if (s.is(a, key_a) && s.is(half, key_half)) { n.value += .5; n.end = half + 1; }
    }
    return n;
}

// The longest number that ends just there; at most nine tokens are looked at.
number_read number_before(const date_scope& s, uint32_t end) {
    number_read best;
    for (uint32_t back = 1; back <= 9 && end >= s.floor + back; ++back) {
        uint32_t i = end - back;
        bool starts = s.digits(i) || is_vague(s.key(i)) || is_cardinal(plain(s, i).what) || s.is(i, key_a) || s.is(i, key_an);
        bool inside = starts || s.is(i, key_hyphen) || s.is(i, key_and) || s.is(i, key_half) || s.is(i, key_of) ||
            vulgar_value(s.text(i)) > 0 ||
                      plain(s, i).what == number_class::scale;
        if (!inside) break;
        if (!starts) continue;
        if (number_read n = number_at(s, i); n && n.end == end) best = n;
    }
    return best;
}

number_read ordinal_at(const date_scope& s, uint32_t i) {
    if (figure_read f = figure_at(s, i); f.digits && f.ordinal) return {double(f.value), i, i + 1, false};
    number_word w = plain(s, i);
    if (is_ordinal(w.what)) return {w.value, i, i + 1, false};
    if (w.what == number_class::tens) {
        uint32_t next = s.is(i + 1, key_hyphen) ? i + 2 : i + 1;
        if (number_word u = plain(s, next); u.what == number_class::ordinal_unit) return {w.value + u.value, i, next + 1, false};
    }
    return {};
}

number_read ordinal_before(const date_scope& s, uint32_t end) {
    number_read best;
    for (uint32_t back = 1; back <= 3 && end >= s.floor + back; ++back)
        if (number_read n = ordinal_at(s, end - back); n && n.end == end) best = n;
    return best;
}

}  // namespace ledelint::analysis
