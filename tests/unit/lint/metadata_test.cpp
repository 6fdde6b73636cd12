#include "lint/metadata.hpp"

#include "support/sample_plugin.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

namespace ledelint::lint {
namespace {

using namespace ledelint::literals;
using test::sample_plugin;
using testing::HasSubstr;

TEST(Metadata, OfASoundPluginIsTaken) {
    sample_plugin p;
    p.options = {integer_option("band"_s, 5, "How wide"_s, 1, 9), text_option("style"_s, "ap"_s, "Whose style"_s)};
    p.old_ids = {"sample.first"_s};
    EXPECT_EQ(metadata_defect(p.get(), false), std::nullopt);
}

struct spoilt {
    const char* name;
    std::function<void(sample_plugin&)> spoil;
    const char* wanted;  // in the message
};

class SpoiltMetadata : public testing::TestWithParam<spoilt> {};

TEST_P(SpoiltMetadata, IsRefusedByTheNameOfTheField) {
    sample_plugin p;
    p.get();
    GetParam().spoil(p);
    auto defect = metadata_defect(p.get(), false);
    ASSERT_TRUE(defect);
    EXPECT_THAT(*defect, HasSubstr(GetParam().wanted));
}

lede_str no_utf8 = {"\xff", 1};
const lede_str bad_id[] = {"nodot"_s};
const lede_message twice[] = {{"a"_s, "x"_s}, {"a"_s, "y"_s}};
const lede_message brace[] = {{"a"_s, "{x}"_s}};
const lede_message empty_text[] = {{"a"_s, {}}};

INSTANTIATE_TEST_SUITE_P(
    Fields, SpoiltMetadata,
    testing::ValuesIn(std::vector<spoilt>{
        {"truncated", [](sample_plugin& p) { p.plugin.struct_size = 40; }, "struct_size is too small: the manifest is truncated"},
        {"draft", [](sample_plugin& p) { p.plugin.draft = LEDELINT_DRAFT + 1; }, "draft is"},
        {"minor", [](sample_plugin& p) { p.plugin.min_minor = LEDELINT_MINOR + 1; },
         "min_minor is 1, this host knows the contract up to 1.0"},
        {"id", [](sample_plugin& p) { p.plugin.id = "Two Words"_s; }, "id is no name"},
        {"reserved", [](sample_plugin& p) { p.plugin.id = "ledelint"_s; }, "id is reserved for the host"},
        {"version", [](sample_plugin& p) { p.plugin.version = {}; }, "version is empty"},
        {"uri", [](sample_plugin& p) { p.plugin.uri = "javascript:alert(1)"_s; }, "uri is no http or https address"},
        {"no_rules", [](sample_plugin& p) { p.plugin.rules = {}; }, "rules has no rule"},
        {"stride", [](sample_plugin& p) { p.plugin.rules.stride = 4; }, "rules has a stride that is no multiple of 8"},
        {"null_rule", [](sample_plugin& p) { p.rules[0] = nullptr; }, "rules has a null entry"},
        {"short_rule", [](sample_plugin& p) { p.rule_value.struct_size = 16; }, "the rule is truncated"},
        {"short_info", [](sample_plugin& p) { p.info.struct_size = 16; }, "the info is truncated"},
        {"create", [](sample_plugin& p) { p.rule_value.create = nullptr; },
         "plugin 'sample', rule 'one': create, destroy must both be given"},
        {"check", [](sample_plugin& p) { p.rule_value.check = nullptr; }, "the rule does nothing"},
        {"summary", [](sample_plugin& p) { p.info.summary = {}; }, "summary is empty"},
        {"help", [](sample_plugin& p) { p.info.help = no_utf8; }, "help is empty or not UTF-8"},
        {"level", [](sample_plugin& p) { p.info.level = 4; }, "level is unknown"},
        {"tier_b_error",
         [](sample_plugin& p) {
             p.info.tier = LEDE_TIER_B;
             p.info.level = LEDE_ERROR;
         },
         "level is above warning in tier B"},
        {"tier_c_on",
         [](sample_plugin& p) {
             p.info.tier = LEDE_TIER_C;
             p.info.level = LEDE_NOTE;
         },
         "level is not off in tier C"},
        {"needs", [](sample_plugin& p) { p.info.needs = 1u << 30; }, "needs has an unknown bit"},
        {"no_messages", [](sample_plugin& p) { p.info.messages.count = 0; }, "messages is empty"},
        {"message_twice", [](sample_plugin& p) { p.info.messages = view_of(twice); }, "messages: id stands twice"},
        {"placeholder", [](sample_plugin& p) { p.info.messages = view_of(brace); }, "a brace that is no placeholder"},
        {"no_text", [](sample_plugin& p) { p.info.messages = view_of(empty_text); }, "messages: text is empty"},
        {"yields_to", [](sample_plugin& p) { p.info.yields_to = view_of(bad_id); }, "yields_to has an entry that is no full rule id"},
        {"option_range", [](sample_plugin& p) { p.options = {integer_option("band"_s, 12, "How wide"_s, 1, 9)}; },
         "options: default is 12, and must be from 1 to 9"},
        {"option_name", [](sample_plugin& p) { p.options = {integer_option("level"_s, 1, "x"_s)}; }, "options: name is 'level'"},
    }),
    [](const auto& i) { return i.param.name; });

}  // namespace
}  // namespace ledelint::lint
