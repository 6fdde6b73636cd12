// "An car", "a hour". The first sound decides, not the first letter: numerals and initialisms are read out, and words that are
// spelled against their sound stand in a table. Where usage is divided ("an historic", "a FEMA" or "an FEMA") nothing is said.
#include <ledelint/plugin.hpp>

#include "article_form.help.hpp"

#include <optional>

namespace {

using namespace ledelint;

enum class sound { vowel, consonant, divided };

// Beginnings that sound other than their first letter says; the longest that fits decides.
struct beginning { std::string_view letters; sound first; };
constexpr beginning beginnings[] = {
    {"hour", sound::vowel}, {"honest", sound::vowel}, {"honor", sound::vowel}, {"honour", sound::vowel}, {"heir", sound::vowel},
    {"house", sound::consonant}, {"huge", sound::consonant}, {"happy", sound::consonant}, {"half", sound::consonant},
    {"hard", sound::consonant}, {"high", sound::consonant}, {"home", sound::consonant}, {"human", sound::consonant},
    {"hundred", sound::consonant}, {"head", sound::consonant}, {"hand", sound::consonant}, {"heavy", sound::consonant},
    {"hit", sound::consonant}, {"hearing", sound::consonant}, {"holiday", sound::consonant}, {"hope", sound::consonant},
    {"h", sound::divided},
    {"eu", sound::consonant}, {"ewe", sound::consonant}, {"once", sound::consonant}, {"one", sound::consonant},
    {"oneida", sound::vowel}, {"oneir", sound::vowel}, {"onerous", sound::vowel}, {"ou", sound::divided}, {"out", sound::vowel},
    {"our", sound::vowel}, {"ounce", sound::vowel}, {"oust", sound::vowel}, {"oa", sound::divided}, {"oak", sound::vowel},
    {"oath", sound::vowel},
    {"io", sound::divided}, {"ia", sound::divided}, {"iy", sound::divided},
    {"u", sound::divided}, {"un", sound::vowel}, {"uni", sound::consonant}, {"unim", sound::vowel}, {"unin", sound::vowel},
    {"uniden", sound::vowel}, {"unidi", sound::consonant}, {"unis", sound::divided}, {"unio", sound::consonant}, {"up", sound::vowel},
    {"ultim", sound::vowel}, {"ultra", sound::vowel}, {"umbr", sound::vowel}, {"ugl", sound::vowel}, {"urban", sound::vowel},
    {"urgent", sound::vowel}, {"usher", sound::vowel}, {"utter", sound::vowel}, {"use", sound::consonant}, {"usual", sound::consonant},
    {"usur", sound::consonant}, {"utili", sound::consonant}, {"utop", sound::consonant}, {"urani", sound::consonant},
    {"ubiq", sound::consonant}, {"y", sound::divided}, {"ya", sound::consonant}, {"ye", sound::consonant}, {"yo", sound::consonant},
    {"x", sound::divided},
};

constexpr bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

sound of_word(std::string_view word) {
    const char first = lower(word[0]);
    beginning best{{}, is_vowel(first) ? sound::vowel : sound::consonant};
    if (std::string_view("heiouxy").find(first) == std::string_view::npos) return best.first;  // nothing in the table begins so
    for (const beginning& b : beginnings)
        if (b.letters[0] == first && b.letters.size() > best.letters.size() && same_word(word.substr(0, b.letters.size()), b.letters)) best = b;
    return best.first;
}

// "8", "80 million", "18", "11th" begin with a vowel; 1,100 may be read in two ways.
sound of_figure(std::string_view figure) {
    std::size_t digits = 0;
    while (digits < figure.size() && figure[digits] >= '0' && figure[digits] <= '9') ++digits;
    if (figure[0] == '8') return sound::vowel;
    bool eleven = figure.starts_with("11") || figure.starts_with("18");
    if (!eleven) return sound::consonant;
    return digits == 2 ? sound::vowel : digits == 3 ? sound::consonant : sound::divided;
}

// Capitals are read as letters or as a word. A vowel but U sounds as one in both readings, and a consonant whose letter's name begins
// with a consonant in neither.
sound of_capitals(std::string_view s) {
    constexpr std::string_view two_readings = "FHLMNRSUX";
    bool dotted = s.find('.') != s.npos;
    for (std::string_view known : {"US", "UK", "UN", "USB", "UFO", "UAE", "USDA", "UV", "ONE", "EUR"})
        if (s == known) return sound::consonant;
    if (dotted && s[0] == 'U') return sound::consonant;
    for (std::string_view spelled : {"NGO", "FBI", "NBA", "FDA", "HIV", "MRI", "SUV", "IMF", "NSA", "MBA", "FAQ", "RAF", "SEC"})
        if (s == spelled) return sound::vowel;
    bool word = s.find_first_of("AEIOUY") != s.npos;
    if (two_readings.find(s[0]) != two_readings.npos) return s[0] == 'U' || word ? sound::divided : sound::vowel;
    return is_vowel(lower(s[0])) ? sound::vowel : sound::consonant;
}

struct article_form {
    enum message : uint32_t { wrong };
    static constexpr lede_message messages[] = {{"wrong"_s, "'{0}' before '{1}': '{2}'?"_s}};
    static constexpr lede_str lexicons[] = {"no-noun-openers"_s};
    static constexpr lede_rule_info info = rule({.id = "article-form", .summary = "'a' for 'an', or 'an' for 'a'",
        .help = help::article_form,
        .messages = view_of(messages), .lexicons = view_of(lexicons), .traits = LEDE_SURFACE});

