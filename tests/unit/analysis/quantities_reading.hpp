// Quantities of a text, for tests that state what a figure is read as.
#pragma once

#include "quantities_tags.hpp"

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
        tag_words(a_);
        analysis::find_quantities(a_);
    }
    quantities_of(const quantities_of&) = delete;
    quantities_of& operator=(const quantities_of&) = delete;

    std::size_t size() const { return a_.quantities.size(); }
    const lede_quantity& operator[](std::size_t i) const { return a_.quantities.at(i); }
    std::string text(std::size_t i) const { return std::string(a_.of((*this)[i].span)); }
    std::string hedge(std::size_t i) const { return std::string(a_.of((*this)[i].hedge_span)); }
    std::string unit(std::size_t i) const { return std::string(a_.string((*this)[i].unit)); }
    std::string noun(std::size_t i) const { return (*this)[i].noun == LEDE_NONE ? "" : std::string(a_.word((*this)[i].noun)); }
    std::string verb(std::size_t i) const { return (*this)[i].verb == LEDE_NONE ? "" : std::string(a_.word((*this)[i].verb)); }
    std::string whole(std::size_t i) const { return (*this)[i].whole == LEDE_NONE ? "" : text((*this)[i].whole); }
    // The text of the figure with this part in the first frame; empty: none.
    std::string part(lede_change_part part) const {
        for (std::size_t i = 0; i < size(); ++i)
            if ((*this)[i].frame == 0 && (*this)[i].part == part) return text(i);
        return "";
    }
    std::string per(std::size_t i) const { return std::string(a_.string((*this)[i].per)); }

private:
    std::string text_, locale_;
    analysis::annotations a_;
};

}  // namespace ledelint::test
