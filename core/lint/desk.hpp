// One article across the desk: analysed, read by each rule of the plan, its findings checked, weighed, suppressed and ordered.
// One desk serves one thread and many articles; what it keeps between them is working memory.
#pragma once

#include "outcome.hpp"
#include "plan.hpp"
#include "rule_runner.hpp"

#include "analysis/analyzer.hpp"

#include <map>
#include <memory>

namespace ledelint::lint {

class desk {
public:
    // The registry, the tagger and all plans outlive the desk.
    desk(const registry&, std::shared_ptr<const analysis::tagger_model>, std::unique_ptr<rule_runner>);
    ~desk();

    // The outcome borrows the document. Deterministic: equal documents and plans give equal outcomes.
    file_outcome check(const text::document&, const plan&);
    // The analysis alone; valid until the next call of either.
    const analysis::annotations& read(const text::document&, const plan&);

private:
    class article_run;
    analysis::analyzer& analyzer_for(const plan&);

    const registry& rules_;
    std::shared_ptr<const analysis::tagger_model> tagger_;
    std::map<const plan*, std::unique_ptr<analysis::analyzer>> analyzers_;  // null key: the data file's own lexicons
    std::unique_ptr<rule_runner> runner_;  // before the plans go, after nothing
};

}  // namespace ledelint::lint
