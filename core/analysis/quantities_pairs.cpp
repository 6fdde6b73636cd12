// Two figures that are one quantity: ranges ("between $12 and $15 million", "90-120", "10 to 12", "two or three"), ratios ("one
// in five", "3-to-1", "3:1") and scores ("2-1", "voted 52 to 47"). "X to Y" is a range only where no change word could make Y
// the level after X.
#include "quantities_parts.hpp"

#include "words.hpp"

#include <algorithm>
#include <cmath>

namespace ledelint::analysis {
namespace {

enum class link : uint8_t { none, dash, to, votes_to, and_, or_, in, out_of, over, colon, dashed_to };

constexpr uint64_t key_hyphen = literal_key("-"), key_en = literal_key("\xe2\x80\x93"), key_to = literal_key("to"), key_and = literal_key("and"),
                   key_or = literal_key("or"), key_in = literal_key("in"), key_out = literal_key("out"), key_of = literal_key("of"),
                   key_colon = literal_key(":"), key_between = literal_key("between"), key_from = literal_key("from"), key_tilde = literal_key("~"),
                   key_every = literal_key("every"), key_over = literal_key("over");

bool glued(const annotations& a, uint32_t i) { return !(a.tokens[i].flags & LEDE_SPACE_BEFORE); }

class pair_reader {
public:
    pair_reader(annotations& a, const figure& one, reach r, lede_quantity& q) : a_(a), one_(one), r_(r), q_(q) {}

    bool read() {
        if (one_.n.form == numeral_form::vague || one_.age) return false;
        uint32_t at = 0, skip = 0;
        link_ = find_link(at, skip);
        if (link_ == link::none || at >= r_.end || !may_begin(at, skip)) return false;
        if (!read_second(at, skip)) return false;
        if (link_ == link::dash && chained()) return false;
        return classify();
    }

private:
    annotations& a_;
    const figure& one_;
    figure two_{};
    reach r_;
    lede_quantity& q_;
    link link_ = link::none;

    uint64_t key(uint32_t i) const { return i < r_.end ? a_.keys[i] : no_key; }
    bool is_dash(uint64_t k) const { return k == key_hyphen || k == key_en || k == key_tilde; }

    link find_link(uint32_t& at, uint32_t& skip) {
        lede_span rest = one_.n.rest;
        if (rest.begin < rest.end && !one_.has_unit) return inside_token(at, skip);
        at = one_.end;
        uint64_t k = key(at);
        if (is_dash(k) && at + 1 < r_.end) {
            if (key(at + 1) == key_to) {  // "3-to-1", "three- to four-year"
                bool hyphens = is_dash(key(at + 2)) && glued(a_, at + 2);
                at += hyphens ? 3 : 2;
                return hyphens ? link::dashed_to : link::to;
            }
            bool tight = glued(a_, at) && glued(a_, at + 1);
            bool spaced = !glued(a_, at) && !glued(a_, at + 1);
            ++at;
            return tight || (spaced && !one_.has_unit) ? link::dash : link::none;
        }
        ++at;
        static const word_table<bool> ballots{{"votes vote ballots goals", true}};
        if (ballots.has(k) && key(at) == key_to && !one_.has_unit) return ++at, link::votes_to;
        if (k == key_to) return link::to;
        if (k == key_and) return before_is(key_between) ? link::and_ : link::none;
        if (k == key_or) return link::or_;
        if (k == key_in) return key(at) == key_every ? (++at, link::in) : link::in;
        if (k == key_over) return link::over;
        if (k == key_out && key(at) == key_of) return (key(at + 1) == key_every ? at += 2 : ++at), link::out_of;
        if (k == key_colon && glued(a_, at - 1) && at < r_.end && glued(a_, at)) return link::colon;
        return link::none;
    }

    // "90-120", "3:1" as one token: the second figure stands in the same token.
    link inside_token(uint32_t& at, uint32_t& skip) {
        std::string_view rest = a_.of(one_.n.rest);
        uint32_t size = rest[0] == '-' || rest[0] == ':' ? 1 : rest.substr(0, 3) == "\xe2\x80\x93" ? 3 : 0;
        if (size == 0 || rest.size() <= size) return link::none;
        at = one_.n.end - 1;
        skip = one_.n.rest.begin + size - a_.tokens[at].span.begin;
        return rest[0] == ':' ? link::colon : link::dash;
    }

    bool may_begin(uint32_t at, uint32_t skip) const {
        if (skip) return true;
        uint32_t i = at;
        if (i < r_.end && !(a_.tokens[i].flags & LEDE_HAS_DIGIT) && !may_begin_numeral(key(i)) && i + 1 < r_.end)
            ++i;  // a currency or a sign
        if (key(i) == literal_key("$") && i + 1 < r_.end) ++i;
        return i < r_.end && ((a_.tokens[i].flags & LEDE_HAS_DIGIT) || may_begin_numeral(key(i)));
    }

