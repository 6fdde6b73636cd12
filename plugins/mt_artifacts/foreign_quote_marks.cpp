// «Guillemets», „low-high“ and 「corner」 marks around English words: the quotation marks of the language that the text was made from.
// One finding for each kind of mark, at the first place.
#include <ledelint/plugin.hpp>

#include "foreign_quote_marks.help.hpp"

#include <vector>

namespace {

using namespace ledelint;

constexpr std::string_view openers[] = {"«", "»", "„", "‚", "‹", "「", "『", "《", "〈", "‟"};

struct foreign_quote_marks {
    enum message : uint32_t { once, often, other };
    static constexpr lede_message messages[] = {
        {"once"_s, "{0}...{1} are quotation marks of another language."_s},
        {"often"_s, "{0}...{1} are quotation marks of another language; they stand here {2} times."_s},
        {"other"_s, "also here"_s},
    };
    static constexpr lede_rule_info info = rule({.id = "foreign-quote-marks", .summary = "Quotation marks of another language",
        .help = help::foreign_quote_marks, .tier = LEDE_TIER_B, .messages = view_of(messages), .traits = LEDE_SURFACE});

    void check(const article& a, const reporter& report) const {
        if (a.quotations().empty()) return;
        std::vector<uint32_t> found[std::size(openers)];
        for (auto q : a.quotations()) {
            std::size_t kind = opener(a.text(q->span));
            bool paired = !q.has(LEDE_OPEN_ENDED) && !q.has(LEDE_UNOPENED);
            if (kind < std::size(openers) && paired && is_english(a, q)) found[kind].push_back(q.index());
        }
        for (const auto& places : found)
            if (!places.empty()) tell(a, places, report);
    }

private:
    static constexpr std::size_t most_related = 4;

    static std::size_t opener(std::string_view s) {
        std::size_t i = 0;
        if (s.empty() || !(s[0] & '\x80') || s.starts_with("“") || s.starts_with("‘")) return std::size(openers);
        while (i < std::size(openers) && !s.starts_with(openers[i])) ++i;
        return i;
    }
    // Most words are known, in the quotation and in its sentence: what is quoted in its own language keeps its marks.
    static bool is_english(const article& a, const quotation& q) {
        if (a.blocks()[q->block].is(LEDE_CODE)) return false;
        sentence s = a.sentences()[q->sentence];
        if (is_title(a, q)) return false;
        return mostly_known(a, q->first_token + 1, q->first_token + q->token_count - 1) &&
            mostly_known(a, s->first_token, s->first_token + s->token_count);
    }
    // «Le Monde»: a few words, all of them capitalised, are a name.
    static bool is_title(const article& a, const quotation& q) {
        if (q->token_count > 6) return false;
        for (uint32_t i = q->first_token + 1; i + 1 < q->first_token + q->token_count; ++i)
            if (!a.token_at(i).is(LEDE_PUNCT) && !a.token_at(i).has(LEDE_CAPITALISED)) return false;
        return true;
    }
    static bool mostly_known(const article& a, uint32_t first, uint32_t last) {
        uint32_t words = 0, known = 0;
        for (uint32_t i = first; i < last; ++i) {
            token t = a.token_at(i);
            if (t.is(LEDE_PUNCT) || t.has(LEDE_HAS_DIGIT) || length(t->span) < 2) continue;
            ++words;
            known += t.has(LEDE_KNOWN) || (t.has(LEDE_CAPITALISED) && !t.has(LEDE_SENTENCE_FIRST) && known > 0);
        }
        return words > 0 && 3 * known >= 2 * words;
    }
    static std::string mark_at_end(std::string_view s) {
        std::size_t at = s.size() - 1;
        while (at > 0 && (uint8_t(s[at]) & 0xc0) == 0x80) --at;
        return std::string(s.substr(at));
    }
    static void tell(const article& a, const std::vector<uint32_t>& places, const reporter& report) {
        quotation first = a.quotations()[places[0]];
        std::string_view s = a.text(first->span);
        finding f{.span = first->span, .message = places.size() > 1 ? often : once,
            .args = {std::string(openers[opener(s)]), mark_at_end(s)}};
        if (places.size() > 1) f.args.push_back(std::to_string(places.size()));
        for (std::size_t i = 1; i < places.size() && i <= most_related; ++i)
            f.related.push_back({a.quotations()[places[i]]->span, other});
        lede_span opening{first->span.begin, first->inner.begin}, closing{first->inner.end, first->span.end};
        f.fixes = {{"Change to English marks", {{opening, "“"}, {closing, "”"}}}};
        report(f);
    }
};

}  // namespace

LEDELINT_RULE(foreign_quote_marks)
