// Numerals that begin with digits: "1.2 million", "2 1/4", "3 hundred and 21", "21st", "10^6".
#include "quantities_figures.hpp"
#include "quantities_numeral_cursor.hpp"

#include <cmath>

namespace ledelint::analysis {
namespace {

using wc = number_class;

constexpr uint64_t key_and = literal_key("and"), key_hyphen = literal_key("-");

class printed_numeral : numeral_cursor {
public:
    using numeral_cursor::numeral_cursor;
    bool read() { return finish(printed()); }

private:
    bool printed() {
        printed_figure f = read_figure(a_.word(at_).substr(skip_), skip_ == 0);
        if (f.size == 0) return false;
        n_.mantissa = f.value;
        n_.decimals = f.decimals;
        n_.digits = int32_t(f.digits);
        n_.grouped = f.grouped;
        uint32_t begin = a_.tokens[at_].span.begin + skip_;
        n_.rest = {begin + f.size, a_.tokens[at_].span.end};
        ++at_;
        if (n_.rest.begin < n_.rest.end) return slash_in_token() || ordinal_suffix();
        if (power()) return true;
        narrow_groups();
        if (word(at_).what == wc::vulgar) add_part(word(at_++).value);
        else mixed_fraction();
        if (word(at_).what == wc::hundred) return hundreds_of_digits();
        and_part();
        scales();
        if (n_.scale > 1) and_part();
        return true;
    }

    bool ordinal_suffix() {
        constexpr std::string_view suffixes[] = {"st", "nd", "rd", "th"};
        std::string_view rest = a_.of(n_.rest);
        if (rest == "s" || rest == "'s" || rest == "\xe2\x80\x99s") return false;  // the 1990s, his 20s
        if (rest.size() != 2) return true;
        for (std::string_view s : suffixes)
            if (fold(rest[0]) == s[0] && fold(rest[1]) == s[1]) {
                n_.form = numeral_form::ordinal;
                n_.rest = {n_.rest.end, n_.rest.end};
            }
        return true;
    }

    // "1 234 567" with no-break or narrow spaces between the groups.
    void narrow_groups() {
        if (n_.digits > 3 || n_.decimals > 0) return;
        while (at_ < end_ && (a_.tokens[at_].flags & LEDE_HAS_DIGIT)) {
            uint32_t gap = a_.tokens[at_].span.begin - a_.tokens[at_ - 1].span.end;
            std::string_view word = a_.word(at_);
            printed_figure f = read_figure(word);
            bool narrow = (gap == 2 || gap == 3) && (a_.text[a_.tokens[at_ - 1].span.end] & 0x80);
            if (!narrow || f.size != word.size() || f.digits != 3 || f.grouped || n_.decimals > 0) return;
            n_.mantissa = n_.mantissa * 1000 + f.value;
            n_.decimals = f.decimals;
            n_.digits += 3;
            n_.grouped = true;
            ++at_;
        }
    }

    // "3/4" in one token: a numerator below a denominator that fractions have.
    bool slash_in_token() {
        double part = read_slash_fraction(a_.word(at_ - 1).substr(skip_));
        if (part == 0) return false;
        n_.mantissa = part;
        n_.decimals = 3;
        n_.form = numeral_form::fraction;
        n_.rest = {n_.rest.end, n_.rest.end};
        scales();
        return true;
    }

    // "2 1/4"
    void mixed_fraction() {
        double part = at_ < end_ && (a_.tokens[at_].flags & LEDE_HAS_DIGIT) && n_.decimals <= 0 ? read_slash_fraction(a_.word(at_)) : 0;
        if (part == 0) return;
        n_.mantissa += part;
        n_.decimals = 3;
        ++at_;
    }

    // "10^6", "2.5^-1"
    bool power() {
        if (at_ + 1 >= end_ || a_.word(at_) != "^" || !glued(at_) || !glued(at_ + 1)) return false;
        uint32_t at = at_ + 1;
        double sign = 1;
        while (at + 1 < end_ && (key(at) == key_hyphen || a_.word(at) == "--") && glued(at + 1)) sign = key(at++) == key_hyphen ? -1 : 1;
        std::string_view word = a_.word(at);
        if (word[0] == '-' && word.size() > 1) sign = -1, word.remove_prefix(1);
        printed_figure f = read_figure(word);
        if (f.size == 0 || f.size != word.size() || f.decimals > 0 || f.value > 99) return false;
        n_.mantissa = std::pow(n_.mantissa, sign * f.value);
        n_.decimals = 0;
        at_ = at + 1;
        return true;
    }

    bool hundreds_of_digits() {  // "3 hundred and 21", "2.12 hundred"
        n_.mantissa *= 100;
        n_.decimals = 0;
        ++at_;
        if (key(at_) == key_and && at_ + 1 < end_) {
            printed_figure f = read_figure(a_.word(at_ + 1));
            if (f.size == a_.word(at_ + 1).size() && f.decimals <= 0 && f.value < 100 && f.size) {
                n_.mantissa += f.value;
                at_ += 2;
            }
        }
        scales();
        return true;
    }
};

}  // namespace

bool read_printed_numeral(const annotations& a, uint32_t token, uint32_t skip, uint32_t end, numeral& n) {
    return printed_numeral(a, token, skip, end, n).read();
}

}  // namespace ledelint::analysis
