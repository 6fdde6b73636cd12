// Numerals in words, put together while they fit; those that begin with a digit are read elsewhere.
#include "quantities_numerals.hpp"

#include "quantities_figures.hpp"
#include "quantities_numeral_cursor.hpp"

#include <cmath>
#include <limits>

namespace ledelint::analysis {

bool read_printed_numeral(const annotations&, uint32_t token, uint32_t skip, uint32_t end, numeral&);

namespace {

using wc = number_class;

constexpr uint64_t key_and = literal_key("and"), key_of = literal_key("of"), key_one = literal_key("one"), key_point = literal_key("point"),
                   key_hyphen = literal_key("-"), key_between = literal_key("between"), key_another = literal_key("another"),
                   key_couple = literal_key("couple"), key_few = literal_key("few"), key_several = literal_key("several"),
                   key_many = literal_key("many");

class spoken_numeral : numeral_cursor {
public:
    using numeral_cursor::numeral_cursor;
    bool read() { return finish(spoken()); }

private:
    bool spoken() {
        n_.words = true;
        number_word w = word(at_);
        if (is_article(at_)) return with_article();
        switch (w.what) {
        case wc::vague: return vague(w);
        case wc::half: return half();
        case wc::quarter: return scaled_part(.25);
        case wc::vulgar: n_.mantissa = w.value; n_.decimals = 3; ++at_; n_.form = numeral_form::fraction; return true;
        case wc::hundred: case wc::scale: return loose_scale(w);
        case wc::zero: return decimals_in_words(0);
        case wc::ordinal_unit: case wc::ordinal_teen: case wc::ordinal_tens: case wc::ordinal_scale: return ordinal(0, w);
        case wc::unit: case wc::teen: case wc::tens: return cardinal();
        default: return false;
        }
    }

    // "a hundred", "a dozen", "a third of", "a quarter million", "a half". `at_` is the article.
    bool with_article() {
        number_word w = word(at_ + 1);
        n_.article = true;
        ++at_;
        switch (w.what) {
        case wc::half: return half();
        case wc::quarter: return scaled_part(.25) || one_part(4);
        case wc::hundred: case wc::scale: case wc::dozen: return cardinal();
        case wc::ordinal_unit: case wc::ordinal_teen: case wc::ordinal_scale: return w.value > 2 && one_part(w.value);
        default: return false;
        }
    }

    // A part after "a" or "one": not where a noun makes it an ordinal ("a third man") or a period ("a quarter").
    bool one_part(double denominator) {
        uint32_t next = at_ + 1;
        if (n_.first < end_ && (a_.tokens[n_.first].flags & LEDE_SENTENCE_FIRST) && next < end_ && a_.word(next) == ",")
            return false;  // "A third, Mr Ito, ..."
        if (key(next) != key_of && next < end_) {
            const lede_token& t = a_.tokens[next];
            bool compares = t.penn == LEDE_JJR || t.penn == LEDE_RBR;
            bool nominal = t.upos == LEDE_NOUN || t.upos == LEDE_PROPN || t.upos == LEDE_ADJ || t.upos == LEDE_NUM || t.upos == LEDE_VERB ||
                           key(next) == key_hyphen;
            if (nominal && !compares) return false;
            if (denominator == 4 && !measured_before()) return false;
        } else if (denominator == 4 && next >= end_ && !measured_before()) return false;
        at_ = next;
        n_.mantissa = 1 / denominator;
        n_.decimals = 2;
        n_.form = numeral_form::fraction;
        of_scale();
        return true;
    }

    // "two thirds of a million"
    void of_scale() {
        if (key(at_) != key_of || !is_article(at_ + 1) || word(at_ + 2).what != wc::scale) return;
        n_.scale = word(at_ + 2).value;
        n_.form = numeral_form::cardinal;
        at_ += 3;
    }

    // "quarter million": `at_` is the part.
    bool scaled_part(double part) {
        uint32_t next = past_hyphen(at_ + 1);
        if (is_article(next)) ++next;
        number_word w = word(next);
        if (w.what != wc::scale && w.what != wc::dozen) return false;
        n_.mantissa = part;
        n_.decimals = part == .5 ? 1 : 2;
        n_.scale = w.value;
        at_ = next + 1;
        return true;
    }

    bool half() {
        if (scaled_part(.5)) return true;
        if (key(past_hyphen(at_ + 1)) != key(at_ + 1)) return false;  // half-time, half-brother
        static const word_table<bool> wholes{{"of the a an its their his her our your those these all that what this as", true}};
        static const word_table<bool> counted{
            {"first second third fourth latter previous other back top bottom next last final better worse", true}};
        uint32_t next = at_ + 1;
        if (n_.first > 0 && counted.has(a_.keys[n_.first - 1])) return false;
        bool whole = wholes.has(key(next)) || (next < end_ && starts_number(next));
        if (!whole && !measured_before() && !(next < end_ && a_.tokens[next].penn == LEDE_NNS)) return false;
        n_.mantissa = .5;
        n_.decimals = 1;
        n_.form = numeral_form::fraction;
        ++at_;
        return true;
    }

