#include "chunk.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "abbreviations.hpp"
#include "characters.hpp"
#include "clitics.hpp"
#include "words.hpp"

namespace ledelint::analysis {
namespace {

using enum character;

[[gnu::always_inline]] inline void add_token(annotations& a, lede_span span, uint32_t flags, uint64_t key) {
    a.tokens.push_back({span, 0, LEDE_X, LEDE_PENN_NONE, flags, LEDE_NONE});
    a.keys.push_back(key);
}

class cutter {
public:
    cutter(annotations& a, lede_span chunk) : a_(a), t_(a.text), begin_(chunk.begin), end_(chunk.end), at_(chunk.begin) {}

    void cut() {
        if (whole_address()) return;
        while (at_ < end_) step();
    }

private:
    bool in_ascii(uint32_t i) const { return uint8_t(t_[i]) < 0x80; }
    char32_t value(uint32_t i) const { return i >= end_ ? 0 : in_ascii(i) ? char32_t(t_[i]) : decode(t_, i).value; }
    uint32_t size(uint32_t i) const { return in_ascii(i) ? 1 : decode(t_, i).size; }
    character kind(uint32_t i) const { return in_ascii(i) ? class_of_ascii(t_[i]) : class_of(decode(t_, i).value); }
    bool is(uint32_t i, character c) const { return i < end_ && kind(i) == c; }
    bool in_word(uint32_t i) const {
        if (i >= end_) return false;
        character c = kind(i);
        return c == letter || c == digit;
    }
    uint32_t behind_letters(uint32_t i) const {  // and figures
        while (in_word(i)) i += size(i);
        return i;
    }
    char ascii(uint32_t i) const { return i < end_ ? t_[i] : '\0'; }

    void step() {
        switch (kind(at_)) {
            case letter: word(); break;
            case digit: figure(); break;
            case run: marks(); break;
            case apostrophe: apostrophe_mark(); break;
            case pictograph: emoji(); break;
            default: emit(at_ + size(at_));
        }
    }

    void emit(uint32_t end, uint32_t extra = 0);

    // A URL, an e-mail address, a handle or a hashtag is one token, its sentence's marks apart.
    bool whole_address() {
        std::string_view c = t_.substr(begin_, end_ - begin_);
        uint32_t lead = 0;
        while (lead < c.size() && (c[lead] == '(' || c[lead] == '[' || c[lead] == '"' || c[lead] == '\'')) ++lead;
        std::string_view body = c.substr(lead);
        if (!is_address(body)) return false;
        while (lead--) emit(at_ + 1);
        uint32_t stop = end_;
        while (stop > at_ && std::string_view(".,;:!?)]\"'>").find(t_[stop - 1]) != std::string_view::npos) --stop;
        for (std::string_view closing : {"\u201d", "\u2019"})
            if (stop >= at_ + 3 && t_.substr(stop - 3, 3) == closing) stop -= 3;
        emit(stop, LEDE_URL);
        while (at_ < end_) step();
        return true;
    }
    static bool is_address(std::string_view s) {
        if (s.size() < 2) return false;
        if (s[0] == '@' || s[0] == '#') return is_ascii_letter(s[1]) || (s[0] == '@' && s[1] == '_');
        if (s.size() > 4 && (s.starts_with("http://") || s.starts_with("https://") || s.starts_with("www."))) return true;
        auto at = s.find('@');
        if (at != std::string_view::npos) return at > 0 && s.find('.', at) != std::string_view::npos;
        auto dot = s.find('.');
        return dot != std::string_view::npos && dot > 1 && has_domain_ending(s);
    }
    // "example.com", "bbc.co.uk/news": a known ending straight after a point.
    static bool has_domain_ending(std::string_view s) {
        for (std::string_view ending : {".com", ".org", ".net", ".gov", ".edu", ".co.uk", ".info"}) {
            auto p = s.find(ending);
            if (p == std::string_view::npos || p == 0) continue;
            auto after = p + ending.size();
            if (after == s.size() || !(is_ascii_letter(s[after]) || is_digit(s[after]))) return is_ascii_letter(s[p - 1]) || is_digit(s[p - 1]);
        }
        return false;
    }