    explicit article_form(const context& c) : openers_(c.lexicon("no-noun-openers")) {}

    void check(const article& a, const reporter& report) const {
        for (uint64_t word : {"a"_key, "an"_key})
            for (token t : a.uses(word)) {
                block b = a.block_of(a.sentence_of(t.index()));
                uint32_t end = b->first_token + b->token_count;
                if (t.index() + 1 < end && !b.is(LEDE_CODE) && !b.is(LEDE_TABLE) && is_article(t, a.token_at(t.index() + 1)))
                    judge(a, t.index(), end, report);
            }
    }

private:
    lexicon openers_;

    // No letter, grade or name: "Vitamin A is", "An Lushan".
    static bool is_article(const token& t, const token& next) {
        std::string_view s = t.text();
        if (!(s == "a" || s == "an") && !((s == "A" || s == "An") && t.has(LEDE_SENTENCE_FIRST) &&
            !next.has(LEDE_CAPITALISED))) return false;
        return next.has(LEDE_SPACE_BEFORE) && t.has(LEDE_SPACE_BEFORE);
    }
    void judge(const article& a, uint32_t i, uint32_t end, const reporter& report) const {
        uint32_t next = a.token_at(i + 1).penn(LEDE_DOLLAR) && i + 2 < end ? i + 2 : i + 1;
        const bool an = a.token_at(i).text().size() == 2;
        std::string_view word = a.token_at(next).text();
        if (word[0] >= 'a' && word[0] <= 'z' && of_word(word) == (an ? sound::vowel : sound::consonant)) return;  // as nearly all are
        sound first = sound_of(a.token_at(next));
        if (first == sound::divided || an == (first == sound::vowel) || openers_.has(word)) return;
        std::string printed(a.token_at(i).text()), right = printed.substr(0, 1) + (an ? "" : "n");
        report({.span = join(a.token_at(i)->span, a.token_at(next)->span), .message = wrong,
            .args = {printed, std::string(word), right}, .fixes = {{"Change to '" + right + "'", {{a.token_at(i)->span,
                right}}}}});
    }
    static sound sound_of(const token& t) {
        std::string_view s = t.text();
        char first = lower(s[0]);
        if (first >= '0' && first <= '9') return of_figure(s);
        bool odd = first < 'a' || first > 'z' || s.size() < 2 || t.has(LEDE_URL);
        if (odd || t.has(LEDE_HAS_DIGIT)) return sound::divided;
        for (char c : s)
            if (c & '\x80') return sound::divided;
        if (t.has(LEDE_ALL_CAPITALS)) return of_capitals(s);
        if (s.find('.') != s.npos || t.has(LEDE_INNER_CAPITAL)) return sound::divided;
        if (!t.has(LEDE_KNOWN) && (!t.has(LEDE_CAPITALISED) || s.size() < 5)) return sound::divided;
        return of_word(s);
    }
};

}  // namespace

LEDELINT_RULE(article_form)
