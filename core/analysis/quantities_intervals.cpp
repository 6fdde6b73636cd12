// What a figure may stand for, from how it is printed. The narrow reading, which a rule can build a contradiction on only with
// its own tolerance beside it; ledelint.h says it in full at lede_quantity.low.
//
// A figure with decimals or a scale ("1.2 million") means half a unit of its last digit to either side. A whole number is
// exact when things are counted and it has at most three digits or does not end in zeros; a longer one that ends in zeros is
// taken to have three sure digits (1,200: 1,195 to 1,205). What is measured is never exact: 9% is 8.5 to 9.5.
#include "quantities_parts.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ledelint::analysis {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// How far a round number goes ("a hundred"), and how far "about" and "nearly" do: a tenth.
constexpr double round_share = .1;

bool is_measured(const lede_quantity& q) {
    switch (q.kind) {
    case LEDE_PERCENT: case LEDE_POINTS: case LEDE_BASIS_POINTS: case LEDE_MONEY: case LEDE_TEMPERATURE: case LEDE_MEASURE: return true;
    default: return false;
    }
}

// Half of what the last sure digit is worth.
double half_unit(const lede_quantity& q, const figure& f) {
    if (q.kind == LEDE_FRACTION || q.kind == LEDE_ORDINAL || q.kind == LEDE_AGE) return 0;
    if (f.n.article) return round_share * std::fabs(q.value);
    if (f.n.decimals > 0) return .5 * std::pow(10., -f.n.decimals) * q.scale;
    if (f.n.scale > 1) return .5 * q.scale;
    int32_t unsure = std::min(-f.n.decimals, f.n.digits - 3);
    if (unsure > 0) return .5 * std::pow(10., unsure) * q.scale;
    return is_measured(q) ? .5 * q.scale : 0;
}

}  // namespace

void set_interval(lede_quantity& q, const figure& f) {
    if (f.n.form == numeral_form::vague) {
        q.low = f.n.low;
        q.high = infinity;
        return;
    }
    double half = half_unit(q, f);
    q.low = q.value - half;
    q.high = q.value + half;
}

void widen_by_hedge(lede_quantity& q) {
    if (q.flags & LEDE_APPROXIMATE_NOUN) return;
    bool range = q.flags & LEDE_RANGE;
    double size = std::fabs(range ? q.high : q.value);
    if (std::isnan(size)) return;
    double unit = .5 * std::pow(10., -q.decimals) * q.scale;
    double about = std::max(round_share * size, std::min(unit, .25 * size));
    if (q.kind == LEDE_MULTIPLE && q.value < 1) {  // "more than halved": to less than half
        if (q.hedge == LEDE_ABOVE || q.hedge == LEDE_AT_LEAST) q.low = 0;
        if (q.hedge == LEDE_NEARLY || q.hedge == LEDE_ABOUT) q.high += about;
        return;
    }
    switch (q.hedge) {
    case LEDE_ABOUT: q.low -= about; q.high += about; break;
    case LEDE_NEARLY: q.low -= about; if (!range) q.high = q.value; break;
    case LEDE_JUST_ABOVE: if (!range) q.low = q.value; q.high += about; break;
    case LEDE_ABOVE: case LEDE_AT_LEAST: if (!range) q.low = q.value; q.high = infinity; break;
    case LEDE_BELOW: case LEDE_AT_MOST: q.low = -infinity; if (!range) q.high = q.value; break;
    default: break;
    }
}

}  // namespace ledelint::analysis