    // Letters first; figures may follow ("G7", "L2").
    void word() {
        uint32_t i = at_;
        for (;;) {
            i = behind_letters(i);
            if (joins(i)) { i += size(i); continue; }
            if (keeps_hyphen(i)) { ++i; continue; }
            break;
        }
        if (ascii(i) == '$' && i - at_ <= 3) return emit(i + 1);  // US$, HK$
        if (ascii(i) == '.' && point_belongs(i)) ++i;
        emit_word(i);
    }
    // A mark inside a word: O'Brien, AT&T, U.S, and the soft hyphen.
    bool joins(uint32_t i) const {
        if (i >= end_ || i == at_) return false;
        uint32_t next = i + size(i);
        if (kind(i) == apostrophe) return is(next, letter);
        if (t_[i] == '&') return i - at_ <= 2 && is_upper(value(at_)) && is(next, letter) && is_upper(value(next));
        if (t_[i] == '.') return is(next, letter) && dotted(i, next);
        if (t_[i] == '_') return is(next, letter) || is(next, digit);
        return false;
    }
    // "U.S", "p.m", "e.g", "Ph.D": one letter before the point, or one of the few longer ones; not "left.The".
    bool dotted(uint32_t point, uint32_t next) const {
        uint32_t before = point;
        while (before > at_ && t_[before - 1] != '.') --before;
        bool one_before = point - before == 1;
        uint32_t after = next;
        while (is(after, letter)) after += size(after);
        bool one_after = after - next == size(next);
        return (one_before && (one_after || t_[after < end_ ? after : point] == '.')) ||
               (one_after && ascii(after) == '.' && t_.substr(before, 2) == "Ph");
    }
    // Prefixes that the treebanks leave in the word: re-election, non-profit, co-founder.
    bool keeps_hyphen(uint32_t i) const {
        static const word_table<bool> prefixes{{"non e anti re pre co pro mid cross post counter ex over semi multi sub mini inter neo de "
                                                "intra psycho un ultra pseudo quasi bi tri uni auto bio geo hyper macro mega meta para "
                                                "proto extra infra trans tele retro super afro anglo euro sino indo ante arch be circum "
                                                "contra electro hydro thermo radio ur", true}};
        return ascii(i) == '-' && is(i + 1, letter) && i > at_ && prefixes.has(fold_key(t_.substr(at_, i - at_)));
    }
    // Whether the point at `i`, behind a word, is the word's: an abbreviation, an initial, letters with points.
    bool point_belongs(uint32_t i) const {
        std::string_view w = t_.substr(at_, i - at_);
        if (w.find('.') != std::string_view::npos) return !in_word(i + 1);
        if (in_word(i + 1)) return false;
        if (w.size() == size(at_)) return is_upper(value(at_)) && w != "I";
        const abbreviation* found = find_abbreviation(fold_key(t_.substr(at_, i + 1 - at_)));
        return found && (!needs_capital(*found) || is_upper(value(at_))) && may_be_abbreviation(w, *found, i);
    }
    // "no." and "sat." end sentences more often than they shorten anything; at the chunk's end only a capital or a figure tells.
    bool may_be_abbreviation(std::string_view w, abbreviation kind, uint32_t point) const {
        if (kind == abbreviation::number || kind == abbreviation::unit) return is_upper(value(at_)) ? next_is_figure(point) : w == "pp" || w == "vol";
        if (kind == abbreviation::latin) return w != "b" && w != "d" && w != "c" && w != "al" && w != "ca";
        return true;
    }
    bool next_is_figure(uint32_t point) const {
        uint32_t i = point + 1;
        while (i < t_.size() && t_[i] == ' ') ++i;
        return i < t_.size() && is_digit(t_[i]);
    }
    void emit_word(uint32_t end) {
        std::string_view w = t_.substr(at_, end - at_);
        uint32_t first = at_;
        for (uint32_t part : split_clitics(w)) emit(first + part);
        if (at_ < end) emit(end);
    }

