#include "walk.hpp"

#include "text/read.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>
#include <unordered_set>

namespace fs = std::filesystem;

namespace ledelint::lint {
namespace {

constexpr std::size_t deepest = 100;           // folders in folders
constexpr std::size_t largest = 1u << 30;      // bytes of one file; positions are 32 bits wide

problem unreadable(const std::string& path, std::string why) { return {problem::unreadable, std::move(why), path}; }

std::string reason(int error) { return fmt::format("cannot be read: {}", std::strerror(error)); }

class walker {
public:
    std::optional<problem> named(const std::string& path) {
        if (path == "-") return take(path), std::nullopt;
        struct stat s;
        if (stat(path.c_str(), &s) != 0) {
            if (errno == ENOENT || errno == ENOTDIR) return problem{problem::missing, "no such file or folder", path};
            return leave_out(path, reason(errno)), std::nullopt;
        }
        if (S_ISDIR(s.st_mode)) folder(path);
        else if (S_ISREG(s.st_mode)) take(path);
        else leave_out(path, "is no regular file, so it is not read; give its content as '-'");
        return {};
    }
    std::vector<found_file> take_all() { return std::move(found_); }

private:
    struct entry { std::string path; std::size_t depth; };

    bool first_time(const std::string& path) { return seen_.insert(fs::path(path).lexically_normal().string()).second; }
    void take(const std::string& path) {
        if (first_time(path)) found_.push_back({path});
    }
    void leave_out(const std::string& path, std::string why) {
        if (first_time(path)) found_.push_back({path, unreadable(path, std::move(why))});
    }

    void folder(const std::string& path) {
        std::vector<entry> open{{path, 0}};
        while (!open.empty()) {
            entry e = std::move(open.back());
            open.pop_back();
            if (e.depth == 0 || visit(e)) list(e, open);
        }
    }

    // True for a folder to look into.
    bool visit(const entry& e) {
        struct stat s;
        if (lstat(e.path.c_str(), &s) != 0) return leave_out(e.path, reason(errno)), false;
        if (S_ISDIR(s.st_mode)) {
            if (e.depth <= deepest) return true;
            return leave_out(e.path, fmt::format("lies more than {} folders deep", deepest)), false;
        }
        if (S_ISLNK(s.st_mode)) return link(e.path), false;
        if (!S_ISREG(s.st_mode)) leave_out(e.path, "is no regular file (a FIFO, a socket or a device), so it is not read");
        else if (text::format_of(e.path)) take(e.path);
        return false;
    }

    void link(const std::string& path) {
        struct stat target;
        if (stat(path.c_str(), &target) != 0) {
            if (errno == ELOOP) leave_out(path, "is a loop of symbolic links");
            else if (text::format_of(path)) leave_out(path, reason(errno));
        } else if (S_ISDIR(target.st_mode)) {
            leave_out(path, "is a symbolic link to a folder, which is not followed; name the folder itself");
        } else if (!S_ISREG(target.st_mode)) {
            leave_out(path, "is a symbolic link to what is no regular file, so it is not read");
        } else if (text::format_of(path)) {
            take(path);
        }
    }

    void list(const entry& e, std::vector<entry>& open) {
        std::error_code error;
        std::vector<entry> entries;
        for (fs::directory_iterator i(e.path, error), end; !error && i != end; i.increment(error)) {
            std::string name = i->path().filename().string();
            if (name[0] != '.') entries.push_back({(fs::path(e.path) / name).string(), e.depth + 1});
        }
        if (error) leave_out(e.path, fmt::format("cannot be read: {}", error.message()));
        std::sort(entries.begin(), entries.end(), [](const entry& a, const entry& b) { return a.path > b.path; });
        open.insert(open.end(), std::make_move_iterator(entries.begin()), std::make_move_iterator(entries.end()));
    }

    std::vector<found_file> found_;
    std::unordered_set<std::string> seen_;
};

struct descriptor {
    int fd;
    bool owned;
    ~descriptor() {
        if (owned && fd >= 0) close(fd);
    }
};

result<std::string> read_all(int fd, const std::string& path, std::size_t expected) {
    std::string bytes;
    for (std::size_t used = 0;;) {
        bytes.resize(std::max(used + (std::size_t(1) << 16), std::min(expected + 1, largest + 1)));
        ssize_t n = ::read(fd, bytes.data() + used, bytes.size() - used);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return unreadable(path, reason(errno));
        used += std::size_t(n);
        if (used > largest) return problem{problem::limit, "is larger than 1 GiB: split it, or give it as JSON Lines", path};
        if (n == 0) {
            bytes.resize(used);
            return bytes;
        }
    }
}

}  // namespace

result<std::vector<found_file>> walk(const std::vector<std::string>& paths) {
    walker w;
    for (const std::string& p : paths)
        if (auto bad = w.named(p)) return *std::move(bad);
    return w.take_all();
}

result<std::string> read_bytes(const std::string& path) {
    if (path == "-") return read_all(0, path, 0);
    descriptor d{open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY), true};
    struct stat s;
    if (d.fd < 0 || fstat(d.fd, &s) != 0) return unreadable(path, reason(errno));
    if (!S_ISREG(s.st_mode)) return unreadable(path, "is no regular file");
    return read_all(d.fd, path, std::size_t(s.st_size));
}

}  // namespace ledelint::lint
