// A small run by hand, for tests of reports: two rules of one plugin, a document, findings made by searching its text.
#pragma once

#include "lint/outcome.hpp"
#include "lint/registry.hpp"
#include "text/document.hpp"

#include <stdexcept>
#include <string>
#include <string_view>

namespace ledelint::test {

inline text::document plain_document(std::string bytes, std::string path = "draft.txt") {
    text::document d;
    d.path = std::move(path);
    d.source = std::make_shared<const std::string>(std::move(bytes));
    d.text = d.source;
    uint32_t size = uint32_t(d.source->size());
    d.segments = {{{0, size}, {0, size}, text::part::body, true}};
    return d;
}

inline lede_span span_of(const text::document& d, std::string_view words) {
    std::size_t at = d.bytes().find(words);
    if (at == std::string_view::npos) throw std::logic_error("no such words in the sample");
    return {uint32_t(at), uint32_t(at + words.size())};
}

inline lint::finding finding_of(const lint::rule_entry& rule, lede_span span, std::string message, lede_level level = LEDE_WARNING) {
    lint::finding f;
    f.rule = &rule;
    f.level = level;
    f.span = span;
    f.message.text = std::move(message);
    return f;
}

}  // namespace ledelint::test
