// Rules in the host's own process: one instance for each rule of a plan, made when it is first needed. One runner serves one
// thread. A plan must outlive the runner.
#pragma once

#include "rule_runner.hpp"

#include <memory>
#include <unordered_map>

namespace ledelint::lint {

class in_process_runner final : public rule_runner {
public:
    in_process_runner();
    ~in_process_runner() override;
    void check(const reading&, const planned_rule&, rule_output&) override;
    void conclude(const reading&, const planned_rule&, lede_view accepted, rule_output&) override;

private:
    struct instance;
    struct desk;  // the instances of one plan and what they were given
    instance* ready(const reading&, const planned_rule&, rule_output&);
    std::unordered_map<const plan*, std::unique_ptr<desk>> desks_;
};

}  // namespace ledelint::lint
