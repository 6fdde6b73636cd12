// A run over files: in parallel, reported in order, and summed up in an exit status.
#pragma once

#include "desk.hpp"
#include "outcome.hpp"
#include "plan.hpp"
#include "walk.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace ledelint::lint {

struct input {
    found_file file;
    std::shared_ptr<const plan> rules;
};

struct run_setup {
    const registry& rules;
    std::shared_ptr<const analysis::tagger_model> tagger;
    std::function<std::unique_ptr<rule_runner>()> make_runner;
    unsigned jobs = 1;
    std::optional<text::format> as = {};
    text::metadata given = {};        // from the command line: wins over what a document says
};

// Adds files up and says in the end how it went.
class tally {
public:
    explicit tally(lede_level fail_on) : fail_on_(fail_on) {}
    void add(const file_outcome&);
    void left_out() { left_out_ = true; }  // something that is in no file_outcome
    // The totals, one notification about articles without a date, and the status: 3 (something was left out) before 1 (an
    // unsuppressed finding at or above `fail_on`) before 0.
    run_end end(std::size_t rules_run) const;

private:
    lede_level fail_on_;
    totals sums_;
    bool left_out_ = false, failed_ = false;
    uint64_t undated_ = 0;
};

// Checks the inputs and tells each reporter file by file; `begin` and `end` of a reporter are the caller's.
void check_files(const run_setup&, const std::vector<input>&, tally&, const std::vector<reporter*>&);

}  // namespace ledelint::lint
