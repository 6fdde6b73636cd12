// Dates of a text, for tests that state what an expression is read as.
#pragma once

#include "quantities_tags.hpp"

#include "analysis/annotations.hpp"
#include "analysis/dates_calendar.hpp"
#include "analysis/stages.hpp"
#include "analysis/words.hpp"

#include <string>

namespace ledelint::test {

// The dates of `text`, read as one paragraph of an article of a Thursday, March 6, 2025, unless another day is given. Each token's part
// of speech may be stated with the words of quantities_tags.hpp; a verb's by `verb`.
class dates_of {
public:
    static int32_t day(int year, int month, int day_of_month) { return analysis::calendar::day_number(year, month, day_of_month); }

    explicit dates_of(std::string text, int32_t published = day(2025, 3, 6), std::string locale = {})
        : text_(std::move(text)), locale_(std::move(locale)) {
        a_.text = text_;
        a_.locale = locale_;
        a_.published = published;
        lede_block block{};
        block.span = {0, uint32_t(text_.size())};
        a_.blocks.push_back(block);
        analysis::tokenize(a_);
        analysis::pair_quotation_marks(a_);
        analysis::split_sentences(a_);
        tag_words(a_);
        tag_verbs();
        analysis::find_dates(a_);
    }
    dates_of(const dates_of&) = delete;
    dates_of& operator=(const dates_of&) = delete;

    std::size_t size() const { return a_.dates.size(); }
    const lede_date& operator[](std::size_t i) const { return a_.dates.at(i); }
    std::string text(std::size_t i) const { return std::string(a_.of((*this)[i].span)); }
    std::string of(lede_span s) const { return std::string(a_.of(s)); }
    std::string value(std::size_t i) const { return std::string(a_.string((*this)[i].value)); }
    std::string zone(std::size_t i) const { return std::string(a_.string((*this)[i].zone)); }
    std::string verb(std::size_t i) const { return (*this)[i].verb == LEDE_NONE ? "" : std::string(a_.word((*this)[i].verb)); }
    // All values, separated by spaces.
    std::string values() const {
        std::string all;
        for (std::size_t i = 0; i < size(); ++i) all += (i ? " " : "") + value(i);
        return all;
    }

private:
    std::string text_, locale_;
    analysis::annotations a_;

    void tag_verbs() {
        using analysis::word_table;
        struct tags { lede_upos upos; lede_penn penn; };
        static const word_table<tags> verbs{{"met voted opened said fell was were had took rose left closed", {LEDE_VERB, LEDE_VBD}},
                                            {"will", {LEDE_AUX, LEDE_MD}}, {"meet vote open close leave", {LEDE_VERB, LEDE_VB}},
                                            {"born died held", {LEDE_VERB, LEDE_VBN}}, {"opens is has", {LEDE_VERB, LEDE_VBZ}}};
        for (std::size_t i = 0; i < a_.tokens.size(); ++i)
            if (const tags* t = verbs.find(a_.keys[i])) {
                a_.tokens[i].upos = uint16_t(t->upos);
                a_.tokens[i].penn = uint16_t(t->penn);
            }
    }
};

}  // namespace ledelint::test
