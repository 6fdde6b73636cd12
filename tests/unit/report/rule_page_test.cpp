#include "report/rule_page.hpp"

#include <gtest/gtest.h>

using namespace ledelint::report;

namespace {

constexpr std::string_view help = R"(<!-- for authors -->
# dates.weekday

The weekday is wrong.
Over two lines.

**What to do.** Check it.

| option | default |
|---|---|
| `days` | 3 |

## Flagged

```article published=2025-03-06
# Headline

The council met on [[w:Wednesday]], [[d:March 4]].
---
w: mismatch "Wednesday" related d
todo: more
```

## Not flagged

```article
All is well.
```
)";

TEST(page_of, keeps_the_prose_and_takes_the_tests_out) {
    rule_page page = page_of(help);
    EXPECT_EQ(page.paragraphs, (std::vector<std::string>{"The weekday is wrong.\nOver two lines.", "**What to do.** Check it."}));
    EXPECT_EQ(page.flagged, std::vector<std::string>{"# Headline\n\nThe council met on Wednesday, March 4."});
    EXPECT_EQ(page.silent, std::vector<std::string>{"All is well."});
}

TEST(readable_page, shows_examples_as_indented_text) {
    EXPECT_EQ(readable_page(page_of(help), 1),
              "The weekday is wrong.\nOver two lines.\n\n**What to do.** Check it.\n\nIt speaks here:\n\n"
              "    # Headline\n\n    The council met on Wednesday, March 4.\n\nIt is silent here:\n\n    All is well.");
}

TEST(page_of, a_page_that_breaks_off_is_read_to_its_end) {
    EXPECT_EQ(page_of("# a.b\n\ntext\n\n## Flagged\n\n```article\nopen [[x").flagged, std::vector<std::string>{"open x"});
    EXPECT_TRUE(page_of("").paragraphs.empty());
    EXPECT_EQ(page_of("a <!-- open").paragraphs, std::vector<std::string>{"a "});
}

}  // namespace
