// Measures, percent and points behind a figure, and the scale letters between figure and unit. The table maps every printed
// form to CLDR's unit identifier (https://unicode.org/reports/tr35/tr35-general.html#Unit_Identifiers).
#include "quantities_units.hpp"

#include "quantities_number_words.hpp"

namespace ledelint::analysis {
namespace {

// How careful to be. glued: only without a space ("5g"). exact: the case as `form` has it ("MW"). ambiguous: after a figure
// in digits, and not where a noun follows ("12 stone walls").
enum class caution : uint8_t { no, glued, exact, ambiguous };

struct measure {
    std::string_view name;
    lede_quantity_kind kind = LEDE_MEASURE;
    caution care = caution::no;
    std::string_view form = {};
    bool length = false;  // makes "square ..." and "... per hour"
};

const word_table<measure>& measures() {
    constexpr auto M = LEDE_MEASURE;
    using c = caution;
    static const word_table<measure> table{
        {"% percent percentage pct", {"percent", LEDE_PERCENT}}, {"pc", {"percent", LEDE_PERCENT}},
        {"bps bp", {"basis-point", LEDE_BASIS_POINTS}}, {"pp ppt ppts", {"percentage-point", LEDE_POINTS}},
        {"kilometre kilometres kilometer kilometers km kms", {"kilometer", M, c::no, {}, true}},
        {"metre metres meter meters m", {"meter", M, c::no, {}, true}},
        {"centimetre centimetres centimeter centimeters cm", {"centimeter", M, c::no, {}, true}},
        {"millimetre millimetres millimeter millimeters mm", {"millimeter", M, c::no, {}, true}},
        {"dm decimetre decimeter", {"decimeter", M}}, {"micron microns micrometre micrometres micrometers", {"micrometer", M}},
        {"nanometre nanometres nanometer nanometers nm", {"nanometer", M}}, {"mile miles mi", {"mile", M, c::no, {}, true}},
        {"yard yards yd yds", {"yard", M, c::no, {}, true}}, {"foot feet ft", {"foot", M, c::no, {}, true}},
        {"inch inches", {"inch", M, c::no, {}, true}}, {"in", {"inch", M, c::glued, {}, true}}, {"fathom fathoms", {"fathom", M}},
        {"furlong furlongs", {"furlong", M}}, {"knot knots", {"knot", M}}, {"km2 km\xc2\xb2 sqkm", {"square-kilometer", M}},
        {"m2 m\xc2\xb2 sqm", {"square-meter", M}}, {"m3 m\xc2\xb3", {"cubic-meter", M}}, {"sqft", {"square-foot", M}},
        {"hectare hectares ha", {"hectare", M}}, {"acre acres", {"acre", M}}, {"mph", {"mile-per-hour", M}},
        {"kph kmh kmph km/h km/hr kmh-1", {"kilometer-per-hour", M}}, {"m/s", {"meter-per-second", M}}, {"mpg", {"mile-per-gallon", M}},
        {"kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs", {"kilogram", M}}, {"gram grams gramme grammes", {"gram", M}},
        {"g", {"gram", M, c::exact, "g"}}, {"milligram milligrams mg", {"milligram", M}},
        {"microgram micrograms mcg \xc2\xb5g \xce\xbcg", {"microgram", M}}, {"tonne tonnes", {"tonne", M}}, {"ton tons", {"ton", M}},
        {"pound pounds lb lbs", {"pound", M}}, {"ounce ounces oz", {"ounce", M}}, {"stone", {"stone", M, c::ambiguous}},
        {"carat carats", {"carat", M}}, {"litre litres liter liters", {"liter", M}}, {"l", {"liter", M, c::glued}},
        {"millilitre millilitres milliliter milliliters ml", {"milliliter", M}}, {"gallon gallons", {"gallon", M}},
        {"pint pints", {"pint", M}}, {"quart quarts", {"quart", M}}, {"barrel barrels bbl", {"barrel", M}},
        {"bushel bushels", {"bushel", M}}, {"teaspoon teaspoons tsp", {"teaspoon", M}},
        {"tablespoon tablespoons tbsp", {"tablespoon", M}}, {"cup cups", {"cup", M, c::ambiguous}}, {"watt watts", {"watt", M}},
        {"kilowatt kilowatts kw", {"kilowatt", M}}, {"megawatt megawatts mw", {"megawatt", M}},
        {"gigawatt gigawatts gw", {"gigawatt", M}}, {"terawatt terawatts", {"terawatt", M}}, {"kwh", {"kilowatt-hour", M}},
        {"mwh", {"megawatt-hour", M}}, {"gwh", {"gigawatt-hour", M}}, {"twh", {"terawatt-hour", M}}, {"volt volts", {"volt", M}},
        {"calorie calories", {"calorie", M}}, {"kilocalorie kilocalories kcal", {"kilocalorie", M}}, {"joule joules", {"joule", M}},
        {"horsepower hp bhp", {"horsepower", M}}, {"byte bytes", {"byte", M}}, {"bit", {"bit", M, c::ambiguous}},
        {"kilobyte kilobytes kb", {"kilobyte", M}}, {"megabyte megabytes mb", {"megabyte", M}},
        {"gigabyte gigabytes gb", {"gigabyte", M}}, {"terabyte terabytes tb", {"terabyte", M}}, {"petabyte petabytes", {"petabyte", M}},
        {"mbps", {"megabit-per-second", M}}, {"gbps", {"gigabit-per-second", M}}, {"kilobits kilobit", {"kilobit", M}},
        {"megabits megabit", {"megabit", M}}, {"hertz hz", {"hertz", M}}, {"kilohertz khz", {"kilohertz", M}},
        {"megahertz mhz", {"megahertz", M}}, {"gigahertz ghz", {"gigahertz", M}}, {"decibel decibels db", {"decibel", M}},
        {"millibars", {"millibar", M}}, {"celsius celcius centigrade centigrate \xc2\xb0\x63", {"celsius", LEDE_TEMPERATURE}},
        {"fahrenheit farenheit \xc2\xb0\x66", {"fahrenheit", LEDE_TEMPERATURE}}, {"kelvin", {"kelvin", LEDE_TEMPERATURE}},
        {"c", {"celsius", LEDE_TEMPERATURE, c::exact, "C"}}, {"f", {"fahrenheit", LEDE_TEMPERATURE, c::exact, "F"}},
        {"c.", {"celsius", LEDE_TEMPERATURE, c::exact, "C."}}, {"f.", {"fahrenheit", LEDE_TEMPERATURE, c::exact, "F."}},
        {"\xc2\xb0 degree degrees deg", {"degree", M}}, {"year years yr yrs", {"year", M}}, {"month months", {"month", M}},
        {"week weeks wk", {"week", M}}, {"fortnight fortnights", {"fortnight", M}}, {"day days", {"day", M}},
        {"hour hours hr hrs", {"hour", M}}, {"minute minutes min mins", {"minute", M}}, {"seconds sec secs", {"second", M}},
        {"millisecond milliseconds", {"millisecond", M}}, {"decade decades", {"decade", M}}, {"century centuries", {"century", M}}};
    return table;
}

enum class prefix : uint8_t { square, cubic, nautical, metric, fluid, basis, light, percentage, per, degrees };

const word_table<prefix>& prefixes() {
    static const word_table<prefix> table{
        {"square sq", prefix::square}, {"cubic cu", prefix::cubic}, {"nautical", prefix::nautical}, {"metric", prefix::metric},
        {"fluid", prefix::fluid}, {"basis", prefix::basis}, {"light", prefix::light}, {"percentage", prefix::percentage},
        {"per", prefix::per}, {"degree degrees deg \xc2\xb0", prefix::degrees}};
    return table;
}

constexpr uint64_t key_hyphen = literal_key("-"), key_stop = literal_key("."), key_point = literal_key("point"), key_points = literal_key("points"),
                   key_cent = literal_key("cent"), key_per = literal_key("per"), key_slash = literal_key("/"), key_a = literal_key("a"),
                   key_an = literal_key("an"), key_of = literal_key("of");

class reader {
public:
    reader(const annotations& a, const numeral& n, uint32_t end, unit_reading& u) : a_(a), n_(n), end_(end), u_(u) {}

