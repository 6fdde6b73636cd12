// Change frames as they are written: the figures of one change, made fit for each other (what only one of them prints is lent to the
// other), checked, and marked with their part. A frame whose levels are not of one kind and unit is dropped: rules are to trust
// what remains.
#pragma once

#include <array>

#include "quantities_sentence.hpp"

namespace ledelint::analysis {

struct frame {
    std::array<uint32_t, 2> delta{LEDE_NONE, LEDE_NONE};
    uint32_t before = LEDE_NONE, after = LEDE_NONE;
    uint32_t word = LEDE_NONE;
    int32_t direction = 0;
    bool empty() const { return delta[0] == LEDE_NONE && before == LEDE_NONE && after == LEDE_NONE; }
    void add_delta(uint32_t q) { (delta[0] == LEDE_NONE ? delta[0] : delta[1]) = q; }
};

class frame_writer : protected sentence_figures {
protected:
    // `frames`: how many the article has so far.
    frame_writer(annotations& a, uint32_t sentence, uint32_t first, uint32_t& frames)
        : sentence_figures(a, sentence, first), frames_(frames) {}

    void finish(frame& f);
    bool has_part(uint32_t number, lede_change_part part, uint32_t near) const;
    void write(uint32_t q, lede_change_part part, uint32_t number, uint32_t word, int32_t direction);

private:
    uint32_t& frames_;

    void lend(uint32_t from, uint32_t to);
    void lend_measure(uint32_t from, uint32_t to);
    void lend_rate(uint32_t from, uint32_t to);
    void read_points(uint32_t delta, uint32_t level);
    bool consistent(frame& f);
    bool has_delta_of_its_own(const frame& f) const;
};

}  // namespace ledelint::analysis
