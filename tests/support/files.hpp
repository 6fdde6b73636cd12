// Files for tests.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace ledelint::test {

std::string read_file(const std::filesystem::path&);
void write_file(const std::filesystem::path&, std::string_view bytes);

// A folder of its own for one test, removed with it.
class scratch_folder {
public:
    scratch_folder();
    ~scratch_folder();
    scratch_folder(const scratch_folder&) = delete;
    scratch_folder& operator=(const scratch_folder&) = delete;
    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path write(std::string_view name, std::string_view bytes) const;

private:
    std::filesystem::path path_;
};

}  // namespace ledelint::test
