// Any bytes as Markdown, front matter included. The first byte chooses whether a title comes with it.
#include "reading.hpp"

using namespace ledelint;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    if (size == 0) return 0;
    fuzz::read_and_check({reinterpret_cast<const char*>(data) + 1, size - 1}, text::format::markdown, data[0] % 2 ? "A \xF0\x9F\x98\x80 title" : "");
    return 0;
}
