// Units of a figure: currencies as ISO 4217 codes, measures by their CLDR names ("kilometer", "square-kilometer",
// "mile-per-hour"), percent, points and basis points. What a unit is called is read from the words beside the figure alone;
// "$" and "pounds" ask the article's locale, "m" and "pounds" their neighbours.
#pragma once

#include "annotations.hpp"
#include "quantities_numerals.hpp"

#include <array>
#include <string_view>

namespace ledelint::analysis {

// A unit's name, put together from parts; 47 bytes at most.
class unit_name {
public:
    unit_name& operator+=(std::string_view s) {
        for (char c : s.substr(0, bytes_.size() - size_)) bytes_[size_++] = c;
        return *this;
    }
    std::string_view view() const { return {bytes_.data(), size_}; }
    bool empty() const { return size_ == 0; }
    void clear() { size_ = 0; }

private:
    std::array<char, 47> bytes_{};
    uint8_t size_ = 0;
};

struct unit_reading {
    lede_quantity_kind kind = LEDE_CARDINAL;
    unit_name name;          // empty: money in a currency that the words do not tell apart ("pesos")
    double factor = 1;       // of the unit named: .01 for cents
    uint32_t end = 0;        // token behind the unit
    lede_span span{};        // of the unit's own bytes
    bool fold_into = false;  // "ft", "feet": may be followed by inches
};

// The currency that stands before token `first`: "$", "US$", "A $", "EUR". `floor`: first token that may be read. On
// success `begin` is the token it begins with.
bool read_currency_before(const annotations&, uint32_t first, uint32_t floor, unit_reading&, uint32_t& begin);

// A currency's sign that is glued to figures in one token ("Rs500", "EUR10m"): how many bytes of `word` it takes; 0: none.
uint32_t glued_currency(const annotations&, std::string_view word, unit_reading&);

// The scale letter behind `n`, if it has one, is read into it ("4bn", "4 bn", "1.2m"). `money`: a currency stands before.
void read_scale_letter(const annotations&, uint32_t end, bool money, numeral& n);

// Money behind a figure, from token `at`: "Swiss francs", "US dollars", "pence", "EUR". Part of read_unit_after.
bool read_money_word(const annotations&, const numeral& n, uint32_t at, uint32_t end, unit_reading&);

// Money in what is left of a figure's own token: "50p", "115USD".
bool read_money_rest(std::string_view word, unit_reading&);

// The unit behind `n`. False: none.
bool read_unit_after(const annotations&, const numeral& n, uint32_t end, unit_reading&);

// True for a unit that a word after "a", "per" or "/" may name as the item of a rate: month, share, head, barrel ...;
// returns its name, empty for none.
std::string_view rate_item(uint64_t key);

}  // namespace ledelint::analysis