    bool read() {
        if (n_.rest.begin < n_.rest.end) return rest_of_token();
        if (n_.end >= end_) return false;
        at_ = n_.end;
        glued_ = !(a_.tokens[at_].flags & LEDE_SPACE_BEFORE);
        if (a_.keys[at_] == key_hyphen && glued_ && at_ + 1 < end_ && !(a_.tokens[at_ + 1].flags & LEDE_SPACE_BEFORE))
            ++at_, hyphen_ = true;
        if (n_.form == numeral_form::fraction && !of_one()) return false;
        if (!(prefixed() || money() || plain(at_))) return false;
        finish();
        return true;
    }

private:
    const annotations& a_;
    const numeral& n_;
    uint32_t end_, at_ = 0;
    unit_reading& u_;
    bool glued_ = false, hyphen_ = false;

    uint64_t key(uint32_t i) const { return i < end_ ? a_.keys[i] : no_key; }

    // "half a mile", "two-tenths of a percentage point", "one-tenth of 1 percent"; a fraction has a unit in no other way.
    bool of_one() {
        static const word_table<bool> ones{{"a an one 1", true}};
        if (at_ > n_.end) return true;  // "half-mile"
        if (key(at_) == key_of) ++at_;
        if (!ones.has(key(at_)) || at_ + 1 >= end_) return n_.end == at_;  // "3/4 mile"
        ++at_;
        return true;
    }

