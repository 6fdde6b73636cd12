// One person, two offices that nobody holds together: "chief executive Ito", and then "finance chief Ito".
#include <ledelint/plugin.hpp>

#include "title_drift.help.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <vector>

#include "title_drift.help.hpp"

namespace {

using namespace ledelint;

struct title_drift {
    enum message : uint32_t { drifts, before };
    static constexpr lede_message messages[] = {
        {"drifts"_s, "{0} is '{1}' here and '{2}' elsewhere."_s},
        {"before"_s, "'{0}' here"_s},
    };
    static constexpr lede_str lexicons[] = {"exclusive-offices"_s};
    static constexpr lede_str yields_to[] = {"quote-attribution.name-drift"_s};
    static constexpr lede_rule_info info = rule({.id = "title-drift",
                                                 .summary = "One person under two titles that exclude each other",
                                                 .help = help::title_drift,
                                                 .tier = LEDE_TIER_B,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons),
                                                 .yields_to = view_of(yields_to)});

    explicit title_drift(const context& c) : offices_(c.lexicon("exclusive-offices")) {}

    void check(const article& a, const reporter& report) const {
        std::map<std::pair<uint32_t, std::string_view>, held> seen;  // by entity and group of offices
        std::vector<std::pair<name, held>> all;
        bool differ = false;
        auto hits = offices_.hits(a);
        for (auto n : a.names()) {
            if (n->entity == LEDE_NONE || !n.is_person() || !may_have_office(a, n, hits) || a.token_at(n->first_token).has(LEDE_QUOTED))
                continue;
            auto office = empty(n->title) ? office_in_role(a, n) : office_in_title(a, n);
            if (!office) continue;
            differ |= seen.emplace(std::pair{n->entity, office->group}, *office).first->second.office != office->office;
            all.emplace_back(n, *office);
        }
        if (!differ) return;
        seen.clear();
        for (const auto& [n, office] : all) compare(a, n, office, seen, report);
    }

private:
    struct held {
        std::string_view group, office;
        lede_span place;
        bool told = false;
    };
    lexicon offices_;

    // An office in the title or the role, or a title cut short ("Sgt."), which is no hit of a list of words.
    static bool may_have_office(const article& a, const name& n, const strided<lede_hit>& hits) {
        lede_span near = empty(n->title) ? n->role : n->title;
        if (empty(near)) return false;
        if (near.end == n->title.end && a.text(near).back() == '.') return !is_plain_honorific(a.key_at(n->first_token - 1));
        uint32_t lo = 0, hi = hits.size();
        while (lo < hi) { uint32_t mid = lo + (hi - lo) / 2; if (hits[mid].span.end <= near.begin) lo = mid + 1; else hi = mid; }
        return lo < hits.size() && hits[lo].span.begin < near.end;
    }

    static bool is_plain_honorific(uint64_t w) { return w == "mr."_key || w == "ms."_key || w == "mrs."_key || w == "dr."_key; }

    void compare(const article& a, const name& n, const held& now, std::map<std::pair<uint32_t, std::string_view>, held>& seen,
                 const reporter& report) const {
        if (may_change(a, n, now.place)) return;
        auto [at, fresh] = seen.emplace(std::pair{n->entity, now.group}, now);
        held& then = at->second;
        if (fresh || then.office == now.office || then.told || shares_surname(a, n->entity)) return;
        then.told = true;
        std::string here(a.text(now.place)), there(a.text(then.place));
        report({.span = now.place,
                .message = drifts,
                .args = {std::string(n.text()), here, there},
                .related = {{then.place, before, {there}}}});
    }

    // "Deputy Mayor", "the bank's Chief Executive": the longest end of the title that is an office.
    std::optional<held> office_in_title(const article& a, const name& n) const {
        auto tokens = a.tokens_in(n->title);
        if (tokens.empty()) return std::nullopt;
        uint32_t first = tokens[0].index();
        for (int more = 0; more < 2 && first > 0 && a.token_at(first - 1)->sentence == n->sentence && may_belong(a.token_at(first - 1));
             ++more)
            --first;
        for (; first < n->first_token; ++first) {
            lede_span place{a.token_at(first)->span.begin, n->title.end};
            if (auto found = offices_.find(a.text(place))) return held{sv(found->label), sv(found->value), place};
        }
        return std::nullopt;
    }
    // "Deputy", "Interior": a capital or a word of rank before what was read as the title.
    static bool may_belong(const token& t) {
        return t.has(LEDE_CAPITALISED) || same_word(t.text(), "deputy") || same_word(t.text(), "vice") || same_word(t.text(), "assistant");
    }

    // ", its chief executive,": a role that opens with the office; "a judge's clerk" and "chair and chief executive" tell nothing.
    std::optional<held> office_in_role(const article& a, const name& n) const {
        if (empty(n->role)) return std::nullopt;
        auto tokens = a.tokens_in(n->role);
        for (auto t : tokens) {
            if (t.is(LEDE_ADP) || t.penn(LEDE_CC) || t.penn(LEDE_WP) || t.is(LEDE_VERB)) break;
            for (uint32_t count = 3; count > 0; --count) {
                uint32_t last = t.index() + count - 1;
                if (last >= a.tokens().size() || a.token_at(last)->span.end > n->role.end) continue;
                lede_span place{t->span.begin, a.token_at(last)->span.end};
                auto found = offices_.find(a.text(place));
                if (!found) continue;
                bool whole =
                    last + 1 >= a.tokens().size() || (!a.token_at(last + 1).is_noun() && !has_second_office(a, {place.end, n->role.end}));
                return whole ? std::optional(held{sv(found->label), sv(found->value), place}) : std::nullopt;
            }
        }
        return std::nullopt;
    }
    static bool has_second_office(const article& a, lede_span rest) {
        for (auto t : a.tokens_in(rest))
            if (t.penn(LEDE_CC) || t.penn(LEDE_POS)) return true;
        return false;
    }

    static bool speaks_of_change(uint64_t word) {
        static constexpr uint64_t words[] = {
            "former"_key, "formerly"_key, "then"_key, "acting"_key, "ex"_key, "elect"_key, "interim"_key, "incoming"_key,
            "outgoing"_key, "became"_key, "become"_key, "promoted"_key, "appointed"_key, "named"_key, "elected"_key, "until"_key,
            "previously"_key, "future"_key, "retired"_key, "assistant"_key, "deputy"_key, "under"_key, "vice"_key, "candidate"_key,
            "nominee"_key, "designate"_key, "succeeded"_key, "replaced"_key, "late"_key, "served"_key, "elevated"_key,
            "running"_key, "caretaker"_key};
        return std::ranges::find(words, word) != std::end(words);
    }
    // What says that the office is another at another time: former, then, acting, became, promoted.
    static bool may_change(const article& a, const name& n, lede_span office) {
        for (auto t : a.tokens(a.sentence_of(n->first_token)))
            if (!t.has(LEDE_QUOTED) && speaks_of_change(t.key()) && !within(t->span, office)) return true;
        return false;
    }

    // Two Itos: whose title is whose is not sure enough.
    static bool shares_surname(const article& a, uint32_t entity) {
        std::string_view surname;
        for (auto n : a.names())
            if (n->entity == entity && !empty(n->surname)) {
                surname = a.text(n->surname);
                break;
            }
        for (auto n : a.names())
            if (n->entity != entity && n.is_person() && same_word(a.text(n->surname), surname)) return true;
        return false;
    }
};

}  // namespace

LEDELINT_RULE(title_drift)
