// Change frames: which figure of a sentence is a change, which the level before and which after it.
//
// From a change word the reading goes right: a figure directly behind it, after "by" or "of" is the change; after "to" and "at" the
// level after; after "from", "versus" and "compared with" the level before. Between them only what may stand in such a phrase is
// passed over: dates, the noun counted, what the change is of. To the left stand the change of a noun ("a 9% rise") and of
// "higher", and the level that a phrase behind a comma speaks of ("130, up 9% from 119"). A frame whose levels are not of one
// kind and unit is dropped: rules are to trust what remains.
#include "quantities_change_words.hpp"
#include "quantities_parts.hpp"
#include "words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace ledelint::analysis {
namespace {

constexpr uint32_t longest_gap = 8;      // tokens between two figures of a frame that are not theirs
constexpr uint32_t longest_lead = 6;     // tokens between "to" and its figure
constexpr uint32_t none = LEDE_NONE;

constexpr uint64_t key_comma = fold_key(","), key_to = fold_key("to"), key_from = fold_key("from"), key_by = fold_key("by"), key_of = fold_key("of"),
                   key_at = fold_key("at"), key_or = fold_key("or"), key_open = fold_key("("), key_close = fold_key(")"), key_the = fold_key("the"),
                   key_compared = fold_key("compared"), key_with = fold_key("with"), key_a = fold_key("a"), key_an = fold_key("an"),
                   key_hyphen = fold_key("-"), key_another = fold_key("another"), key_up = fold_key("up"), key_down = fold_key("down"),
                   key_and = fold_key("and"), key_dash = fold_key("\xe2\x80\x93"), key_long_dash = fold_key("\xe2\x80\x94");

bool is_versus(uint64_t key) {
    static const word_table<bool> words{{"versus vs vs. against", true}};
    return words.has(key);
}

bool is_past(uint64_t key) {
    static const word_table<bool> words{{"ago earlier before previously later prior", true}};
    return words.has(key);
}

struct frame {
    std::array<uint32_t, 2> delta{none, none};
    uint32_t before = none, after = none;
    uint32_t word = none;
    int32_t direction = 0;
    bool empty() const { return delta[0] == none && before == none && after == none; }
    void add_delta(uint32_t q) { (delta[0] == none ? delta[0] : delta[1]) = q; }
};

class linker {
public:
    linker(annotations& a, uint32_t sentence, uint32_t first, uint32_t& frames)
        : a_(a), first_(first), last_(uint32_t(a.quantities.size())), frames_(frames) {
        const lede_sentence& s = a.sentences[sentence];
        begin_ = s.first_token;
        end_ = s.first_token + s.token_count;
        while (date_ < a.dates.size() && a.dates[date_].span.end <= s.span.begin) ++date_;
    }

    void run() {
        for (uint32_t t = begin_; t < end_; ++t) {
            change_word w = change_word_at(a_, t);
            if (w.what != change_class::none && is_cue(t, w)) read_frame(t, w);
            else if (a_.keys[t] == key_compared || is_versus(a_.keys[t])) compare(t);
        }
    }

private:
    annotations& a_;
    uint32_t first_, last_;  // quantities of the sentence
    uint32_t& frames_;
    uint32_t begin_, end_;   // tokens of the sentence
    std::size_t date_ = 0;

    const lede_quantity& at(uint32_t q) const { return a_.quantities[q]; }
    uint64_t key(uint32_t t) const { return t >= begin_ && t < end_ ? a_.keys[t] : no_key; }
    uint16_t upos(uint32_t t) const { return t < end_ ? a_.tokens[t].upos : uint16_t(LEDE_PUNCT); }

    // ---- Where figures stand ----

    // Token at which a quantity begins, its hedge included.
    uint32_t start(uint32_t q) const {
        uint32_t t = at(q).first_token;
        if (at(q).hedge != LEDE_EXACT && at(q).hedge_span.begin < at(q).span.begin)
            while (t > begin_ && a_.tokens[t - 1].span.begin >= at(q).hedge_span.begin) --t;
        return t;
    }
    uint32_t stop(uint32_t q) const { return at(q).first_token + at(q).token_count; }
    // Behind the figure and what it counts: "400 jobs", "$50 a month".
    uint32_t stop_with_noun(uint32_t q) const {
        uint32_t e = stop(q);
        if (at(q).noun != none) e = std::max(e, at(q).noun_first + at(q).noun_count);
        if (at(q).per != none && e + 1 < end_) e += 2;
        return e;
    }
    uint32_t starting_at(uint32_t t) const {
        for (uint32_t q = first_; q < last_; ++q)
            if (start(q) == t || at(q).first_token == t) return q;
        return none;
    }
    bool inside_quantity(uint32_t t) const {
        for (uint32_t q = first_; q < last_; ++q)
            if (t >= start(q) && t < stop(q)) return true;
        return false;
    }
    bool in_date(uint32_t t) const {
        lede_span s = a_.tokens[t].span;
        for (std::size_t d = date_; d < a_.dates.size() && a_.dates[d].span.begin < s.end; ++d)
            if (a_.dates[d].span.end > s.begin) return true;
        return false;
    }

