// The table of number words, misspellings that print has ("fourty") among them.
#include "quantities_number_words.hpp"

namespace ledelint::analysis {

using wc = number_class;

const word_table<number_word>& number_words() {
    static const word_table<number_word> table{
        {"zero nought naught nil", {wc::zero, 0}},
        {"one", {wc::unit, 1}}, {"two", {wc::unit, 2}}, {"three", {wc::unit, 3}}, {"four", {wc::unit, 4}}, {"five", {wc::unit, 5}},
        {"six", {wc::unit, 6}}, {"seven", {wc::unit, 7}}, {"eight", {wc::unit, 8}}, {"nine", {wc::unit, 9}},
        {"ten", {wc::teen, 10}}, {"eleven", {wc::teen, 11}}, {"twelve", {wc::teen, 12}}, {"thirteen", {wc::teen, 13}},
        {"fourteen", {wc::teen, 14}}, {"fifteen", {wc::teen, 15}}, {"sixteen", {wc::teen, 16}}, {"seventeen", {wc::teen, 17}},
        {"eighteen", {wc::teen, 18}}, {"nineteen", {wc::teen, 19}},
        {"twenty", {wc::tens, 20}}, {"thirty", {wc::tens, 30}}, {"forty fourty", {wc::tens, 40}}, {"fifty", {wc::tens, 50}},
        {"sixty", {wc::tens, 60}}, {"seventy", {wc::tens, 70}}, {"eighty", {wc::tens, 80}}, {"ninety", {wc::tens, 90}},
        {"hundred", {wc::hundred, 100}}, {"dozen", {wc::dozen, 12}},
        {"thousand", {wc::scale, 1e3}}, {"million", {wc::scale, 1e6}}, {"billion", {wc::scale, 1e9}}, {"milliard", {wc::scale, 1e9}},
        {"trillion", {wc::scale, 1e12}}, {"quadrillion", {wc::scale, 1e15}}, {"lakh lac", {wc::scale, 1e5}}, {"crore", {wc::scale, 1e7}},
        {"first", {wc::ordinal_unit, 1}}, {"second", {wc::ordinal_unit, 2}}, {"third", {wc::ordinal_unit, 3}},
        {"fourth", {wc::ordinal_unit, 4}}, {"fifth", {wc::ordinal_unit, 5}}, {"sixth", {wc::ordinal_unit, 6}},
        {"seventh", {wc::ordinal_unit, 7}}, {"eighth", {wc::ordinal_unit, 8}}, {"ninth nineth", {wc::ordinal_unit, 9}},
        {"tenth", {wc::ordinal_teen, 10}}, {"eleventh", {wc::ordinal_teen, 11}}, {"twelfth", {wc::ordinal_teen, 12}},
        {"thirteenth", {wc::ordinal_teen, 13}}, {"fourteenth", {wc::ordinal_teen, 14}}, {"fifteenth", {wc::ordinal_teen, 15}},
        {"sixteenth", {wc::ordinal_teen, 16}}, {"seventeenth", {wc::ordinal_teen, 17}}, {"eighteenth", {wc::ordinal_teen, 18}},
        {"nineteenth", {wc::ordinal_teen, 19}},
        {"twentieth", {wc::ordinal_tens, 20}}, {"thirtieth", {wc::ordinal_tens, 30}}, {"fortieth", {wc::ordinal_tens, 40}},
        {"fiftieth", {wc::ordinal_tens, 50}}, {"sixtieth", {wc::ordinal_tens, 60}}, {"seventieth", {wc::ordinal_tens, 70}},
        {"eightieth", {wc::ordinal_tens, 80}}, {"ninetieth", {wc::ordinal_tens, 90}},
        {"hundredth", {wc::ordinal_scale, 100}}, {"thousandth", {wc::ordinal_scale, 1e3}}, {"millionth", {wc::ordinal_scale, 1e6}},
        {"billionth", {wc::ordinal_scale, 1e9}}, {"trillionth", {wc::ordinal_scale, 1e12}},
        {"thirds", {wc::part, 3}}, {"fourths", {wc::part, 4}}, {"fifths", {wc::part, 5}}, {"sixths", {wc::part, 6}},
        {"sevenths", {wc::part, 7}}, {"eighths", {wc::part, 8}}, {"ninths", {wc::part, 9}}, {"tenths", {wc::part, 10}},
        {"twelfths", {wc::part, 12}}, {"sixteenths", {wc::part, 16}}, {"twentieths", {wc::part, 20}},
        {"hundredths", {wc::part, 100}}, {"thousandths", {wc::part, 1000}}, {"millionths", {wc::part, 1e6}},
        {"billionths", {wc::part, 1e9}}, {"trillionths", {wc::part, 1e12}}, {"firsts", {wc::part, 1}},
        {"half", {wc::half, .5}}, {"quarter", {wc::quarter, .25}}, {"quarters", {wc::quarters, 4}},
        {"\xc2\xbd", {wc::vulgar, .5}}, {"\xc2\xbc", {wc::vulgar, .25}}, {"\xc2\xbe", {wc::vulgar, .75}},
        {"\xe2\x85\x93", {wc::vulgar, 1. / 3}}, {"\xe2\x85\x94", {wc::vulgar, 2. / 3}}, {"\xe2\x85\x99", {wc::vulgar, 1. / 6}},
        {"\xe2\x85\x9b", {wc::vulgar, .125}}, {"\xe2\x85\x9c", {wc::vulgar, .375}}, {"\xe2\x85\x9d", {wc::vulgar, .625}},
        {"\xe2\x85\x9e", {wc::vulgar, .875}},
        {"tens", {wc::vague, 10}}, {"dozens", {wc::vague, 12}}, {"scores", {wc::vague, 20}}, {"hundreds", {wc::vague, 100}},
        {"thousands", {wc::vague, 1e3}}, {"millions", {wc::vague, 1e6}}, {"billions", {wc::vague, 1e9}}, {"trillions", {wc::vague, 1e12}},
        {"lakhs", {wc::vague, 1e5}}, {"crores", {wc::vague, 1e7}}};
    return table;
}

const number_word* find_number_word(uint64_t key) {
    static const word_table<number_word>& table = number_words();
    return table.find(key);
}

double scale_of(uint64_t key, bool glued, bool money) {
    struct letters { double scale; bool shy; };  // shy: a unit or an initial elsewhere
    static const word_table<letters> table{{"bn bln", {1e9, false}}, {"mn mln", {1e6, false}}, {"trn tn trln", {1e12, false}},
                                           {"m", {1e6, true}}, {"b", {1e9, true}}, {"k", {1e3, true}}, {"t", {1e12, true}}};
    const letters* l = table.find(key);
    return l && (!l->shy || glued || money) ? l->scale : 0;
}

}  // namespace ledelint::analysis
