// Change frames: which figure of a sentence is a change, which the level before and which after it.
//
// From a change word the reading goes right: a figure directly behind it, after "by" or "of" is the change; after "to" and "at" the
// level after; after "from", "versus" and "compared with" the level before. Between them only what may stand in such a phrase is
// passed over: dates, the noun counted, what the change is of. To the left stand the change of a noun ("a 9% rise") and of
// "higher", and the level that a phrase behind a comma speaks of ("130, up 9% from 119"). A frame whose levels are not of one
// kind and unit is dropped.
#include <algorithm>

#include "quantities_change_phrases.hpp"
#include "quantities_change_words.hpp"
#include "words.hpp"

namespace ledelint::analysis {
namespace {

constexpr uint32_t longest_frame = 50;  // tokens from the change word to the last figure

constexpr uint64_t key_comma = literal_key(","), key_to = literal_key("to"), key_from = literal_key("from"), key_by = literal_key("by"),
                   key_of = literal_key("of"), key_at = literal_key("at"), key_or = literal_key("or"), key_open = literal_key("("),
                   key_close = literal_key(")"), key_the = literal_key("the"), key_compared = literal_key("compared"), key_with = literal_key("with"),
                   key_a = literal_key("a"), key_an = literal_key("an"), key_hyphen = literal_key("-"), key_up = literal_key("up"),
                   key_down = literal_key("down"), key_than = literal_key("than"), key_on = literal_key("on"), key_as = literal_key("as"),
                   key_colon = literal_key(":"), key_dash = literal_key("\xe2\x80\x93"), key_long_dash = literal_key("\xe2\x80\x94");

constexpr uint32_t none = LEDE_NONE;

class linker : change_phrases {
public:
    linker(annotations& a, uint32_t sentence, uint32_t first, uint32_t& frames) : change_phrases(a, sentence, first, frames) {}

    void run() {
        const key_filter& filter = change_filter();
        for (uint32_t t = begin_; t < end_; ++t) {
            if (!filter.may_have(a_.keys[t]) || in_date(t)) continue;  // "next fall"
            change_word w = change_word_at(a_, t);
            if (w.what == change_class::none) continue;
            if (w.what == change_class::comparison)
                compare(t);
            else if (is_cue(t, w))
                read_frame(t, w);
        }
        for (uint32_t q = first_; q < last_; ++q)
            if (at(q).kind == LEDE_MULTIPLE && at(q).frame == none) compare_multiple(q);
    }

private:
    // ---- Cues ----

    bool is_cue(uint32_t t, change_word w) const {
        if (inside_quantity(t) && at_multiple(t) == none) return false;
        if (w.what == change_class::adder && key(t + 1) == key_up) return false;  // "add up to"
        if (w.what == change_class::mover && t + 1 < end_ && change_word_at(a_, t + 1).what == change_class::particle)
            return false;  // "edged up"
        if (w.what == change_class::setter && turns(t + 1)) return false;  // "pushing down the yield"
        return w.what != change_class::particle || particle_stands(t);
    }
    bool turns(uint32_t t) const { return key(t) == key_up || key(t) == key_down; }
    bool follows_setter(uint32_t t) const {
        return turns(t) && t > begin_ && change_word_at(a_, t - 1).what == change_class::setter;
    }

    // "up" and "down" beside a level or a form of "be", not the particle of another verb ("made up", "shut down").
    bool particle_stands(uint32_t t) const {
        static const word_table<bool> be{
            {"is are was were be been being 's ended end ends closed close closes finished finishes opened opens traded trading trades "
             "stayed remained still also currently now settled",
             true}};
        if (key(t) != key_up && key(t) != key_down)
            return t > begin_ &&
                   (quantity_ending(t) != none || change_word_at(a_, t - 1).what == change_class::mover || compares_levels(t));
        if (t == begin_ || follows_setter(t)) return true;
        uint32_t next = t + 1 < end_ ? starting_at(t + 1) : none;
        if (t == begin_ + 1 && next != none && at(next).kind == LEDE_PERCENT) return true;  // "Profit up 9%", though "profit" is a verb too
        uint16_t before = upos(t - 1);
        if (be.has(key(t - 1)) || quantity_ending(t) != none || change_word_at(a_, t - 1).what == change_class::mover) return true;
        if (upos(t - 1) == LEDE_VERB || upos(t - 1) == LEDE_PRON) return false;
        return before == LEDE_PUNCT || before == LEDE_NOUN || before == LEDE_PROPN || before == LEDE_ADV || before == LEDE_X ||
               in_date(t - 1) || before == LEDE_SYM;
    }

