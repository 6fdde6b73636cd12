// Sentences with more figures than a reader keeps.
#include "number_density.help.hpp"
#include "reading.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct number_density {
    enum message : uint32_t { dense };
    static constexpr lede_message messages[] = {{"dense"_s, "{0} figures in one sentence."_s}};
    static constexpr lede_option_info options[] = {integer_option("most"_s, 3, "how many figures a sentence may have"_s, 1, 50)};
    static constexpr lede_rule_info info = rule({.id = "number-density",
                                                 .summary = "A sentence has too many figures",
                                                 .help = help::number_density,
                                                 .tier = LEDE_TIER_C,
                                                 .level = LEDE_OFF,
                                                 .messages = view_of(messages),
                                                 .options = view_of(options)});

    explicit number_density(const context& c) : most_(c.integer("most")) {}

    void check(const article& a, const reporter& report) const {
        for (auto s : a.sentences()) {
            if (!a.block_of(s).is_prose()) continue;
            int64_t figures = 0;
            for (auto q : a.quantities_in(s->span)) figures += counts(q);
            if (figures > most_) report({.span = s->span, .message = dense, .args = {std::to_string(figures)}});
        }
    }

private:
    int64_t most_;

    static bool counts(const quantity& q) {
        bool date = q.has(LEDE_PART_OF_DATE) && !q.is(LEDE_MEASURE);
        bool one = q.is(LEDE_CARDINAL) && q.has(LEDE_WORDS) && q->value == 1;
        return !date && !one && !q.has(LEDE_NAME_PART) && !q.is(LEDE_ORDINAL) && !q.is(LEDE_AGE) && !q.is(LEDE_MULTIPLE);
    }
};

}  // namespace

LEDELINT_RULE(number_density)
