// Rules in the host's own process: one instance for each rule of a plan, made when it is first needed. One runner serves one
// thread. A plan must outlive the runner.
#pragma once

#include "rule_runner.hpp"

#include <functional>
#include <memory>
#include <string_view>
#include <unordered_map>

namespace ledelint::lint {

class in_process_runner final : public rule_runner {
public:
    // Takes what plugins log: a line for those who look after them, never text of a document. Called on the runner's thread.
    using log = std::function<void(lede_level, std::string_view)>;
    explicit in_process_runner(log = [](lede_level, std::string_view) {});
    ~in_process_runner() override;
    void begin(const reading&) override;
    void check(const planned_rule&, rule_output&) override;
    void conclude(const planned_rule&, lede_view accepted, rule_output&) override;

private:
    struct instance;
    struct desk;  // the instances of one plan and what they were given
    instance* ready(const planned_rule&, rule_output&);
    log log_;
    std::unordered_map<const plan*, std::unique_ptr<desk>> desks_;
    const reading* now_ = nullptr;
    desk* desk_ = nullptr;  // of the plan of `now_`
};

}  // namespace ledelint::lint