    // ---- What may be in a frame ----

    bool is_time(uint32_t q) const {
        std::string_view u = a_.string(at(q).unit);
        return at(q).kind == LEDE_MEASURE && (u == "year" || u == "month" || u == "week" || u == "day" || u == "hour" || u == "minute" || u == "decade");
    }
    bool usable(uint32_t q) const {
        if (q == none || at(q).flags & LEDE_NAME_PART) return false;
        if ((at(q).flags & LEDE_PART_OF_DATE) && !is_time(q)) return false;
        switch (at(q).kind) {
        case LEDE_ORDINAL: case LEDE_SCORE: case LEDE_AGE: case LEDE_RATIO: return false;
        default: return !is_past(key(stop(q)));
        }
    }
    bool is_level(uint32_t q) const { return usable(q) && at(q).kind != LEDE_MULTIPLE && at(q).kind != LEDE_POINTS && at(q).kind != LEDE_BASIS_POINTS; }
    bool is_delta(uint32_t q) const { return usable(q) && at(q).frame == none; }

    bool relative(uint32_t q) const {
        lede_quantity_kind k = at(q).kind;
        return k == LEDE_PERCENT || k == LEDE_MULTIPLE || k == LEDE_FRACTION || k == LEDE_POINTS || k == LEDE_BASIS_POINTS;
    }

    bool same_word(uint32_t x, uint32_t y) const {
        std::string_view v = a_.word(x), w = a_.word(y);
        std::size_t n = std::min({v.size(), w.size(), std::size_t(4)});
        for (std::size_t i = 0; i < n; ++i)
            if (fold(v[i]) != fold(w[i])) return false;
        return true;
    }

    bool comparable(uint32_t x, uint32_t y) const {
        if (at(x).kind != at(y).kind || at(x).unit != at(y).unit || at(x).per != at(y).per) return false;
        return at(x).noun == none || at(y).noun == none || at(x).kind != LEDE_CARDINAL || same_word(at(x).noun, at(y).noun);
    }

    // ---- Cues ----

    bool is_cue(uint32_t t, change_word w) const {
        if (inside_quantity(t) && at_multiple(t) == none) return false;
        return w.what != change_class::particle || particle_stands(t);
    }

    // "up" and "down" beside a level or a form of "be", not the particle of another verb ("made up", "shut down").
    bool particle_stands(uint32_t t) const {
        static const word_table<bool> be{{"is are was were be been being 's ended end ends closed close closes finished finishes opened opens traded "
                                          "trading trades stayed remained still also currently now settled", true}};
        if (key(t) != key_up && key(t) != key_down) return t > begin_ && quantity_ending(t) != none;
        if (t == begin_) return true;
        uint16_t before = upos(t - 1);
        if (be.has(key(t - 1)) || quantity_ending(t) != none) return true;
        if (upos(t - 1) == LEDE_VERB || upos(t - 1) == LEDE_PRON) return false;
        return before == LEDE_PUNCT || before == LEDE_NOUN || before == LEDE_PROPN || before == LEDE_ADV || before == LEDE_X || in_date(t - 1) || before == LEDE_SYM;
    }

    // The quantity that ends (its noun included or not) right before token t.
    uint32_t quantity_ending(uint32_t t) const {
        for (uint32_t q = last_; q-- > first_;)
            if (stop(q) == t || stop_with_noun(q) == t) return q;
        return none;
    }

    uint32_t at_multiple(uint32_t t) const {
        for (uint32_t q = first_; q < last_; ++q)
            if (at(q).kind == LEDE_MULTIPLE && at(q).verb == t) return q;
        return none;
    }

    // ---- Reading ----

