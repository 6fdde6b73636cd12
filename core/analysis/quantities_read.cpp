// One figure with all that is printed around it: sign, currency, scale letter, unit, "years old", and the second part of a
// compound ("5 feet 2 inches", "thirteen dollars forty-five cents").
#include "quantities_parts.hpp"

#include "words.hpp"

#include <cmath>

namespace ledelint::analysis {
namespace {

constexpr uint64_t key_hyphen = literal_key("-"), key_minus = literal_key("\xe2\x88\x92"), key_dash = literal_key("\xe2\x80\x93"),
                   key_plus = literal_key("+"), key_word_minus = literal_key("minus"), key_negative = literal_key("negative"),
                   key_and = literal_key("and"), key_old = literal_key("old"), key_of = literal_key("of"), key_age = literal_key("age"),
                   key_yo = literal_key("yo"), key_in = literal_key("in");

bool glued(const annotations& a, uint32_t i) { return !(a.tokens[i].flags & LEDE_SPACE_BEFORE); }

// A sign before token f.first: glued to it, with space or a bracket before. "minus" and "negative" are signs too.
void read_sign(const annotations& a, uint32_t floor, figure& f) {
    if (f.first <= floor) return;
    uint32_t before = f.first - 1;
    uint64_t key = a.keys[before];
    bool negative = key == key_hyphen || key == key_minus || key == key_dash;
    bool word = key == key_word_minus || key == key_negative;
    if (!negative && !word && key != key_plus) return;
    if (!word) {
        bool opens = !glued(a, before) || (a.tokens[before].flags & LEDE_SENTENCE_FIRST) || (before > floor && a.word(before - 1) == "(");
        if (!glued(a, f.first) || !opens) return;
    }
    f.sign = negative || word ? -1 : 1;
    f.signed_in_print = true;
    f.first = before;
}

// A sign inside the token: "-5", "+3".
uint32_t sign_bytes(std::string_view word, figure& f) {
    uint32_t size = word[0] == '-' || word[0] == '+' ? 1 : word.substr(0, 3) == "\xe2\x88\x92" ? 3 : 0;
    if (size == 0) return 0;
    f.sign = word[0] == '+' ? 1 : -1;
    f.signed_in_print = true;
    return size;
}

// What is left of the token after figure, scale letter and unit: only marks may follow, else the token is a name or a code.
bool rest_is_harmless(const annotations& a, const figure& f) {
    if (f.n.rest.begin >= f.n.rest.end || f.has_unit) return true;
    char c = a.of(f.n.rest)[0];
    return c == '-' || c == '/' || c == ':' || c == ',' || c == ')' || c == '\'' || c == '"' || c == '+' || (c & 0x80) != 0;
}

void read_age(const annotations& a, uint32_t end, figure& f) {
    std::string_view unit = f.u.name.view();
    uint32_t at = f.end;
    bool period = f.has_unit && (unit == "year" || unit == "month" || unit == "week" || unit == "day");
    if (!period) {
        if (f.has_unit || at >= end || a.keys[at] != key_yo) return;
        f.u.name += "year";
    } else {
        if (at < end && a.keys[at] == key_hyphen) ++at;
        bool old = at < end && (a.keys[at] == key_old || a.keys[at] == literal_key("olds"));
        bool of_age = at + 1 < end && a.keys[at] == key_of && a.keys[at + 1] == key_age;
        if (!old && !of_age) return;
        if (of_age) ++at;
    }
    f.u.kind = LEDE_AGE;
    f.has_unit = f.age = true;
    f.end = at + 1;
    f.span.end = a.tokens[at].span.end;
}

// "5 feet 2 inches", "12 ft 2 in", "6-foot-4", "five dollars fifty cents": the second figure counts parts of the first's unit.
void read_compound(const annotations& a, uint32_t end, figure& f) {
    bool feet = f.u.fold_into, dollars = f.u.kind == LEDE_MONEY && f.u.factor == 1 && !f.currency_before;
    if (!f.has_unit || (!feet && !dollars)) return;
    uint32_t at = f.end;
    if (at < end && (a.keys[at] == key_and || (feet && a.keys[at] == key_hyphen))) ++at;
    numeral second;
    if (at >= end || !((a.tokens[at].flags & LEDE_HAS_DIGIT) || may_begin_numeral(a.keys[at])) || !read_numeral(a, at, 0, end, second))
        return;
    if (second.scale != 1 || second.form != numeral_form::cardinal || second.value >= (feet ? 12 : 100)) return;
    unit_reading u;
    bool named = read_unit_after(a, second, end, u);
    bool spelt_in = feet && !named && second.end < end && a.keys[second.end] == key_in;
    if (spelt_in) u.end = second.end + 1;
    bool inches = feet && (spelt_in || (named && u.name.view() == "inch") || (!named && at > f.end && a.keys[f.end] == key_hyphen));
    bool last = second.end >= end || (second.end + 1 == end && a.tokens[second.end].upos == LEDE_PUNCT);
    bool hundredths =
        dollars && ((named && u.kind == LEDE_MONEY && u.factor == .01) || (!named && at > f.end && last && second.value >= 10));
    if (!inches && !hundredths) return;
    f.n.mantissa = f.n.value = f.n.value + second.value / (feet ? 12 : 100);
    f.n.scale = 1;
    f.n.decimals = 2;
    f.end = named || spelt_in ? u.end : second.end;
    f.span.end = a.tokens[f.end - 1].span.end;
}

lede_quantity_kind kind_of(const figure& f) {
    if (f.has_unit) return f.u.kind;
    if (f.n.form == numeral_form::ordinal) return LEDE_ORDINAL;
    return f.n.form == numeral_form::fraction ? LEDE_FRACTION : LEDE_CARDINAL;
}

}  // namespace

bool read_figure_at(const annotations& a, uint32_t token, uint32_t skip, reach r, figure& f) {
    f = {};
    f.first = token;
    if (skip == 0 && (a.tokens[token].flags & LEDE_HAS_DIGIT)) {
        std::string_view word = a.word(token);
        skip = sign_bytes(word, f);
        uint32_t money = glued_currency(a, word.substr(skip), f.u);
        f.currency_before = money != 0;
        skip += money;
        if (skip == word.size()) return false;
    }
    if (!read_numeral(a, token, skip, r.end, f.n)) return false;
    uint32_t begin = token;
    if (!f.currency_before && skip == 0 && f.n.form != numeral_form::ordinal &&
        read_currency_before(a, token, r.floor, f.u, begin)) {
        f.currency_before = true;
        f.first = begin;
    }
    if (!f.signed_in_print && skip == 0) read_sign(a, r.floor, f);
    read_scale_letter(a, r.end, f.currency_before, f.n);
    f.has_unit = f.currency_before;
    f.end = f.n.end;
    uint32_t begin_byte = f.first == token ? a.tokens[token].span.begin : a.tokens[f.first].span.begin;
    f.span = {begin_byte, f.n.span.end};
    if (!f.has_unit && f.n.form != numeral_form::ordinal && read_unit_after(a, f.n, r.end, f.u)) {
        f.has_unit = true;
        f.end = f.u.end;
        f.span.end = f.u.span.end;
    }
    if (!rest_is_harmless(a, f)) return false;
    read_age(a, r.end, f);
    read_compound(a, r.end, f);
    return true;
}

lede_quantity quantity_of(annotations& a, const figure& f) {
    lede_quantity q{};
    q.span = f.span;
    q.number = f.n.span;
    q.hedge_span = {f.span.begin, f.span.begin};
    q.mantissa = f.sign * f.n.mantissa;
    q.scale = f.n.scale * f.u.factor;
    q.value = q.mantissa * q.scale;
    q.other = std::nan("");
    q.kind = kind_of(f);
    q.flags = (f.n.words ? uint32_t(LEDE_WORDS) : 0u) | (f.signed_in_print ? uint32_t(LEDE_SIGNED) : 0u) |
              (f.n.form == numeral_form::vague ? uint32_t(LEDE_APPROXIMATE_NOUN) : 0u);
    q.unit = f.has_unit && !f.u.name.empty() ? a.intern(f.u.name.view()) : LEDE_NONE;
    q.decimals = f.n.decimals;
    q.first_token = f.first;
    q.token_count = f.end - f.first;
    q.sentence = a.tokens[f.first].sentence;
    q.noun = q.noun_first = q.verb = q.frame = q.per = q.whole = LEDE_NONE;
    set_interval(q, f);
    return q;
}

}  // namespace ledelint::analysis
