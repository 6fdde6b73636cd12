// "(NYSE:)": an exchange without its ticker. The ticker was a link, and whoever copied the page lost what it held; a filter for emoji
// turns some into pictures.
#include <ledelint/plugin.hpp>

#include "ticker_residue.help.hpp"

namespace {

using namespace ledelint;

constexpr std::string_view exchanges[] = {"NYSE", "NASDAQ", "Nasdaq", "AMEX", "NYSEAMERICAN", "NYSEARCA", "TSX", "TSXV", "CSE", "LSE",
    "LON", "AIM",
    "ASX", "FRA", "ETR", "EPA", "AMS", "BIT", "SWX", "STO", "HKEX", "HKG", "TYO", "TSE", "SGX", "NSE", "BSE", "JSE", "OTC", "OTCQB",
    "OTCQX", "OTCMKTS", "OTCBB", "CVE", "NEO", "EBR", "BME", "KRX", "SHA", "SHE", "SZSE", "SSE", "BVMF"};

struct ticker_residue {
    enum message : uint32_t { lost };
    static constexpr lede_message messages[] = {{"lost"_s, "The ticker behind '{0}' is lost."_s}};
    static constexpr lede_rule_info info = rule({.id = "ticker-residue", .summary = "An exchange named without its ticker",
        .help = help::ticker_residue, .messages = view_of(messages), .traits = LEDE_SURFACE});

    void check(const article& a, const reporter& report) const {
        for (auto b : a.blocks()) {
            if (b.is(LEDE_CODE)) continue;
            std::string_view s = a.text(b->span);
            for (std::size_t i = s.find('('); i != s.npos; i = s.find('(', i + 1))
                if (std::size_t size = residue_size(s.substr(i))) tell(a, b->span.begin + uint32_t(i), uint32_t(size), report);
        }
    }

private:
    static bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

    // "(NYSE:)", "(NYSE : )", "(NASDAQ: ", the four bytes of an emoji; 0: the ticker is there, or nothing asks for one.
    static std::size_t residue_size(std::string_view s) {
        std::size_t i = 1;
        while (i < s.size() && is_letter(s[i])) ++i;
        if (!is_exchange(s.substr(1, i - 1))) return 0;
        std::size_t name = i;
        bool colon = false;
        while (i < s.size() && (s[i] == ' ' || s[i] == ':')) colon |= s[i++] == ':';
        if (i >= s.size()) return 0;
        bool emoji = uint8_t(s[i]) >= 0xf0;
        if (colon && (s[i] == '$' || s[i] == '-' || s[i] == '*') && i + 1 < s.size() && s[i + 1] == ')') return i + 2;  // "(NYSE: $)"
        bool closed = colon && (s[i] == ')' || s[i] == ';' || s[i] == ',');
        return closed ? i + (s[i] == ')') : emoji ? name : 0;
    }
    static bool is_exchange(std::string_view s) {
        for (std::string_view e : exchanges)
            if (s == e) return true;
        return false;
    }
    static void tell(const article& a, uint32_t at, uint32_t size, const reporter& report) {
        lede_span place{at, at + size};
        report({.span = place, .message = lost, .args = {std::string(a.text(place))}});
    }
};

}  // namespace

LEDELINT_RULE(ticker_residue)
