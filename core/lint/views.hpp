// Reading what a plugin hands over: strings and arrays of the contract, checked before the first element is touched.
#pragma once

#include "ledelint.h"

#include <cstdint>
#include <string_view>

namespace ledelint::lint {

inline std::string_view sv(lede_str s) { return s.size ? std::string_view(s.data, s.size) : std::string_view(); }
inline lede_str str(std::string_view s) { return {s.data(), s.size()}; }

// Elements [0, count) of a view, walked by the stride that the other side gave.
template <class T>
class elements {
public:
    explicit elements(lede_view v) : view_(v) {}
    uint32_t size() const { return view_.count; }
    const T& operator[](uint32_t i) const {
        return *reinterpret_cast<const T*>(static_cast<const char*>(view_.data) + std::size_t(i) * view_.stride);
    }
    class iterator {
    public:
        iterator(const elements* e, uint32_t i) : elements_(e), i_(i) {}
        const T& operator*() const { return (*elements_)[i_]; }
        iterator& operator++() { ++i_; return *this; }
        bool operator!=(const iterator& o) const { return i_ != o.i_; }

    private:
        const elements* elements_;
        uint32_t i_;
    };
    iterator begin() const { return {this, 0}; }
    iterator end() const { return {this, view_.count}; }

private:
    lede_view view_;
};

// What is wrong with a view whose elements are at least `least` bytes long; empty: nothing.
inline std::string_view defect_of(lede_view v, uint32_t least) {
    if (v.count == 0) return {};
    if (!v.data) return "has elements and no data";
    if (reinterpret_cast<uintptr_t>(v.data) % 8) return "is not aligned to 8 bytes";
    if (v.stride % 8) return "has a stride that is no multiple of 8";
    if (v.stride < least) return "has a stride shorter than its elements";
    return {};
}

// First sizes of the structs that carry `struct_size` and of the elements that plugins write, frozen: later fields are asked
// for with LEDE_HAS or by stride.
namespace first_size {
inline constexpr uint32_t plugin = offsetof(lede_plugin, rules) + sizeof(lede_view);
inline constexpr uint32_t rule = offsetof(lede_rule, conclude) + sizeof(void (*)());
inline constexpr uint32_t rule_info = offsetof(lede_rule_info, yields_to) + sizeof(lede_view);
inline constexpr uint32_t finding = offsetof(lede_finding, fixes) + sizeof(lede_view);
inline constexpr uint32_t message = offsetof(lede_message, text) + sizeof(lede_str);
inline constexpr uint32_t option_info = offsetof(lede_option_info, choices) + sizeof(lede_view);
inline constexpr uint32_t related = offsetof(lede_related, args) + sizeof(lede_view);
inline constexpr uint32_t edit = offsetof(lede_edit, text) + sizeof(lede_str);
inline constexpr uint32_t fix = offsetof(lede_fix, edits) + sizeof(lede_view);
inline constexpr uint32_t string = sizeof(lede_str);
}  // namespace first_size

}  // namespace ledelint::lint
