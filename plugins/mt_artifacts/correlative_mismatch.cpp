// "Both Ito or Ruiz", "either the mayor and the owner": the second word of a pair is not the one that the first asks for. Only plain
// coordinates count, two names or two phrases with their articles; "both" and "either" have other uses.
#include <ledelint/plugin.hpp>

#include "clauses.hpp"
#include "correlative_mismatch.help.hpp"

namespace {

using namespace ledelint;

struct pair { uint64_t first; std::string_view second, wrong; bool names; };  // "neither Customs and Trade" may be one name
constexpr pair pairs[] = {{"both"_key, "and", "or", true}, {"either"_key, "or", "and", true}, {"neither"_key, "nor", "or", true},
    {"neither"_key, "nor", "and", false}};

struct correlative_mismatch {
    enum message : uint32_t { mismatch };
    static constexpr lede_message messages[] = {{"mismatch"_s, "'{0} ... {1}': '{0}' goes with '{2}'."_s}};
    static constexpr lede_rule_info info = rule({.id = "correlative-mismatch", .summary = "'Both ... or', 'either ... and'",
        .help = help::correlative_mismatch, .tier = LEDE_TIER_B, .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        for (const pair& p : pairs)
            for (token t : a.uses(p.first)) {
                sentence s = a.sentence_of(t.index());
                bool read = s->token_count >= 5 && t.index() + 3 < end_of(s) && !t.has(LEDE_QUOTED) && is_running(a, s);
                if (read) judge(a, t.index(), end_of(s), p, report);
            }
    }

private:
    static void judge(const article& a, uint32_t i, uint32_t end, const pair& p, const reporter& report) {
        uint32_t link = noun_phrase_end(a, i + 1, end);
        if (link == i + 1 || link + 1 >= end || a.token_at(link).text() != p.wrong) return;
        uint32_t last = noun_phrase_end(a, link + 1, end);
        if (last == link + 1 || !is_parallel(a.token_at(i + 1), a.token_at(link + 1), p.names) || has_word(a, last, end, p.second)) return;
        report({.span = join(a.token_at(i)->span, a.token_at(last - 1)->span), .message = mismatch,
            .args = {lower(a.token_at(i).text()), std::string(p.wrong), std::string(p.second)},
            .fixes = {{"Change to '" + std::string(p.second) + "'", {{a.token_at(link)->span, std::string(p.second)}}}}});
    }
    // Two names, or two phrases that begin with an article or a possessive.
    static bool is_parallel(const token& x, const token& y, bool names) {
        return (names && x.is(LEDE_PROPN) && y.is(LEDE_PROPN)) || (is_determiner(x) && is_determiner(y));
    }
    // "Either Ito and Ruiz or Halden"
    static bool has_word(const article& a, uint32_t i, uint32_t end, std::string_view word) {
        for (uint32_t reach = i + 12; i < end && i < reach; ++i)
            if (a.token_at(i).text() == word) return true;
        return false;
    }
};

}  // namespace

LEDELINT_RULE(correlative_mismatch)
