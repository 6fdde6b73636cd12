// "5 de mayo", "5. March", "2025. 3. 5.", "05.03.2025": a date in the order, marks or words of another language.
#include <ledelint/plugin.hpp>

#include "figures.hpp"
#include "foreign_date.help.hpp"

#include <algorithm>

namespace {

using namespace ledelint;

constexpr std::string_view of_words[] = {"de", "di", "del", "do"};
constexpr std::string_view date_prepositions[] = {"on", "until", "till", "since", "from", "by", "the", "of", "to", "am", "before", "after"};
constexpr std::string_view han_day = "日", han_month = "月";

struct foreign_date {
    enum message : uint32_t { month, point, dotted, han };
    static constexpr lede_message messages[] = {
        {"month"_s, "'{0}' is a date in another language: the month is {1}."_s},
        {"point"_s, "'{0}' has the point of another language's ordinal: '{1}'."_s},
        {"dotted"_s, "'{0}' is a date as other languages write it: write the month as a word."_s},
        {"han"_s, "'{0}' is a date in Chinese or Japanese."_s},
    };
    static constexpr lede_str lexicons[] = {"foreign-months"_s};
    static constexpr lede_str yields_to[] = {"mt-artifacts.foreign-paragraph"_s, "mt-artifacts.split-number"_s};
    static constexpr lede_rule_info info = rule({.id = "foreign-date", .summary = "A date as another language writes it",
        .help = help::foreign_date, .tier = LEDE_TIER_B, .messages = view_of(messages), .lexicons = view_of(lexicons),
        .yields_to = view_of(yields_to)});

    explicit foreign_date(const context& c) : months_(c.lexicon("foreign-months")) {}

    void check(const article& a, const reporter& report) const {
        auto hits = months_.hits(a);
        for (uint32_t i = 0; i < hits.size(); ++i) judge_month(a, hits[i], report);
        for (auto d : a.dates()) judge_digits(a, d, report);
        judge_han(a, report);
    }

private:
    lexicon months_;

    static bool is_day(const token& t) {
        std::string_view s = t.text();
        auto digit = [](char c) { return c >= '0' && c <= '9'; };
        bool figure = s.size() <= 2 && std::all_of(s.begin(), s.end(), digit);
        return figure && s != "0" && s != "00" && (s.size() == 1 || s <= "31");
    }
    template <std::size_t N>
    static bool is_one_of(std::string_view word, const std::string_view (&list)[N]) {
        return std::any_of(list, list + N, [&](std::string_view w) { return same_word(word, w); });
    }
    // "5 de mayo", "14 juillet", "3. Oktober"; with a name before it ("Calle 5 de Mayo") it is a street or a club.
    void judge_month(const article& a, const lede_hit& h, const reporter& report) const {
        uint32_t i = h.first_token, first = a.block_of(a.sentence_of(i))->first_token;
        if (i == first || !in_copy(a, a.token_at(i)->sentence) || a.token_at(i).has(LEDE_QUOTED)) return;
        uint32_t at = i - 1;
        bool of = is_one_of(a.token_at(at).text(), of_words), dot = !of && a.token_at(at).text() == ".";
        if ((of || dot) && at == first) return;
        if (of || dot) --at;
        if (!is_day(a.token_at(at)) || (dot && a.token_at(at + 1).has(LEDE_SPACE_BEFORE)) || follows_name(a, at, first)) return;
        lede_span place = join(a.token_at(at)->span, h.span);
        lede_entry e = months_.entry(h);
        if (sv(e.label) == "english") return judge_point(a, at, dot, place, sv(e.value), first, report);
        if (sv(e.label) == "shared" && !of && !dot && !ends_date(a, i)) return;
        report({.span = place, .message = month, .args = {std::string(a.text(place)), std::string(sv(e.value))}});
    }
    static bool follows_name(const article& a, uint32_t at, uint32_t first) {
        if (at == first) return false;
        token before = a.token_at(at - 1);
        return before.has(LEDE_CAPITALISED) && !(before.has(LEDE_SENTENCE_FIRST) && before.has(LEDE_KNOWN));
    }
    static bool ends_date(const article& a, uint32_t i) {
        return i + 1 < a.tokens().size() && length(a.token_at(i + 1)->span) == 4 && a.token_at(i + 1).has(LEDE_HAS_DIGIT);
    }
    // "on 5. March"
    static void judge_point(const article& a, uint32_t day, bool dot, lede_span place, std::string_view name, uint32_t first,
                            const reporter& report) {
        if (!dot || day == first || !is_one_of(a.token_at(day - 1).text(), date_prepositions)) return;
        auto [after, end] = a.begin_in<lede_token>(a.raw().tokens, {place.end, place.end + 8});
        if (after < end && a.token_at(after).is_finite_verb()) return;  // "... by 4. April was warmer"
        std::string mended = std::string(a.token_at(day).text()) + " " + std::string(name);
        report({.span = place, .message = point, .args = {std::string(a.text(place)), mended},
            .fixes = {{"Change to '" + mended + "'", {{place, mended}}}}});
    }
    // "05.03.2025"; "2025. 3. 5."
    static void judge_digits(const article& a, const date& d, const reporter& report) {
        if (!in_copy(a, d->sentence)) return;
        std::string_view s = d.text();
        bool points = d.is_day() && d.has(LEDE_NUMERIC) && std::count(s.begin(), s.end(), '.') == 2;
        if (points) return report({.span = d->span, .message = dotted, .args = {std::string(s)}});
        if (d->grain != LEDE_YEAR || s.size() != 4) return;
        uint32_t i = d->first_token, end = a.tokens().size();
        bool spelled = i + 4 < end && a.token_at(i + 1).text() == "." && is_day(a.token_at(i + 2)) && a.token_at(i + 3).text() == "." &&
            is_day(a.token_at(i + 4)) && a.token_at(i + 4).penn(LEDE_CD) && !a.token_at(i + 3).has(LEDE_SPACE_BEFORE);
        if (!spelled) return;
        lede_span place = join(d->span, a.token_at(i + 4)->span);
        report({.span = place, .message = dotted, .args = {std::string(a.text(place))}});
    }
    // "2025年3月5日", "3月5日"
    static void judge_han(const article& a, const reporter& report) {
        std::string_view s = a.text();
        for (std::size_t at = s.find(han_month); at != s.npos; at = s.find(han_month, at + 1)) {
            std::size_t day = s.find(han_day, at);
            if (day == s.npos || day > at + 6 || at == 0 || s[at - 1] < '0' || s[at - 1] > '9') continue;
            auto [first, last] = a.begin_in<lede_token>(a.raw().tokens, {0, uint32_t(at)});
            if (last == first || a.token_at(last - 1)->span.end < at) continue;
            lede_span place{a.token_at(last - 1)->span.begin, uint32_t(day + han_day.size())};
            report({.span = place, .message = han, .args = {std::string(a.text(place))}});
        }
    }
};

}  // namespace

LEDELINT_RULE(foreign_date)
