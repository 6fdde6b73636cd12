#include "streams.hpp"

#include "report/term_safe.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace ledelint::cli {
namespace {

std::string place_of(const problem& p) {
    if (p.file.empty()) return {};
    std::string out = p.file == "-" ? "standard input" : p.file;
    if (p.line) out += fmt::format(":{}", p.line);
    if (p.line && p.column) out += fmt::format(":{}", p.column);
    return out + ": ";
}

// The lines of a message, each safe for a terminal.
std::string safe_lines(std::string_view text) {
    std::string out;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = std::min(text.find('\n', begin), text.size());
        out += report::term_safe(text.substr(begin, end - begin));
        if (end < text.size()) out += '\n';
        begin = end + 1;
    }
    return out;
}

}  // namespace

int complain(std::string_view message) {
    write_all(STDERR_FILENO, safe_lines(fmt::format("ledelint: {}\n", message)));
    return 2;
}

int complain(const problem& p) {
    std::string offset = p.offset ? fmt::format(" (byte {})", *p.offset) : "";
    return complain(place_of(p) + p.message + offset);
}

void tell(const lint::notification& n) {
    std::string text;
    if (!n.file.empty()) text += n.file + ": ";
    text += fmt::format("{}: ", lint::name_of(n.level));
    if (!n.rule.empty()) text += n.rule + ": ";
    complain(text + n.message);
}

bool write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        ssize_t n = ::write(fd, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return false;
        bytes.remove_prefix(std::size_t(n));
    }
    return true;
}

int print(std::string_view text, int status) {
    if (write_all(STDOUT_FILENO, text)) return status;
    return complain(fmt::format("standard output cannot be written: {}", std::strerror(errno)));
}

}  // namespace ledelint::cli
