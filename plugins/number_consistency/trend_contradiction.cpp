// "Battered by a slide in truck sales ... truck sales rose 8% in the same quarter": a trend in words against a figure of the same
// measure, place and period. Anything that could turn the one into the other between them ends the comparison.
#include <string>
#include <unordered_map>
#include <vector>

#include "trend_contradiction.help.hpp"
#include "trend_owner.hpp"
#include "trend_time.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct trend_contradiction {
    enum message : uint32_t { contradicts, figure };
    static constexpr lede_message messages[] = {
        {"contradicts"_s, "'{0}' here, but '{1}' {2}."_s},
        {"figure"_s, "{0}"_s},
    };
    static constexpr lede_str lexicons[] = {"trend-words"_s, "turn-words"_s, "broad-measures"_s};
    static constexpr lede_str yields_to[] = {"number-consistency.direction"_s};
    static constexpr lede_rule_info info = rule({.id = "trend-contradiction",
                                                 .summary = "A trend told in words is contradicted by a figure",
                                                 .help = help::trend_contradiction,
                                                 .tier = LEDE_TIER_B,
                                                 .level = LEDE_WARNING,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons),
                                                 .yields_to = view_of(yields_to)});

    explicit trend_contradiction(const context& c)
        : trends_(c.lexicon("trend-words")), turns_(c.lexicon("turn-words")), broad_(c.lexicon("broad-measures")) {}

    void check(const article& a, const reporter& report) const {
        if (!has_change(a.quantities()) || !may_contradict(a)) return;
        std::unordered_map<std::string, std::vector<trend>> by_measure;
        for (trend& t : movements(a)) by_measure[key(a, t.of)].push_back(std::move(t));
        for (const auto& [measure, told] : by_measure) compare(a, told, report);
    }

