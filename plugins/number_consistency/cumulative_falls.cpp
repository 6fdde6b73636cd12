// "12 dead by May 3 ... nine dead by May 6": a running total that is lower at the later date. Nothing that is only ever added to
// can fall, unless somebody has revised it.
#include <optional>
#include <vector>

#include "cumulative_falls.help.hpp"
#include "same_thing.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct total {
    quantity figure;
    int32_t day;
    lede_span when;
};

struct cumulative_falls {
    enum message : uint32_t { falls, before };
    static constexpr lede_message messages[] = {
        {"falls"_s, "{0} by {1} is fewer than {2} by {3}."_s},
        {"before"_s, "{0}"_s},
    };
    static constexpr lede_str lexicons[] = {"revision-words"_s};
    static constexpr lede_str yields_to[] = {"number-consistency.direction"_s};
    static constexpr lede_rule_info info = rule({.id = "cumulative-falls",
                                                 .summary = "A running total is lower at a later date",
                                                 .help = help::cumulative_falls,
                                                 .tier = LEDE_TIER_B,
                                                 .level = LEDE_WARNING,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons),
                                                 .yields_to = view_of(yields_to)});

    explicit cumulative_falls(const context& c) : revised_(c.lexicon("revision-words")) {}

    void check(const article& a, const reporter& report) const {
        std::vector<total> seen;
        for (auto d : a.dates()) {
            if (!d.is_day() || d->first_day == LEDE_NO_DAY || !(d->hedge == LEDE_EXACT) || !is_closing(a, d)) continue;
            auto figure = total_of(a, d);
            if (!figure || revised_.hits_in(a, a.sentences()[d->sentence]->span)) continue;
            total now{*figure, d->first_day, d->span};
            compare(a, now, seen, report);
            seen.push_back(now);
        }
    }

private:
    static constexpr std::size_t reach = 30;  // totals before it
    lexicon revised_;

    // "by May 3", "as of May 3", "through May 3", "up to May 3".
    static bool is_closing(const article& a, const date& d) {
        if (d->first_token == 0) return false;
        std::string_view w = text_at(a, d->first_token - 1);
        if (one_of(w, {"by", "through", "until", "till"})) return true;
        return d->first_token > 1 && ((same_word(w, "of") && word_at(a, d->first_token - 2, "as")) ||
                                      (same_word(w, "to") && word_at(a, d->first_token - 2, "up")));
    }

    // The one count of the sentence that can only be added to.
    static std::optional<quantity> total_of(const article& a, const date& d) {
        std::optional<quantity> found;
        for (auto q : a.quantities_in(a.sentences()[d->sentence]->span)) {
            if (!(q.is(LEDE_CARDINAL) || q.is(LEDE_MONEY)) || !is_plain(q) || q->value <= 1) continue;
            if (q->first_token < d->first_token && d->first_token - behind(q) <= 5) return is_total(a, q) ? std::optional(q) : std::nullopt;
            if (found) return std::nullopt;
            found.emplace(q);
        }
        return found && is_total(a, *found) ? found : std::nullopt;
    }
    static bool is_total(const article& a, const quantity& q) { return !is_partial(a, q) && !kind_of(a, q).empty(); }
    // Deaths, cases, money raised: what it is that can only grow; empty for anything else.
    static std::string_view kind_of(const article& a, const quantity& q) {
        fate f = fate_beside(a, q);
        if (counts_people(q) && f == fate::dead) return "dead";
        if (counts_people(q) && f == fate::hurt) return "hurt";
        if (counts_people(q) && f == fate::saved) return "saved";
        for (auto t : a.tokens(a.sentences()[q->sentence]))
            for (auto [word, kind] : kinds)
                if (same_word(t.text(), word)) return kind;
        return {};
    }
    static constexpr std::pair<std::string_view, std::string_view> kinds[] = {{"toll", "dead"},
                                                                              {"deaths", "dead"},
                                                                              {"raised", "money"},
                                                                              {"donated", "money"},
                                                                              {"donations", "money"},
                                                                              {"collected", "collected"},
                                                                              {"signatures", "collected"},
                                                                              {"signed", "collected"},
                                                                              {"infected", "cases"},
                                                                              {"cases", "cases"},
                                                                              {"infections", "cases"},
                                                                              {"registered", "registered"},
                                                                              {"completed", "done"},
                                                                              {"delivered", "done"},
                                                                              {"sold", "sold"},
                                                                              {"vaccinated", "vaccinated"}};

    static void compare(const article& a, const total& now, const std::vector<total>& seen, const reporter& report) {
        for (std::size_t n = 0; n < std::min(seen.size(), reach); ++n) {
            const total& o = seen[seen.size() - 1 - n];
            if (now.day == o.day || now.figure->sentence == o.figure->sentence || !same_total(a, now.figure, o.figure)) continue;
            const total &early = now.day < o.day ? now : o, &late = now.day < o.day ? o : now;
            if (late.figure->high >= early.figure->low) continue;
            report({.span = late.figure->span,
                    .message = falls,
                    .args = {shown(late.figure), std::string(a.text(late.when)), shown(early.figure), std::string(a.text(early.when))},
                    .related = {{early.figure->span, before, {shown(early.figure)}}}});
            return;
        }
    }
    // One thing counted, in one place: where both sentences name places or bodies they share one.
    static bool same_total(const article& a, const quantity& x, const quantity& y) {
        if (x->kind != y->kind || x->unit != y->unit || kind_of(a, x) != kind_of(a, y)) return false;
        bool people = counts_people(x) && counts_people(y);
        bool counted = people || x.is(LEDE_MONEY) || (x->noun != LEDE_NONE && y->noun != LEDE_NONE && alike(x.noun(), y.noun()));
        return counted && share_place(a, x, y);
    }
};

}  // namespace

LEDELINT_RULE(cumulative_falls)