    bool starts_number(uint32_t i) const {
        char c = a_.word(i)[0];
        return (c >= '0' && c <= '9') || word(i).what == wc::unit || word(i).what == wc::tens;
    }

    bool vague(number_word w) {  // "dozens", "tens of thousands", "hundreds of millions"
        n_.form = numeral_form::vague;
        n_.mantissa = 1;
        n_.scale = w.value;
        ++at_;
        number_word second = key(at_) == key_of ? word(at_ + 1) : number_word{};
        if (second.what == wc::vague && second.value > w.value) {
            n_.scale *= second.value;
            at_ += 2;
        } else if (w.value == 10) return false;  // "tens" alone
        n_.low = n_.scale;
        return true;
    }

    // "several hundred", "a few thousand", "a couple of million": `at_` is the scale.
    bool loose_scale(number_word w) {
        if (at_ == 0) return false;
        uint32_t before = at_ - 1;
        if (a_.keys[before] == key_of && before > 0) --before;
        uint64_t k = a_.keys[before];
        if (k != key_several && k != key_few && k != key_couple && k != key_many) return false;
        n_.form = numeral_form::vague;
        n_.mantissa = 1;
        n_.scale = w.value;
        ++at_;
        if (word(at_).what == wc::scale) n_.scale *= word(at_++).value;
        n_.low = 2 * n_.scale;
        return true;
    }

    bool cardinal() {
        if (key(at_) == key_one && !counts_one()) return false;
        double total = 0, group = 0, last = std::numeric_limits<double>::infinity(), product = 1;
        int scales_seen = 0;
        if (n_.article) group = 1;
        else if (!small(group)) return false;
        for (bool fits = true; fits;) {
            uint32_t next = past_hyphen(at_);
            number_word w = word(next);
            double more = 0;
            if (w.what == wc::hundred && group > 0 && group < 100) {
                group *= 100;
                at_ = next + 1;
                join_small(group);
            } else if ((w.what == wc::scale || w.what == wc::dozen) && group > 0 && w.value < last) {
                total += group * w.value;
                product = last = w.value;
                group = 0;
                ++scales_seen;
                at_ = next + 1;
            } else if (w.what == wc::scale && group == 0 && scales_seen == 1) {  // lakh crore, thousand million
                total *= w.value;
                product *= w.value;
                at_ = next + 1;
                ++scales_seen;
            } else if (group == 0 && scales_seen && small(more)) {
                group = more;
            } else if (group == 0 && scales_seen && last >= 1000 && join_small(group)) {
            } else fits = false;
        }
        if (scales_seen >= 1 && group == 0 && total / product < 1000) set(total / product, product);
        else set(total + group, 1);
        return tail();
    }

    void set(double mantissa, double scale) {
        n_.mantissa = mantissa;
        n_.scale = scale;
        n_.decimals = -trailing_zeros(mantissa);
        n_.digits = mantissa < 1 ? 1 : int32_t(std::log10(mantissa) + 1e-9) + 1;
    }

    // "(one hundred) and seven", not "between one hundred and two thousand", not "a hundred and three quarters".
    bool join_small(double& group) {
        uint32_t from = at_;
        double more = 0;
        if (key(at_) == key_and) {
            if (n_.first > 0 && a_.keys[n_.first - 1] == key_between) return false;
            ++at_;
        } else if (group == 0) return false;
        if (small(more)) {
            number_word after = word(past_hyphen(at_));
            bool own = after.what == wc::hundred || (after.what == wc::scale && from + 1 != at_ && key(from) == key_and && group == 0) ||
                       (key(from) == key_and && more < 10 && (after.what == wc::part || after.what == wc::quarters));
            bool denominator = key(from) != key_and && std::fmod(more, 10) == 0 && after.what == wc::part &&
                               at_ == past_hyphen(at_);  // "hundred thirty fifths"
            if (!own && !denominator) {
                group += more;
                return true;
            }
        }
        at_ = from;
        return false;
    }

