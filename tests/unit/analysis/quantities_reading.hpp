// Quantities of a text, for tests that state what a figure is read as.
#pragma once

#include "analysis/annotations.hpp"
#include "analysis/stages.hpp"

#include <string>
#include <vector>

namespace ledelint::test {

// The quantities of `text`, read as one paragraph. The text is kept here: annotations borrow it.
class quantities_of {
public:
    explicit quantities_of(std::string text, std::string locale = {}) : text_(std::move(text)), locale_(std::move(locale)) {
        a_.text = text_;
        a_.locale = locale_;
        lede_block block{};
        block.span = {0, uint32_t(text_.size())};
        a_.blocks.push_back(block);
        analysis::tokenize(a_);
        analysis::pair_quotation_marks(a_);
        analysis::split_sentences(a_);
        analysis::find_quantities(a_);
    }
    quantities_of(const quantities_of&) = delete;
    quantities_of& operator=(const quantities_of&) = delete;

    std::size_t size() const { return a_.quantities.size(); }
    const lede_quantity& operator[](std::size_t i) const { return a_.quantities.at(i); }
    std::string text(std::size_t i) const { return std::string(a_.of((*this)[i].span)); }
    std::string hedge(std::size_t i) const { return std::string(a_.of((*this)[i].hedge_span)); }
    std::string unit(std::size_t i) const { return std::string(a_.string((*this)[i].unit)); }
    std::string per(std::size_t i) const { return std::string(a_.string((*this)[i].per)); }

private:
    std::string text_, locale_;
    analysis::annotations a_;
};

}  // namespace ledelint::test