    // "3,100 tickets, fewer than the 2,800 of last year"
    bool compares_levels(uint32_t t) const {
        return behind_comma(t) && key(t + 1) == key_than && key(t + 2) == key_the && known_level(t + 3) != none;
    }

    uint32_t at_multiple(uint32_t t) const {
        uint32_t q = reaching_past(t);
        return q < last_ && at(q).kind == LEDE_MULTIPLE && at(q).verb == t ? q : none;
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
        if (f.after == none && f.before == none && joins_levels(head, f)) return;
        if (f.after == none && !f.empty()) level_before_comma(head, f);
        if (uint32_t q = level_at_head(f); q != none) f.before = q;
        if (uint32_t q = level_in_clause(t, f); q != none) f.before = q;
        uint32_t earlier = f.delta[0] == none && f.before != none && f.after != none ? delta_before_comma(head, f) : none;
        if (earlier == none && w.what == change_class::mover && f.delta[0] == none) earlier = subject_delta(t);
        if (earlier != none) f.delta[0] = earlier;
        finish(f);
    }

    // "a 9% rise", "a 12-cent quarterly increase", "9% higher". The token at which the whole phrase begins.
    uint32_t delta_before(uint32_t t, change_word w, frame& f) const {
        uint32_t i = t, steps = 0;
        uint32_t most = w.what == change_class::particle ? 0 : 3;
        while (i > begin_ && steps < most && (upos(i - 1) == LEDE_ADJ || upos(i - 1) == LEDE_NOUN || key(i - 1) == key_hyphen) &&
               !inside_quantity(i - 1))
            --i, ++steps;
        uint32_t q = reaching_past(i) > first_ ? reaching_past(i) - 1 : none;
        if (q == none || stop(q) != i || !is_delta(q) || counted_higher(t, q)) return leading(i);
        if (is_time(q) || (w.what != change_class::particle && at(q).noun != none && at(q).noun != t && steps == 0)) return leading(t);
        f.add_delta(q);
        return leading(start(q));
    }

