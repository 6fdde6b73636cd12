// How far apart two spellings of a name are. ASCII without case: a name with and without its accents is no slip.
#pragma once

#include <algorithm>
#include <array>
#include <ledelint/plugin.hpp>

namespace ledelint {

// apart: two names. letter: one letter put in, left out or taken for another. doubled: the same but for a doubled letter, two letters
// swapped, or letters that transliterations take for each other (k, c, ck; i, y; ph, f). two: two letters, in a long name.
enum class spelling : uint8_t { same, doubled, letter, two, apart };

class spelling_pair {
public:
    spelling_pair(std::string_view a, std::string_view b) : a_(a), b_(b) {
        while (!a_.empty() && !b_.empty() && lower(a_.front()) == lower(b_.front())) {
            a_.remove_prefix(1);
            b_.remove_prefix(1);
            ++head_;
        }
        while (!a_.empty() && !b_.empty() && lower(a_.back()) == lower(b_.back())) {
            a_.remove_suffix(1);
            b_.remove_suffix(1);
            ++tail_;
        }
        if (a_.size() > b_.size()) std::swap(a_, b_);
        before_ = head_ ? lower(a.data()[head_ - 1]) : ' ';
        after_ = tail_ ? lower(b_.data()[b_.size()]) : ' ';
    }
    spelling distance() const {
        if (b_.empty()) return spelling::same;
        if (head_ == 0 || accented(a_) || accented(b_)) return spelling::apart;
        if (swapped() || doubled() || transliterated()) return spelling::doubled;
        if (b_.size() == 1) return spelling::letter;
        std::size_t shorter = a_.size() + head_ + tail_;
        return b_.size() <= 6 && shorter >= 8 && edits() == 2 ? spelling::two : spelling::apart;
    }
    // They differ in nothing but what one of them has at its end ("Sackler", "Sacklers"), or as a woman's name from a man's ("-sky",
    // "-ska").
    bool by_ending() const {
        if (tail_ > 0 || b_.size() != 1) return tail_ == 0;
        char last = lower(b_[0]);
        return a_.empty() ? last == 's' || (last != before_ && last != 'h') : last == 'a' || lower(a_[0]) == 'a';
    }

private:
    static bool accented(std::string_view s) {
        return std::any_of(s.begin(), s.end(), [](char c) { return (c & 0x80) != 0; });
    }
    bool swapped() const { return a_.size() == 2 && b_.size() == 2 && lower(a_[0]) == lower(b_[1]) && lower(a_[1]) == lower(b_[0]); }
    bool doubled() const { return a_.empty() && b_.size() == 1 && (lower(b_[0]) == before_ || lower(b_[0]) == after_); }
    bool transliterated() const {
        static constexpr std::array<std::array<std::string_view, 2>, 14> pairs{{{"c", "k"},
                                                                                {"i", "y"},
                                                                                {"f", "ph"},
                                                                                {"k", "ck"},
                                                                                {"", "h"},
                                                                                {"ei", "ey"},
                                                                                {"s", "z"},
                                                                                {"v", "w"},
                                                                                {"i", "j"},
                                                                                {"y", "ij"},
                                                                                {"u", "ou"},
                                                                                {"j", "zh"},
                                                                                {"k", "q"},
                                                                                {"i", "ee"}}};
        for (auto [x, y] : pairs)
            if ((same_word(a_, x) && same_word(b_, y)) || (same_word(a_, y) && same_word(b_, x))) return true;
        return same_word(b_, "c") && a_.empty() && after_ == 'k';
    }
    // Of what is left between the common head and tail, at most six letters.
    std::size_t edits() const {
        std::array<std::size_t, 8> row{};
        for (std::size_t j = 0; j <= b_.size(); ++j) row[j] = j;
        for (std::size_t i = 1; i <= a_.size(); ++i) {
            std::size_t corner = row[0];
            row[0] = i;
            for (std::size_t j = 1; j <= b_.size(); ++j) {
                std::size_t change = corner + (lower(a_[i - 1]) != lower(b_[j - 1]));
                corner = row[j];
                row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
            }
        }
        return row[b_.size()];
    }

    std::string_view a_, b_;  // between head and tail, the shorter first
    std::size_t head_ = 0, tail_ = 0;
    char before_ = ' ', after_ = ' ';
};

}  // namespace ledelint
