// A fuzzer's one step: read, and trap where an invariant of documents is broken.
#pragma once

#include "text/read.hpp"
#include "unit/text/invariants.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace ledelint::fuzz {

[[noreturn]] inline void fail(const std::string& why) {
    std::fprintf(stderr, "broken: %s\n", why.c_str());
    std::abort();
}

inline result<text::document> read_and_check(std::string bytes, text::format f, std::string title) {
    const auto size = uint64_t(bytes.size());
    auto d = text::read(std::move(bytes), {.path = {}, .as = f, .title = std::move(title), .given = {}});
    if (d) {
        if (const std::string why = test::broken_invariant(*d, unsigned(size)); !why.empty()) fail(why);
    } else if (d.error().message.empty() || d.error().offset.value_or(0) > size) {
        fail("a problem without words, or beside the file");
    }
    return d;
}

}  // namespace ledelint::fuzz
