#include "pack/data_file.hpp"

#include "support/files.hpp"

#include <gtest/gtest.h>

using namespace ledelint;

namespace {

std::string sample_bytes() {
    analysis::lexicon_source verbs{"verbs", "a", "o", analysis::letter_case::fold, {{"said", "", "speech"}, {"told", "x", ""}}};
    return pack::make_data_file(analysis::lexicon_set::build({&verbs, 1}), "");
}

std::string refusal(const std::string& bytes) {
    test::scratch_folder folder;
    auto r = pack::load_resources(folder.write("ledelint.data", bytes));
    return r ? "" : r.error().message;
}

TEST(data_file, gives_back_the_lexicons_that_were_put_in) {
    test::scratch_folder folder;
    auto r = pack::load_resources(folder.write("ledelint.data", sample_bytes()));
    ASSERT_TRUE(r) << r.error().message;
    auto verbs = r->lexicons.find("verbs");
    ASSERT_TRUE(verbs);
    auto said = r->lexicons.lookup(*verbs, "Said");
    ASSERT_TRUE(said);
    lede_str label = r->lexicons.entry(*verbs, *said).label;
    EXPECT_EQ(std::string_view(label.data, label.size), "speech");
}

TEST(data_file, one_that_is_cut_short_or_foreign_is_refused) {
    std::string bytes = sample_bytes();
    EXPECT_NE(refusal(""), "");
    EXPECT_NE(refusal("not a data file, but long enough to hold a header of one, which it has not"), "");
    for (std::size_t n : {std::size_t(1), std::size_t(40), bytes.size() / 2, bytes.size() - 1}) EXPECT_NE(refusal(bytes.substr(0, n)), "") << n;
    EXPECT_NE(refusal(bytes + "x"), "");
}

TEST(data_file, one_that_is_missing_is_named) {
    auto r = pack::load_resources("/nowhere/ledelint.data");
    ASSERT_FALSE(r);
    EXPECT_EQ(r.error().what, problem::missing);
    EXPECT_EQ(r.error().file, "/nowhere/ledelint.data");
}

TEST(rules_folder, is_found_in_a_build_tree_and_installed) {
    test::scratch_folder built, installed;
    built.write("rules/ledelint.data", "x");
    installed.write("share/ledelint/rules/ledelint.data", "x");
    EXPECT_EQ(pack::rules_folder(built.path() / "bin/ledelint"), built.path() / "rules");
    EXPECT_EQ(pack::rules_folder(installed.path() / "bin/ledelint"), installed.path() / "share/ledelint/rules");
    EXPECT_TRUE(pack::rules_folder("/nowhere/bin/ledelint").empty());
}

}  // namespace
