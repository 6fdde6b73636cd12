// The commands, and what the command line asks of each. arguments.cpp fills these from the flags; each command has a file of its
// own and returns the exit status.
#pragma once

#include "lint/settings.hpp"
#include "text/document.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ledelint::cli {

struct common_options {  // what several commands share
    std::vector<std::string> plugins;    // --plugin
    std::string config;                  // --config; empty: the nearest ledelint.toml
    int32_t date = LEDE_NO_DAY;          // --date
    std::optional<text::format> format;  // --as
    unsigned jobs = 1;
};

struct report_choice {
    std::string kind, file;  // no file: standard output
};

struct check_options {
    common_options common;
    std::vector<std::string> paths, arguments;
    std::vector<report_choice> reports;
    lint::selection chosen;
    lede_level fail_on = LEDE_ERROR;  // OFF: never
    bool ndjson = false;
};

struct annotate_options {
    common_options common;
    std::vector<std::string> paths;
    std::string report = "text";  // or "json"
    bool ndjson = false;
};

struct rules_options { common_options common; };
struct explain_options { common_options common; std::string rule; };
struct plugins_options { common_options common; };
struct config_options { common_options common; std::string file; };
struct version_options {};

using command =
    std::variant<check_options, annotate_options, rules_options, explain_options, plugins_options, config_options, version_options>;

int run(const check_options&);
int run(const annotate_options&);
int run(const rules_options&);
int run(const explain_options&);
int run(const plugins_options&);
int run(const config_options&);
int run(const version_options&);

// The streams of JSON Lines; of check.cpp and annotate.cpp.
int run_ndjson(const check_options&);
int run_ndjson(const annotate_options&);

}  // namespace ledelint::cli
