// Roles by a block's own words, and the dates that datelines and front matter print.
#include "reading.hpp"

#include "text/calendar.hpp"
#include "text/roles.hpp"

namespace ledelint::text {
namespace {

TEST(calendar, counts_days_and_knows_which_there_are) {
    EXPECT_EQ(days_from(1970, 1, 1), 0);
    EXPECT_EQ(days_from(2024, 2, 29), 19782);
    EXPECT_EQ(days_from(1969, 12, 31), -1);
    EXPECT_EQ(days_from(2023, 2, 29), std::nullopt);
    EXPECT_EQ(days_from(2024, 13, 1), std::nullopt);
    EXPECT_EQ(days_from(0, 1, 1), std::nullopt);
}

TEST(calendar, reads_the_dates_that_people_write) {
    for (std::string_view s : {"2024-05-14", "2024/05/14", "May 14, 2024", "14 May 2024", "14th May, 2024", "May 14th 2024", "Tuesday, May 14, 2024", "Tue 14 May 2024", " 2024-05-14 ",
                               "2024-05-14T23:59:59Z", "2024-05-14 10:30:00 +0200", "May 14, 2024 10:30 a.m. EST", "2024-05-14T23:30:00.123-11:00"})
        EXPECT_EQ(parse_date(s), 19857) << s;
}

TEST(calendar, does_not_guess_at_other_dates) {
    for (std::string_view s : {"", "soon", "14/05/2024", "05-14-2024", "May 2024", "2024-05", "2024-02-30", "May 14", "2024-05-14x", "Maybe 14, 2024", "20240514", "2024-5/14"})
        EXPECT_EQ(parse_date(s), std::nullopt) << s;
}

struct dateline_case { std::string_view paragraph, line; bool sure; };

TEST(dateline, ends_with_its_dash) {
    const dateline_case cases[] = {
        {"LONDON \u2014 June 10, 2025 \u2014 A storm tore up the quay.", "LONDON \u2014 June 10, 2025 \u2014", true},
        {"ATHENS, Greece (AP) - Oct. 18, 2024 - A ferry ran aground.", "ATHENS, Greece (AP) - Oct. 18, 2024 -", true},
        {"NEW YORK, June 14 /PRNewswire/ -- Acme said on Monday", "NEW YORK, June 14 /PRNewswire/ --", true},
        {"SAN JOSE, Calif.--(BUSINESS WIRE)--Acme said on Monday", "SAN JOSE, Calif.--(BUSINESS WIRE)--", true},
        {"LONDON, May 14, 2024 (Reuters) - Shares fell.", "LONDON, May 14, 2024 (Reuters) -", true}, {"(Reuters) - Shares fell.", "(Reuters) -", true},
        {"NAIROBI, Kenya (AP) _ Shares fell.", "NAIROBI, Kenya (AP) _", true}, {"BERLIN \u2014 Shares fell.", "BERLIN \u2014", false},
        {"ST. JOHN'S, N.L., Sept. 3 -- Shares fell.", "ST. JOHN'S, N.L., Sept. 3 --", true}, {"OSLO/TALLINN (AFP) \u2013 \u201CShares fell,\u201D he said.", "OSLO/TALLINN (AFP) \u2013", true},
        {"Oslo (CNN) -- Shares fell.", "Oslo (CNN) --", true}, {"Oslo (CNN)Shares fell.", "Oslo (CNN)", true}, {"S\u00C3O PAULO, 14 May 2024 - Shares fell.", "S\u00C3O PAULO, 14 May 2024 -", true},
        {"LONDON\u2014Shares fell.", "LONDON\u2014", false},
    };
    for (const dateline_case& c : cases) {
        const auto d = dateline_of(c.paragraph);
        ASSERT_TRUE(d) << c.paragraph;
        EXPECT_EQ(c.paragraph.substr(0, d->size), c.line);
        EXPECT_EQ(d->sure, c.sure) << c.paragraph;
    }
}

TEST(dateline, is_not_seen_in_sentences) {
    for (std::string_view s : {"NATO - the alliance of 32 - said so.", "Shares fell (Reuters) - and rose.", "The mayor (Labour) - who left - said so.", "(See page 3) - Shares fell.", "A-LEVEL results rose.", "BREAKING \u2014 Shares fell.",
                               "EU - The bloc said so.", "IT SANK", "LONDON is old.", "Ana Ruiz (Green Party) - Shares fell.", "", "-", "(Reuters"})
        EXPECT_FALSE(dateline_of(s)) << s;
}

TEST(dateline, dates_an_article_that_has_no_date) {
    EXPECT_EQ(test::plain("LONDON, May 14, 2024 (Reuters) - Shares fell.\n").facts.published, 19857);
    EXPECT_EQ(test::plain("LONDON, May 14 (Reuters) - Shares fell.\n").facts.published, LEDE_NO_DAY);
    EXPECT_EQ(test::markdown("---\ndate: 2020-01-01\n---\nLONDON, May 14, 2024 (Reuters) - Shares fell.\n").facts.published, 18262);
}

TEST(dateline, of_a_place_alone_counts_early_in_the_article_only) {
    EXPECT_EQ(test::plain("BERLIN \u2014 It sank.\n").blocks.front().role, lede_role(LEDE_DATELINE));
    const document d = test::plain("It sank.\n\nIt sank.\n\nIt sank.\n\nBERLIN \u2014 It sank.\n");
    EXPECT_EQ(d.blocks.back().role, lede_role(LEDE_PARAGRAPH));
    EXPECT_EQ(d.blocks.size(), 4u);
}

TEST(byline, is_by_and_names) {
    for (std::string_view s : {"By Ana Ruiz", "By Staff Reporter", "BY ANA RUIZ", "By Ana Ruiz and Ken Ito, Reuters", "By Ana de la Ruiz | Oslo", "By Staff Reporter - 3 min read", "By A. Ruiz in Oslo", "(Reporting by Ana Ruiz; Editing by Ken Ito)"})
        EXPECT_TRUE(is_byline(s)) << s;
    for (std::string_view s : {"By Tuesday, Ana Ruiz had left", "By the Numbers", "By noon it sank", "By Ana Ruiz's account it sank.", "By law, Ana Ruiz", "Bystanders Ran Away", "By Ana"})
        EXPECT_FALSE(is_byline(s)) << s;
}

TEST(caption, is_a_line_that_labels_itself) {
    EXPECT_EQ(test::block_list(test::plain("It sank.\n\nPhoto: Ana Ruiz\n\nPhotos of it were sold.\n")), "paragraph: It sank.\ncaption: Photo: Ana Ruiz\nparagraph: Photos of it were sold.\n");
}

TEST(heading, in_plain_text_is_short_and_stands_between_sentences) {
    const std::string body = "The council voted on Tuesday to close the ferry line, which carries 400 a day.";
    EXPECT_EQ(test::plain(body + "\n\nWhat comes next?\n\n" + body + "\n").blocks[1].role, lede_role(LEDE_HEADING));
    for (std::string line : {"and then it sank", "The council, which", "The council and", "Read more: the line", "It sank"})
        EXPECT_NE(test::plain(body + "\n\n" + line + "\n").blocks[1].role, lede_role(LEDE_HEADING)) << line;
    EXPECT_EQ(test::plain(body + "\n\nThe council and the\n\n" + body + "\n").blocks[1].role, lede_role(LEDE_PARAGRAPH));
}

}  // namespace
}  // namespace ledelint::text
