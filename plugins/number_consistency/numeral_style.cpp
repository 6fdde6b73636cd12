// One story, one style of figures: "%" or "percent", "9" or "nine", and no sentence that begins with digits.
#include <optional>

#include "numeral_style.help.hpp"
#include "reading.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct numeral_style {
    enum message : uint32_t { percent, digits, opening, other };
    static constexpr lede_message messages[] = {
        {"percent"_s, "'{0}' here, '{1}' before: one story, one form."_s},
        {"digits"_s, "'{0}' here, '{1}' before: small counts in words or in figures, not both."_s},
        {"opening"_s, "The sentence begins with the figure '{0}'."_s},
        {"other"_s, "{0}"_s},
    };
    static constexpr lede_option_info options[] = {
        integer_option("words_up_to"_s, 9, "the largest count that the house writes in words"_s, 0, 100),
        boolean_option("opening_figures"_s, true, "whether a sentence that begins with digits is marked"_s),
    };
    static constexpr lede_rule_info info = rule({.id = "numeral-style",
                                                 .summary = "Figures are written in two styles",
                                                 .help = help::numeral_style,
                                                 .tier = LEDE_TIER_C,
                                                 .level = LEDE_OFF,
                                                 .messages = view_of(messages),
                                                 .options = view_of(options)});

    explicit numeral_style(const context& c) : words_up_to_(double(c.integer("words_up_to"))), opening_(c.boolean("opening_figures")) {}

    void check(const article& a, const reporter& report) const {
        std::optional<quantity> share, in_words, in_digits;
        bool told = false;
        for (auto q : a.quantities()) {
            if (!a.block_of(a.sentences()[q->sentence]).is_prose()) continue;
            if (opening_ && begins_sentence(a, q)) report({.span = q->span, .message = opening, .args = {shown(q)}});
            if (q.is_percent()) compare_percent(q, share, report);
            if (told || !is_small_count(q)) continue;
            auto& mine = q.has(LEDE_WORDS) ? in_words : in_digits;
            if (!mine) mine.emplace(q);
            const auto& theirs = q.has(LEDE_WORDS) ? in_digits : in_words;
            if (theirs) told = true, tell(q, *theirs, digits, report);
        }
    }

private:
    double words_up_to_;
    bool opening_;

    static bool begins_sentence(const article& a, const quantity& q) {
        bool first = q->first_token == a.sentences()[q->sentence]->first_token && a.token_at(q->first_token).has(LEDE_HAS_DIGIT);
        bool year = q.has(LEDE_PART_OF_DATE) && q->value >= 1000;  // "2024 was a good year" is let be
        return first && !year && !q.has(LEDE_NAME_PART) && !q.is(LEDE_SCORE);
    }

    // The form: what stands behind the number.
    static std::string_view form(const quantity& q) {
        std::string_view t = q.text().substr(q->number.end - q->span.begin);
        t.remove_prefix(std::min(t.find_first_not_of(" -"), t.size()));
        return t;
    }
    static void compare_percent(const quantity& q, std::optional<quantity>& share, const reporter& report) {
        if (form(q).empty()) return;
        if (!share)
            share.emplace(q);
        else if (!same_word(form(q), form(*share)))
            tell(q, *share, percent, report);
    }

    // Counts that stand in words in one place and in digits in another; ages, dates, scores and measures have rules of their own.
    bool is_small_count(const quantity& q) const {
        return q.is(LEDE_CARDINAL) && is_plain(q) && q->noun != LEDE_NONE && q->scale == 1 && q->decimals == 0 && q->value >= 2 &&
               q->value <= words_up_to_ && !q.has(LEDE_BRACKETED);
    }
    static void tell(const quantity& q, const quantity& o, message m, const reporter& report) {
        report({.span = q->span, .message = m, .args = {shown(q), shown(o)}, .related = {{o->span, other, {shown(o)}}}});
    }
};

}  // namespace

LEDELINT_RULE(numeral_style)
