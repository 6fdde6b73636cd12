#include "data_file.hpp"

#include "analysis/tagger.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstring>
#include <stdexcept>

namespace fs = std::filesystem;

namespace ledelint::pack {
namespace {

// Little-endian, as every machine is that ledelint is built for; the mark reads otherwise on another.
constexpr uint64_t mark = 0x3141544144454c4c;  // "LLEDATA1"
constexpr std::size_t alignment = 64;          // of sections: a cache line

struct section {
    uint64_t offset, size;
};
struct header {
    uint64_t mark, file_size;
    section lexicons, tagger;
};

void pad(std::string& out) { out.resize((out.size() + alignment - 1) / alignment * alignment); }

section append(std::string& out, std::string_view bytes) {
    pad(out);
    section s{out.size(), bytes.size()};
    out.append(bytes);
    return s;
}

struct file_closer {
    int fd;
    ~file_closer() { close(fd); }
};

// The file's bytes, mapped for as long as the process lives.
result<std::string_view> mapped(const fs::path& path) {
    int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) return problem{problem::missing, fmt::format("the data file cannot be opened: {}", std::strerror(errno)), path.string()};
    file_closer closer{fd};
    struct stat about {};
    if (fstat(fd, &about) || !S_ISREG(about.st_mode)) return problem{problem::unreadable, "the data file is no regular file", path.string()};
    std::size_t size = std::size_t(about.st_size);
    void* data = size ? mmap(nullptr, size, PROT_READ, MAP_PRIVATE, fd, 0) : nullptr;
    if (!size) return std::string_view();
    if (data == MAP_FAILED) return problem{problem::unreadable, fmt::format("the data file cannot be mapped: {}", std::strerror(errno)), path.string()};
    return std::string_view(static_cast<const char*>(data), size);
}

std::string_view section_of(std::string_view file, section s) {
    if (s.offset > file.size() || s.size > file.size() - s.offset || s.offset % alignment) throw std::runtime_error("a section lies outside the file");
    return file.substr(s.offset, s.size);
}

analysis::resources resources_in(std::string_view file) {
    header h;
    if (file.size() < sizeof h) throw std::runtime_error("it is too short");
    std::memcpy(&h, file.data(), sizeof h);
    if (h.mark != mark) throw std::runtime_error("it is no data file of this version");
    if (h.file_size != file.size()) throw std::runtime_error("it is cut short");
    std::string_view weights = section_of(file, h.tagger);
    return {weights.empty() ? nullptr : analysis::view_tagger_model(weights), analysis::lexicon_set::view(section_of(file, h.lexicons))};
}

}  // namespace

std::string make_data_file(const analysis::lexicon_set& lexicons, std::string_view tagger_weights) {
    header h{mark, 0, {}, {}};
    std::string out(sizeof h, '\0');
    h.lexicons = append(out, lexicons.serialise());
    h.tagger = append(out, tagger_weights);
    h.file_size = out.size();
    std::memcpy(out.data(), &h, sizeof h);
    return out;
}

result<analysis::resources> load_resources(const fs::path& path) {
    auto file = mapped(path);
    if (!file) return file.error();
    try {
        return resources_in(*file);
    } catch (const std::exception& e) {
        return problem{problem::undecodable, fmt::format("the data file cannot be used: {}; install ledelint again", e.what()), path.string()};
    }
}

fs::path rules_folder(const fs::path& program) {
    fs::path above = program.parent_path().parent_path();
    for (const char* place : {"rules", "share/ledelint/rules"})
        if (std::error_code e; fs::is_regular_file(above / place / data_file_name, e)) return above / place;
    return {};
}

}  // namespace ledelint::pack
