// Reports on their way out: to standard output as they grow, to a file only when they are whole. Whoever reads a report's file
// finds the old one or the new one, never half of it.
#pragma once

#include "commands.hpp"

#include "lint/outcome.hpp"
#include "text/result.hpp"

#include <memory>
#include <string>
#include <vector>

namespace ledelint::cli {

// A file that is written beside its place under a name of its own, and put there by `finish`. Without `finish` it goes. What is no
// file (a device, a FIFO) is written as it stands. A symbolic link to a file is refused: a pull request may hold one that leads
// anywhere.
class file_in_the_making {
public:
    static result<std::unique_ptr<file_in_the_making>> open(std::string path);
    ~file_in_the_making();
    void write(std::string_view);
    std::optional<problem> finish();

private:
    file_in_the_making(std::string path, std::string temporary, int fd)
        : path_(std::move(path)), temporary_(std::move(temporary)), fd_(fd) {}
    std::string path_, temporary_;  // empty: written in place
    int fd_;
    int error_ = 0;  // errno of the first write that failed
};

// All reports of a run.
class report_set {
public:
    static result<std::unique_ptr<report_set>> open(const std::vector<report_choice>&);
    const std::vector<lint::reporter*>& reporters() const { return pointers_; }
    void begin(const lint::run_facts&);
    // Ends the reports and puts their files in place; the first that cannot be written is the problem.
    std::optional<problem> end(const lint::run_end&);

private:
    std::optional<problem> add(const report_choice&);
    std::vector<std::unique_ptr<file_in_the_making>> files_;
    std::vector<std::unique_ptr<lint::reporter>> reports_;
    std::vector<lint::reporter*> pointers_;
    bool output_failed_ = false;
};

}  // namespace ledelint::cli