    bool read_second(uint32_t at, uint32_t skip) {
        reach r{at, r_.end};
        for (uint32_t i = at; i < std::min(at + 3, r_.end); ++i) {
            bool starts = skip || (a_.tokens[i].flags & LEDE_HAS_DIGIT) || may_begin_numeral(a_.keys[i]);
            if (!starts) continue;
            return read_figure_at(a_, i, skip, r, two_) && (skip || two_.first == at) && two_.n.form == one_.n.form;
        }
        return false;
    }

    // "1-2-3", a telephone number or a formation: no pair.
    bool chained() const {
        lede_span rest = two_.n.rest;
        if (rest.begin < rest.end && !two_.has_unit) return true;
        bool after = is_dash(key(two_.end)) && glued(a_, two_.end) && two_.end + 1 < r_.end &&
                     (a_.tokens[two_.end + 1].flags & LEDE_HAS_DIGIT) && glued(a_, two_.end + 1);
        bool before = one_.first > r_.floor && is_dash(a_.keys[one_.first - 1]) && glued(a_, one_.first);
        return after || before;
    }

    bool before_is(uint64_t k) const {
        for (uint32_t i = one_.first, n = 0; i > r_.floor && n < 3; --i, ++n)
            if (a_.keys[i - 1] == k) return true;
        return false;
    }

    bool whole_numbers() const {
        return one_.n.decimals <= 0 && two_.n.decimals <= 0 && !one_.has_unit && !two_.has_unit && one_.n.scale == 1 && two_.n.scale == 1;
    }

    bool classify() {
        switch (link_) {
        case link::dash: return !one_.signed_in_print && (score_by_dash() || dash_range());
        case link::to: return ratio_to() || (voted() ? score() : !moves() && range(20));
        case link::votes_to: return whole_numbers() && score();  // "by 52 votes to 48"
        case link::dashed_to: return ratio(two_.value() == 0 ? 0 : one_.value() / two_.value());
        case link::and_: return same_kind() && make_range();
        case link::or_: return !one_.has_unit && one_.n.form == numeral_form::cardinal && two_.value() <= 2 * one_.value() && range(2);
        case link::in: return one_in_many();
        case link::out_of: return whole_numbers() && one_.value() <= two_.value() && one_.value() > 0 && ratio(one_.value() / two_.value());
        case link::over: return whole_numbers() && two_.value() > 1 && ends_here() && ratio(one_.value() / two_.value());
        case link::colon: return colon_ratio();
        default: return false;
        }
    }

    // ---- Scores ----

    static const word_table<bool>& score_nouns() {
        static const word_table<bool> table{
            {"vote votes win wins winner winners victory defeat loss draw lead ruling decision record majority margin triumph tie thrashing advantage "
             "verdict aggregate scoreline rout deficit split result home shutout overtime", true}};
        return table;
    }
    static const word_table<bool>& score_verbs() {
        static const word_table<bool> table{
            {"won win wins beat beats beating beaten defeated defeats lost lose loses losing drew draw draws lead led leads leading "
             "trailed trailing voted vote votes passed approved rejected past over score scored ruled ahead behind down up edged hosted "
             "sank stunned routed thrashed downed finished ended winning level tied aggregate defeat victory by final topped "
             "downed upset trounced outclassed crushed thrash hammered", true}};
        return table;
    }

    bool cue_before(uint32_t words) const {
        for (uint32_t i = one_.first, n = 0; i > 0 && n < words && a_.tokens[i - 1].sentence == a_.tokens[one_.first].sentence; --i, ++n)
            if (score_verbs().has(a_.keys[i - 1])) return true;
        return false;
    }

    bool score_by_dash() {
        if (!whole_numbers() || one_.n.words || two_.n.words || one_.value() > 999 || two_.value() > 999) return false;
        uint32_t next = two_.end;
        bool noun = score_nouns().has(key(next)) || (next < r_.end && a_.tokens[next].upos == LEDE_ADJ && score_nouns().has(key(next + 1)));
        bool counted = next < r_.end && (a_.tokens[next].upos == LEDE_NOUN || key(next) == key_hyphen) && !noun;
        if (noun || one_.value() > two_.value()) return score();
        return !counted && (one_.value() == two_.value() || cue_before(10)) && score();
    }

    // "voted 52 to 47", "by 7 votes to 3" (its first figure ends at the noun).
    bool voted() const {
        static const word_table<bool> voting{{"voted vote votes voting passed approved rejected ruled backed won beat", true}};
        if (!whole_numbers()) return false;
        uint32_t next = two_.end;
        bool counted =
            next < r_.end && a_.tokens[next].upos == LEDE_NOUN && !score_nouns().has(key(next)) && a_.tokens[next].penn == LEDE_NNS;
        if (counted) return false;
        for (uint32_t i = one_.first, n = 0; i > 0 && n < 6; --i, ++n)
            if (voting.has(a_.keys[i - 1])) return one_.value() < 1000;
        return false;
    }

    bool score() {
        begin();
        q_.kind = LEDE_SCORE;
        q_.value = std::nan("");
        q_.low = std::min(one_.value(), two_.value());
        q_.high = std::max(one_.value(), two_.value());
        return true;
    }

    // ---- Ratios ----