    // "one" the figure, not the pronoun.
    bool counts_one() const {
        static const word_table<bool> pronominal{{"which no any every some another", true}};      // never counts
        static const word_table<bool> unsure{{"this that the each only new big good bad", true}};  // as the tagger has it
        static const word_table<bool> signs{{"minus negative", true}};
        if (at_ > 0 && signs.has(a_.keys[at_ - 1])) return true;
        uint16_t tag = a_.tokens[at_].upos;
        if (tag != LEDE_X && tag != LEDE_NUM) return false;
        if (key(at_ + 1) == key_another) return false;
        if (at_ == 0 || key(at_ + 1) == key_hyphen) return true;
        if (pronominal.has(a_.keys[at_ - 1])) return false;
        return !unsure.has(a_.keys[at_ - 1]) || a_.tokens[at_].penn == LEDE_CD;
    }

    bool tail() {
        if (key(at_) == key_point && n_.scale == 1) return decimals_in_words(n_.mantissa);
        uint32_t next = past_hyphen(at_);
        if (key(at_) == key_hyphen && next == at_ && word(at_ + 1).what == wc::part) ++next;  // "five - eighths"
        number_word w = word(next);
        double tens = 0;
        if (w.what == wc::tens && word(past_hyphen(next + 1)).what == wc::part) {  // "three twenty-fifths"
            tens = w.value;
            next = past_hyphen(next + 1);
            w = word(next);
        }
        bool one = n_.mantissa == 1 && n_.scale == 1 && !n_.article;
        if (w.what == wc::part || (w.what == wc::quarters && three_quarters(next)) ||
            (one && w.value > 2 && (w.what == wc::ordinal_unit || w.what == wc::ordinal_teen || w.what == wc::ordinal_scale)) ||
            (one && (w.what == wc::half || (w.what == wc::quarter && (next > at_ || key(next + 1) == key_of))))) {
            double denominator = w.what == wc::half ? 2 : w.what == wc::quarter ? 4 : w.value + tens;
            n_.mantissa = n_.mantissa * n_.scale / denominator;
            n_.scale = 1;
            n_.decimals = denominator == 2 || denominator == 10 ? 1 : 2;
            n_.form = numeral_form::fraction;
            at_ = next + 1;
            of_scale();
            return true;
        }
        if (w.what >= wc::ordinal_unit && w.what <= wc::ordinal_scale && completes(w)) {
            at_ = next;
            return ordinal(n_.mantissa * n_.scale, w);
        }
        and_part();
        if (n_.scale == 1 && n_.decimals > 0) scales();
        return true;
    }

    bool three_quarters(uint32_t next) const {
        if (n_.mantissa != 3 || n_.scale != 1) return false;
        number_word after = word(next + 1);
        return next > at_ || next + 1 >= end_ || key(next + 1) == key_of || after.what == wc::scale || measured_before();
    }

    // "one hundred twenty-fifth": the ordinal fits below what stands before it.
    bool completes(number_word w) const {
        double v = n_.mantissa * n_.scale;
        if (w.what == wc::ordinal_unit) return std::fmod(v, 10) == 0 && std::fmod(v, 100) != 10;
        if (w.what == wc::ordinal_scale) return v < w.value && v > 1;
        return std::fmod(v, 100) == 0;
    }

    bool ordinal(double before, number_word w) {
        static const word_table<bool> of_time{{"per a each every split", true}};
        if (before == 0 && w.value == 2 && at_ > 0 && of_time.has(a_.keys[at_ - 1]) && a_.tokens[at_].upos == LEDE_NOUN) return false;
        set(w.what == wc::ordinal_scale && before > 0 ? before * w.value : before + w.value, 1);
        n_.form = numeral_form::ordinal;
        ++at_;
        return true;
    }

    bool decimals_in_words(double whole) {
        n_.mantissa = whole;
        n_.digits = 1;
        if (whole == 0) ++at_;
        if (key(at_) != key_point) return true;
        uint32_t from = at_++;
        double digits = 0, power = 1;
        while (power < 1e6) {
            number_word w = word(at_);
            double more = 0;
            if (w.what == wc::zero || w.what == wc::unit) digits = digits * 10 + w.value, power *= 10, ++at_;
            else if (power == 1 && small(more)) digits = more, power = 100;
            else break;
        }
        if (power == 1) {
            at_ = from;
            return true;
        }
        n_.mantissa += digits / power;
        n_.decimals = int32_t(std::lround(std::log10(power)));
        scales();
        return true;
    }
};

bool starts_with_digit(std::string_view w) { return (w[0] >= '0' && w[0] <= '9') || (w[0] == '.' && w.size() > 1); }

}  // namespace

bool may_begin_numeral(uint64_t key) {
    const number_word* w = find_number_word(key);
    return w && w->what != wc::part && w->what != wc::quarters;
}

bool read_numeral(const annotations& a, uint32_t token, uint32_t skip, uint32_t end, numeral& n) {
    bool printed = skip || starts_with_digit(a.word(token));
    return printed ? read_printed_numeral(a, token, skip, end, n) : spoken_numeral(a, token, skip, end, n).read();
}

}  // namespace ledelint::analysis
