// "3 milliard", "2 lakh crore", "12,000 million euros", "15 thousand people": scales of other languages. A translator's word, or a
// figure that was carried over without being counted anew.
#include <ledelint/plugin.hpp>

#include "figures.hpp"
#include "foreign_scale.help.hpp"

#include <cmath>

namespace {

using namespace ledelint;

constexpr std::string_view south_asian_locales[] = {"en-IN", "en-PK", "en-BD", "en-NP", "en-LK"};
constexpr std::string_view south_asian_units[] = {"INR", "PKR", "BDT", "NPR", "LKR"};
constexpr std::string_view bulk[] = {"tonne", "ton", "barrel", "metric-ton", "kilogram", "cubic-meter", "liter", "hectare", "acre"};

struct foreign_scale {
    enum message : uint32_t { word, thousand_million, thousand };
    static constexpr lede_message messages[] = {
        {"word"_s, "'{0}' is a scale of another language: '{1}'."_s},
        {"thousand-million"_s, "'{0}' is '{1}' in English."_s},
        {"thousand"_s, "'{0}' is written '{1}' in English copy."_s},
    };
    static constexpr lede_str yields_to[] = {"mt-artifacts.split-number"_s, "mt-artifacts.decimal-comma"_s};
    static constexpr lede_rule_info info = rule({.id = "foreign-scale", .summary = "A scale of another language",
        .help = help::foreign_scale, .tier = LEDE_TIER_B, .messages = view_of(messages), .yields_to = view_of(yields_to)});

    void check(const article& a, const reporter& report) const {
        int south_asian = -1, in_full = -1;  // not asked yet
        for (auto q : a.quantities()) {
            if (q->scale < 1e3 || q.has(LEDE_WORDS) || q.has(LEDE_PART_OF_DATE) || !in_copy(a, q->sentence)) continue;
            std::string_view scale = scale_word(a, q);
            if (is_south_asian(scale)) {
                if (south_asian < 0) south_asian = writes_of_south_asia(a);
                if (!south_asian) tell(a, q, word, report);
            } else if (same_word(scale, "milliard") || same_word(scale, "milliards")) tell(a, q, word, report);
            else if (is_thousand_million(q, scale)) tell(a, q, thousand_million, report);
            else if (is_plain_thousand(q, scale)) {
                if (in_full < 0) in_full = prints_thousands(a);
                if (q->decimals > 0 || in_full) tell(a, q, thousand, report);
            }
        }
    }

private:
    static std::string_view scale_word(const article& a, const quantity& q) {
        std::string_view s = a.text(q->number);
        std::size_t gap = s.rfind(' ');
        return gap == s.npos ? std::string_view() : s.substr(gap + 1);
    }
    static bool is_south_asian(std::string_view s) {
        return same_word(s, "lakh") || same_word(s, "lakhs") || same_word(s, "crore") || same_word(s, "crores");
    }
    static bool writes_of_south_asia(const article& a) {
        for (std::string_view l : south_asian_locales)
            if (a.locale() == l) return true;
        for (auto q : a.quantities())
            for (std::string_view u : south_asian_units)
                if (q.unit() == u) return true;
        for (auto n : a.names())
            for (std::string_view w : {"India", "Indian", "Delhi", "Mumbai", "Pakistan", "Pakistani", "Bangladesh", "Nepal", "Sri Lanka"})
                if (n.text().starts_with(w) || n.text().ends_with(w)) return true;
        return false;
    }
    static bool is_bulk(const quantity& q) {
        for (std::string_view u : bulk)
            if (q.unit() == u) return true;
        return q.is(LEDE_MEASURE);
    }
    // Round ones: accounts are printed in millions to the last digit.
    static bool is_thousand_million(const quantity& q, std::string_view scale) {
        bool round = std::fmod(q->mantissa, 100) == 0;
        return q->mantissa >= 1000 && round && same_word(scale, "million") && q.is(LEDE_MONEY) && !is_bulk(q);
    }
    static bool is_plain_thousand(const quantity& q, std::string_view scale) {
        bool counts = q.is(LEDE_MONEY) || (q.is(LEDE_CARDINAL) && q->noun != LEDE_NONE);
        return same_word(scale, "thousand") && counts && !is_bulk(q) && !q.is_range();
    }
    // Whether the article prints a thousand in full elsewhere: "15 thousand" beside "4,300".
    static bool prints_thousands(const article& a) {
        for (auto q : a.quantities())
            if (q->scale == 1 && q->value >= 1000 && figure_of(a, q).find(',') != std::string_view::npos) return true;
        return false;
    }
    static std::string grouped(double value) {
        std::string digits = std::to_string(int64_t(std::llround(value)));
        for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, 1, ',');
        return digits;
    }
    // "3 billion", "1.5 million", "15,000".
    static std::string english(double value) {
        for (auto [scale, name] : {std::pair{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}}) {
            if (value < scale) continue;
            std::string s = std::to_string(std::round(value / scale * 1000) / 1000);
            s.erase(s.find_last_not_of('0') + 1);
            if (s.back() == '.') s.pop_back();
            return s.append(name);
        }
        return grouped(value);
    }
    void tell(const article& a, const quantity& q, message m, const reporter& report) const {
        std::string mended = english(q->mantissa * q->scale);
        std::string_view printed = a.text(q->number);
        report({.span = q->number, .message = m, .args = {std::string(printed), mended},
            .fixes = {{"Change to '" + mended + "'", {{q->number, mended}}}}, .weaker = m == thousand && q->decimals <= 0 ? 1u : 0u});
    }
};

}  // namespace

LEDELINT_RULE(foreign_scale)