    // "one over three" says a fraction only where nothing else is said of the figures.
    bool ends_here() const {
        static const word_table<bool> saying{{"is are was equals equal to of minus negative", true}};
        bool last = two_.end >= r_.end || (two_.end + 1 == r_.end && a_.tokens[two_.end].upos == LEDE_PUNCT);
        return last && (one_.first == r_.floor || saying.has(a_.keys[one_.first - 1]) || one_.signed_in_print);
    }

    bool ratio(double value) {
        if (value == 0) return false;
        begin();
        q_.kind = LEDE_RATIO;
        q_.value = q_.low = q_.high = value;
        return true;
    }

    // "one in five people": no time after it, no year, and a denominator that people say.
    bool one_in_many() {
        static const word_table<bool> times{
            {"years year months month weeks week days day hours hour minutes minute games matches seasons overs innings seconds starts "
             "appearances", true}};
        if (!whole_numbers() || one_.value() >= two_.value() || one_.value() < 1 || two_.has_unit || times.has(key(two_.end))) return false;
        double n = two_.value();
        bool said = n <= 10 || n == 12 || n == 15 || std::fmod(n, 10) == 0 || (one_.value() == 1 && (n < 100 || two_.n.grouped));
        bool year = n >= 1700 && n <= 2100 && !two_.n.grouped && !two_.n.words;
        return said && !year && one_.value() > 0 && ratio(one_.value() / n);
    }

    bool ratio_to() {
        static const word_table<bool> cues{{"odds ratio outnumber outnumbers outnumbered outnumbering margin", true}};
        if (!whole_numbers() || two_.value() <= 0) return false;
        for (uint32_t i = one_.first, n = 0; i > 0 && n < 6; --i, ++n)
            if (cues.has(a_.keys[i - 1])) return ratio(one_.value() / two_.value());
        return false;
    }

    bool colon_ratio() {
        bool clock = two_.n.span.end - two_.n.span.begin == 2 && two_.value() < 60;
        return whole_numbers() && !clock && two_.value() > 0 && !(two_.n.rest.begin < two_.n.rest.end) &&
               ratio(one_.value() / two_.value());
    }

    // ---- Ranges ----

    // The first figure has the second's unit and scale where it prints none.
    bool same_kind() const {
        if (one_.has_unit && !two_.has_unit) return one_.currency_before && !two_.n.words;
        return !one_.has_unit || (one_.u.kind == two_.u.kind && one_.u.name.view() == two_.u.name.view());
    }
    // "10 to 12 million" shares its scale; "$12 to $15 million" does not say so.
    bool shares_scale() const {
        return one_.n.scale == 1 && two_.n.scale > 1 && !(one_.currency_before && two_.currency_before) && one_.n.mantissa < 1000 &&
               !one_.n.grouped;
    }
    double first_scale() const {
        double scale = shares_scale() ? two_.n.scale : one_.n.scale;
        return scale * (one_.has_unit ? one_.u.factor : two_.u.factor);
    }

    bool range(double most) {
        double first = one_.sign * one_.n.mantissa * first_scale(), second = two_.value();
        return same_kind() && first < second && second <= most * std::fabs(first) && make_range();
    }

    bool dash_range() {
        if (one_.n.words != two_.n.words) return false;
        if (years() && two_.n.digits == 2) return make_range();  // "2019-20"
        return !one_.n.words && range(50);
    }

    bool years() const {
        return whole_numbers() && !one_.n.words && one_.n.digits == 4 && !one_.n.grouped && !two_.n.grouped && one_.value() >= 1700 &&
               one_.value() <= 2100;
    }

    // A change word governs the first figure, or "from" does and a change word stands before it: then Y is the level after X.
    bool moves() const {
        bool from = false;
        for (uint32_t i = one_.first, n = 0; i > 0 && n < 16; --i, ++n) {
            uint32_t t = i - 1;
            if (a_.tokens[t].sentence != a_.tokens[one_.first].sentence) break;
            if (n < 3 && a_.keys[t] == key_from) from = true;
            if (is_change_word(a_, t)) return from || (n < 3 && !(two_.has_unit && !one_.has_unit));
            if (!from && n >= 3) break;
        }
        return false;
    }

    bool make_range() {
        begin();
        q_.flags |= LEDE_RANGE | (years() ? uint32_t(LEDE_PART_OF_DATE) : 0u);
        q_.scale = first_scale();
        double first = q_.mantissa * q_.scale;
        q_.low = std::min(first, two_.value());
        q_.high = std::max(first, two_.value());
        q_.value = std::nan("");
        return true;
    }

    // The quantity of both figures: what the first is, with the unit that either prints.
    void begin() {
        q_ = quantity_of(a_, one_);
        if (!one_.has_unit && two_.has_unit) {
            q_.kind = two_.u.kind;
            q_.unit = two_.u.name.empty() ? LEDE_NONE : a_.intern(two_.u.name.view());
        }
        q_.span.end = two_.span.end;
        q_.number.end = two_.n.span.end;
        q_.token_count = two_.end - one_.first;
        q_.other = two_.value();
    }
};

}  // namespace

bool read_pair(annotations& a, const figure& one, reach r, lede_quantity& q) { return pair_reader(a, one, r, q).read(); }

}  // namespace ledelint::analysis
