// What "seventy-seven", "and a half" and "million" mean wherever they stand in a numeral.
#include "quantities_numeral_cursor.hpp"

#include <utility>

namespace ledelint::analysis {
namespace {

using wc = number_class;

constexpr uint64_t key_and = literal_key("and"), key_hyphen = literal_key("-");

}  // namespace

// "by a quarter", "nearly a quarter": the word before speaks of an amount.
bool numeral_cursor::measured_before() const {
    static const word_table<bool> measuring{{"by nearly almost about roughly around than over some only least up down just", true}};
    uint32_t before = n_.first;
    return before > 0 && measuring.has(a_.keys[before - 1]);
}

// Below a hundred: "seven", "seventeen", "seventy", "seventy-seven". Returns false and stays when there is none.
bool numeral_cursor::small(double& value) {
    number_word w = word(at_);
    if (w.what != wc::unit && w.what != wc::teen && w.what != wc::tens) return false;
    value = w.value;
    ++at_;
    uint32_t next = past_hyphen(at_);
    if (key(at_) == key_hyphen && next == at_ && !glued(at_)) ++next;  // "ninety - five"
    number_word second = word(next);
    if (w.what == wc::tens && second.what == wc::unit) {
        value += second.value;
        at_ = next + 1;
    }
    return true;
}

void numeral_cursor::add_part(double part) {
    n_.mantissa += part;
    n_.decimals = part == .5 ? 1 : 2;
}

// "... and a half", "-and-a-half", "and a quarter", "and two thirds". After a scale it is a part of the scale.
void numeral_cursor::and_part() {
    uint32_t at = past_hyphen(at_);
    if (key(at) != key_and) return;
    at = past_hyphen(at + 1);
    double numerator = 1;
    number_word w = word(at);
    if (is_article(at)) ++at;
    else {
        uint32_t from = std::exchange(at_, at);
        bool counted = small(numerator);
        at = past_hyphen(std::exchange(at_, from));
        if (!counted) return;
    }
    w = word(at);
    double denominator = w.what == wc::half ? 2 : w.what == wc::quarter || w.what == wc::quarters ? 4 : w.value;
    bool single = w.what == wc::half || w.what == wc::quarter || (w.what == wc::ordinal_unit && w.value > 2);
    bool plural = w.what == wc::part || w.what == wc::quarters;
    if (!(single && numerator == 1) && !(plural && numerator > 1)) return;
    if (single && w.what != wc::half && at + 1 < end_ && is_noun(at + 1)) return;  // "two and a third man"
    number_word scale = word(at + 1);
    if (scale.what == wc::scale && scale.value < n_.scale) {  // "a billion and a half million"
        n_.mantissa = n_.mantissa * n_.scale + numerator / denominator * scale.value;
        n_.scale = 1;
        ++at;
    } else add_part(numerator / denominator);
    at_ = at + 1;
}

bool numeral_cursor::is_noun(uint32_t i) const {
    return a_.tokens[i].upos == LEDE_NOUN && word(i).what == wc::none && n_.words && a_.tokens[i].penn == LEDE_NN;
}

// Scale words after a figure: "1.2 million", "12-million", "2 lakh crore".
void numeral_cursor::scales() {
    for (int i = 0; i < 2; ++i) {
        uint32_t next = past_hyphen(at_);
        number_word w = word(next);
        bool plural = w.what == wc::vague && (w.value == 12 || w.value >= 1e5);
        if (w.what != wc::scale && !(w.what == wc::dozen && i == 0) && !plural) return;
        n_.scale *= w.value;
        at_ = next + 1;
    }
}

bool numeral_cursor::finish(bool found) {
    if (!found) return false;
    n_.end = at_;
    n_.span = {a_.tokens[n_.first].span.begin + skip_, n_.rest.begin < n_.rest.end ? n_.rest.begin : a_.tokens[at_ - 1].span.end};
    n_.value = n_.mantissa * n_.scale;
    return true;
}

}  // namespace ledelint::analysis
