// What the host refuses to load, and the reason that it gives.

#include "lint/registry.hpp"
#include "plugin/load.hpp"
#include "support/files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

namespace ledelint::plugin {
namespace {

using testing::HasSubstr;

std::string refusal_of(const std::filesystem::path& file) {
    lint::registry rules;
    auto bad = load(file, rules);
    EXPECT_TRUE(rules.rules().empty());
    if (!bad) return "taken";
    EXPECT_EQ(bad->file, file.string());
    return bad->message;
}

std::string built(const char* name) { return std::string(ABI_FOLDER "/") + name + ".so"; }

TEST(Refusal, OfAMissingFile) { EXPECT_THAT(refusal_of("/nowhere/plugin.so"), HasSubstr("no such file")); }

TEST(Refusal, OfWhatIsNoLibrary) {
    test::scratch_folder folder;
    EXPECT_THAT(refusal_of(folder.write("notes.so", "not a library")), HasSubstr("file too short"));
    EXPECT_THAT(refusal_of(folder.write("long.so", std::string(5000, 'x'))), HasSubstr("invalid ELF header"));
}

TEST(Refusal, OfALibraryWithoutManifest) { EXPECT_THAT(refusal_of(built("no_symbol")), HasSubstr("exports no ledelint_plugin_v1")); }

TEST(Refusal, OfATruncatedManifest) { EXPECT_THAT(refusal_of(built("truncated")), HasSubstr("the manifest is truncated")); }

TEST(Refusal, OfAnUndefinedSymbolByItsName) { EXPECT_THAT(refusal_of(built("undefined")), HasSubstr("undefined symbol: defined_nowhere")); }

TEST(Refusal, OfAnotherDraftOfTheContract) { EXPECT_THAT(refusal_of(built("other_draft")), HasSubstr("rebuild the plugin")); }

TEST(Refusal, OfANewerContract) { EXPECT_THAT(refusal_of(built("newer_minor")), HasSubstr("use a newer ledelint")); }

TEST(Refusal, OfBadMetadataByRuleAndField) {
    EXPECT_THAT(refusal_of(built("bad_metadata")), HasSubstr("plugin 'refused', rule 'one': messages: text has a brace"));
}

TEST(Refusal, OfAPluginThatIsThereTwice) {
    test::scratch_folder folder;
    lint::registry rules;
    ASSERT_FALSE(load(built("plain_c"), rules));
    auto copy = folder.write("copy.so", test::read_file(built("plain_c")));
    auto bad = load(copy, rules);
    ASSERT_TRUE(bad);
    EXPECT_THAT(bad->message, HasSubstr("plugin 'plain-c' is already loaded from"));
}

TEST(LinkerMessage, IsTakenOutOfTheExceptionsText) {
    EXPECT_EQ(linker_message(
                  "boost::dll::shared_library::load() failed (dlerror system message: /a.so: undefined symbol: f): Bad file descriptor"),
              "/a.so: undefined symbol: f");
    EXPECT_EQ(linker_message("something else"), "something else");
}

}  // namespace
}  // namespace ledelint::plugin
