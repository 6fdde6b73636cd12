// Plugins of other languages, compilers and times, run by this host.

#include "host_side.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>

namespace ledelint::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

constexpr std::string_view text = "The incomprehensibilities of the schedule were told.";

std::string built(const char* name) { return std::string(ABI_FOLDER "/") + name + ".so"; }

std::string digest_of(const std::string& file, const lede_article& a) {
    heard h = loaded_plugin(file).check(a);
    auto& found = h.findings["reads-all"];
    return found.size() == 1 ? found[0].message.text : "findings: " + std::to_string(found.size());
}

TEST(PlainC, ReportsThroughTheSameContract) {
    auto a = sample_annotations(text);
    heard h = loaded_plugin(built("plain_c")).check(analysis::article_of(a, {}));
    ASSERT_THAT(h.findings["long-word"], SizeIs(1));
    const lint::finding& f = h.findings["long-word"][0];
    EXPECT_EQ(f.message.text, "'incomprehensibilities' has 21 bytes.");
    EXPECT_EQ(f.rank, 50);
    ASSERT_THAT(f.related, SizeIs(1));
    EXPECT_EQ(f.related[0].message.text, "In this sentence.");
    ASSERT_THAT(f.fixes, SizeIs(1));
    EXPECT_EQ(f.fixes[0].edits[0].span.begin, 5u);
    EXPECT_THAT(h.logs, ElementsAre("words of 20 bytes are long enough"));
}

TEST(PlainC, GetsItsOptionByName) {
    auto a = sample_annotations(text);
    loaded_plugin p(built("plain_c"));
    heard h = p.check(analysis::article_of(a, {}), {{{0, {}, {{"longest", int64_t(7)}}}}, {}, {}, {}, {}});
    EXPECT_THAT(h.findings["long-word"], SizeIs(2)) << "'schedule' too";
}

#ifdef ABI_HAS_CLANG
TEST(Clang, BuildsAPluginThatReadsTheSame) {
    auto a = sample_annotations(text);
    EXPECT_EQ(digest_of(built("reader_clang"), analysis::article_of(a, {})), digest_of(built("reader"), analysis::article_of(a, {})));
}
#endif

TEST(LongerContract, OnThePluginsSideReadsTheSame) {
    auto a = sample_annotations(text);
    EXPECT_EQ(digest_of(built("reader_longer"), analysis::article_of(a, {})), digest_of(built("reader"), analysis::article_of(a, {})));
}

// The arrays of an article as a later host passes them: each element followed by bytes that this contract does not know.
class longer_arrays {
public:
    lede_article over(lede_article a) {
        for (lede_view* v : {&a.strings, &a.blocks, &a.sentences, &a.tokens, &a.quantities, &a.dates, &a.quotations, &a.names, &a.entities})
            lengthen(*v);
        a.struct_size += 64;
        return a;
    }

private:
    void lengthen(lede_view& v) {
        const uint32_t stride = v.stride + 24;
        auto& bytes = kept_.emplace_back((std::size_t(v.count) * stride + 7) / 8, 0x5a5a5a5a5a5a5a5aull);
        for (uint32_t i = 0; i < v.count; ++i)
            std::memcpy(reinterpret_cast<char*>(bytes.data()) + std::size_t(i) * stride,
                        static_cast<const char*>(v.data) + std::size_t(i) * v.stride, v.stride);
        v = {bytes.data(), v.count, stride};
    }
    std::vector<std::vector<uint64_t>> kept_;
};

TEST(LongerContract, OnTheHostsSideIsReadTheSame) {
    auto a = sample_annotations(text);
    lede_article plain = analysis::article_of(a, {});
    longer_arrays later;
    const std::string expected = digest_of(built("reader"), plain);
    EXPECT_EQ(digest_of(built("reader"), later.over(plain)), expected);
    EXPECT_EQ(digest_of(ABI_FIXTURES "/plugin-draft2.so", later.over(plain)), expected);
    EXPECT_THAT(loaded_plugin(built("plain_c")).check(later.over(plain)).findings["long-word"], SizeIs(1));
}

// Built on the day that draft 2 of the contract was laid down; see core/abi/VERSIONING.md before it is renewed.
TEST(EarlierBinary, StillLoadsAndReadsTheSame) {
    auto a = sample_annotations(text);
    EXPECT_EQ(digest_of(ABI_FIXTURES "/plugin-draft2.so", analysis::article_of(a, {})),
              digest_of(built("reader"), analysis::article_of(a, {})));
}

class Faults : public testing::Test {
protected:
    analysis::annotations annotations = sample_annotations(text);
    heard h = loaded_plugin(built("faults")).check(analysis::article_of(annotations, {}));
};

TEST_F(Faults, CostTheRuleAndNotItsNeighbours) {
    EXPECT_THAT(h.findings["sound"], SizeIs(1));
    EXPECT_FALSE(h.failures.contains("sound"));
}

TEST_F(Faults, AreToldInTheRulesOwnWords) {
    EXPECT_EQ(h.failures["throws"], "the table of units is empty");
    EXPECT_EQ(h.failures["throws-a-number"], "an exception that is no std::exception");
    EXPECT_EQ(h.failures["never-ready"], "could not be set up: no option 'undeclared' is declared");
}

TEST_F(Faults, OfOneFindingLeaveTheOthers) {
    EXPECT_THAT(h.defects["lies"], HasSubstr("not in the article"));
    EXPECT_THAT(h.findings["lies"], SizeIs(1));
}

}  // namespace
}  // namespace ledelint::test
