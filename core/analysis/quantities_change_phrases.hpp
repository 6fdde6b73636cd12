// The phrases around the figures of a change: which figures can be its levels or the change itself, what may stand between two of
// them, and the figure that a preposition or a comma leads to.
#pragma once

#include "quantities_frames.hpp"

namespace ledelint::analysis {

class change_phrases : protected frame_writer {
protected:
    using frame_writer::frame_writer;

    static constexpr uint32_t longest_gap = 12;  // tokens between two figures of a frame that are not theirs

    bool usable(uint32_t q) const;
    bool is_level(uint32_t q) const;
    bool is_delta(uint32_t q) const;
    bool counted_higher(uint32_t t, uint32_t q) const;
    uint32_t leading(uint32_t t) const;
    bool in_old_date(uint32_t q) const;
    bool passes_level(uint32_t q) const;
    uint32_t known_level(uint32_t i) const;
    uint32_t behind_restated(uint32_t i) const;
    uint32_t behind_bracket(uint32_t i) const;
    bool names_extreme(uint32_t t) const;
    bool passes_extreme(uint32_t first, uint32_t last) const;
    bool is_elsewhere(uint32_t t) const;
    bool is_of_another(uint32_t delta) const;
    bool is_comparison(uint32_t t) const;
    uint32_t led_to(uint32_t i) const;
    bool is_period(uint32_t q) const;
    bool in_period(uint32_t t) const;
    bool passable(uint32_t i) const;
    bool is_amount_of_change(uint32_t q) const;
    bool is_compared(uint32_t q) const;
    uint32_t comparison_ending(uint32_t t) const;
    bool may_lend(uint32_t x, uint32_t y) const;
    bool may_compare(uint32_t x, uint32_t y) const;
    bool is_apposition(uint32_t q) const;
    bool behind_comma(uint32_t head) const;
    uint32_t only_comparable_before(uint32_t i, uint32_t before) const;
    uint32_t nearest_before(uint32_t i) const;
    bool time_follows(uint32_t t) const;
};

}  // namespace ledelint::analysis