    bool rest_of_token() {
        std::string_view word = a_.of(n_.rest);
        glued_ = true;
        u_.end = n_.end;
        u_.span = n_.rest;
        if (read_money_rest(word, u_)) return true;
        const measure* m = measures().find(fold_key(word));
        return m && take(*m, word);
    }

    bool take(const measure& m, std::string_view word) {
        if (m.care == caution::glued && !glued_) return false;
        if (m.care == caution::exact && (word != m.form || (!glued_ && !(m.kind == LEDE_TEMPERATURE && is_paired_degree())))) return false;
        u_.kind = m.kind;
        u_.name += m.name;
        u_.fold_into = m.name == "foot";
        return true;
    }

    bool plain(uint32_t i) {
        const measure* m = measures().find(key(i));
        if (!m || (n_.form == numeral_form::fraction && m->kind == LEDE_PERCENT && at_ == n_.end) ||
            (m->care == caution::ambiguous && !n_.words && !hyphen_ && noun_follows(i + 1)))
            return false;
        if (m->name == "percent" && key(i + 1) == key_point) return points(i);
        if (m->name == "percent" && key(i + 1) == key_points) return points(i);
        if (!take(*m, a_.word(i))) return false;
        u_.end = i + 1;
        per_time(*m);
        return true;
    }

    // "24 C (75 F)": letters with a space before them are degrees where the other scale stands beside.
    bool is_paired_degree() const {
        auto is_scale = [&](uint32_t i) { return i < a_.tokens.size() && (a_.word(i) == "C" || a_.word(i) == "F"); };
        auto is = [&](uint32_t i, char c) { return i < a_.tokens.size() && a_.text[a_.tokens[i].span.begin] == c; };
        bool before_other = is(at_ + 1, '(') && is_scale(at_ + 3) && is(at_ + 4, ')');
        bool behind_other = at_ >= 3 && is(at_ + 1, ')') && is(at_ - 2, '(') && is_scale(at_ - 3);
        return before_other || behind_other;
    }

    bool noun_follows(uint32_t i) const { return i < end_ && (a_.tokens[i].upos == LEDE_NOUN || a_.tokens[i].upos == LEDE_PROPN); }

    bool points(uint32_t i) {
        u_.kind = LEDE_POINTS;
        u_.name += "percentage-point";
        u_.end = i + 2;
        return true;
    }

    // "miles per hour", "km/h", "miles an hour": a speed is one unit. Other rates are a matter of `per`.
    void per_time(const measure& m) {
        static const word_table<std::string_view> times{{"hour hr h", "hour"}, {"second s sec", "second"}};
        uint64_t link = key(u_.end);
        if (!m.length || (link != key_per && link != key_slash && link != key_a && link != key_an)) return;
        const std::string_view* t = times.find(key(u_.end + 1));
        if (!t || (link == key_a && *t == "second")) return;
        u_.name += "-per-";
        u_.name += *t;
        u_.fold_into = false;
        u_.end += 2;
    }

    bool prefixed() {
        const prefix* p = prefixes().find(key(at_));
        if (!p) return false;
        uint32_t next = at_ + 1;
        if (key(next) == key_stop || (key(next) == key_hyphen && !(a_.tokens[next].flags & LEDE_SPACE_BEFORE))) ++next;
        switch (*p) {
        case prefix::square: return compound("square-", next);
        case prefix::cubic: return compound("cubic-", next);
        case prefix::nautical: return compound("nautical-", next);
        case prefix::fluid: return compound("fluid-", next);
        case prefix::light: return light_year(next);
        case prefix::metric: return metric_ton(next);
        case prefix::basis: return named(key(next) == key_points || key(next) == key_point, LEDE_BASIS_POINTS, "basis-point", next + 1);
        case prefix::percentage: return (key(next) == key_points || key(next) == key_point) && points(at_);
        case prefix::per: return per_cent(next);
        case prefix::degrees: return temperature(next);
        }
        return false;
    }

    bool named(bool when, lede_quantity_kind kind, std::string_view name, uint32_t end) {
        if (!when) return false;
        u_.kind = kind;
        u_.name += name;
        u_.end = end;
        return true;
    }

    bool per_cent(uint32_t next) {
        if (key(next) != key_cent) return false;
        if (key(next + 1) == key_point || key(next + 1) == key_points) return points(next);
        return named(true, LEDE_PERCENT, "percent", next + 1);
    }

    bool compound(std::string_view before, uint32_t next) {
        const measure* m = measures().find(key(next));
        if (!m || !(m->length || m->name == "ounce")) return false;
        u_.name += before;
        return named(true, LEDE_MEASURE, m->name, next + 1);
    }

