// What is lent: units, scales and rates that are printed once for both levels, and percentage points to a change of percentages.
#include "quantities_frames.hpp"

#include <algorithm>
#include <cmath>

#include "words.hpp"

namespace ledelint::analysis {

namespace {
constexpr uint32_t none = LEDE_NONE;
}  // namespace

// "from 4 to 6 percent", "from 1.2 to 1.5 million": the first figure takes what only the second prints.
void frame_writer::lend(uint32_t from, uint32_t to) {
    lede_quantity &x = a_.quantities[from], &y = a_.quantities[to];
    if (stop(from) + 1 != start(to) || x.unit != none || x.kind != LEDE_CARDINAL) return;
    bool unit = y.kind == LEDE_PERCENT || y.kind == LEDE_MONEY || y.kind == LEDE_MEASURE;
    if (!unit && y.kind != LEDE_CARDINAL) return;
    if (unit && (y.kind != LEDE_MONEY || y.number.begin == y.span.begin)) {
        double half = .5 * std::pow(10., -std::max(x.decimals, 0));
        x.kind = y.kind;
        x.unit = y.unit;
        x.low = std::min(x.low, x.value - half);
        x.high = std::max(x.high, x.value + half);
    }
    if (x.scale == 1 && y.scale >= 1e6 && std::fabs(x.mantissa) < 1000 && x.kind == y.kind) {
        double half = .5 * std::pow(10., -std::max(x.decimals, 0)) * y.scale;
        x.scale = y.scale;
        x.value *= y.scale;
        x.low = x.value - half;
        x.high = x.value + half;
    }
}

// "from 500,000 barrels a day to 350,000", "from 660,000 dollars to 75,000": what is measured does not change.
void frame_writer::lend_measure(uint32_t from, uint32_t to) {
    const lede_quantity& x = at(from);
    lede_quantity& y = a_.quantities[to];
    if ((x.kind != LEDE_MEASURE && x.kind != LEDE_MONEY) || y.kind != LEDE_CARDINAL || y.noun != none || y.per != none) return;
    y.kind = x.kind;
    y.unit = x.unit;
    y.per = x.per;
}

// "from $12.00 to $13.80 an hour"
void frame_writer::lend_rate(uint32_t from, uint32_t to) {
    if (at(from).kind == at(to).kind && at(from).unit == at(to).unit && at(to).per == none) a_.quantities[to].per = at(from).per;
}

// "climbed 0.3 points to 4.9%": of a percentage, points are percentage points.
void frame_writer::read_points(uint32_t delta, uint32_t level) {
    static const word_table<bool> points{{"point points", true}};
    lede_quantity& d = a_.quantities[delta];
    if (d.kind != LEDE_CARDINAL || d.noun == none || !points.has(key(d.noun)) || at(level).kind != LEDE_PERCENT) return;
    d.kind = LEDE_POINTS;
    d.unit = a_.intern("percentage-point");
    double half = .5 * std::pow(10., -std::max(d.decimals, 0));
    d.low = std::min(d.low, d.value - half);
    d.high = std::max(d.high, d.value + half);
}

bool frame_writer::consistent(frame& f) {
    if (f.before != none && f.after != none) {
        lend(f.before, f.after);
        lend_measure(f.before, f.after);
        lend_measure(f.after, f.before);  // "to 350,000 barrels from 500,000"
        lend_rate(f.before, f.after);
        lend_rate(f.after, f.before);
        if (!comparable(f.before, f.after)) return false;
        double x = std::fabs(at(f.before).mantissa), y = at(f.after).value;
        bool lost_scale = at(f.before).scale == 1 && at(f.after).scale >= 1e6 && x < 1000 && y > 1000 * x;
        if (lost_scale) return false;
    }
    if (f.delta[0] != none && f.before != none && f.after == none && at(f.delta[0]).kind == LEDE_PERCENT &&
        at(f.before).kind == LEDE_PERCENT)
        f.before = none;
    uint32_t level = f.after != none ? f.after : f.before;
    for (uint32_t d : f.delta) {
        if (d == none || level == none) continue;
        read_points(d, level);
        if (!relative(d) && (at(d).kind != at(level).kind || at(d).unit != at(level).unit)) return false;
    }
    return !f.empty();
}

void frame_writer::finish(frame& f) {
    if (!consistent(f)) return;
    if (has_delta_of_its_own(f)) f.after = none;
    if (f.after != none && at(f.after).part == LEDE_DELTA) write(f.after, LEDE_AFTER, none, none, 0);  // "a gain of 31, up from 10"
    bool joins = f.after != none && at(f.after).frame != none;
    uint32_t earlier = f.delta[0] != none ? at(f.delta[0]).frame : none;
    if (earlier != none) f.word = at(f.delta[0]).verb, f.direction = at(f.delta[0]).direction;
    uint32_t number = earlier != none ? earlier : joins ? at(f.after).frame : frames_++;
    if (joins && (f.before == none || has_part(number, LEDE_BEFORE, f.after))) return;
    uint32_t word = joins ? at(f.after).verb : f.word;
    int32_t direction = joins ? at(f.after).direction : f.direction;
    for (uint32_t d : f.delta)
        if (d != none && !(joins && has_part(number, LEDE_DELTA, f.after))) write(d, LEDE_DELTA, number, word, direction);
    bool turned = joins && f.direction * direction < 0;  // "fell to $3 million, up from $6 million": each level has its own word
    if (f.before != none) write(f.before, LEDE_BEFORE, number, turned ? f.word : word, turned ? f.direction : direction);
    if (f.after != none) write(f.after, LEDE_AFTER, number, word, direction);
}

// "gained 21 points to 12,410, up 3% this year from 11,800": two changes end at one level, and each has its own beginning.
bool frame_writer::has_delta_of_its_own(const frame& f) const {
    return f.after != none && at(f.after).frame != none && f.delta[0] != none && f.before != none && at(f.delta[0]).frame == none &&
           has_part(at(f.after).frame, LEDE_DELTA, f.after);
}

bool frame_writer::has_part(uint32_t number, lede_change_part part, uint32_t near) const {
    constexpr uint32_t around = 6;  // figures of one frame stand together
    for (uint32_t q = near - std::min(around, near - first_); q < std::min(near + around, last_); ++q)
        if (at(q).frame == number && at(q).part == part) return true;
    return false;
}

void frame_writer::write(uint32_t q, lede_change_part part, uint32_t number, uint32_t word, int32_t direction) {
    lede_quantity& x = a_.quantities[q];
    x.part = part;
    x.frame = number;
    x.verb = word;
    x.direction = direction;
}

}  // namespace ledelint::analysis