    void read_frame(uint32_t t, change_word w) {
        frame f;
        f.word = t;
        f.direction = w.direction;
        if (uint32_t m = at_multiple(t); m != none) f.add_delta(m), f.direction = at(m).direction;
        uint32_t head = w.noun || w.what == change_class::particle ? delta_before(t, w, f) : t;
        read_right(t, w, f);
        if (w.what == change_class::mover && (f.before == none || f.after == none)) return;
        if (f.after == none && !f.empty()) level_before_comma(head, f);
        finish(f);
    }

    // "a 9% rise", "a 12-cent quarterly increase", "9% higher". The token at which the whole phrase begins.
    uint32_t delta_before(uint32_t t, change_word w, frame& f) const {
        uint32_t i = t, steps = 0;
        uint32_t most = w.what == change_class::particle ? 0 : 3;
        while (i > begin_ && steps < most && (upos(i - 1) == LEDE_ADJ || upos(i - 1) == LEDE_NOUN || key(i - 1) == key_hyphen) && !inside_quantity(i - 1)) --i, ++steps;
        uint32_t q = none;
        for (uint32_t k = first_; k < last_; ++k)
            if (stop(k) == i) q = k;
        if (q == none || !is_delta(q) || (w.what == change_class::particle && key(t) != key_up && key(t) != key_down && at(q).kind == LEDE_CARDINAL && !count_higher(q))) return steps ? leading(i) : leading(t);
        if (is_time(q) || (w.what != change_class::particle && at(q).noun != none && at(q).noun != t && steps == 0)) return leading(t);
        f.add_delta(q);
        return leading(start(q));
    }
    bool count_higher(uint32_t q) const { return at(q).noun == none; }
    // Behind an article: "a", "an".
    uint32_t leading(uint32_t t) const {
        while (t > begin_ && (key(t - 1) == key_a || key(t - 1) == key_an || key(t - 1) == key_the || upos(t - 1) == LEDE_ADV)) --t;
        return t;
    }

    void read_right(uint32_t t, change_word w, frame& f) {
        uint32_t i = t + 1, gap = 0;
        bool direct = true;  // nothing but adverbs since the change word
        while (i < end_ && gap < longest_gap) {
            uint32_t q = starting_at(i);
            if (q != none && !in_old_date(q)) {
                if (!take_direct(q, w, direct, f)) return;
                i = stop_with_noun(q);
                gap = 0;
                direct = false;
                i = second_delta(i, f);
                continue;
            }
            uint32_t next = preposition(i, w, f);
            if (next == 0) return;
            if (next > i) {
                i = next;
                gap = 0;
                direct = false;
                continue;
            }
            if (!passable(i)) return;
            if (upos(i) != LEDE_ADV) direct = false;
            if (!in_date(i)) ++gap;
            ++i;
        }
    }

    bool in_old_date(uint32_t q) const { return !usable(q) && ((at(q).flags & LEDE_PART_OF_DATE) || is_past(key(stop(q)))); }

    // A figure behind no preposition: the change, when it stands directly behind a verb or particle; else the frame is over.
    bool take_direct(uint32_t q, change_word w, bool direct, frame& f) const {
        bool takes = w.what == change_class::verb ? !w.noun || upos(f.word) == LEDE_X : w.what == change_class::particle;
        if (!takes || !direct || f.delta[0] != none || !is_delta(q) || is_time(q)) return false;
        if (at(q).noun != none && start(q) > begin_ && (key(start(q) - 1) == key_a || key(start(q) - 1) == key_the)) return false;
        f.add_delta(q);
        return true;
    }

    // "rose $2, or 9%, to $24"; "fell 9 cents (1.2%) to $3".
    uint32_t second_delta(uint32_t i, frame& f) const {
        uint32_t k = i;
        if (key(k) == key_comma) ++k;
        if (key(k) != key_or && key(k) != key_open) return i;
        bool bracket = key(k) == key_open;
        uint32_t q = starting_at(k + 1);
        if (q == none || !is_delta(q) || f.delta[1] != none || (bracket && !relative(q))) return i;
        if (bracket && key(stop(q)) != key_close) return i;
        f.add_delta(q);
        k = stop_with_noun(q);
        return key(k) == key_close || key(k) == key_comma ? k + 1 : k;
    }

