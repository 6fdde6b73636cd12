// The editor's own word, in both formats.
#include "reading.hpp"

namespace ledelint::text {
namespace {

using test::block_list;
using test::markdown;
using test::plain;

TEST(stet, in_plain_text_belongs_to_no_block_and_speaks_for_the_next) {
    const document d = plain("It sank.\n[stet: date-sanity.weekday-mismatch parts-total -- checked with the owner]\nIt sank on Monday.\n");
    EXPECT_EQ(block_list(d), "paragraph: It sank.\nparagraph: It sank on Monday.\n");
    ASSERT_EQ(d.stets.size(), 1u);
    EXPECT_EQ(d.stets[0].block, 1u);
    EXPECT_EQ(d.stets[0].ids, (std::vector<std::string>{"date-sanity.weekday-mismatch", "parts-total"}));
    EXPECT_EQ(d.stets[0].reason, "checked with the owner");
    EXPECT_EQ(d.source->at(d.stets[0].source.begin), '[');
}

TEST(stet, in_markdown_is_a_comment_in_a_block_or_a_line) {
    const document d = markdown("# Ferry\n\n<!-- stet: a.b -- it is so -->\n\nIt sank <!-- STET: c \xE2\x80\x94 yes --> early.\n\nAll swam.\n");
    EXPECT_EQ(block_list(d), "headline: Ferry\nparagraph: It sank early.\nparagraph: All swam.\n");
    ASSERT_EQ(d.stets.size(), 2u);
    EXPECT_EQ(d.stets[0].block, 1u);
    EXPECT_EQ(d.stets[1].block, 2u);
    EXPECT_EQ(d.stets[1].reason, "yes");
}

TEST(stet, for_the_file_has_no_block) {
    const document d = plain("[stet-file: a.b -- archive copy]\n\nIt sank.\n");
    ASSERT_EQ(d.stets.size(), 1u);
    EXPECT_TRUE(d.stets[0].whole_file);
    EXPECT_EQ(d.stets[0].block, LEDE_NONE);
}

TEST(stet, with_nothing_behind_it_has_no_block) {
    const document d = plain("It sank.\n\n[stet: a.b -- so]\n");
    ASSERT_EQ(d.stets.size(), 1u);
    EXPECT_EQ(d.stets[0].block, LEDE_NONE);
}

TEST(stet, speaks_for_the_dateline_of_its_block_too) {
    const document d = plain("[stet: a.b -- so]\nHALDEN, May 14, 2024 (Reuters) - It sank.\n");
    ASSERT_EQ(d.stets.size(), 1u);
    ASSERT_EQ(d.blocks.size(), 2u);
    EXPECT_EQ(d.stets[0].covers.begin, d.blocks[0].span.begin);
    EXPECT_EQ(d.stets[0].covers.end, d.blocks[1].span.end);
}

TEST(stet, before_a_table_speaks_for_all_of_it) {
    const document d = markdown("<!-- stet: a.b -- so -->\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nIt sank.\n");
    ASSERT_EQ(d.stets.size(), 1u);
    EXPECT_EQ(d.stets[0].covers.end, d.blocks[3].span.end);
}

TEST(stet, without_a_rule_or_a_reason_is_a_notice_at_its_place) {
    for (std::string bytes : {"[stet: a.b]\n\nIt sank.\n", "[stet: -- because]\n\nIt sank.\n", "[stet: a.b -- ]\n\nIt sank.\n"}) {
        const document d = plain(bytes);
        EXPECT_TRUE(d.stets.empty());
        ASSERT_EQ(d.notices.size(), 1u) << bytes;
        EXPECT_EQ(d.notices[0].source.begin, 0u);
    }
}

TEST(stet, other_brackets_and_comments_are_left_alone) {
    EXPECT_EQ(block_list(plain("It sank.\n\n[stet]\n\nA steto: no.\n")), "paragraph: It sank.\nparagraph: [stet]\nparagraph: A steto: no.\n");
    EXPECT_TRUE(markdown("<!-- more -->\nIt sank.\n").notices.empty());
}

}  // namespace
}  // namespace ledelint::text
