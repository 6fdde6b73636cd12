// A rule's page read as what it is run as: articles with marked places, and the findings that they must give.
//
// A page is Markdown. Fenced blocks with the info string "article" under "## Flagged" and "## Not flagged" are examples:
//
//     ```article published=2025-03-06 locale=en-GB option.band=5
//     The council met on [[w:Wednesday]], [[d:March 4, 2025]].
//     ---
//     w: mismatch "Wednesday" "Tuesday" related d level=warning fix "Tuesday" "March 5"
//     todo: a miss that is known
//     ```
//
// "[[name:text]]" marks a place, and may hold other marks. A line after "---" is one finding: its mark, its message id, then all
// arguments, the marks of all related places in order, the effective level and the replacement texts of all fixes, each of them
// left unchecked where it is not written ("related" and "fix" with nothing behind them: there are none). The tests, the
// documentation and `ledelint explain` read pages through this one parser.
#pragma once

#include "text/read.hpp"
#include "text/result.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ledelint::lint {

struct expectation {
    uint32_t line;  // of the page, 1-based
    std::string mark, message;
    std::optional<std::vector<std::string>> args, related, fixes;
    std::optional<lede_level> level;
};

struct example {
    uint32_t line = 0;  // of the page, 1-based: the opening fence
    bool flagged = false;
    std::string source;                      // the article's bytes, without the marks
    std::map<std::string, lede_span> marks;  // bytes of `source`
    std::vector<expectation> expected;
    std::vector<std::string> todos;  // known misses or false alarms: the article does not behave as written yet
    text::format format = text::format::markdown;
    text::metadata facts;  // published, updated, genre, locale, language
    std::vector<std::pair<std::string, std::string>> options;  // as written behind "option."
};

struct rule_page {
    std::string path, id, summary;    // id: the first heading; summary: the paragraph after it
    std::vector<std::string> sections;  // "## " headings
    std::vector<example> examples;
    std::vector<problem> problems;  // each with file and line; examples with a problem are left out
};

// Total: what cannot be read stands in `problems`.
rule_page read_page(std::string_view markdown, std::string path);

}  // namespace ledelint::lint
