// A unit written twice, as a symbol and as a word: "$5 million dollars", "%5 percent", "4bn billion".
#include <array>

#include "doubled_unit.help.hpp"
#include "reading.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct sign {
    std::string_view symbol;
    std::array<std::string_view, 2> words;
};
constexpr sign signs[] = {
    {"$", {"dollar", "dollars"}},      {"US$", {"dollar", "dollars"}},   {"\xe2\x82\xac", {"euro", "euros"}},
    {"\xc2\xa3", {"pound", "pounds"}}, {"\xc2\xa5", {"yen", "yuan"}},    {"\xe2\x82\xb9", {"rupee", "rupees"}},
    {"Rs", {"rupee", "rupees"}},       {"\xe2\x82\xa9", {"won", "won"}},
};
constexpr sign scales[] = {{"m", {"million", "millions"}},
                           {"mn", {"million", "millions"}},
                           {"bn", {"billion", "billions"}},
                           {"tn", {"trillion", "trillions"}},
                           {"k", {"thousand", "thousands"}}};

bool says(const sign& s, std::string_view word) { return same_word(word, s.words[0]) || same_word(word, s.words[1]); }

struct doubled_unit {
    enum message : uint32_t { twice };
    static constexpr lede_message messages[] = {{"twice"_s, "'{0}' and '{1}' say the same unit twice."_s}};
    static constexpr lede_rule_info info = rule({.id = "doubled-unit",
                                                 .summary = "A unit is written twice, as a sign and as a word",
                                                 .help = help::doubled_unit,
                                                 .messages = view_of(messages),
                                                 .traits = LEDE_SURFACE});

    void check(const article& a, const reporter& report) const {
        for (auto q : a.quantities()) {
            if (!is_running_text(a, q)) continue;
            if (q.is(LEDE_MONEY)) money(a, q, report);
            if (q.is_percent()) percent(a, q, report);
            scale(a, q, report);
        }
    }

private:
    // The unit word may be the last token of the figure or the one behind it; "a $5 dollar coin" names the coin.
    static void money(const article& a, const quantity& q, const reporter& report) {
        std::string_view first = text_at(a, q->first_token);
        for (const sign& s : signs) {
            if (first != s.symbol) continue;
            for (uint32_t i : {behind(q) - 1, behind(q)})
                if (i > q->first_token && says(s, text_at(a, i)) && !a.token_at(i).has(LEDE_CAPITALISED))
                    return tell(a, q->first_token, i, report);
        }
    }

    static void percent(const article& a, const quantity& q, const reporter& report) {
        uint32_t last = behind(q) - 1;
        bool word = one_of(text_at(a, last), {"percent", "pct", "cent"});
        if (word && q->first_token > 0 && text_at(a, q->first_token - 1) == "%" && touches(a, q->first_token)) {
            tell(a, last, q->first_token - 1, report);
        } else if (text_at(a, last) == "%" || word) {
            std::string_view next = text_at(a, last + 1);
            if (word ? next == "%" : one_of(next, {"percent", "pct"})) tell(a, last, last + 1, report);
        }
    }
    static bool touches(const article& a, uint32_t token) { return !a.token_at(token).has(LEDE_SPACE_BEFORE); }

    static void scale(const article& a, const quantity& q, const reporter& report) {
        for (uint32_t i = q->first_token; i < behind(q); ++i) {
            if (!touches(a, i)) continue;
            for (const sign& s : scales)
                if (text_at(a, i) == s.symbol && says(s, text_at(a, i + 1))) return tell(a, i, i + 1, report);
        }
    }

    // The fix takes the second one away with the space before it.
    static void tell(const article& a, uint32_t keep, uint32_t drop, const reporter& report) {
        lede_span place = a.token_at(drop)->span, gone = place;
        if (drop > 0 && drop > keep && !touches(a, drop))
            gone = place;
        else if (drop > keep)
            gone.begin = a.token_at(drop - 1)->span.end;
        report({.span = place,
                .message = twice,
                .args = {std::string(text_at(a, keep)), std::string(text_at(a, drop))},
                .fixes = {{"Remove '" + std::string(text_at(a, drop)) + "'", {{gone, ""}}, LEDE_SAFE}}});
    }
};

}  // namespace

LEDELINT_RULE(doubled_unit)
