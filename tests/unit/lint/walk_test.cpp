#include "lint/walk.hpp"

#include "support/files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace ledelint::lint {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class Walk : public testing::Test {
protected:
    // "name" for what is read, "name: why" for what is left out; names below the scratch folder.
    std::vector<std::string> of(const std::vector<std::string>& paths) const {
        auto found = walk(paths);
        std::vector<std::string> out;
        if (!found) return {found.error().file + ": " + found.error().message};
        for (const found_file& f : *found) {
            std::string name = fs::path(f.path).lexically_relative(folder.path()).string();
            out.push_back(f.left_out ? name + ": " + f.left_out->message : name);
        }
        return out;
    }
    std::string at(std::string_view name) const { return (folder.path() / name).string(); }
    std::string all() const { return folder.path().string(); }
    test::scratch_folder folder;
};

TEST_F(Walk, FindsKnownFormatsInOrderOfTheirNames) {
    folder.write("b.md", "");
    folder.write("a/z.txt", "");
    folder.write("a/picture.png", "");
    folder.write(".git/c.md", "");
    EXPECT_THAT(of({all()}), ElementsAre("a/z.txt", "b.md"));
}

TEST_F(Walk, ReadsANamedFileWhateverItsName) {
    folder.write("draft", "");
    EXPECT_THAT(of({at("draft")}), ElementsAre("draft"));
}

TEST_F(Walk, FindsAFileOnce) {
    folder.write("a.md", "");
    EXPECT_THAT(of({at("a.md"), all(), at("./a.md")}), ElementsAre("a.md"));
}

TEST_F(Walk, NamesAPathThatIsNotThere) { EXPECT_THAT(of({at("gone.md")}), ElementsAre(at("gone.md") + ": no such file or folder")); }

TEST_F(Walk, FollowsNoLinkToAFolderAndLeavesLoopsOut) {
    folder.write("a/one.md", "");
    fs::create_directory_symlink(folder.path(), folder.path() / "a" / "up");
    fs::create_symlink("loop.md", folder.path() / "loop.md");
    EXPECT_THAT(of({all()}), ElementsAre("a/one.md", HasSubstr("a/up: is a symbolic link to a folder"),
                                         HasSubstr("loop.md: is a loop of symbolic links")));
}

TEST_F(Walk, ReadsALinkToAFile) {
    folder.write("a.md", "");
    fs::create_symlink("a.md", folder.path() / "b.md");
    EXPECT_THAT(of({all()}), ElementsAre("a.md", "b.md"));
}

TEST_F(Walk, LeavesOutWhatIsNoRegularFile) {
    ASSERT_EQ(mkfifo(at("pipe.md").c_str(), 0600), 0);
    EXPECT_THAT(of({all()}), ElementsAre(HasSubstr("pipe.md: is no regular file")));
    EXPECT_THAT(of({at("pipe.md")}), ElementsAre(HasSubstr("pipe.md: is no regular file")));
    EXPECT_FALSE(read_bytes(at("pipe.md"))) << "and does not wait for a writer";
}

TEST_F(Walk, NamesAFolderThatCannotBeRead) {
    if (geteuid() == 0) GTEST_SKIP() << "root reads everything";
    folder.write("shut/a.md", "");
    fs::permissions(folder.path() / "shut", fs::perms::none);
    EXPECT_THAT(of({all()}), ElementsAre(HasSubstr("shut: cannot be read")));
    fs::permissions(folder.path() / "shut", fs::perms::owner_all);
}

TEST(ReadBytes, GivesAllOfAFile) {
    test::scratch_folder folder;
    std::string bytes(300000, 'x');
    bytes[7] = '\0';
    EXPECT_EQ(*read_bytes(folder.write("a.md", bytes).string()), bytes);
    EXPECT_EQ(*read_bytes(folder.write("empty.md", "").string()), "");
}

}  // namespace
}  // namespace ledelint::lint
