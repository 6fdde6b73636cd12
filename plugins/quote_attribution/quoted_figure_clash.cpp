// A figure inside a quotation contradicts the story's own: "We lost 40 jobs," she said, and then "the 400 lost jobs".
#include <ledelint/plugin.hpp>

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "near_words.hpp"
#include "quoted_figure_clash.help.hpp"

namespace {

using namespace ledelint;

constexpr uint32_t around = 7;  // tokens on either side that tell what a figure is about

struct quoted_figure_clash {
    enum message : uint32_t { clash, story };
    static constexpr lede_message messages[] = {
        {"clash"_s, "{0} {2} in the quotation, {1} in the story."_s},
        {"story"_s, "the story's figure"_s},
    };
    static constexpr lede_rule_info info = rule({.id = "quoted-figure-clash",
                                                 .summary = "A figure in a quotation contradicts the story's",
                                                 .help = help::quoted_figure_clash,
                                                 .tier = LEDE_TIER_B,
                                                 .level = LEDE_NOTE,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        if (a.quotations().empty()) return;
        std::vector<quantity> quoted, told;
        for (auto q : a.quantities())
            if (is_count(q) && a.block_of(a.sentences()[q->sentence]).is_prose())
                (a.token_at(q->first_token).has(LEDE_QUOTED) ? quoted : told).push_back(q);
        if (quoted.empty() || told.empty()) return;
        const counts of_story(told), of_speech(quoted);
        for (const quantity& q : quoted) {
            const quantity* other = of_story.the_only_one(q);
            if (other && of_speech.all_agree_with(q) && contradicts(a, q, *other))
                report({.span = q->span,
                        .message = clash,
                        .args = {std::string(a.text(q->number)), std::string(a.text((*other)->number)), noun_of(a, q)},
                        .related = {{(*other)->span, story}}});
        }
    }

private:
    static bool is_count(const quantity& q) {
        constexpr uint32_t no =
            LEDE_RANGE | LEDE_SHARE | LEDE_EACH | LEDE_PART_OF_DATE | LEDE_NAME_PART | LEDE_BRACKETED | LEDE_APPROXIMATE_NOUN;
        bool kind = q.is(LEDE_CARDINAL) || (q.is(LEDE_MONEY) && q->unit != LEDE_NONE);
        return kind && q->noun != LEDE_NONE && !q.hedged() && !(q->flags & no) && q->value > 1 && q->part != LEDE_BEFORE &&
               q->part != LEDE_AFTER;
    }
    static std::string noun_of(const article& a, const quantity& q) { return std::string(a.token_at(q->noun).text()); }
    static bool differ(const quantity& x, const quantity& y) { return x->low > y->high || y->low > x->high; }

    // What is counted, by kind, unit and noun: the first figure for it, whether all others agree with that one, and their bounds.
    class counts {
    public:
        explicit counts(const std::vector<quantity>& all) {
            for (const quantity& q : all) {
                auto [at, fresh] = of_.try_emplace(key(q), summary{&q, true, q->low, q->high});
                summary& s = at->second;
                s.agree &= !differ(*s.first, q);
                s.most_low = std::max(s.most_low, q->low);
                s.least_high = std::min(s.least_high, q->high);
            }
        }
        // The story counts the noun once, or always to the same figure.
        const quantity* the_only_one(const quantity& q) const {
            auto found = of_.find(key(q));
            return found == of_.end() || !found->second.agree ? nullptr : found->second.first;
        }
        bool all_agree_with(const quantity& q) const {
            const summary& s = of_.at(key(q));
            return s.most_low <= q->high && q->low <= s.least_high;
        }

    private:
        struct summary { const quantity* first; bool agree; double most_low, least_high; };
        static std::string key(const quantity& q) { return std::to_string(q->kind) + ' ' + std::to_string(q->unit) + ' ' + q.noun(); }
        std::unordered_map<std::string, summary> of_;
    };

    // The words around speak of one thing, and nothing says that the two figures are of two times, two parts or two minds.
    static bool contradicts(const article& a, const quantity& q, const quantity& t) {
        return differ(q, t) && near_in_size(q, t) && shares_a_word(a, q, t) && is_open(a, q) && is_open(a, t) &&
               !is_narrowed(a, q) && !is_narrowed(a, t) && !is_elsewhere(a, q, t);
    }
    static bool near_in_size(const quantity& q, const quantity& t) {
        double ratio = q->value > t->value ? q->value / t->value : t->value / q->value;
        return ratio <= 1.5 || ratio == 10 || ratio == 100 || ratio == 1000 || has_digits_swapped(q, t);
    }
    // 520 and 250, 16 and 61.
    static bool has_digits_swapped(const quantity& q, const quantity& t) {
        if (q.has(LEDE_WORDS) || t.has(LEDE_WORDS) || q->value >= 1e9 || t->value >= 1e9) return false;
        std::string x = std::to_string(long(q->value)), y = std::to_string(long(t->value));
        std::ranges::sort(x);
        std::ranges::sort(y);
        return x == y;
    }
    static bool shares_a_word(const article& a, const quantity& q, const quantity& t) {
        sentence s = a.sentences()[q->sentence], u = a.sentences()[t->sentence];
        for (uint32_t i = first_near(q, s); i < end_near(q, s); ++i) {
            if (!tells(a, q, i)) continue;
            std::string word = stem(a.token_at(i));
            for (uint32_t j = first_near(t, u); j < end_near(t, u); ++j)
                if (tells(a, t, j) && stem(a.token_at(j)) == word) return true;
        }
        return false;
    }
    static uint32_t first_near(const quantity& q, const sentence& s) {
        return q->first_token > s->first_token + around ? q->first_token - around : s->first_token;
    }
    static uint32_t end_near(const quantity& q, const sentence& s) {
        return std::min(s->first_token + s->token_count, q->first_token + q->token_count + around);
    }
    static bool tells(const article& a, const quantity& q, uint32_t i) {
        token w = a.token_at(i);
        bool open = w.is_noun() || w.is(LEDE_VERB) || w.is(LEDE_ADJ);
        return open && i != q->noun && w.text().size() > 3 &&
               !is_one_of(w, {"said", "says", "told", "have", "been", "were", "more", "people", "year", "years", "day", "days", "week",
                              "last", "first", "make", "made", "take"});
    }
    static std::string stem(const token& t) {
        std::string lemma = t.lemma();
        if (lemma == "lost" || lemma == "loss") return "lose";
        return lemma.substr(0, 5);
    }
    // "52 pupils who walk": a part of the others.
    static bool is_narrowed(const article& a, const quantity& q) {
        return q->noun + 1 < a.tokens().size() &&
               is_one_of(a.token_at(q->noun + 1), {"who", "which", "whose", "with", "aged", "under", "over", "myself"});
    }
    // "in June", "in the north": a time or place in the quotation that the story's sentence does not have.
    static bool is_elsewhere(const article& a, const quantity& q, const quantity& t) {
        sentence here = a.sentences()[q->sentence], there = a.sentences()[t->sentence];
        bool place = false, era = false;  // "before the war"
        for (uint32_t i = q->noun + 1; i < here->first_token + here->token_count && a.token_at(i).has(LEDE_QUOTED); ++i) {
            token w = a.token_at(i);
            if (w.is(LEDE_ADP) && !is_one_of(w, {"of"})) place = true;
            if (w.is(LEDE_ADP)) era = is_one_of(w, {"before", "during", "under", "since"});
            bool names = w.is(LEDE_PROPN) || is_one_of(w, {"north", "south", "east", "west", "centre", "center", "suburbs"});
            if (place && (names || era) && w.is_noun() && !has_word(a, there, w)) return true;
            place &= !w.is_noun();
        }
        return false;
    }
    static bool has_word(const article& a, const sentence& s, const token& w) {
        for (auto t : a.tokens(s))
            if (t.key() == w.key() || (t->lemma != LEDE_NONE && t->lemma == w->lemma)) return true;
        return false;
    }
    static bool is_open(const article& a, const quantity& q) {
        return !says_any(a, a.sentences()[q->sentence],
                         {"another",  "additional", "other",     "others", "further", "including", "among",      "only",  "not",   "n't",
                          "least",    "most",       "initially", "first",  "earlier", "previous",  "previously", "now",   "later", "since",
                          "ago",      "once",       "more",      "fewer",  "less",    "half",      "third",      "each",  "every", "per",
                          "disputed", "claimed",    "denied",    "wrong",  "false",   "actually",  "average",    "could", "would", "may",
                          "might",    "expects",    "if",        "target", "goal",    "plan",      "until"});
    }
    static bool says_any(const article& a, const sentence& s, std::initializer_list<std::string_view> words) {
        for (auto t : a.tokens(s))
            if (t.text().size() > 1 && !t.is(LEDE_PROPN) && is_one_of(t, words)) return true;  // the month of May
        return false;
    }
};

}  // namespace

LEDELINT_RULE(quoted_figure_clash)
