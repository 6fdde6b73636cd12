// Figures in digits, as English news prints them: "1,200", "12,34,567.89", ".5", "2½", "1e10", and the single decimal comma
// that a translation leaves behind ("5,00"). Reads bytes, knows nothing of tokens or units.
#pragma once

#include <cstdint>
#include <string_view>

namespace ledelint::analysis {

struct printed_figure {
    double value = 0;
    int32_t decimals = 0;  // as lede_quantity.decimals: after the point, or minus the zeros that end a whole number
    uint32_t size = 0;     // bytes read; 0: there is no figure here
    uint32_t digits = 0;   // of the whole part
    bool grouped = false;  // "1,200"
};

// The figure that `s` begins with. Reads at most 40 bytes. `alone`: nothing stands before it in its token, so that "5,00" may be
// a decimal comma.
printed_figure read_figure(std::string_view s, bool alone = true);

// The value of "3/4" where that is all of `s`: a numerator below a denominator that fractions have. 0: none.
double read_slash_fraction(std::string_view s);

// Zeros at the end of a whole number: 2 for 1200, 0 for 0 and for what is not whole.
int32_t trailing_zeros(double whole);

}  // namespace ledelint::analysis
