// Runs of capitalised words that are names, titles before them included: "Prime Minister Ana de Souza", "Bank of England".
#pragma once

#include "names_words.hpp"
#include "words.hpp"

#include <vector>

namespace ledelint::analysis {

struct name_run {
    uint32_t first, last;  // tokens, both inside
};

class run_finder {
public:
    run_finder(const annotations& a, const name_words& w) : a_(a), words_(w) {}

    // The runs of all sentences in order. Where every word is capitalised, as in headlines, capitals say nothing: there a word
    // counts that is a name elsewhere in the article, or that the language does not know.
    std::vector<name_run> all();

private:
    bool plain(const lede_sentence&) const;
    void read(const lede_sentence&, std::vector<name_run>& out);
    void split(uint32_t first, uint32_t last, std::vector<name_run>& out) const;
    bool opens(uint32_t token, bool plain_case) const;
    bool is_aged(uint32_t token) const;
    bool is_subject_again(uint32_t token) const;
    bool in_mid_sentence(uint32_t token) const;
    bool speaks(uint32_t token) const;
    bool goes_on(uint32_t token, bool plain_case) const;
    uint32_t extend(uint32_t last, uint32_t first, uint32_t end, bool plain_case) const;
    uint32_t over_particles(uint32_t next, uint32_t end) const;
    uint32_t over_of(uint32_t last, uint32_t end) const;
    uint32_t over_nickname(uint32_t next, uint32_t end) const;
    uint32_t opening(uint32_t token, uint32_t lowest) const;
    bool capital(uint32_t t) const { return a_.tokens[t].flags & LEDE_CAPITALISED; }
    bool glued(uint32_t t) const { return !(a_.tokens[t].flags & LEDE_SPACE_BEFORE); }

    const annotations& a_;
    const name_words& words_;
    key_set surnames_;  // keys of second words behind a given name
    key_set seen_;  // keys of words in the runs so far, of sentences in plain case
};

}  // namespace ledelint::analysis
