#include "report_file.hpp"

#include "streams.hpp"

#include "report/reports.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ledelint::cli {
namespace {

problem cannot_write(const std::string& path, int error) {
    return {problem::usage, fmt::format("the report cannot be written: {}", std::strerror(error)), path};
}

// The mode that a new file would have.
mode_t usual_mode() {
    mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

}  // namespace

result<std::unique_ptr<file_in_the_making>> file_in_the_making::open(std::string path) {
    struct stat link, s;
    const bool exists = stat(path.c_str(), &s) == 0;
    if (exists && S_ISDIR(s.st_mode)) return cannot_write(path, EISDIR);
    if (exists && !S_ISREG(s.st_mode)) {
        int fd = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
        if (fd < 0) return cannot_write(path, errno);
        return std::unique_ptr<file_in_the_making>(new file_in_the_making(std::move(path), {}, fd));
    }
    if (lstat(path.c_str(), &link) == 0 && S_ISLNK(link.st_mode))
        return problem{problem::usage, "the report cannot be written: it is a symbolic link; name the file itself", path};
    std::string temporary = path + ".XXXXXX";
    int fd = mkstemp(temporary.data());
    if (fd < 0) return cannot_write(path, errno);
    return std::unique_ptr<file_in_the_making>(new file_in_the_making(std::move(path), std::move(temporary), fd));
}

file_in_the_making::~file_in_the_making() {
    if (fd_ < 0) return;
    close(fd_);
    if (!temporary_.empty()) unlink(temporary_.c_str());
}

void file_in_the_making::write(std::string_view bytes) {
    if (!error_ && !write_all(fd_, bytes)) error_ = errno;
}

std::optional<problem> file_in_the_making::finish() {
    if (error_) return cannot_write(path_, error_);
    if (temporary_.empty()) return {};
    if (fchmod(fd_, usual_mode()) != 0 || fsync(fd_) != 0 || rename(temporary_.c_str(), path_.c_str()) != 0)
        return cannot_write(path_, errno);
    close(fd_);
    fd_ = -1;
    return {};
}

result<std::unique_ptr<report_set>> report_set::open(const std::vector<report_choice>& choices) {
    auto set = std::make_unique<report_set>();
    for (const report_choice& c : choices)
        if (auto bad = set->add(c)) return *std::move(bad);
    return set;
}

std::optional<problem> report_set::add(const report_choice& c) {
    report::destination to;
    if (c.file.empty()) {
        to.terminal = isatty(STDOUT_FILENO);
        to.write = [this](std::string_view bytes) { output_failed_ = output_failed_ || !write_all(STDOUT_FILENO, bytes); };
    } else {
        auto file = file_in_the_making::open(c.file);
        if (!file) return file.error();
        to.write = [f = file->get()](std::string_view bytes) { f->write(bytes); };
        files_.push_back(*std::move(file));
    }
    auto made = report::make_report(c.kind, std::move(to));
    if (!made) return problem{problem::usage, fmt::format("there is no report '{}'", c.kind)};
    pointers_.push_back(made.get());
    reports_.push_back(std::move(made));
    return {};
}

void report_set::begin(const lint::run_facts& facts) {
    for (auto& r : reports_) r->begin(facts);
}

std::optional<problem> report_set::end(const lint::run_end& e) {
    for (auto& r : reports_) r->end(e);
    for (auto& f : files_)
        if (auto bad = f->finish()) return bad;
    if (output_failed_) return problem{problem::usage, "the report cannot be written", "standard output"};
    return {};
}

}  // namespace ledelint::cli
