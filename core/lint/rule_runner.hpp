// The one interface through which a run talks to plugins. Today rules run in this process (in_process.hpp); a runner that hands
// the article to worker processes is another implementation, and nothing above this line changes.
#pragma once

#include "plan.hpp"

#include "analysis/annotations.hpp"

#include <string_view>

namespace ledelint::lint {

// What a rule says while it runs. `finding` is borrowed for the call, and has not been looked at.
class rule_output {
public:
    virtual ~rule_output() = default;
    virtual void report(const planned_rule&, const lede_finding&) = 0;
    virtual void fail(const planned_rule&, std::string_view why) = 0;  // at most once for a rule and a phase
};

// One article before the rules. Borrowed from `begin` to the last call on it.
struct reading {
    const plan& rules;
    const lede_article& article;
    const analysis::annotations* words;  // what lexicons are matched against; null: no lexicon has a hit
};

class rule_runner {
public:
    virtual ~rule_runner() = default;
    // The calls that follow are about this article.
    virtual void begin(const reading&) = 0;
    // Runs `check` of a rule, in the order of the plan.
    virtual void check(const planned_rule&, rule_output&) = 0;
    // Runs `conclude` of a rule that has one; `accepted`: lede_accepted of its plugin.
    virtual void conclude(const planned_rule&, lede_view accepted, rule_output&) = 0;
};

}  // namespace ledelint::lint
