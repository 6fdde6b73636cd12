// Settings made ready to run: which rules, at which level, with which options and lexicons. Made once for each distinct
// settings, before the first article; immutable, shared by all threads.
#pragma once

#include "settings.hpp"

#include "analysis/lexicon.hpp"

#include <deque>
#include <memory>
#include <vector>

namespace ledelint::lint {

struct planned_rule {
    const rule_entry* rule;
    std::size_t index, plugin;         // those of the rule: a run over the plan reads no other memory to choose
    lede_level level;                  // never OFF
    bool needs_date;
    std::vector<lede_option> options;  // all that the rule declares; borrows from the plan
};

class plan {
public:
    // A problem: a change of a lexicon that there is not; a rule that asks for such a one. `base`: the lexicons of the data file.
    static result<std::shared_ptr<const plan>> make(const registry&, settings, const analysis::lexicon_set& base);

    const std::vector<planned_rule>& rules() const { return rules_; }  // in the registry's order, those of a plugin together
    const analysis::lexicon_set& lexicons() const { return lexicons_; }
    const std::vector<bool>& wanted() const { return wanted_; }  // by lexicon_id: declared by a rule that runs
    bool changes_lexicons() const { return !settings_.lexicons.empty(); }
    const settings& source() const { return settings_; }
    // The level that a rule has here; OFF: it does not run.
    lede_level level_of(const rule_entry& r) const { return settings_.rules[r.index].level; }

private:
    explicit plan(settings s) : settings_(std::move(s)) {}
    std::optional<problem> change_lexicons(const analysis::lexicon_set& base);
    void add_rule(const rule_entry&);
    std::optional<problem> want_lexicons(const rule_entry&);

    settings settings_;
    std::vector<planned_rule> rules_;
    std::deque<std::vector<lede_str>> texts_;  // what options of type TEXTS point to
    analysis::lexicon_set lexicons_;
    std::vector<bool> wanted_;
};

}  // namespace ledelint::lint