private:
    static constexpr std::size_t reach = 12;  // mentions of one measure to either side that a trend is compared with
    static constexpr uint32_t lead = 3, top = 14, beside = 4, longest = 400;  // sentences
    lexicon trends_, turns_, broad_;

    // A trend up in words alone and one down in figures, or the other way round.
    bool may_contradict(const article& a) const {
        auto hits = trends_.hits(a);
        bool told[2][2] = {};
        for (uint32_t i = 0; i < hits.size(); ++i) told[is_up(hits[i])][figure_of(a, hits[i].first_token).has_value()] = true;
        return (told[0][0] && told[1][1]) || (told[1][0] && told[0][1]);
    }
    bool is_up(const lede_hit& h) const { return sv(trends_.entry(h).label) == "up"; }
    static bool tells_move(const quantity& q, uint32_t t) { return q->verb == t && q->direction != 0 && q->part != LEDE_NO_CHANGE; }

    // ---- Reading ----

    std::vector<trend> movements(const article& a) const {
        std::vector<trend> out;
        auto hits = trends_.hits(a);
        for (uint32_t i = 0; i < hits.size(); ++i) {
            uint32_t t = a.tokens_in(hits[i].span)[0].index();
            block b = a.block_of(a.sentence_of(t));
            if (b.is(LEDE_TABLE) || b.is(LEDE_CODE) || b.is(LEDE_BOILERPLATE)) continue;
            trend found{t, is_up(hits[i]) ? 1 : -1, moved_by(a, t), figure_of(a, t)};
            if (found.of.known() && !is_person(a, found.of.head)) out.push_back(std::move(found));
        }
        return out;
    }
    static std::optional<quantity> figure_of(const article& a, uint32_t t) {
        constexpr uint32_t farthest = 200;  // tokens
        sentence s = a.sentence_of(t);
        uint32_t first = std::max(s->first_token, t > farthest ? t - farthest : 0);
        uint32_t last = std::min(s->first_token + s->token_count, t + farthest) - 1;
        for (auto q : a.quantities_in({a.token_at(first)->span.begin, a.token_at(last)->span.end}))
            if (tells_move(q, t)) return q;
        return std::nullopt;
    }
    static bool is_person(const article& a, uint32_t t) { return a.token_at(t).is(LEDE_PROPN) && body_at(a, t).has_value(); }

    static std::string key(const article& a, const measure& m) {
        std::string out = stem(a.token_at(m.head));
        for (const std::string& w : m.about) out += " " + w;
        return out;
    }

    // ---- Comparing ----

    void compare(const article& a, const std::vector<trend>& told, const reporter& report) const {
        for (std::size_t i = 0; i < told.size(); ++i) {
            if (told[i].figure || is_doubtful(a, told[i]) || is_borne_out(a, told, i)) continue;
            std::size_t first = i > reach ? i - reach : 0, end = std::min(told.size(), i + reach + 1);
            for (std::size_t j = first; j < end; ++j)
                if (told[j].figure && contradict(a, told[i], told[j])) {
                    tell(a, told[i], told[j], report);
                    break;
                }
        }
    }
    // A figure of its own direction, for another base or a part of the time, is what the trend sums up.
    static bool is_borne_out(const article& a, const std::vector<trend>& told, std::size_t i) {
        std::size_t first = i > reach ? i - reach : 0, end = std::min(told.size(), i + reach + 1);
        for (std::size_t j = first; j < end; ++j)
            if (told[j].figure && told[j].direction == told[i].direction && trend_owner::may_be_one(a, told[i], told[j])) return true;
        return false;
    }
    bool contradict(const article& a, const trend& w, const trend& f) const {
        bool opposite = w.direction != f.direction && (*f.figure)->direction == f.direction;
        return opposite && distance(a, w, f) <= longest && !is_doubtful(a, f) && !turned(a, w, f) &&
               trend_owner::may_be_one(a, w, f, !is_telling(a, w)) && same_period(a, w, f);
    }
    bool same_period(const article& a, const trend& w, const trend& f) const {
        trend_time::verdict v = trend_time(a, turns_).compare(w, f);
        bool near = distance(a, w, f) <= (is_lead(a, w) ? top : beside);
        if (v == trend_time::open && is_of_market(a, w)) return false;
        return v == trend_time::same || (v == trend_time::open && (is_telling(a, w) || near));
    }
    // What is traded goes up and down within a day.
    bool is_of_market(const article& a, const trend& w) const {
        auto entry = broad_.find(stem(a.token_at(w.of.head)));
        return entry && sv(entry->label) == "market";
    }
    // Of "sales" a story has several.
    bool is_telling(const article& a, const trend& w) const { return !w.of.about.empty() || !broad_.has(stem(a.token_at(w.of.head))); }
    static bool is_lead(const article& a, const trend& w) {
        return a.token_at(w.word)->sentence < lead || !a.block_of(a.sentence_of(w.word)).is_prose();
    }
    static uint32_t distance(const article& a, const trend& w, const trend& f) {
        uint32_t x = a.token_at(w.word)->sentence, y = a.token_at(f.word)->sentence;
        return std::max(x, y) - std::min(x, y);
    }

    // Feared, hoped for or denied right before it or behind it; ended or reversed in its sentence.
    bool is_doubtful(const article& a, const trend& t) const {
        sentence s = a.sentence_of(t.word);
        auto all = turns_.hits(a);
        for (uint32_t i = first_hit(all, s->span.begin); i < all.size() && all[i].span.begin < s->span.end; ++i) {
            std::string_view label = sv(turns_.entry(all[i]).label);
            uint32_t at = a.tokens_in(all[i].span)[0].index();
            bool governs = at < t.word ? at + 12 > t.word : at < std::max(t.word, t.of.end) + 5;
            bool wanted = label == "doubt" || (at > t.word ? label == "end" : label == "warning");
            if (label == "turn" || (governs && wanted)) return true;
        }
        return false;
    }
    // Between the two: a rebound, in their own sentences, beside them or of the same measure; "but" and "after" in their own or at the
    // head of one right before the later.
    bool turned(const article& a, const trend& w, const trend& f) const {
        const trend &earlier = w.word < f.word ? w : f, &later = w.word < f.word ? f : w;
        auto all = turns_.hits(a);
        uint32_t end = a.token_at(later.word)->span.begin;
        for (uint32_t i = first_hit(all, a.sentence_of(earlier.word)->span.begin); i < all.size() && all[i].span.begin < end; ++i) {
            std::string_view label = sv(turns_.entry(all[i]).label);
            token t = a.tokens_in(all[i].span)[0];
            if (label == "turn" ? turns(a, t, earlier, later) : label == "contrast" && contrasts(a, t, earlier, later)) return true;
        }
        return false;
    }
    static bool turns(const article& a, const token& t, const trend& earlier, const trend& later) {
        uint32_t first = a.token_at(earlier.word)->sentence, last = a.token_at(later.word)->sentence;
        if (t->sentence <= first + 1 || t->sentence + 2 >= last) return true;
        std::string measure = stem(a.token_at(earlier.of.head));
        for (auto other : a.tokens(a.sentences()[t->sentence]))
            if (stem(other) == measure) return true;
        return false;
    }
    static bool contrasts(const article& a, const token& t, const trend& earlier, const trend& later) {
        uint32_t first = a.token_at(earlier.word)->sentence, last = a.token_at(later.word)->sentence;
        bool own = t->sentence == first || t->sentence == last, heads = t.has(LEDE_SENTENCE_FIRST) && t->sentence + 3 > last;
        // "Since the summer" says when.
        bool dates = t.index() + 2 < a.tokens().size() && (in_date(a, t.index() + 1) || in_date(a, t.index() + 2));
        if (dates && one_of(t.text(), {"since", "after", "before", "until", "later"})) return false;
        // "After a slide in truck sales": the trend is of a time before.
        bool introduces = t.index() + 4 > earlier.word && one_of(t.text(), {"after", "following", "before", "until", "since", "once"});
        return heads || (own && (t.index() > earlier.word || introduces));
    }

    // ---- Telling ----

    static lede_span span_of(const article& a, const trend& t) {
        lede_span s = join(a.token_at(t.word)->span, a.token_at(t.of.head)->span);
        if (t.word > t.of.head) s = join(s, a.token_at(t.of.first)->span);
        return t.figure ? join(s, (*t.figure)->span) : s;
    }
    static void tell(const article& a, const trend& w, const trend& f, const reporter& report) {
        lede_span here = span_of(a, w), there = span_of(a, f);
        report({.span = here,
                .message = contradicts,
                .args = {std::string(a.text(here)), std::string(a.text(there)), f.word < w.word ? "above" : "below"},
                .related = {{there, figure, {std::string(a.text(there))}}}});
    }
};

}  // namespace

LEDELINT_RULE(trend_contradiction)
