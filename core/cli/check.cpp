// `ledelint check PATH...`: reads the articles, runs the rules, writes the reports.

#include "commands.hpp"
#include "report_file.hpp"
#include "session.hpp"
#include "streams.hpp"

#include "lint/run.hpp"

#include <algorithm>

namespace ledelint::cli {
namespace {

// Everything that can be wrong before the first article is read is found here: paths, configuration, lexicons.
result<std::vector<lint::input>> inputs_of(session& s, const std::vector<std::string>& paths) {
    auto files = lint::walk(paths);
    if (!files) return files.error();
    if (files->empty())
        return problem{problem::usage, "no articles: the folders hold no .txt, .text, .md or .markdown files", paths.front()};
    std::vector<lint::input> inputs;
    bool any = false;
    std::optional<problem> none;
    for (lint::found_file& f : *files) {
        auto plan = s.plan_for(f.path);
        if (!plan) return plan.error();
        if (auto bad = no_rules(**plan)) none = bad;
        else any = true;
        inputs.push_back({std::move(f), *plan});
    }
    if (!any) return *none;
    return inputs;
}

std::size_t rules_of(const std::vector<lint::input>& inputs) {
    std::size_t most = 0;
    for (const lint::input& i : inputs) most = std::max(most, i.rules->rules().size());
    return most;
}

std::vector<const lint::settings*> settings_of(const std::vector<lint::input>& inputs) {
    std::vector<const lint::settings*> out;
    for (const lint::input& i : inputs)
        if (std::find(out.begin(), out.end(), &i.rules->source()) == out.end()) out.push_back(&i.rules->source());
    return out;
}

}  // namespace

int run(const check_options& o) {
    if (o.ndjson) return run_ndjson(o);
    auto s = session::open(o.common, o.chosen);
    if (!s) return complain(s.error());
    auto inputs = inputs_of(**s, o.paths);
    if (!inputs) return complain(inputs.error());
    auto reports = report_set::open(o.reports);
    if (!reports) return complain(reports.error());

    lint::run_setup setup{(*s)->rules(), (*s)->data().tagger, make_runner, o.common.jobs,
                          o.common.format, {}};
    setup.given.published = o.common.date;
    lint::tally sums(o.fail_on);
    lint::run_facts facts = facts_of(**s, o);
    facts.configured = settings_of(*inputs);
    (*reports)->begin(facts);
    lint::check_files(setup, *inputs, sums, (*reports)->reporters());
    lint::run_end end = sums.end(rules_of(*inputs));
    if (auto bad = (*reports)->end(end)) return complain(*bad);
    return end.status;
}

}  // namespace ledelint::cli
