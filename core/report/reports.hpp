// All reports by name, and where they go. A report is written from lint::outcome alone, so that no two of them can differ in what
// they say.
#pragma once

#include "lint/outcome.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ledelint::report {

struct destination {
    std::function<void(std::string_view)> write;  // takes the report piece by piece, in order
    bool terminal = false;                        // colour, where the environment has no NO_COLOR
};

// "text", "sarif", "json"; null: there is no such report.
std::unique_ptr<lint::reporter> make_report(std::string_view kind, destination);
std::vector<std::string_view> report_kinds();

std::unique_ptr<lint::reporter> make_text_report(destination);
std::unique_ptr<lint::reporter> make_sarif_report(destination);
std::unique_ptr<lint::reporter> make_json_report(destination);

}  // namespace ledelint::report