    // Reads "to X", "from Y", "by Z" at token i. Token behind it; i when there is no preposition of a change; 0 to end the frame.
    uint32_t preposition(uint32_t i, change_word w, frame& f) {
        uint32_t k = i;
        if (key(k) == key_comma && (key(k + 1) == key_to || key(k + 1) == key_from || is_versus(key(k + 1)) || key(k + 1) == key_compared)) ++k;
        uint64_t p = key(k);
        bool before = p == key_from || is_versus(p) || p == key_compared;
        bool after = p == key_to || (p == key_at && (f.delta[0] != none || f.before != none));
        bool delta = p == key_by || (p == key_of && w.noun);
        if (!before && !after && !delta) return k > i ? 0 : i;
        if (p == key_compared) {
            if (key(k + 1) != key_with && key(k + 1) != key_to) return 0;
            ++k;
        }
        uint32_t q = led_to(k + 1);
        if (q == none) return p == key_to && upos(k + 1) == LEDE_VERB ? 0 : k + 1;
        if (before ? !take_level(q, f.before) : after ? !take_level(q, f.after) : !take_delta(q, f)) return 0;
        return second_after(stop_with_noun(q), delta, f);
    }

    uint32_t second_after(uint32_t i, bool delta, frame& f) const { return delta ? second_delta(i, f) : i; }

    bool take_level(uint32_t q, uint32_t& slot) const {
        if (slot != none || !is_level(q) || (at(q).frame != none && at(q).part != LEDE_AFTER)) return false;
        slot = q;
        return true;
    }
    bool take_delta(uint32_t q, frame& f) const {
        if (f.delta[1] != none || !is_delta(q)) return false;
        f.add_delta(q);
        return true;
    }

    // The figure that a preposition governs: at once, or behind "a record", "a revised", "last year's", "an annual rate of".
    uint32_t led_to(uint32_t i) const {
        for (uint32_t n = 0; n < longest_lead && i < end_; ++n, ++i) {
            uint32_t q = starting_at(i);
            if (q != none) return in_old_date(q) ? none : q;
            uint16_t tag = upos(i);
            bool owner = a_.tokens[i].penn == LEDE_PRPS || key(i) == key_the;
            bool fits = tag == LEDE_DET || tag == LEDE_ADJ || tag == LEDE_NOUN || tag == LEDE_ADV || a_.tokens[i].penn == LEDE_VBN ||
                        a_.tokens[i].penn == LEDE_POS || key(i) == key_of || key(i) == key_hyphen || tag == LEDE_X;
            if (owner || !fits) return none;
        }
        return none;
    }

    bool passable(uint32_t i) const {
        if (in_date(i)) return true;
        switch (upos(i)) {
        case LEDE_NOUN: case LEDE_PROPN: case LEDE_ADJ: case LEDE_ADP: case LEDE_ADV: case LEDE_DET: case LEDE_X: return true;
        case LEDE_PART: return a_.tokens[i].penn == LEDE_POS;
        case LEDE_PUNCT: return key(i) == key_hyphen;
        case LEDE_PRON: return a_.tokens[i].penn == LEDE_PRPS;
        default: return false;
        }
    }

    // "130 million, up 9% from 119 million": the level that the phrase at token `head` speaks of, before a comma or bracket.
    void level_before_comma(uint32_t head, frame& f) const {
        if (head <= begin_ + 1) return;
        uint64_t mark = key(head - 1);
        uint32_t i = head;
        if (mark == key_comma || mark == key_open || mark == key_dash || mark == key_long_dash || mark == key_hyphen) i = head - 1;
        else if (quantity_ending(head) == none || f.before == none) return;
        uint32_t q = nearest_before(i);
        if (q == none || !is_level(q)) return;
        if (at(q).frame != none && at(q).part != LEDE_AFTER) return;
        if (f.before != none && !comparable(q, f.before)) return;
        if (f.before == none && f.delta[0] != none && !relative(f.delta[0]) && !comparable(q, f.delta[0])) return;
        if (f.before == none && at(q).kind == LEDE_PERCENT && f.delta[0] != none && at(f.delta[0]).kind == LEDE_PERCENT) return;
        f.after = q;
    }

    // The last figure before token i, with no verb and no other clause between; not the second of two that "and" joins.
    uint32_t nearest_before(uint32_t i) const {
        uint32_t q = none;
        for (uint32_t k = first_; k < last_; ++k)
            if (stop(k) <= i && !in_old_date(k) && !((at(k).flags & LEDE_PART_OF_DATE) && !is_time(k))) q = k;
        if (q == none || i - stop(q) > longest_gap) return none;
        for (uint32_t t = stop(q); t < i; ++t)
            if (!passable(t) && key(t) != key_comma) return none;
        uint32_t s = start(q);
        if (s > begin_ && (key(s - 1) == key_and || key(s - 1) == key_or)) return none;
        for (uint32_t k = first_; k < q; ++k)
            if (at(k).whole == q) return k;
        return q;
    }

