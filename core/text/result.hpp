// A value or a problem: how core hands errors up. A problem says what is wrong, where, and what to do.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace ledelint {

struct problem {
    enum kind : uint8_t {
        usage,       // the command line, the configuration: nothing was run (status 2)
        missing,     // a path that was named and is not there (status 2)
        unreadable,  // a file that exists and cannot be read: permission, FIFO, loop (status 3 inside a folder)
        undecodable, // bytes that are no UTF-8, a format that cannot be parsed
        limit,       // too large, too deep
        plugin       // a plugin refused, or at fault
    };
    kind what;
    std::string message;               // one sentence, ends without a full stop, names the remedy; no document text
    std::string file = {};             // as the user named it; empty: none
    std::optional<uint64_t> offset = {}; // bytes into the file
    uint32_t line = 0, column = 0;     // 1-based, 0 unknown
};

template <class T>
class result {
public:
    result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    result(problem p) : state_(std::in_place_index<1>, std::move(p)) {}
    explicit operator bool() const { return state_.index() == 0; }
    T& operator*() & { return std::get<0>(state_); }
    T&& operator*() && { return std::get<0>(std::move(state_)); }
    const T& operator*() const& { return std::get<0>(state_); }
    T* operator->() { return &std::get<0>(state_); }
    const T* operator->() const { return &std::get<0>(state_); }
    const problem& error() const { return std::get<1>(state_); }

private:
    std::variant<T, problem> state_;
};

}  // namespace ledelint
