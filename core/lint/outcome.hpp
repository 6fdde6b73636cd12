// What a run says, file by file and in the end: the model that every report is written from, so that no two of them differ.
#pragma once

#include "finding.hpp"

#include "text/document.hpp"
#include "text/result.hpp"

#include <memory>
#include <string>
#include <vector>

namespace ledelint::lint {

class registry;
struct settings;

// Something the run has to tell that is no finding: a rule that threw, a file left out, rules skipped for want of a date.
struct notification {
    enum kind : uint8_t { plugin_fault, bad_finding, unreadable, undecodable, limit, no_date, document_notice };
    kind what;
    lede_level level;         // note: for information; error: something was left out (status 3)
    std::string message;      // no document text
    std::string rule = {};    // full id; empty: none
    std::string plugin = {};
    std::string file = {};    // as in file_outcome::path; empty: the run
    std::optional<uint64_t> offset = {};  // bytes into the file
};

struct file_outcome {
    std::string path;                    // as the user named it or the walk found it
    const text::document* document = nullptr;  // null: the file could not be read; see notifications
    std::vector<finding> findings;       // ordered by position, then rule id; suppressed ones included
    std::vector<notification> notifications;
    uint64_t words = 0;                  // of the text, as white space parts them
    std::size_t rules_without_date = 0;  // that did not run because the article has no date
};

struct totals {
    uint64_t files = 0, files_read = 0, words = 0;
    uint64_t errors = 0, warnings = 0, notes = 0, suppressed = 0;
    std::size_t rules_run = 0;
};

struct run_facts {
    const registry* rules;
    std::vector<std::string> arguments;  // of the command line
    lede_level fail_on;                  // OFF: never
    std::string working_directory;
    std::vector<const settings*> configured = {};  // the distinct settings of the run's files
};

struct run_end {
    totals sums;
    std::vector<notification> notifications;  // of the run, not of a file
    int status;                               // the exit status
};

// A report in the making. Files arrive in order, one at a time, and are not kept: a report holds no more than it must.
class reporter {
public:
    virtual ~reporter() = default;
    virtual void begin(const run_facts&) = 0;
    virtual void file(const file_outcome&) = 0;
    virtual void end(const run_end&) = 0;
};

}  // namespace ledelint::lint