    // ---- "X, compared with Y a year earlier" without a change word ----

    void compare(uint32_t t) {
        uint32_t k = t;
        if (key(k) == key_compared && (key(k + 1) == key_with || key(k + 1) == key_to)) ++k;
        else if (key(k) == key_compared || key(k) == fold_key("against")) return;
        frame f;
        uint32_t q = led_to(k + 1);
        if (q == none || !is_level(q) || at(q).frame != none || !time_follows(stop_with_noun(q))) return;
        f.before = q;
        uint32_t i = t > begin_ && key(t - 1) == key_comma ? t - 1 : t;
        uint32_t x = nearest_before(i);
        if (x == none || !is_level(x) || !comparable(x, q) || (at(x).frame != none && at(x).part != LEDE_AFTER)) return;
        f.after = x;
        finish(f);
    }

    bool time_follows(uint32_t t) const {
        for (uint32_t n = 0; n < 5 && t < end_; ++n, ++t) {
            if (in_date(t) || is_past(key(t))) return true;
            if (upos(t) == LEDE_VERB || key(t) == key_comma) return false;
        }
        return false;
    }

    // ---- Writing ----

    // "from 4 to 6 percent", "from 1.2 to 1.5 million": the first figure takes what only the second prints.
    void lend(uint32_t from, uint32_t to) {
        lede_quantity &x = a_.quantities[from], &y = a_.quantities[to];
        if (stop(from) + 1 != start(to) || x.unit != none || x.kind != LEDE_CARDINAL) return;
        bool unit = y.kind == LEDE_PERCENT || y.kind == LEDE_MONEY || y.kind == LEDE_MEASURE;
        if (!unit && y.kind != LEDE_CARDINAL) return;
        if (unit && (y.kind != LEDE_MONEY || y.number.begin == y.span.begin)) x.kind = y.kind, x.unit = y.unit;
        if (x.scale == 1 && y.scale >= 1e6 && std::fabs(x.mantissa) < 1000 && x.kind == y.kind) {
            double half = .5 * std::pow(10., -std::max(x.decimals, 0)) * y.scale;
            x.scale = y.scale;
            x.value *= y.scale;
            x.low = x.value - half;
            x.high = x.value + half;
        }
    }

    bool consistent(frame& f) {
        if (f.before != none && f.after != none) {
            lend(f.before, f.after);
            if (!comparable(f.before, f.after)) return false;
            double x = std::fabs(at(f.before).mantissa), y = at(f.after).value;
            bool lost_scale = at(f.before).scale == 1 && at(f.after).scale >= 1e6 && x < 1000 && y > 1000 * x;
            if (lost_scale) return false;
        }
        if (f.delta[0] != none && f.before != none && f.after == none && at(f.delta[0]).kind == LEDE_PERCENT && at(f.before).kind == LEDE_PERCENT) f.before = none;
        for (uint32_t d : f.delta)
            if (d != none && !relative(d)) {
                uint32_t level = f.after != none ? f.after : f.before;
                if (level != none && (at(d).kind != at(level).kind || at(d).unit != at(level).unit)) return false;
            }
        return !f.empty();
    }

    void finish(frame& f) {
        if (!consistent(f)) return;
        bool joins = f.after != none && at(f.after).frame != none;
        uint32_t number = joins ? at(f.after).frame : frames_++;
        if (joins && (f.before == none || has_part(number, LEDE_BEFORE))) return;
        uint32_t word = joins ? at(f.after).verb : f.word;
        int32_t direction = joins ? at(f.after).direction : f.direction;
        for (uint32_t d : f.delta)
            if (d != none && !(joins && has_part(number, LEDE_DELTA))) write(d, LEDE_DELTA, number, word, direction);
        if (f.before != none) write(f.before, LEDE_BEFORE, number, word, direction);
        if (f.after != none) write(f.after, LEDE_AFTER, number, word, direction);
    }

    bool has_part(uint32_t number, lede_change_part part) const {
        for (uint32_t q = first_; q < last_; ++q)
            if (at(q).frame == number && at(q).part == part) return true;
        return false;
    }

    void write(uint32_t q, lede_change_part part, uint32_t number, uint32_t word, int32_t direction) {
        lede_quantity& x = a_.quantities[q];
        x.part = part;
        x.frame = number;
        x.verb = word;
        x.direction = direction;
    }
};

}  // namespace

void link_changes(annotations& a, uint32_t sentence, uint32_t first, uint32_t& frames) { linker(a, sentence, first, frames).run(); }

}  // namespace ledelint::analysis
