// "Second only to Oslo and Bergen": a rank, and the names that stand before it. A second has one ahead of it, a third two.
#include "interval.hpp"
#include "listing.hpp"
#include "second_only_to.help.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct second_only_to {
    enum message : uint32_t { ahead, named };
    static constexpr lede_message messages[] = {
        {"ahead"_s, "'{0}' has {1} ahead of it, but {2} are named."_s},
        {"named"_s, "{0}"_s},
    };
    static constexpr lede_str lexicons[] = {"places"_s};
    static constexpr lede_rule_info info = rule({.id = "second-only-to",
                                                 .summary = "A rank disagrees with the names ahead of it",
                                                 .help = help::second_only_to,
                                                 .tier = LEDE_TIER_B,
                                                 .level = LEDE_WARNING,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons)});

    explicit second_only_to(const context& c) : places_(c.lexicon("places")) {}

    void check(const article& a, const reporter& report) const {
        for (auto q : a.quantities()) {
            if (!q.is(LEDE_ORDINAL) || q.has(LEDE_PART_OF_DATE) || !(q->value >= 2 && q->value <= 10) || !is_running_text(a, q)) continue;
            if (auto lead = led_to(a, q)) examine(a, q, *lead, report);
        }
    }

private:
    lexicon places_;

    struct lead {
        uint32_t first;  // token: the first name
        bool only;       // nobody else is ahead
    };

    // "second only to", "third-largest city, behind only", "fourth, after". Without a superlative nothing may stand between: "the
    // second stop after Oslo and Bergen" is no rank.
    static std::optional<lead> led_to(const article& a, const quantity& q) {
        uint32_t end = std::min(sentence_end(a, q), behind(q) + 8);
        bool only = false, most = false;
        for (uint32_t i = behind(q); i < end; ++i) {
            std::string_view t = text_at(a, i);
            if (same_word(t, "only"))
                only = true;
            else if (one_of(t, {"behind", "after"}) || (same_word(t, "to") && only)) {
                if (word_at(a, i + 1, "only")) only = true, ++i;
                return lead{i + 1, only};
            } else if (token word = a.token_at(i); word.penn(LEDE_JJS) || word.penn(LEDE_RBS))
                most = true;
            else if (word.is_finite_verb() || word.is(LEDE_CCONJ) || !(most || one_of(t, {",", "-", "place", "overall", "spot", "in"})))
                return std::nullopt;
        }
        return std::nullopt;
    }

    void examine(const article& a, const quantity& q, const lead& l, const reporter& report) const {
        std::vector<list_item> names = names_from(a, l.first);
        double expected = q->value - 1;
        bool wrong = double(names.size()) > expected || (l.only && !names.empty() && double(names.size()) < expected);
        if (!wrong || (names.size() == 1 && !l.only) || names.size() > 9 || (!l.only && has_person(a, names))) return;
        std::vector<related_place> places;
        for (const list_item& n : names) {
            lede_span s = join(a.token_at(n.first)->span, a.token_at(n.end - 1)->span);
            places.push_back({s, named, {std::string(a.text(s))}});
        }
        lede_span rank = join(q->span, a.token_at(l.first - 1)->span);
        report({.span = rank,
                .message = ahead,
                .args = {std::string(a.text(rank)), figure_text(expected, 0), figure_text(double(names.size()), 0)},
                .related = places});
    }

    // Names one behind the other with commas and "and" between them, and nothing of a sentence behind the last.
    std::vector<list_item> names_from(const article& a, uint32_t from) const {
        std::vector<list_item> out;
        uint32_t i = from;
        bool closed = false;
        while (true) {
            if (word_at(a, i, "the")) ++i;
            auto n = name_at(a, i);
            if (!n) break;
            out.push_back({(*n)->first_token, (*n)->first_token + (*n)->token_count});
            i = out.back().end;
            if (closed) return ends(a, i) && !is_pair(a, out) ? out : std::vector<list_item>{};
            if (text_at(a, i) == ",") ++i;
            if (word_at(a, i, "and")) closed = true, ++i;
        }
        return out.size() == 1 && !closed && ends(a, out[0].end) && !word_at(a, i, "and") ? out : std::vector<list_item>{};
    }
    // "Second behind Smith and Jones": they may be a pair.
    static bool has_person(const article& a, const std::vector<list_item>& names) {
        for (const list_item& x : names)
            if (auto n = name_at(a, x.first); n && n->is_person()) return true;
        return false;
    }
    // "Trinidad and Tobago"
    bool is_pair(const article& a, const std::vector<list_item>& names) const {
        std::size_t n = names.size();
        return n >= 2 && places_.has(a.text(join(a.token_at(names[n - 2].first)->span, a.token_at(names[n - 1].end - 1)->span)));
    }
    static std::optional<name> name_at(const article& a, uint32_t i) {
        if (i >= a.tokens().size()) return std::nullopt;
        for (auto n : a.names_in(a.token_at(i)->span))
            if (n->first_token == i && !n.has(LEDE_POSSESSIVE)) return n;
        return std::nullopt;
    }
    static bool ends(const article& a, uint32_t i) {
        if (i >= a.tokens().size()) return true;
        token t = a.token_at(i);
        return t.penn(LEDE_STOP) || one_of(t.text(), {",", ")", ";", "in", "as", "for", "among", "on", "at", "by", "with", "--",
                                                      "\xe2\x80\x94", "\xe2\x80\x93"});
    }
};

}  // namespace

LEDELINT_RULE(second_only_to)
