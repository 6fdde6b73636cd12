#include "lint/registry.hpp"

#include "lint/nearest.hpp"
#include "lint/own_rules.hpp"
#include "support/sample_plugin.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ledelint::lint {
namespace {

using namespace ledelint::literals;
using test::sample_plugin;
using testing::HasSubstr;

TEST(Registry, KnowsARuleByItsFullIdAndByItsOldOnes) {
    sample_plugin p;
    p.old_ids = {"other.first"_s};
    registry r;
    ASSERT_FALSE(r.add(p.get(), "/p.so"));
    ASSERT_TRUE(r.find("sample.one"));
    EXPECT_EQ(r.find("other.first"), r.find("sample.one"));
    EXPECT_EQ(r.find("one"), nullptr);
    EXPECT_EQ(r.plugin_of(*r.find("sample.one")).path, "/p.so");
}

TEST(Registry, TakesTheHostsOwnRules) {
    registry r;
    EXPECT_FALSE(r.add(own_plugin(), {}));
    EXPECT_TRUE(r.find(unused_stet_id));
    EXPECT_TRUE(r.find(unknown_stet_id));
}

TEST(Registry, RefusesAPluginThatIsLoadedAlready) {
    sample_plugin first, second;
    registry r;
    ASSERT_FALSE(r.add(first.get(), "/a.so"));
    auto bad = r.add(second.get(), "/b.so");
    ASSERT_TRUE(bad);
    EXPECT_THAT(bad->message, HasSubstr("plugin 'sample' is already loaded from /a.so"));
    EXPECT_EQ(bad->file, "/b.so");
    EXPECT_EQ(r.rules().size(), 1u);
}

TEST(Registry, RefusesAnOldIdThatIsTheIdOfAnotherRule) {
    sample_plugin first, second("house", "two");
    second.old_ids = {"sample.one"_s};
    registry r;
    ASSERT_FALSE(r.add(first.get(), "/a.so"));
    auto bad = r.add(second.get(), "/b.so");
    ASSERT_TRUE(bad);
    EXPECT_THAT(bad->message, HasSubstr("the id 'sample.one' is taken"));
    EXPECT_EQ(r.plugins().size(), 1u) << "nothing of a refused plugin stays";
}

TEST(Registry, NamesTheNearestRule) {
    sample_plugin a("number-consistency", "parts-total"), b("date-sanity", "clock-time");
    registry r;
    ASSERT_FALSE(r.add(a.get(), "/a.so"));
    ASSERT_FALSE(r.add(b.get(), "/b.so"));
    EXPECT_EQ(r.nearest("number-consistency.part-totals"), "number-consistency.parts-total");
    EXPECT_EQ(r.nearest("spelling"), "");
}

TEST(EditDistance, CountsAnExchangeOfNeighboursAsOneStep) {
    EXPECT_EQ(edit_distance("warnign", "warning"), 1u);
    EXPECT_EQ(edit_distance("", "abc"), 3u);
    EXPECT_EQ(edit_distance("sarif", "sarif"), 0u);
}

}  // namespace
}  // namespace ledelint::lint