    void read_right(uint32_t t, change_word w, frame& f) {
        uint32_t i = t + 1, gap = 0;
        bool direct = true;  // nothing but adverbs since the change word
        while (i < std::min(end_, t + longest_frame) && gap < longest_gap) {
            uint32_t q = starting_at(i);
            if (q != none && (in_old_date(q) || at(q).kind == LEDE_ORDINAL)) {  // "in 2019", "first-quarter profit"
                i = stop(q);
                direct = false;
                continue;
            }
            if (q != none) {
                if (!take_behind_object(q, w, f) && !take_direct(q, w, direct, f)) return;
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
            bool describes = direct && describes_delta(t, i, w);
            if (!describes && !passable(i)) return;
            if (upos(i) != LEDE_ADV && !describes) direct = false;
            if (!in_date(i)) ++gap;
            ++i;
        }
    }

    // "rose a lower-than-expected 12%", "jumped an unexpected 30%": how large the change is felt to be.
    bool describes_delta(uint32_t t, uint32_t i, change_word w) const {
        bool article = key(t + 1) == key_a || key(t + 1) == key_an;
        if (!article || w.what != change_class::verb || w.noun) return false;
        uint16_t tag = upos(i);
        bool word = i == t + 1 || tag == LEDE_ADJ || tag == LEDE_ADV || key(i) == key_hyphen || key(i) == key_than;
        return word || a_.tokens[i].penn == LEDE_VBN || a_.tokens[i].penn == LEDE_VBD || a_.tokens[i].penn == LEDE_VBG;
    }

    // A figure behind no preposition: the change, when it stands directly behind a verb or particle; else the frame is over.
    bool take_direct(uint32_t q, change_word w, bool direct, frame& f) const {
        bool takes = w.what == change_class::verb ? !w.noun || upos(f.word) == LEDE_X
                                                  : w.what == change_class::particle || w.what == change_class::adder;
        if (direct && w.what == change_class::verb && passes_level(q)) return take_level(q, f.after);
        if (!takes || !direct || f.delta[0] != none || !is_delta(q) || is_time(q)) return false;
        if (at(q).noun != none && start(q) > begin_ && (key(start(q) - 1) == key_a || key(start(q) - 1) == key_the)) return false;
        f.add_delta(q);
        return true;
    }

    // "raised its dividend 10% to 66 cents"
    bool take_behind_object(uint32_t q, change_word w, frame& f) const {
        bool verb = w.what == change_class::setter || (w.what == change_class::verb && !w.noun);
        bool leads = key(stop(q)) == key_to || key(stop(q)) == key_from;
        if (!verb || !leads || !f.empty() || !relative(q) || at(q).kind == LEDE_MULTIPLE || !is_delta(q) || start(q) == f.word + 1)
            return false;
        for (uint32_t t = f.word + 1; t < start(q); ++t) {
            uint16_t tag = upos(t);
            bool object = tag == LEDE_DET || tag == LEDE_ADJ || tag == LEDE_NOUN || tag == LEDE_PROPN || a_.tokens[t].penn == LEDE_PRPS;
            if (!object) return false;
        }
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
        bool leads = key(k + 1) == key_to || key(k + 1) == key_from || key(k + 1) == key_by || key(k + 1) == key_at || is_comparison(k + 1);
        bool from_behind = (key(k) == key_colon || key(k) == key_open) && key(k + 1) == key_from && f.delta[0] != none;
        if (spans_things(k, f)) return 0;
        if ((key(k) == key_comma && leads) || from_behind) ++k;
        uint64_t p = key(k);
        bool than = p == key_than && w.what == change_class::particle && k == f.word + 1;
        bool on = p == key_on && f.delta[0] != none && key(k + 1) == key_the && k + 2 < end_ && starting_at(k + 2) != none;
        bool before = p == key_from || is_comparison(k) || than || on;
        bool after = (p == key_to && (w.what != change_class::adder || f.delta[0] != none)) ||
                     (p == key_at && (f.delta[0] != none || f.before != none));
        bool delta = p == key_by || (p == key_of && w.noun);
        if (!before && !after && !delta) return k > i ? 0 : i;
        if (p == key_compared) {
            if (key(k + 1) != key_with && key(k + 1) != key_to) return 0;
            ++k;
        }
        static const word_table<bool> arriving{{"close settle end finish stand reach hit", true}};
        if (p == key_to && arriving.has(key(k + 1))) ++k;  // "to close at $12", "to reach 130"
        if (p == key_to && key(k + 1) == key_at) ++k;
        uint32_t known = before && key(k + 1) == key_the ? known_level(k + 2) : none;
        uint32_t q = known != none ? known : led_to(k + 1);
        if (q == none) return p == key_to && upos(k + 1) == LEDE_VERB ? 0 : k + 1;
        if (before && f.delta[0] != none && passes_extreme(k + 1, start(q))) return 0;
        if (is_comparison(k - (p == key_compared)) && is_elsewhere(stop_with_noun(q))) return 0;
        if (before ? !take_level(q, f.before) : after ? !take_level(q, f.after) : !take_delta(q, f)) return 0;
        return second_after(stop_with_noun(q), delta, f);
    }

    // "cut the prices of its trips, from $900 to $2,500": which things, not how far.
    bool spans_things(uint32_t comma, const frame& f) const {
        bool from = key(comma) == key_comma && key(comma + 1) == key_from;
        return from && f.empty() && a_.tokens[comma - 1].penn == LEDE_NNS && !in_date(comma - 1);
    }

    uint32_t second_after(uint32_t i, bool delta, frame& f) const { return delta ? second_delta(i, f) : behind_restated(i); }

    bool take_level(uint32_t q, uint32_t& slot) const {
        bool points = usable(q) && (at(q).kind == LEDE_POINTS || at(q).kind == LEDE_BASIS_POINTS);  // "from 12 points to 8 points"
        if (slot != none || !(is_level(q) || points) || (at(q).frame != none && at(q).part != LEDE_AFTER)) return false;
        slot = q;
        return true;
    }
    bool take_delta(uint32_t q, frame& f) const {
        if (f.delta[1] != none || !is_delta(q)) return false;
        f.add_delta(q);
        return true;
    }

    // "130 million, up 9% from 119 million": the level that the phrase at token `head` speaks of, before a comma or bracket.
    void level_before_comma(uint32_t head, frame& f) const {
        if (head <= begin_ + 1) return;
        uint64_t mark = key(head - 1);
        uint32_t i = head;
        if (mark == key_comma || mark == key_open || mark == key_dash || mark == key_long_dash || mark == key_hyphen)
            i = head - 1;
        else if (uint32_t q = subject_level(head, f); q != none)
            return void(f.after = q);
        else if (quantity_ending(head) == none || f.before == none)
            return;
        uint32_t q = nearest_before(i);
        if (q == none && f.before != none && i < head) q = only_comparable_before(i, f.before);
        if (q == none || !is_level(q)) return;
        if (f.before == none && is_compared(q)) return levels_compared(q, f);
        if (f.before != none && is_amount_of_change(q) && comparable(q, f.before)) return void(f.after = q);
        if (at(q).frame != none && at(q).part != LEDE_AFTER) return;
        if (f.before != none && !may_compare(q, f.before)) return;
        if (f.before == none && f.delta[0] != none && !relative(f.delta[0]) && !comparable(q, f.delta[0])) return;
        if (f.before == none && at(q).kind == LEDE_PERCENT && f.delta[0] != none && at(f.delta[0]).kind == LEDE_PERCENT) return;
        f.after = q;
    }

    void levels_compared(uint32_t q, frame& f) const {
        uint32_t t = comparison_ending(start(q));
        if (at(q).frame != none || t <= begin_ + 1 || is_elsewhere(stop_with_noun(q))) return;
        if (f.delta[0] != none && is_of_another(f.delta[0])) return;
        uint32_t x = nearest_before(key(t - 1) == key_comma ? t - 1 : t);
        if (x == none || !is_level(x) || at(x).frame != none || !(comparable(x, q) || may_lend(x, q))) return;
        f.before = q;
        f.after = x;
    }

    // "Profit, at $310 million, was up 25%"; "the 1,240 pupils were 16% fewer than the 1,480 of 2022".
    uint32_t subject_level(uint32_t head, const frame& f) const {
        uint32_t i = head;
        while (i > begin_ + 1 && upos(i - 1) == LEDE_AUX) --i;
        if (i == head) return none;
        uint32_t q = key(i - 1) == key_comma ? quantity_ending(i - 1) : f.before != none ? only_comparable_before(i, f.before) : none;
        if (q == none || !is_level(q) || (at(q).frame != none && at(q).part != LEDE_AFTER)) return none;
        if (key(i - 1) == key_comma && !is_apposition(q)) return none;
        return f.before == none || comparable(q, f.before) ? q : none;
    }

    // "From 1,204 in 2022, the count of herons dropped to 1,010": the level before stands at the head of the sentence.
    uint32_t level_at_head(const frame& f) const {
        if (f.after == none || f.before != none || key(begin_) != key_from || begin_ + 1 >= end_) return none;
        uint32_t q = starting_at(begin_ + 1);
        return q != none && is_level(q) && at(q).frame == none && comparable(q, f.after) ? q : none;
    }

    // "Visits, which stood at 1,310 in May, rose to 2,150": the one level of the clause before the verb.
    uint32_t level_in_clause(uint32_t t, const frame& f) const {
        static const word_table<bool> relative{{"which who that", true}};
        if (f.after == none || f.before != none || t < begin_ + 3 || key(t - 1) != key_comma) return none;
        uint32_t i = t - 1;
        for (uint32_t n = 0; n < 14 && i > begin_ + 1 && key(i - 1) != key_comma; ++n) --i;
        if (key(i - 1) != key_comma || !relative.has(key(i))) return none;
        uint32_t found = none;
        for (uint32_t q = reaching_past(i); q < last_ && stop(q) < t; ++q) {
            if (!is_level(q) || at(q).frame != none || !comparable(q, f.after)) continue;
            if (found != none) return none;
            found = q;
        }
        return found;
    }

    // "A 9% rise took the fare from $2.00 to $2.60": the change that is the mover's subject.
    uint32_t subject_delta(uint32_t t) const {
        uint32_t q = reaching_past(t);
        for (uint32_t n = 0; q > first_ && n < 3; ++n)
            if (--q; t > begin_ && at(q).verb == t - 1 && at(q).part == LEDE_DELTA)
                return has_part(at(q).frame, LEDE_AFTER, q) || has_part(at(q).frame, LEDE_BEFORE, q) ? none : q;
        return none;
    }

    // "rose to 130 from 100, a gain of 30%": a change in apposition belongs to the frame before it.
    bool joins_levels(uint32_t head, const frame& f) {
        if (!behind_comma(head) || f.delta[0] == none || is_of_another(f.delta[0])) return false;
        uint32_t q = nearest_before(head - 1);
        if (q == none || at(q).frame == none || at(q).part == LEDE_DELTA || at(q).direction * f.direction < 0) return false;
        lede_quantity level = at(q);
        if (has_part(level.frame, LEDE_DELTA, q) || !(relative(f.delta[0]) || comparable(f.delta[0], q))) return false;
        bool moved = level.direction != 0;  // "51,000, versus 42,000 a year earlier, an 8% rise": only the change says which way
        for (uint32_t d : f.delta)
            if (d != none) write(d, LEDE_DELTA, level.frame, moved ? level.verb : f.word, moved ? level.direction : f.direction);
        return true;
    }

    // "added 400 jobs, going from 1,200 to 1,700": levels behind a comma belong to the change before it.
    uint32_t delta_before_comma(uint32_t head, const frame& f) const {
        if (!behind_comma(head)) return none;
        uint32_t q = quantity_ending(head - 1);
        bool alone =
            q != none && at(q).part == LEDE_DELTA && !has_part(at(q).frame, LEDE_AFTER, q) && !has_part(at(q).frame, LEDE_BEFORE, q);
        return alone && !relative(q) && comparable(q, f.before) && comparable(q, f.after) ? q : none;
    }

    // ---- "X, compared with Y a year earlier" without a change word ----

    void compare(uint32_t t) {
        uint32_t k = t;
        if (key(k) == key_compared && (key(k + 1) == key_with || key(k + 1) == key_to))
            ++k;
        else if (key(k) == key_compared || key(k) == literal_key("against"))
            return;
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

    // "900 staff, three times as many as the 400 it had"; "was double the 80 of the year before".
    void compare_multiple(uint32_t m) {
        static const word_table<bool> measures{{"many much high large big", true}};
        uint32_t k = stop(m);
        if (key(k) == key_as && measures.has(key(k + 1)) && key(k + 2) == key_as) k += 3;
        if (key(k) != key_the || k + 1 >= end_) return;
        frame f;
        f.word = start(m);
        f.direction = 1;
        f.before = starting_at(k + 1);
        if (f.before == none || !is_level(f.before) || at(f.before).frame != none) return;
        level_before_comma(start(m), f);
        if (f.after == none || at(f.after).frame != none) return;
        f.add_delta(m);
        finish(f);
    }

};

}  // namespace

void link_changes(annotations& a, uint32_t sentence, uint32_t first, uint32_t& frames) { linker(a, sentence, first, frames).run(); }

}  // namespace ledelint::analysis
