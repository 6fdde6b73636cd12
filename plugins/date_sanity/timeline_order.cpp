// A list that is announced as a timeline, and one entry that stands out of order.
#include <algorithm>

#include "beside.hpp"
#include "timeline_order.help.hpp"

namespace {

using namespace date_sanity;

struct entry {
    uint32_t date;
    int year, month, day;
};

// Whether `one` may stand before `two`: what is not printed fits.
bool in_order(const entry& one, const entry& two) {
    if (one.year != two.year) return one.year == INT32_MIN || two.year == INT32_MIN || one.year < two.year;
    if (one.month != two.month) return !one.month || !two.month || one.month < two.month;
    return !one.day || !two.day || one.day <= two.day;
}

struct timeline_order {
    enum message : uint32_t { out_of_order, neighbour };
    static constexpr lede_message messages[] = {
        {"out-of-order"_s, "'{0}' stands {1} '{2}' in a list of events by date."_s},
        {"neighbour"_s, "The entry beside it."_s},
    };
    static constexpr lede_str lexicons[] = {"timeline-words"_s};
    static constexpr lede_rule_info info = rule({.id = "timeline-order",
                                                 .summary = "A timeline with an entry out of order",
                                                 .help = help::timeline_order,
                                                 .tier = LEDE_TIER_B,
                                                 .level = LEDE_WARNING,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons)});

    explicit timeline_order(const context& c) : words_(c.lexicon("timeline-words")) {}

    void check(const article& a, const reporter& report) const {
        auto hits = words_.hits(a);
        uint32_t done = 0;
        for (uint32_t i = 0; i < hits.size(); ++i) {
            block b = a.block_of(a.sentence_of(hits[i].first_token));
            if (b.index() < done || !announces(a, b)) continue;
            done = judge(a, b.index() + 1, report);
        }
    }

private:
    lexicon words_;

    // A headline, a heading, or a short paragraph that ends with a colon.
    static bool announces(const article& a, const block& b) {
        if (b.is(LEDE_HEADLINE) || b.is(LEDE_HEADING) || b.is(LEDE_STANDFIRST)) return true;
        return b.is(LEDE_PARAGRAPH) && b->token_count <= 30 && (b->token_count <= 12 || a.text()[b->span.end - 1] == ':');
    }

    // Reads the entries from a block on; gives the block behind the last.
    static uint32_t judge(const article& a, uint32_t from, const reporter& report) {
        std::vector<entry> entries;
        uint32_t last = from, gap = 0;
        int year = INT32_MIN;
        for (uint32_t i = from; i < a.blocks().size() && gap <= 2; ++i) {
            auto d = leading_date(a, a.blocks()[i]);
            if (!d) {
                ++gap;
                continue;
            }
            gap = 0;
            last = i + 1;
            if (d->has(LEDE_YEAR_PRINTED))
                year = (*d)->year;
            else if (int turn = turn_of_year(entries, (*d)->month); turn && year == INT32_MIN)
                break;
            else
                year += turn;
            entries.push_back({d->index(), year, (*d)->month, (*d)->day});
        }
        speak(a, entries, report);
        return last;
    }

    // From December to January 1, back from January to December -1.
    static int turn_of_year(const std::vector<entry>& all, int month) {
        if (all.empty() || !month || !all.back().month) return 0;
        int before = all.back().month;
        return before > 9 && month < 4 ? 1 : before < 4 && month > 9 ? -1 : 0;
    }

    // "March 4, 2021: ...", "In 2019, ...": a date at the head of the block.
    static std::optional<date> leading_date(const article& a, const block& b) {
        if (!b.is_prose() && !b.is(LEDE_LIST_ITEM) && !b.is(LEDE_HEADING)) return std::nullopt;
        for (auto d : a.dates_in(b->span)) {
            if (d->first_token > b->first_token + 1) return std::nullopt;
            bool absolute = d->kind == LEDE_DATE && !d.has(LEDE_RELATIVE) && !d.has(LEDE_IMPOSSIBLE) &&
                            (d->grain == LEDE_DAY || d->grain == LEDE_MONTH || d->grain == LEDE_YEAR);
            return absolute && (d->month || d->grain == LEDE_YEAR) ? std::optional(d) : std::nullopt;
        }
        return std::nullopt;
    }

    // One entry alone may be out of order, of four at the least: else the list is in another order.
    static void speak(const article& a, const std::vector<entry>& all, const reporter& report) {
        std::size_t count = all.size();
        if (count < 4) return;
        std::size_t up = 0, down = 0, broken_up = 0, broken_down = 0;
        for (std::size_t i = 0; i + 1 < count; ++i) {
            if (in_order(all[i], all[i + 1]))
                ++up;
            else
                broken_up = i;
            if (in_order(all[i + 1], all[i]))
                ++down;
            else
                broken_down = i;
        }
        bool rising = up >= down;
        if ((rising ? up : down) != count - 2) return;
        std::size_t at = rising ? broken_up : broken_down;
        std::size_t odd = stray(all, at, rising), beside = odd == at ? at + 1 : at;
        date d = a.dates()[all[odd].date], other = a.dates()[all[beside].date];
        report({.span = d->span,
                .message = out_of_order,
                .args = {std::string(d.text()), odd > beside ? "behind" : "before", std::string(other.text())},
                .related = {{other->span, neighbour}}});
    }
    // Of the pair that breaks the order: the first, where the order is whole without it, else the second.
    static std::size_t stray(const std::vector<entry>& all, std::size_t at, bool rising) {
        auto fits = [&](std::size_t one, std::size_t two) { return rising ? in_order(all[one], all[two]) : in_order(all[two], all[one]); };
        bool without_first = at == 0 || fits(at - 1, at + 1), without_second = at + 2 >= all.size() || fits(at, at + 2);
        return without_first && !without_second ? at : at + 1;
    }
};

}  // namespace

LEDELINT_RULE(timeline_order)
