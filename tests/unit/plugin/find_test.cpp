#include "plugin/find.hpp"

#include "support/files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace fs = std::filesystem;

namespace ledelint::plugin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Find : public testing::Test {
protected:
    std::vector<std::string> found(const fs::path& user_data = {}) const {
        std::vector<std::string> out;
        const fs::path top = fs::canonical(folder.path());
        for (const fs::path& f : plugin_files({folder.path() / "bin", user_data})) out.push_back(f.lexically_relative(top).string());
        return out;
    }
    test::scratch_folder folder;
};

TEST_F(Find, LooksBesideTheProgramInABuildTree) {
    folder.write("plugins/b.so", "");
    folder.write("plugins/a.so", "");
    folder.write("plugins/a.so.cmake", "");
    EXPECT_THAT(found(), ElementsAre("plugins/a.so", "plugins/b.so"));
}

TEST_F(Find, LooksBelowLibWhenInstalled) {
    folder.write("lib/ledelint/plugins/a.so", "");
    EXPECT_THAT(found(), ElementsAre("lib/ledelint/plugins/a.so"));
}

TEST_F(Find, LooksInTheUsersFolderLast) {
    folder.write("plugins/z.so", "");
    folder.write("home/ledelint/plugins/a.so", "");
    EXPECT_THAT(found(folder.path() / "home"), ElementsAre("plugins/z.so", "home/ledelint/plugins/a.so"));
}

TEST_F(Find, LooksInAFolderOnceThoughItIsReachedTwice) {
    folder.write("lib/ledelint/plugins/a.so", "");
    fs::create_directory_symlink("lib/ledelint/plugins", folder.path() / "plugins");
    EXPECT_EQ(found().size(), 1u);
}

TEST_F(Find, FindsNothingWhereNothingIs) { EXPECT_THAT(found("/nowhere"), IsEmpty()); }

}  // namespace
}  // namespace ledelint::plugin
