// The reports of a small run, byte for byte. `ci/renew-golden` writes what the reports say now over what is expected; the change
// is then read in the diff, before it is committed.
#include "proof_plugin.hpp"

#include "lint/in_process.hpp"
#include "lint/own_rules.hpp"
#include "lint/run.hpp"
#include "report/reports.hpp"
#include "support/files.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

namespace fs = std::filesystem;
using namespace ledelint;

namespace {

const fs::path here = fs::path(LEDELINT_SOURCE_DIR) / "tests/golden";

struct golden : testing::TestWithParam<const char*> {
    static std::string written(std::string_view kind, unsigned jobs) {
        lint::registry rules;
        EXPECT_FALSE(rules.add(lint::own_plugin(), {}));
        EXPECT_FALSE(rules.add(test::proof_plugin(), "/plugins/proof.so"));
        lint::settings house = lint::default_settings(rules);
        house.rules[rules.find("proof.passage")->index].options[0].value = int64_t(80);
        auto plan = lint::plan::make(rules, house, analysis::lexicon_set());
        EXPECT_TRUE(plan) << plan.error().message;
        fs::current_path(here / "articles");
        std::vector<lint::input> inputs;
        auto files = lint::walk({"."});
        for (lint::found_file& f : *files) inputs.push_back({std::move(f), *plan});

        std::string out;
        auto report = report::make_report(kind, {[&](std::string_view s) { out += s; }, false});
        lint::run_setup setup{rules, nullptr, [] { return std::make_unique<lint::in_process_runner>(); }, jobs, {}, {}};
        lint::tally sums(LEDE_ERROR);
        report->begin({&rules, {"check", "."}, LEDE_ERROR, fs::current_path().string(), {&(*plan)->source()}});
        lint::check_files(setup, inputs, sums, {report.get()});
        report->end(sums.end((*plan)->rules().size()));
        return out;
    }
};

TEST_P(golden, report_is_what_is_expected) {
    fs::path expected = here / "expected" / (std::string("report.") + GetParam());
    std::string now = written(GetParam(), 1);
    if (std::getenv("LEDELINT_RENEW_GOLDEN")) test::write_file(expected, now);
    EXPECT_EQ(now, test::read_file(expected)) << "if the change is meant: ci/renew-golden";
}

TEST_P(golden, report_is_the_same_for_any_number_of_threads) { EXPECT_EQ(written(GetParam(), 1), written(GetParam(), 3)); }

INSTANTIATE_TEST_SUITE_P(reports, golden, testing::Values("text", "sarif", "json"), [](const auto& kind) { return std::string(kind.param); });

}  // namespace