    // A figure with its grouping, decimals, clock and date marks; letters that belong to it ("21st", "1980s", "5G"); a scale or unit
    // letter apart ("4bn", "10km").
    void figure() {
        if (uint32_t end = telephone_end()) return emit(end);
        uint32_t i = at_;
        for (;;) {
            while (is(i, digit)) ++i;
            if (figure_joins(i)) { ++i; continue; }
            break;
        }
        uint32_t letters = i;
        while (is(letters, letter)) letters += size(letters);
        if (letters == i) return emit(i);
        std::string_view tail = t_.substr(i, letters - i);
        if (is_separate_unit(tail) || clock_mark(tail, letters)) return emit(i);
        letters = behind_letters(letters);
        if (ascii(letters) == '\'' && ascii(letters + 1) == 's' && !in_word(letters + 2)) return emit(letters);
        emit(letters);
    }
    // "555-0142", "020-7946-0018": groups of three digits or more at hyphens, the last of four; 0 when it is no telephone number.
    uint32_t telephone_end() const {
        uint32_t i = at_, groups = 0, last = 0;
        for (;; ++i) {
            uint32_t first = i;
            while (is(i, digit)) ++i;
            last = i - first;
            ++groups;
            if (ascii(i) != '-' || last > 4 || (last < 3 && !(groups == 1 && last == 1))) break;
        }
        bool four = last == 4 && groups >= 2 && !in_word(i);
        return four && (groups > 2 || i - at_ == 8) ? i : 0;
    }
    bool figure_joins(uint32_t i) const {
        if (i + 1 >= end_ || !is_digit(t_[i + 1])) return false;
        char c = t_[i];
        return c == '.' || c == ',' || c == ':' || (c == '/' && i > at_ && is_digit(t_[i - 1]));
    }
    static bool is_separate_unit(std::string_view tail) {
        static const word_table<bool> units{{"bn m mn k tn trn trillion billion million km kms kg g mg cm mm mi ft lb lbs oz mph kph km/h "
                                             "am pm p c gw mw kw kwh mwh gwh gb mb tb kb ghz mhz hz bps pc pct ha ml cl l t bp min sec hrs hr "
                                             "years percent usd eur gbp", true}};
        return units.has(fold_key(tail)) && tail != "G" && tail != "T" && tail != "K";
    }
    bool clock_mark(std::string_view tail, uint32_t after) const {
        return ascii(after) == '.' && (tail == "a" || tail == "p") && ascii(after + 1) == 'm';
    }

    // Equal marks run together: "...", "--", "!!", "?!".
    void marks() {
        uint32_t i = at_ + size(at_);
        bool shout = t_[at_] == '!' || t_[at_] == '?';
        if (t_[at_] == '.' && is(i, digit) && (at_ == begin_ || !in_word(at_ - 1))) return point_figure();
        while (i < end_ && (shout ? t_[i] == '!' || t_[i] == '?' : value(i) == value(at_))) i += size(i);
        emit(i);
    }
    void point_figure() {  // ".38"
        uint32_t i = at_ + 1;
        while (is(i, digit)) ++i;
        emit(i);
    }
    // 's split from its word, '90s, 'em; else a quotation mark.
    void apostrophe_mark() {
        uint32_t i = at_ + size(at_), j = behind_letters(i);
        std::string_view rest = t_.substr(i, j - i);
        bool behind_word = at_ > begin_ && !is(at_ - 1, mark), alone = at_ == begin_ && j == end_;
        if (is_clitic(rest) && (behind_word || alone)) return emit(j);
        if (is_clipped(rest) && (at_ == begin_ || !in_word(at_ - 1))) return emit(j);
        if (i < end_ && value(i) == value(at_)) return emit(i + size(i));  // '' for one double mark
        emit(i);
    }
    static bool is_clipped(std::string_view w) {
        if (w.empty()) return false;
        if (is_digit(w[0])) return (w.size() == 2 && is_digit(w[1])) || (w.size() == 3 && is_digit(w[1]) && w[2] == 's');
        static const word_table<bool> words{{"em til till cause cos tis twas twere bout round", true}};
        return w[0] >= 'a' && words.has(fold_key(w));
    }
    void emoji() {
        uint32_t i = at_ + size(at_);
        while (i < end_ && (value(i) == 0x200D || value(i) == 0xFE0F || (value(i) >= 0x1F3FB && value(i) <= 0x1F3FF) ||
                            (i > at_ && value(at_) >= 0x1F1E6 && value(at_) <= 0x1F1FF && value(i) >= 0x1F1E6 && value(i) <= 0x1F1FF && i - at_ < 8))) {
            bool joiner = value(i) == 0x200D;
            i += size(i);
            if (joiner && i < end_) i += size(i);
        }
        emit(i);
    }

