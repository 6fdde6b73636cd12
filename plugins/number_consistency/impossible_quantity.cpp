// More of a thing than there are: "52 U.S. states", "the 13th month of the year". The wholes are a lexicon of phrases with their count.
#include <charconv>

#include "impossible_quantity.help.hpp"
#include "reading.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct impossible_quantity {
    enum message : uint32_t { more };
    static constexpr lede_message messages[] = {{"more"_s, "'{0} {1}', but there are only {2}."_s}};
    static constexpr lede_str lexicons[] = {"known-wholes"_s};
    static constexpr lede_rule_info info = rule({.id = "impossible-quantity",
                                                 .summary = "More of a thing than there are",
                                                 .help = help::impossible_quantity,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons)});

    explicit impossible_quantity(const context& c) : wholes_(c.lexicon("known-wholes")) {}

    void check(const article& a, const reporter& report) const {
        auto all = a.quantities();
        auto hits = wholes_.hits(a);
        uint32_t next = 0;
        for (auto q : all) {
            while (next < hits.size() && hits[next].first_token < behind_number(a, q)) ++next;
            if (next == hits.size()) return;
            if (hits[next].first_token == behind_number(a, q) && is_number(q)) examine(a, q, hits[next], report);
        }
    }

private:
    lexicon wholes_;

    // "Eight days" is a measure, and its unit the begin of "days of the week".
    static uint32_t behind_number(const article& a, const quantity& q) {
        uint32_t i = q->first_token;
        while (i < behind(q) && a.token_at(i)->span.begin < q->number.end) ++i;
        return i;
    }
    static bool is_number(const quantity& q) {
        constexpr uint32_t unfit = LEDE_APPROXIMATE_NOUN | LEDE_RANGE | LEDE_NAME_PART | LEDE_SIGNED;
        return (q.is(LEDE_CARDINAL) || q.is(LEDE_ORDINAL) || q.is(LEDE_MEASURE)) && !(q->flags & unfit) && q->hedge != LEDE_BELOW &&
               q->hedge != LEDE_AT_MOST;
    }

    // "There is no 13th month of the year" denies what it names.
    static bool is_denied(const article& a, const quantity& q) {
        uint32_t i = q->first_token, first = a.sentences()[q->sentence]->first_token;
        for (uint32_t n = 0; n < 4 && i-- > first; ++n)
            if (one_of(text_at(a, i), {"no", "not", "never", "a", "like"})) return true;
        return false;
    }

    void examine(const article& a, const quantity& q, const lede_hit& hit, const reporter& report) const {
        std::string_view whole = sv(wholes_.entry(hit).value);
        double count = 0;
        if (std::from_chars(whole.data(), whole.data() + whole.size(), count).ec != std::errc() || !(q->value > count) || is_denied(a, q))
            return;
        report({.span = join(q->span, hit.span),
                .message = more,
                .args = {std::string(a.text(q->number)), std::string(a.text(hit.span)), std::string(whole)}});
    }
};

}  // namespace

LEDELINT_RULE(impossible_quantity)
