// A text through the whole analysis, with the data that the program has.
#pragma once

#include "analysis/analyzer.hpp"
#include "text/read.hpp"

#include <string>
#include <vector>

namespace ledelint::test {

const analysis::resources& house_resources();  // of the build's ledelint.data, mapped once

class reading {
public:
    explicit reading(std::string text, text::metadata facts = {}, text::format as = text::format::plain);
    const analysis::annotations& operator*() const { return *read_; }
    const analysis::annotations* operator->() const { return read_; }
    std::string tokens() const;                  // "do|n't"
    std::vector<std::string> sentences() const;  // their texts
    std::string tagged() const;                  // "He/PRP left/VBD"
    std::string lemmas() const;                  // "he leave"

private:
    text::document document_;
    analysis::analyzer analyzer_;
    const analysis::annotations* read_;
};

}  // namespace ledelint::test