    annotations& a_;
    std::string_view t_;
    uint32_t begin_, end_, at_;
};

// Of each ASCII character by itself: most marks are one.
struct single_character { uint64_t key; uint32_t shape; };
constexpr auto single_characters = [] {
    std::array<single_character, 128> out{};
    for (std::size_t i = 0; i < out.size(); ++i) {
        const char c = char(i);
        out[i] = {fold_key({&c, 1}), is_digit(c) ? LEDE_HAS_DIGIT : is_ascii_upper(c) ? LEDE_CAPITALISED | LEDE_ALL_CAPITALS : 0u};
    }
    return out;
}();

void cutter::emit(uint32_t end, uint32_t extra) {
    uint32_t flags = extra | (at_ == begin_ ? uint32_t(LEDE_SPACE_BEFORE) : 0);
    if (end == at_ + 1 && in_ascii(at_)) {
        const single_character& c = single_characters[std::size_t(t_[at_])];
        add_token(a_, {at_, end}, flags | c.shape, c.key);
    } else {
        std::string_view w = t_.substr(at_, end - at_);
        add_token(a_, {at_, end}, flags | word_shape(w), fold_key(w));
    }
    at_ = end;
}

}  // namespace

uint32_t word_shape(std::string_view w) {
    uint32_t upper = 0, lower = 0, digits = 0, inner = 0;
    for (std::size_t i = 0; i < w.size();) {
        if (uint8_t(w[i]) < 0x80) {
            if (is_ascii_upper(w[i])) { ++upper; inner += i > 0; }
            else if (w[i] >= 'a' && w[i] <= 'z') ++lower;
            else if (is_digit(w[i])) ++digits;
            ++i;
        } else {
            code_point c = decode(w, i);
            if (is_upper(c.value)) { ++upper; inner += i > 0; }
            else if (is_lower(c.value)) ++lower;
            i += c.size;
        }
    }
    uint32_t flags = digits ? LEDE_HAS_DIGIT : 0;
    bool first_upper = !w.empty() && upper > 0 && (is_ascii_upper(w[0]) || (uint8_t(w[0]) >= 0x80 && is_upper(decode(w, 0).value)));
    if (first_upper) flags |= LEDE_CAPITALISED;
    if (upper > 0 && lower == 0) flags |= LEDE_ALL_CAPITALS;
    if (inner > 0 && lower > 0) flags |= LEDE_INNER_CAPITAL;
    return flags;
}

namespace {

constexpr uint64_t each_byte = 0x0101010101010101ull, case_bits = each_byte * 0x20;

uint64_t eight_bytes(std::string_view text, uint32_t at) {
    uint64_t v = 0;
    if (text.size() - at >= 8) std::memcpy(&v, text.data() + at, 8);
    else std::memcpy(&v, text.data() + at, text.size() - at);
    return std::endian::native == std::endian::big ? __builtin_bswap64(v) : v;
}

// The highest bit of each of eight bytes that is no ASCII letter.
uint64_t others_among(uint64_t v) {
    uint64_t low = (v | case_bits) & each_byte * 0x7f;
    uint64_t from_a = low + each_byte * (0x80 - 'a'), behind_z = low + each_byte * (0x80 - 'z' - 1);
    return ~(from_a & ~behind_z & ~v) & each_byte * 0x80;
}

uint32_t case_flags(bool first_capital, bool inner_capital, bool inner_small) {
    uint32_t flags = 0;
    if (first_capital) flags |= inner_small ? LEDE_CAPITALISED : LEDE_CAPITALISED | LEDE_ALL_CAPITALS;
    if (inner_capital && (inner_small || !first_capital)) flags |= LEDE_INNER_CAPITAL;
    return flags;
}

// Words of at most seven letters with a blank behind them, each read at once. Returns where the first stands that is something else.
uint32_t short_words(annotations& a, uint32_t at, uint32_t end) {
    while (at + 8 <= end) {
        uint64_t v = eight_bytes(a.text, at), others = others_among(v);
        uint64_t letters = ((others & -others) - 1) >> 7;  // all bits of the bytes before the first other
        uint32_t n = uint32_t(std::countr_zero(others)) / 8;
        if (!others || !letters || uint8_t(v >> 8 * n) != ' ') return at;
        key_maker made;
        made.add((v | case_bits) & letters);
        if (is_joined(made.key())) return at;
        uint64_t capitals = ~v & case_bits & letters, smalls = v & case_bits & letters;
        uint32_t flags = capitals ? case_flags(capitals & 0xff, capitals >> 8, smalls >> 8) : 0;
        add_token(a, {at, at + n}, flags | LEDE_SPACE_BEFORE, made.key());
        at += n + 1;
    }
    return at;
}

// A run of ASCII letters, read eight at a time.
struct letter_run {
    uint32_t size = 0;
    uint64_t key = 0;
    bool first_capital = false, inner_capital = false, inner_small = false;
};

letter_run read_letters(std::string_view text, uint32_t begin, uint32_t end, uint32_t longest) {
    letter_run r;
    key_maker made;
    uint64_t capitals = 0, smalls = 0, inner = ~uint64_t(0xff);
    for (uint32_t n = 8; n == 8 && r.size <= longest && begin + r.size < end; r.size += n, inner = ~uint64_t(0)) {
        uint64_t v = eight_bytes(text, begin + r.size), others = others_among(v);
        n = std::min(others ? uint32_t(std::countr_zero(others)) / 8 : 8, end - begin - r.size);
        if (n == 0) break;
        uint64_t these = ~uint64_t(0) >> (64 - 8 * n);
        if (r.size == 0) r.first_capital = !(v & 0x20);
        smalls |= v & case_bits & these & inner;
        capitals |= ~v & case_bits & these & inner;
        made.add((v | case_bits) & these);
    }
    r.inner_capital = capitals;
    r.inner_small = smalls;
    r.key = made.key();
    return r;
}

constexpr uint64_t key_comma = literal_key(","), key_stop = literal_key(".");

// A word of letters that is one token, perhaps with a comma or a full stop behind it; returns where it ends, `begin` for all else.
uint32_t plain_word(annotations& a, uint32_t begin, uint32_t end) {
    constexpr uint32_t longest = 24;
    const char* s = a.text.data();
    letter_run r = read_letters(a.text, begin, end, longest);
    if (r.size == 0 || r.size > longest) return begin;
    uint32_t i = begin + r.size;
    bool mark = i < end && (s[i] == ',' || s[i] == '.');
    uint32_t stop = i + mark;
    if (stop < end && uint8_t(s[stop]) > 32) return begin;
    if (is_joined(r.key)) return begin;
    if (mark && s[i] == '.' && (r.size == 1 || find_abbreviation(fold_key(a.of({begin, stop}))))) return begin;
    add_token(a, {begin, i}, case_flags(r.first_capital, r.inner_capital, r.inner_small) | LEDE_SPACE_BEFORE, r.key);
    if (mark) add_token(a, {i, stop}, 0, s[i] == ',' ? key_comma : key_stop);
    return stop;
}

}  // namespace

uint32_t plain_words(annotations& a, uint32_t at, uint32_t end) {
    for (;;) {
        at = short_words(a, at, end);
        uint32_t behind = plain_word(a, at, end);
        if (behind == at) return at;
        at = behind + (behind < end && a.text[behind] == ' ');
    }
}

void cut_chunk(annotations& a, lede_span chunk) { cutter(a, chunk).cut(); }

}  // namespace ledelint::analysis