    bool light_year(uint32_t next) {
        return named(key(next) == literal_key("years") || key(next) == literal_key("year"), LEDE_MEASURE, "light-year", next + 1);
    }

    bool metric_ton(uint32_t next) {
        const measure* m = measures().find(key(next));
        return named(m && (m->name == "ton" || m->name == "tonne"), LEDE_MEASURE, "tonne", next + 1);
    }

    bool temperature(uint32_t next) {
        const measure* m = measures().find(key(next));
        bool letter = m && m->care == caution::exact && m->kind == LEDE_TEMPERATURE &&
                      (a_.word(next) == m->form || a_.word(next) == (m->form == "C" ? "c" : "f"));
        bool word = m && m->kind == LEDE_TEMPERATURE && m->care == caution::no;
        return named(letter || word, LEDE_TEMPERATURE, m ? m->name : std::string_view(), next + 1);
    }

    bool money() { return read_money_word(a_, n_, at_, end_, u_); }

    void finish() {
        u_.span = {a_.tokens[at_].span.begin, a_.tokens[u_.end - 1].span.end};
    }
};

// "m" is a million beside a currency or what can be counted, a metre beside a length.
bool means_metre(const annotations& a, const numeral& n, uint32_t next, uint32_t end) {
    static const word_table<bool> lengths{
        {"tall long high wide deep thick away sprint hurdles freestyle butterfly backstroke relay race final x by swell waves telescope "
         "tsunami pool below underwater x- medley breaststroke steeplechase individual", true}};
    static const word_table<bool> races{{"100 200 400 800 1500 1,500 3000 5000 5,000 10000 10,000 50", true}};
    if (next < end && (lengths.has(a.keys[next]) || a.keys[next] == literal_key("-"))) return true;
    if (next < end && races.has(fold_key(a.of(n.span))) && a.tokens[next].upos != LEDE_NOUN) return true;
    return false;
}

}  // namespace

bool read_unit_after(const annotations& a, const numeral& n, uint32_t end, unit_reading& u) { return reader(a, n, end, u).read(); }

void read_scale_letter(const annotations& a, uint32_t end, bool money, numeral& n) {
    if (n.words || n.form != numeral_form::cardinal) return;
    bool in_token = n.rest.begin < n.rest.end;
    if (!in_token && n.end >= end) return;
    lede_span letter = in_token ? n.rest : a.tokens[n.end].span;
    bool glued = in_token || !(a.tokens[n.end].flags & LEDE_SPACE_BEFORE);
    std::string_view word = a.of(letter);
    if (word.size() > 4 || word == "T" || (word == "t" && !money)) return;
    double scale = word == "MM" ? 1e6 : scale_of(fold_key(word), glued || word == "k", money);
    if (scale == 0) return;
    uint32_t next = in_token ? n.end : n.end + 1;
    if (!money && word == "m" && means_metre(a, n, next, end)) return;
    n.scale *= scale;
    n.value = n.mantissa * n.scale;
    n.span.end = letter.end;
    n.rest = {letter.end, letter.end};
    n.end = next;
}

std::string_view rate_item(uint64_t key) {
    static const word_table<std::string_view> items{
        {"second sec", "second"}, {"minute min", "minute"}, {"hour hr h", "hour"}, {"day", "day"}, {"night", "night"}, {"week", "week"},
        {"fortnight", "fortnight"}, {"month", "month"}, {"quarter", "quarter"}, {"year yr annum", "year"}, {"decade", "decade"},
        {"share", "share"}, {"head capita person", "person"}, {"unit", "unit"}, {"barrel bbl", "barrel"}, {"ton", "ton"},
        {"tonne", "tonne"}, {"pound lb", "pound"}, {"kilo kilogram kg", "kilogram"}, {"gallon", "gallon"}, {"litre liter", "liter"},
        {"ounce oz", "ounce"}, {"bushel", "bushel"}, {"mile", "mile"}, {"kilometre kilometer km", "kilometer"}, {"metre meter", "meter"},
        {"acre", "acre"}, {"hectare", "hectare"}, {"foot", "foot"}, {"household", "household"}, {"employee", "employee"},
        {"pupil", "pupil"}, {"student", "student"}, {"ticket", "ticket"}, {"piece", "piece"}, {"game", "game"}, {"match", "match"},
        {"session", "session"}, {"visit", "visit"}, {"passenger", "passenger"}, {"megawatt mwh megawatt-hour", "megawatt-hour"},
        {"kwh", "kilowatt-hour"}, {"dose", "dose"}, {"customer", "customer"}, {"patient", "patient"}};
    const std::string_view* item = items.find(key);
    return item ? *item : std::string_view();
}

}  // namespace ledelint::analysis
