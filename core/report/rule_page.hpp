// A rule's page as its readers need it. The page in the sources is documentation, help and test in one: the articles in it carry
// marks and expectations, which are for the test alone and are taken out here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ledelint::report {

struct rule_page {
    std::vector<std::string> paragraphs;  // Markdown, from the summary on; heading, comments and option table left out
    std::vector<std::string> flagged;     // articles, their marks taken off
    std::vector<std::string> silent;
};

rule_page page_of(std::string_view help);

// The page as Markdown: paragraphs, and up to `examples` articles of each kind as indented code.
std::string readable_page(const rule_page&, std::size_t examples);

}  // namespace ledelint::report
