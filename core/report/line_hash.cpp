#include "line_hash.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <unordered_map>

namespace ledelint::report {
namespace {

constexpr std::size_t block = 100;
constexpr uint64_t factor = 37;
constexpr uint16_t end_of_file = 0xffff;
constexpr uint32_t no_line = 0;

constexpr uint64_t power(uint64_t base, std::size_t exponent) {
    uint64_t p = 1;
    while (exponent--) p *= base;
    return p;
}

class roller {
public:
    void read(uint16_t c) {
        bool after_return = returned_;
        returned_ = false;
        if (c == ' ' || c == '\t' || (after_return && c == '\n')) return;
        if (c == '\r') {
            c = '\n';
            returned_ = true;
        }
        finish_line();
        if (line_starts_) starting_[at_] = ++lines_;
        line_starts_ = c == '\n';
        roll(c);
    }

    std::vector<std::string> finish() {
        read(end_of_file);
        for (std::size_t i = 0; i < block; ++i) {
            finish_line();
            roll(0);
        }
        return std::move(hashes_);
    }

private:
    // The line that started `block` characters ago has its hash now.
    void finish_line() {
        if (starting_[at_] == no_line) return;
        hashes_.resize(lines_);
        hashes_[starting_[at_] - 1] = fmt::format("{:x}:{}", hash_, ++seen_[hash_]);
        starting_[at_] = no_line;
    }

    void roll(uint16_t c) {
        constexpr uint64_t leaving = power(factor, block);
        hash_ = hash_ * factor + c - leaving * window_[at_];
        window_[at_] = c;
        at_ = (at_ + 1) % block;
    }

    std::array<uint16_t, block> window_{};
    std::array<uint32_t, block> starting_{};  // the line that starts at this place of the window
    std::size_t at_ = 0;
    uint64_t hash_ = 0;
    uint32_t lines_ = 0;
    bool line_starts_ = true, returned_ = false;
    std::unordered_map<uint64_t, uint32_t> seen_;
    std::vector<std::string> hashes_;
};

}  // namespace

std::vector<std::string> line_hashes(std::string_view utf8) {
    roller r;
    for (std::size_t i = 0; i < utf8.size();) {
        auto at = [&](std::size_t k) { return i + k < utf8.size() ? uint32_t(uint8_t(utf8[i + k]) & 0x3f) : 0u; };
        uint8_t lead = uint8_t(utf8[i]);
        if (lead < 0x80) { r.read(lead); i += 1; }
        else if (lead < 0xe0) { r.read(uint16_t((lead & 0x1fu) << 6 | at(1))); i += 2; }
        else if (lead < 0xf0) { r.read(uint16_t((lead & 0x0fu) << 12 | at(1) << 6 | at(2))); i += 3; }
        else {
            uint32_t c = ((lead & 7u) << 18 | at(1) << 12 | at(2) << 6 | at(3)) - 0x10000;
            r.read(uint16_t(0xd800 + (c >> 10)));
            r.read(uint16_t(0xdc00 + (c & 0x3ff)));
            i += 4;
        }
    }
    return r.finish();
}

}  // namespace ledelint::report
