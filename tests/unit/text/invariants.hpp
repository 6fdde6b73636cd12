// What holds for every document, whatever was read: asked by the property test and by the fuzzers, hence without GoogleTest.
#pragma once

#include "text/document.hpp"

#include <string>

namespace ledelint::test {

// Empty when all holds: segments in order, apart, on character boundaries and, where verbatim, byte for byte the source;
// blocks in order, apart, not empty; stets and notices inside the source; and locate() true for `seed`-chosen places.
std::string broken_invariant(const text::document&, unsigned seed);

}  // namespace ledelint::test
