// Grouping is accepted where it is regular: threes, or the Indian two-two-three. "22,24,26" is a list, of which the first
// figure is read; "5,00" alone is a decimal comma.
#include "quantities_figures.hpp"

#include <cmath>

namespace ledelint::analysis {
namespace {

constexpr std::size_t longest = 40;

bool digit(char c) { return c >= '0' && c <= '9'; }

std::size_t digits_at(std::string_view s, std::size_t i) {
    std::size_t n = 0;
    while (i + n < s.size() && digit(s[i + n])) ++n;
    return n;
}

// Bytes of a grouping mark at `i`: a comma, or one of the narrow spaces inside a token.
std::size_t mark_at(std::string_view s, std::size_t i) {
    if (i < s.size() && s[i] == ',') return 1;
    if (s.substr(i, 3) == "\xe2\x80\xaf" || s.substr(i, 3) == "\xe2\x80\x89") return 3;
    if (s.substr(i, 2) == "\xc2\xa0") return 2;
    return 0;
}

// Bytes of a grouped whole number at the head of `s`; 0 when the groups are not regular.
std::size_t grouped_size(std::string_view s, std::size_t lead) {
    if (lead > 3) return 0;
    std::size_t at = lead, pairs = 0, threes = 0;
    while (std::size_t mark = mark_at(s, at)) {
        std::size_t n = digits_at(s, at + mark);
        if (threes && n != 3) return 0;
        if (n == 3) ++threes;
        else if (n == 2 && lead <= 2 && s[at] == ',') ++pairs;
        else return 0;
        at += mark + n;
    }
    return threes == 0 || (pairs && threes != 1) ? 0 : at;
}

struct vulgar { std::string_view sign; double value; };
constexpr vulgar vulgars[] = {{"\xc2\xbd", .5}, {"\xc2\xbc", .25}, {"\xc2\xbe", .75}, {"\xe2\x85\x93", 1. / 3}, {"\xe2\x85\x94", 2. / 3},
                              {"\xe2\x85\x9b", .125}, {"\xe2\x85\x9c", .375}, {"\xe2\x85\x9d", .625}, {"\xe2\x85\x9e", .875}};

void add_vulgar(std::string_view s, printed_figure& f) {
    for (const vulgar& v : vulgars)
        if (s.substr(f.size, v.sign.size()) == v.sign) {
            f.value += v.value;
            f.decimals = 2;
            f.size += uint32_t(v.sign.size());
            return;
        }
}

void add_exponent(std::string_view s, printed_figure& f) {
    if (f.size + 1 >= s.size() || (s[f.size] != 'e' && s[f.size] != 'E')) return;
    std::size_t n = digits_at(s, f.size + 1);
    if (n == 0 || n > 2) return;
    int power = 0;
    for (std::size_t i = 0; i < n; ++i) power = power * 10 + (s[f.size + 1 + i] - '0');
    f.value *= std::pow(10., power);
    f.size += uint32_t(1 + n);
}

void read_whole(std::string_view s, std::size_t size, printed_figure& f) {
    for (char c : s.substr(0, size))
        if (digit(c)) {
            f.value = f.value * 10 + (c - '0');
            ++f.digits;
            f.decimals = c == '0' ? f.decimals - 1 : 0;
        }
    if (f.value == 0) f.decimals = 0;
    f.size = uint32_t(size);
}

void read_decimals(std::string_view s, std::size_t point, std::size_t n, printed_figure& f) {
    double power = 1;  // one division at the end: "1.45" is then the double nearest to it
    for (std::size_t i = 0; i < n; ++i, power *= 10) f.value = f.value * 10 + (s[point + 1 + i] - '0');
    f.value /= power;
    f.decimals = int32_t(n);
    f.size = uint32_t(point + 1 + n);
}

// Denominators that news has; "9/11" and "24/7" are no fractions.
bool is_denominator(double d) { return (d >= 2 && d <= 10) || d == 12 || d == 16 || d == 20 || d == 32 || d == 64 || d == 100; }

}  // namespace

printed_figure read_figure(std::string_view s, bool alone) {
    printed_figure f;
    s = s.substr(0, longest);
    std::size_t lead = digits_at(s, 0);
    if (lead == 0 && (s.size() < 2 || s[0] != '.' || !digit(s[1]))) return f;
    std::size_t whole = grouped_size(s, lead);
    f.grouped = whole != 0;
    read_whole(s, f.grouped ? whole : lead, f);
    std::size_t at = f.size, fraction = digits_at(s, at + 1);
    bool point = at < s.size() && s[at] == '.' && fraction;
    bool comma = alone && at < s.size() && s[at] == ',' && !f.grouped && (fraction == 1 || fraction == 2) && at + 1 + fraction == s.size();
    if (point || comma) read_decimals(s, at, fraction, f);
    add_exponent(s, f);
    add_vulgar(s, f);
    return f;
}

double read_slash_fraction(std::string_view s) {
    printed_figure above = read_figure(s);
    if (above.size == 0 || above.decimals > 0 || above.size >= s.size() || s[above.size] != '/') return 0;
    printed_figure below = read_figure(s.substr(above.size + 1));
    bool whole = below.size && above.size + 1 + below.size == s.size();
    return whole && is_denominator(below.value) && above.value < below.value ? above.value / below.value : 0;
}

int32_t trailing_zeros(double whole) {
    if (whole == 0 || whole != std::floor(whole) || std::fabs(whole) > 1e15) return 0;
    int32_t n = 0;
    for (auto v = int64_t(whole); v % 10 == 0; v /= 10) ++n;
    return n;
}

}  // namespace ledelint::analysis
