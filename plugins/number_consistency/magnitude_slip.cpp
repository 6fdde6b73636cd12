// "A $4.2 million fund ... the $4.2 billion fund": one amount with two scale words.
#include "magnitude_slip.help.hpp"
#include "same_thing.hpp"

#include <unordered_map>
#include <vector>

namespace {

using namespace ledelint;
using namespace number_consistency;

struct magnitude_slip {
    enum message : uint32_t { scale, first };
    static constexpr lede_message messages[] = {
        {"scale"_s, "{0} here, {1} before: the same figure with another scale."_s},
        {"first"_s, "{0}"_s},
    };
    static constexpr lede_rule_info info = rule({.id = "magnitude-slip",
                                                 .summary = "One amount is given in millions and in billions",
                                                 .help = help::magnitude_slip,
                                                 .tier = LEDE_TIER_B,
                                                 .level = LEDE_WARNING,
                                                 .messages = view_of(messages)});

    void check(const article& a, const reporter& report) const {
        std::unordered_map<double, std::vector<quantity>> seen;  // by the figure as printed
        for (auto q : a.quantities()) {
            if (!is_amount(a, q)) continue;
            auto& like = seen[q->mantissa];
            for (const quantity& o : like)
                if (is_slip(a, q, o)) {
                    report({.span = q->span, .message = scale, .args = {shown(q), shown(o)}, .related = {{o->span, first, {shown(o)}}}});
                    break;
                }
            if (like.size() < remembered) like.push_back(q);
        }
    }

private:
    static constexpr std::size_t remembered = 32;  // mentions of one figure
    static bool is_amount(const article& a, const quantity& q) {
        bool kind = q.is(LEDE_MONEY) || q.is(LEDE_CARDINAL) || q.is(LEDE_MEASURE);
        return kind && is_plain(q) && q->scale >= 1e3 && is_running_text(a, q);
    }

    static bool is_slip(const article& a, const quantity& q, const quantity& o) {
        bool same = q->kind == o->kind && q->unit == o->unit && q->mantissa == o->mantissa && q->decimals == o->decimals;
        if (!same || q->sentence == o->sentence || q->direction != o->direction) return false;
        double ratio = q->scale > o->scale ? q->scale / o->scale : o->scale / q->scale;
        if (ratio != 1e3) return false;
        bool noun = share_head(a, q, o) || takes_up(a, q, o);
        if (has_form(q) && !noun && (is_named(a, q, o) || is_named(a, o, q))) return true;
        int shared = shared_words(a, q, o);
        return has_form(q) ? (noun && (shared >= 1 || is_definite(a, q))) || shared >= 3 : noun && shared >= 2;
    }
    // "A contract worth 3.6 billion euros ... the 3.6 million euro contract"
    static bool takes_up(const article& a, const quantity& q, const quantity& o) {
        uint32_t from = beginning(a, o);
        if (q->noun == LEDE_NONE || from < 2 || !one_of(text_at(a, from - 1), {"worth", "of"})) return false;
        return a.token_at(from - 2).is_noun() && alike(a.token_at(from - 2).lemma(), q.noun());
    }
    // "The merger is valued at $8.3 billion ... the $8.3 million merger": the noun of the one stands shortly before the other.
    static bool is_named(const article& a, const quantity& q, const quantity& o) {
        constexpr uint32_t nearby = 6;
        if (q->noun == LEDE_NONE || q->noun_first != behind(q) || q.is(LEDE_CARDINAL) || q->direction != 0) return false;
        uint32_t first = a.sentences()[o->sentence]->first_token;
        for (uint32_t i = o->first_token, n = 0; i-- > first && n < nearby; ++n)
            if (a.token_at(i).is_noun() && alike(a.token_at(i).lemma(), q.noun()))
                return is_definite_at(a, q.index() > o.index() ? q->first_token : i);
        return false;
    }
    static bool is_definite_at(const article& a, uint32_t i) { return i > 0 && one_of(text_at(a, i - 1), {"the", "this", "that"}); }
    static bool is_definite(const article& a, const quantity& q) {
        return is_definite_at(a, q->first_token);
    }
    // "4.2" and "350" are remembered figures; "5" and "20" come twice by chance.
    static bool has_form(const quantity& q) {
        return q->decimals >= 1 || (q->mantissa >= 11 && std::fmod(q->mantissa, 10) != 0) || q->mantissa > 100;
    }

    static int shared_words(const article& a, const quantity& q, const quantity& o) {
        sentence s = a.sentences()[q->sentence], before = a.sentences()[o->sentence];
        topic about(a, before->first_token, before->token_count);
        return about.shared(a, s->first_token, s->token_count, q.noun());
    }
};

}  // namespace

LEDELINT_RULE(magnitude_slip)
