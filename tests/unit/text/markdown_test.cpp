// Markdown: what is read, what is left out, and where it came from.
#include "reading.hpp"

namespace ledelint::text {
namespace {

using test::block_list;
using test::markdown;

// The bytes of the source that the text `what` came from; "" when it is not found or not exact.
std::string source_of(const document& d, std::string_view what) {
    const std::size_t at = d.bytes().find(what);
    if (at == std::string_view::npos) return "(not in the text)";
    const source_place p = d.locate({uint32_t(at), uint32_t(at + what.size())});
    return std::string(p.exact ? "=" : "~") + std::string(d.source_of(p.in).substr(p.span.begin, p.span.end - p.span.begin));
}

TEST(markdown, first_h1_is_the_headline_and_others_are_headings) {
    EXPECT_EQ(block_list(markdown("# Ferry sinks\n\nIt sank.\n\n## Rescue\n\nAll swam.\n\n# Later\n")),
              "headline: Ferry sinks\nparagraph: It sank.\nheading: Rescue\nparagraph: All swam.\nheading: Later\n");
    EXPECT_EQ(block_list(markdown("Ferry sinks\n===========\n\nIt sank.\n")), "headline: Ferry sinks\nparagraph: It sank.\n");
}

TEST(markdown, emphasis_and_links_leave_their_words_only) {
    const document d = markdown("The **big** _ferry_ [sank](https://example.org/a_b \"t\") in `Halden`, ~~noon~~ early.\n");
    EXPECT_EQ(block_list(d), "paragraph: The big ferry sank in Halden, early.\n");
    EXPECT_EQ(source_of(d, "sank"), "=sank");
    EXPECT_EQ(source_of(d, "big ferry"), "~big** _ferry");
}

TEST(markdown, a_wrapped_paragraph_is_one_verbatim_segment) {
    for (std::string end : {"\n", "\r\n", "\r"}) {
        const document d = markdown("The ferry" + end + "sank on" + end + "Monday." + end);
        EXPECT_EQ(source_of(d, "ferry" + end + "sank on" + end + "Monday"), "=ferry" + end + "sank on" + end + "Monday");
    }
}

TEST(markdown, entities_are_decoded_and_map_whole) {
    const document d = markdown("Fish &amp; chips&#8217; day &#x1F600; &bogus; R&D.\n");
    EXPECT_EQ(block_list(d), "paragraph: Fish & chips\u2019 day \U0001F600 &bogus; R&D.\n");
    EXPECT_EQ(source_of(d, "&"), "~&amp;");
    EXPECT_EQ(source_of(d, "R&D"), "=R&D");
}

TEST(markdown, escapes_are_left_out_and_split_the_map) {
    const document d = markdown("A 5\\*3 grid.\n");
    EXPECT_EQ(block_list(d), "paragraph: A 5*3 grid.\n");
    EXPECT_EQ(source_of(d, "5*3"), "~5\\*3");
    EXPECT_EQ(source_of(d, "*3 grid"), "=*3 grid");
}

TEST(markdown, quotes_lists_tables_and_code_have_their_roles) {
    EXPECT_EQ(block_list(markdown("> We are\n> *fine*.\n\n- one\n- two\n  - three\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```sh\nls -l\n  x\n```\n")),
              "quote: We are/fine.\nlist: one\nlist: two\nlist: three\ntable: a\ntable: b\ntable: 1\ntable: 2\ncode: ls -l/  x\n");
}

TEST(markdown, depth_counts_nested_lists_and_quotes) {
    const document d = markdown("- one\n  - two\n\n> > deep\n");
    ASSERT_EQ(d.blocks.size(), 3u);
    EXPECT_EQ(d.blocks[0].depth, 1u);
    EXPECT_EQ(d.blocks[1].depth, 2u);
    EXPECT_EQ(d.blocks[2].depth, 2u);
}

TEST(markdown, a_pictures_words_are_captions) {
    EXPECT_EQ(block_list(markdown("![The ferry at *dawn*](a.jpg \"Halden, Monday\")\n\n*Ana Ruiz took this picture.*\n\nIt sank.\n")),
              "caption: The ferry at dawn\ncaption: Halden, Monday\ncaption: Ana Ruiz took this picture.\nparagraph: It sank.\n");
    EXPECT_EQ(block_list(markdown("![The ferry](a.jpg)\n*At dawn. Photo: Ken Ito*\n")), "caption: At dawn. Photo: Ken Ito\ncaption: The ferry\n");
    EXPECT_EQ(block_list(markdown("Look ![a boat](b.png) here.\n")), "paragraph: Look here.\ncaption: a boat\n");
}

TEST(markdown, marks_of_footnotes_are_left_out) {
    EXPECT_EQ(block_list(markdown("It sank.[^1] It was old[^note-2], [^ ] [^].\n\n[^1]: So said the owner.\n")), "paragraph: It sank. It was old, [^ ] [^].\nparagraph: So said the owner.\n");
}

TEST(markdown, html_is_read_without_its_tags) {
    EXPECT_EQ(block_list(markdown("<figure><img src=\"a>b\"><figcaption>The ferry &amp; crew</figcaption></figure>\n\n<div>\n<p>It <b>sank</b>.</p>\n</div>\n\n<script>\nvar x = '<p>no</p>';\n</script>\n\n"
                                  "It was <b>old</b>, <a\nhref='x'>they</a> said<sup>3</sup>: 4 km<sup>2</sup>.<br>Gone.\n")),
              "caption: The ferry & crew\nparagraph: It sank.\nparagraph: It was old, they said: 4 km2./Gone.\n");
}

TEST(markdown, yaml_front_matter_gives_facts_headline_and_standfirst) {
    const document d = markdown("---\ntitle: Ferry sinks off \xC3\x98rland\nstandfirst: \"All \\\"40\\\" swam\"\nauthor: [Ana Ruiz, Ken Ito]\ndate: 2024-05-14T23:30:00-07:00\nlastmod: May 15, 2024\nlang: en\nlocale: en-GB\ngenre: news\n---\nIt sank.\n");
    EXPECT_EQ(block_list(d), "headline: Ferry sinks off \xC3\x98rland\nstandfirst: All \"40\" swam\nparagraph: It sank.\n");
    EXPECT_EQ(source_of(d, "off \xC3\x98rland"), "=off \xC3\x98rland");
    EXPECT_EQ(source_of(d, "40"), "~\"All \\\"40\\\" swam\"");
    EXPECT_EQ(d.facts.author, "Ana Ruiz, Ken Ito");
    EXPECT_EQ(d.facts.published, 19857);
    EXPECT_EQ(d.facts.updated, 19858);
    EXPECT_EQ(d.facts.language, "en");
    EXPECT_EQ(d.facts.locale, "en-GB");
    EXPECT_EQ(d.facts.genre, "news");
    EXPECT_TRUE(d.notices.empty());
}

TEST(markdown, quotation_marks_in_front_matter_are_read_as_yaml_has_them) {
    EXPECT_EQ(block_list(markdown("---\ntitle: \"'Tis the season\"\nauthor:\n\"summary\": 'It''s here'\n---\nIt sank.\n")), "headline: 'Tis the season\nstandfirst: It's here\nparagraph: It sank.\n");
}

TEST(markdown, toml_front_matter_gives_the_same) {
    const document d = markdown("+++\ntitle = \"Ferry \xF0\x9F\x98\x80 sinks\"\nsummary = 'All swam'\nauthor = { name = \"Ana Ruiz\" }\ndate = 2024-05-14\n+++\n\nIt sank.\n");
    EXPECT_EQ(block_list(d), "headline: Ferry \xF0\x9F\x98\x80 sinks\nstandfirst: All swam\nparagraph: It sank.\n");
    EXPECT_EQ(source_of(d, "sinks"), "=sinks");
    EXPECT_EQ(source_of(d, "All swam"), "=All swam");
    EXPECT_EQ(d.facts.author, "Ana Ruiz");
    EXPECT_EQ(d.facts.published, 19857);
}

TEST(markdown, a_place_over_fields_in_another_order_covers_both) {
    const document d = markdown("---\nsummary: All swam\ntitle: Ferry sinks\n---\nIt sank.\n");
    const source_place p = d.locate({d.blocks[0].span.begin, d.blocks[1].span.end});
    EXPECT_FALSE(p.exact);
    EXPECT_EQ(d.source->substr(p.span.begin, p.span.end - p.span.begin), "All swam\ntitle: Ferry sinks");
}

TEST(markdown, a_title_that_the_first_heading_repeats_is_the_headline_once) {
    EXPECT_EQ(block_list(markdown("---\ntitle: Ferry sinks\n---\n# Ferry sinks\n\nIt sank.\n")), "headline: Ferry sinks\nparagraph: It sank.\n");
}

TEST(markdown, bad_front_matter_is_a_problem_with_its_line) {
    for (std::string bytes : {"---\ntitle: \"open\nauthor: x\n---\nText.\n", "+++\ntitle = \"a\"\nauthor = \n+++\nText.\n"}) {
        const auto d = read(bytes, {.path = "a.md", .as = {}, .title = {}, .given = {}});
        ASSERT_FALSE(d);
        EXPECT_EQ(d.error().what, problem::undecodable);
        EXPECT_GE(d.error().line, 2u);
        EXPECT_LE(d.error().line, 4u);
        EXPECT_EQ(d.error().file, "a.md");
    }
}

TEST(markdown, a_rule_at_the_top_is_no_front_matter) {
    EXPECT_EQ(block_list(markdown("---\n\nIt sank.\n\n---\n\nAll swam.\n")), "paragraph: It sank.\nparagraph: All swam.\n");
}

TEST(markdown, a_date_that_is_none_is_a_notice_at_its_place) {
    const document d = markdown("---\ndate: soon\n---\nIt sank.\n");
    ASSERT_EQ(d.notices.size(), 1u);
    EXPECT_EQ(d.source->substr(d.notices[0].source.begin, 4), "soon");
    EXPECT_EQ(d.facts.published, LEDE_NO_DAY);
}

TEST(markdown, what_the_caller_gives_wins_over_the_document) {
    metadata given;
    given.published = 19000;
    const document d = test::must_read("---\ndate: 2024-05-14\nauthor: Ana Ruiz\n---\nIt sank.\n", {.path = {}, .as = format::markdown, .title = {}, .given = given});
    EXPECT_EQ(d.facts.published, 19000);
    EXPECT_EQ(d.facts.author, "Ana Ruiz");
}

}  // namespace
}  // namespace ledelint::text
